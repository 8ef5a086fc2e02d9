/** Every command of the window, as the palette lists them. */
import type { ReactNode } from 'react';
import { themes } from '../../../shared/contract/desktop.ts';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { languageName, languages } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { pageName } from '../../badge-words.ts';
import { useGoToPage } from '../../go-to-page.ts';
import { useIncoming } from '../../incoming.tsx';
import { useLibrary } from '../../library.ts';
import { pagesOf } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import { useSaving } from '../../saving.ts';
import { useVersions } from '../../versions.ts';
import { versionName } from '../make/choice-words.ts';
import type { DialogId, Screen } from '../../stores/session.ts';
import {
  BackIcon,
  CheckIcon,
  ClockIcon,
  ColoursIcon,
  CopyIcon,
  FileIcon,
  FindIcon,
  FolderIcon,
  GlobeIcon,
  HelpIcon,
  LanguageIcon,
  LayersIcon,
  PeopleIcon,
  PersonIcon,
  PlusIcon,
  PrintIcon,
  RedoIcon,
  SealIcon,
  StarIcon,
  UndoIcon,
} from '../../ui/icons.tsx';
import { GroupMark } from '../../ui/marks.tsx';

const mostVersions = 20;

export interface PaletteCommand {
  readonly id: string;
  readonly name: string;
  readonly mark: ReactNode;
  /** what kind of command it is, where its name alone does not say so; it is found by that too */
  readonly kind?: string;
  /** BCP 47, where the name is in another language than the app */
  readonly language?: string;
  /** the key with Ctrl, or with the command key on a Mac */
  readonly key?: string;
  readonly run: () => void;
}

/** The words by which a command is found. */
export function wordsOf({ kind = '', name }: Pick<PaletteCommand, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

export function usePaletteCommands(view: PassportView): readonly PaletteCommand[] {
  const { session, finding, making } = useStores();
  const t = useTranslator();
  const { undo, redo } = usePlacing();
  const { choose } = useIncoming();
  const { openFile } = useLibrary();
  const { saveCopy } = useSaving();
  const { takeAgain } = useVersions();
  const language = session((state) => state.language);
  const theme = session((state) => state.theme);
  const onPassport = (run: () => void) => (): void => {
    session.getState().show('passport');
    run();
  };
  const goToPage = useGoToPage();
  const show = (screen: Screen) => (): void => session.getState().show(screen);
  const make = (begin: () => void) => (): void => {
    begin();
    session.getState().show('make');
  };
  const openDialog = (dialog: DialogId) => (): void => session.getState().openDialog(dialog);
  return [
    ...pagesOf(view).map((page) => ({
      id: `page-${page}`,
      name: t('arrange:palette.go', { place: pageName(t, page, view) }),
      mark: <GroupMark page={page} size={20} />,
      run: () => goToPage(page),
    })),
    {
      id: 'find',
      name: t('arrange:find.title'),
      mark: <FindIcon />,
      key: 'F',
      run: onPassport(() => finding.getState().begin()),
    },
    { id: 'add', name: t('window:header.add'), mark: <PlusIcon />, key: 'O', run: () => void choose() },
    { id: 'make', name: t('window:header.make'), mark: <FileIcon />, key: 'E', run: show('make') },
    {
      id: 'print',
      name: t('desktop:menu.print'),
      mark: <PrintIcon />,
      key: 'P',
      run: make(() => making.getState().wishToPrint(true)),
    },
    {
      id: 'versions',
      name: t('making:versions.title'),
      mark: <FileIcon />,
      run: make(() => making.getState().list()),
    },
    ...view.versions.slice(0, mostVersions).map((version) => ({
      id: version.id,
      name: t('making:versions.againOf', { what: versionName(t, version) }),
      mark: <FileIcon />,
      run: make(() => takeAgain(version)),
    })),
    {
      id: 'check',
      name: t('window:header.check'),
      mark: <CheckIcon />,
      run: () => session.getState().checkAgain(null),
    },
    { id: 'profile', name: t('window:header.profile'), mark: <PersonIcon />, run: openDialog('profile') },
    {
      id: 'section',
      name: t('arrange:section.add'),
      mark: <PlusIcon />,
      run: onPassport(openDialog('section')),
    },
    { id: 'overview', name: t('lens:title'), mark: <StarIcon />, run: show('overview') },
    { id: 'self', name: t('checklist:window.title'), mark: <PersonIcon />, run: show('self') },
    { id: 'lens', name: t('lens:frameworks.title'), mark: <LayersIcon />, run: show('lens') },
    { id: 'expiry', name: t('lens:dates.title'), mark: <ClockIcon />, run: show('expiry') },
    { id: 'issuers', name: t('window:header.issuers'), mark: <SealIcon />, run: show('issuers') },
    { id: 'network', name: t('window:header.network'), mark: <GlobeIcon />, run: show('network') },
    { id: 'passports', name: t('home:passports.title'), mark: <PeopleIcon />, run: openDialog('passports') },
    {
      id: 'new-passport',
      name: t('home:passports.new'),
      mark: <PlusIcon />,
      run: openDialog('new-passport'),
    },
    { id: 'open-file', name: t('home:passports.openFile'), mark: <FolderIcon />, run: () => void openFile() },
    { id: 'received', name: t('recheck:offer'), mark: <CheckIcon />, run: openDialog('received') },
    {
      id: 'save-copy',
      name: t('home:passports.saveCopy'),
      mark: <CopyIcon />,
      run: () => void saveCopy(),
    },
    {
      id: 'help',
      name: t('home:help.title'),
      mark: <HelpIcon />,
      run: () => session.getState().openHelp('topics'),
    },
    { id: 'back', name: t('window:action.back'), mark: <BackIcon />, run: show('passport') },
    { id: 'undo', name: t('window:action.undo'), mark: <UndoIcon />, key: 'Z', run: () => void undo() },
    { id: 'redo', name: t('window:action.redo'), mark: <RedoIcon />, key: 'Y', run: () => void redo() },
    ...languages
      .filter((id) => id !== language)
      .map((id) => ({
        id: `language-${id}`,
        name: languageName(id),
        kind: t('desktop:menu.language'),
        mark: <LanguageIcon />,
        language: id,
        run: () => void session.getState().speak(id),
      })),
    ...themes
      .filter((id) => id !== theme)
      .map((id) => ({
        id: `theme-${id}`,
        name: t('arrange:palette.theme', { theme: t(`desktop:theme.${id}`) }),
        mark: <ColoursIcon />,
        run: () => session.getState().look(id),
      })),
  ];
}
