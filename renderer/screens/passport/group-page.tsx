/** One group's page: its text, its badges, and a place to put more. */
import type { ReactNode } from 'react';
import type { PassportView, SectionView } from '../../../shared/contract/passport-view.ts';
import { useTranslator } from '../../app-stores.ts';
import { pageName } from '../../badge-words.ts';
import { badgesOn } from '../../page-order.ts';
import type { PageId } from '../../stores/session.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark, LevelMark } from '../../ui/marks.tsx';
import { BadgeList } from './badge-list.tsx';
import css from './group-page.module.css';
import { SectionText } from './section-text.tsx';

export interface GroupPageProps {
  readonly view: PassportView;
  readonly page: PageId;
}

export function GroupPage({ view, page }: GroupPageProps): ReactNode {
  const t = useTranslator();
  const section = view.sections.find(({ group }) => group === page) ?? null;
  return (
    <main className={cx(css['page'])} data-group={page}>
      <div className={cx(css['head'])}>
        <GroupMark page={page} size={32} />
        <h2>{pageName(t, page)}</h2>
        {section?.level == null ? null : <LevelMark level={section.level} page={page} />}
      </div>
      <Introduction section={section} view={view} />
      <BadgeList badges={badgesOn(view, page)} page={page} />
      <p className={cx(css['hint'])}>{t('window:page.dropHint')}</p>
    </main>
  );
}

interface IntroductionProps {
  readonly section: SectionView | null;
  readonly view: PassportView;
}

function Introduction({ section, view }: IntroductionProps): ReactNode {
  const t = useTranslator();
  if (section !== null) return <SectionText section={section} language={view.language} />;
  return view.unplaced.length === 0 ? null : <p>{t('window:page.unplacedText')}</p>;
}
