/** The badge sheet: everything about one badge, over the page, with a way to its neighbours. */
import { useEffect, useState, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { checkSentence } from '../../../shared/passport/report-lines.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, issuerName, pageOf } from '../../badge-words.ts';
import { badgesInOrder } from '../../page-order.ts';
import { BadgePicture } from '../../ui/badge-picture.tsx';
import { draftKey } from '../../stores/drafts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { BackIcon, ForwardIcon, PenIcon } from '../../ui/icons.tsx';
import { LevelMark, VerdictMark } from '../../ui/marks.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { AskForSigned } from '../passport/why-refused.tsx';
import { languageTag } from './badge-language.ts';
import { CheckLines } from './check-lines.tsx';
import { Endorsements, LoudRemarks, Remarks, Results } from './said-beside.tsx';
import { Experts } from './experts.tsx';
import { History } from './history.tsx';
import { Learned } from './learned.tsx';
import { OwnPart } from './own-part.tsx';
import { Questions } from './questions.tsx';
import { SheetActions } from './sheet-actions.tsx';
import css from './sheet.module.css';
import { WhereItStands } from './where-it-stands.tsx';

export interface OpenSheetProps {
  readonly view: PassportView;
  /** id of the badge */
  readonly open: string;
}

export function OpenSheet({ view, open }: OpenSheetProps): ReactNode {
  const { sheet: store } = useStores();
  const t = useTranslator();
  const { sheet, failure } = store();
  const close = (): void => store.getState().close();
  const shown = view.badges.find(({ id }) => id === open);
  const name = shown === undefined ? t('common:badge.unnamed') : badgeName(t, shown);
  const there = sheet?.id === open ? sheet : null;
  return (
    <Sheet
      title={name}
      titleLanguage={languageTag(there?.badge.language ?? null) ?? undefined}
      takesFiles
      onClose={close}
      beside={<Neighbours view={view} open={open} />}
      footer={shown === undefined ? undefined : <SheetActions badge={shown} />}
    >
      {failure === null ? null : (
        <FailureNotice failure={failure} onAgain={() => void store.getState().refresh()} />
      )}
      {there === null ? null : <Pages sheet={there} view={view} key={there.id} />}
    </Sheet>
  );
}

/** Arrow buttons, and the arrow keys wherever they are not needed for something else. */
function Neighbours({ view, open }: OpenSheetProps): ReactNode {
  const { sheet: store } = useStores();
  const t = useTranslator();
  const order = badgesInOrder(view);
  const index = order.findIndex(({ id }) => id === open);
  const before = order[index - 1];
  const after = index < 0 ? undefined : order[index + 1];
  const go = (badge: { readonly id: string } | undefined): void => {
    if (badge !== undefined) void store.getState().open(view.id, badge.id);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=listbox]') !== null)
        return;
      if (event.key === 'ArrowLeft') go(before);
      if (event.key === 'ArrowRight') go(after);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  if (order.length < 2 || index < 0) return null;
  return (
    <>
      <IconButton
        label={t('window:sheet.previous')}
        icon={<BackIcon />}
        isDisabled={before === undefined}
        onPress={() => go(before)}
      />
      <span className={cx(css['position'])}>
        {t('window:sheet.position', { index: index + 1, total: order.length })}
      </span>
      <IconButton
        label={t('window:sheet.next')}
        icon={<ForwardIcon />}
        isDisabled={after === undefined}
        onPress={() => go(after)}
      />
    </>
  );
}

interface PagesProps {
  readonly sheet: BadgeSheet;
  readonly view: PassportView;
}

function Pages({ sheet, view }: PagesProps): ReactNode {
  const { drafts } = useStores();
  const t = useTranslator();
  const [asked, setAsked] = useState(0);
  const ask = (): void => setAsked(asked + 1);
  const { summary, badge } = sheet;
  const { level } = summary.standing;
  const name = badgeName(t, summary);
  return (
    <div className={cx(css['pages'])}>
      <LoudRemarks remarks={sheet.remarks} />
      <div className={cx(css['opening'])}>
        <BadgePicture
          large
          badge={sheet.id}
          page={pageOf(summary)}
          alt={t('window:sheet.picture', { badge: name })}
        />
        <div className={cx(css['facts'])}>
          <p>{issuerName(t, summary)}</p>
          {summary.issuedOn === null ? null : <p>{t.date(summary.issuedOn)}</p>}
          {level === null ? null : <LevelMark level={level} page={pageOf(summary)} />}
          <VerdictMark verdict={summary.verdict} />
          {summary.because === null ? null : (
            <p className={cx(css['small'])}>{checkSentence(t, summary.because)}</p>
          )}
          {summary.isOnlyAKey ? (
            <p className={cx(css['small'])}>{t('check:answers.issued-by.only-a-key')}</p>
          ) : null}
          <WhereItStands badge={summary} />
          <div className={cx(css['aligned'])}>
            <Button
              look="quiet"
              icon={<PenIcon />}
              onPress={() => {
                drafts.getState().begin(draftKey(view.id, sheet.id), sheet.statement);
                ask();
              }}
            >
              {sheet.statement === null ? t('own:write') : t('own:change')}
            </Button>
          </div>
        </div>
      </div>
      <Questions sheet={sheet} />
      <Learned badge={badge} />
      <CheckLines sheet={sheet} />
      {isUnsigned(sheet) ? <AskForSigned badge={name} /> : null}
      <Remarks remarks={sheet.remarks} />
      <Results results={badge.results} language={languageTag(badge.language)} />
      <Endorsements sheet={sheet} />
      <OwnPart sheet={sheet} passport={view} asked={asked} onAsk={ask} />
      <History sheet={sheet} />
      <Experts sheet={sheet} />
    </div>
  );
}

/** Nobody can check it: there are words for asking the issuer for one that can be. */
function isUnsigned({ report }: BadgeSheet): boolean {
  return report?.checks.some(({ id, code }) => id === 'integrity' && code === 'no-proof') ?? false;
}
