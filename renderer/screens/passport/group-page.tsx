/** One group's page: its text, its badges, and a place to put more. */
import { lazy, Suspense, type ReactNode } from 'react';
import type { PassportView, SectionView } from '../../../shared/contract/passport-view.ts';
import { useTranslator } from '../../app-stores.ts';
import { pageName } from '../../badge-words.ts';
import { badgesOn } from '../../page-order.ts';
import type { PageId } from '../../stores/session.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark } from '../../ui/marks.tsx';
import { BadgeList } from './badge-list.tsx';
import { GroupLevel } from './group-level.tsx';
import css from './group-page.module.css';
import { OwnSectionHead } from './own-section-head.tsx';
import { SectionText } from './section-text.tsx';

const LongList = lazy(() => import('./long-list.tsx').then(({ LongList: list }) => ({ default: list })));
/** Up to so many, all stand on the page and can be dragged to another place in the list. */
const fewBadges = 100;

/** From the top of a long list the keyboard goes back to the way round. */
function toNav(): void {
  document.querySelector<HTMLElement>('nav [aria-current=page]')?.focus();
}

export interface GroupPageProps {
  readonly view: PassportView;
  readonly page: PageId;
}

export function GroupPage({ view, page }: GroupPageProps): ReactNode {
  const t = useTranslator();
  const section = view.sections.find(({ group }) => group === page) ?? null;
  const name = pageName(t, page, view);
  const badges = badgesOn(view, page);
  const label = page === 'unplaced' ? t('window:page.listUnplaced') : t('window:page.list', { group: name });
  return (
    <main className={cx(css['page'])} data-group={page}>
      <div className={cx(css['head'])}>
        <GroupMark page={page} size={32} />
        <h2 tabIndex={-1}>{name}</h2>
        <GroupLevel view={view} page={page} />
      </div>
      <Introduction section={section} view={view} page={page} />
      {badges.length > fewBadges ? (
        <Suspense fallback={<p>{t('window:app.starting')}</p>}>
          <LongList view={view} badges={badges} page={page} label={label} onLeave={toNav} />
        </Suspense>
      ) : (
        <BadgeList badges={badges} page={page} label={label} />
      )}
      <p className={cx(css['hint'])}>{t('window:page.dropHint')}</p>
    </main>
  );
}

interface IntroductionProps extends GroupPageProps {
  readonly section: SectionView | null;
}

function Introduction({ section, view, page }: IntroductionProps): ReactNode {
  const t = useTranslator();
  const own = view.ownSections.find(({ id }) => id === page);
  if (own !== undefined) return <OwnSectionHead section={own} language={view.language} />;
  if (section !== null) return <SectionText section={section} language={view.language} />;
  return view.unplaced.length === 0 ? null : (
    <p>
      {t('window:page.unplacedText')} {t('arrange:unplacedHelp')}
    </p>
  );
}
