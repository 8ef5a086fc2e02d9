/** The badge sheet: everything about one badge, over the page, with a way to its neighbours. */
import { useEffect, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { checkSentence } from '../../../shared/passport/report-lines.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, issuerName, pageOf } from '../../badge-words.ts';
import { badgesInOrder } from '../../page-order.ts';
import { BadgePicture } from '../../ui/badge-picture.tsx';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { BackIcon, ForwardIcon } from '../../ui/icons.tsx';
import { VerdictMark } from '../../ui/marks.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { CheckLines } from './check-lines.tsx';
import { Endorsements, LoudRemarks, Remarks, Results } from './said-beside.tsx';
import { Experts } from './experts.tsx';
import { History } from './history.tsx';
import { Learned } from './learned.tsx';
import { Questions } from './questions.tsx';
import { SheetActions } from './sheet-actions.tsx';
import css from './sheet.module.css';
import { WhereItStands } from './where-it-stands.tsx';

export function BadgeSheetOverlay(): ReactNode {
  const { passport, sheet: store } = useStores();
  const view = passport((state) => state.view);
  const open = store((state) => state.badge);
  if (view === null || open === null) return null;
  return <OpenSheet view={view} open={open} />;
}

interface OpenSheetProps {
  readonly view: PassportView;
  /** id of the badge */
  readonly open: string;
}

function OpenSheet({ view, open }: OpenSheetProps): ReactNode {
  const { sheet: store } = useStores();
  const t = useTranslator();
  const { sheet, failure } = store();
  const close = (): void => store.getState().close();
  const shown = view.badges.find(({ id }) => id === open);
  const name = shown === undefined ? t('common:badge.unnamed') : badgeName(t, shown);
  return (
    <Sheet
      title={name}
      onClose={close}
      beside={<Neighbours view={view} open={open} />}
      footer={sheet === null ? undefined : <SheetActions sheet={sheet} />}
    >
      {failure === null ? null : (
        <FailureNotice failure={failure} onAgain={() => void store.getState().refresh()} />
      )}
      {sheet === null || sheet.id !== open ? null : <Pages sheet={sheet} key={sheet.id} />}
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

function Pages({ sheet }: { readonly sheet: BadgeSheet }): ReactNode {
  const t = useTranslator();
  const { summary } = sheet;
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
          <VerdictMark verdict={summary.verdict} />
          {summary.because === null ? null : (
            <p className={cx(css['small'])}>{checkSentence(t, summary.because)}</p>
          )}
          {summary.isOnlyAKey ? (
            <p className={cx(css['small'])}>{t('check:answers.issued-by.only-a-key')}</p>
          ) : null}
          <WhereItStands badge={summary} />
        </div>
      </div>
      <Questions sheet={sheet} />
      <Learned badge={sheet.badge} />
      <CheckLines sheet={sheet} />
      <Remarks remarks={sheet.remarks} />
      <Results results={sheet.badge.results} />
      <Endorsements sheet={sheet} />
      <History sheet={sheet} />
      <Experts sheet={sheet} />
    </div>
  );
}
