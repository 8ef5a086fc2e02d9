/** A page for each badge, to hang on a wall or to put into a folder; the last page says how to check them. */
import { standingOf } from '../passport.ts';
import type { Arrangement } from './arrangement.ts';
import type { Section } from './blocks.ts';
import { badgeCard } from './card.ts';
import { ownerName } from './front.ts';
import { selfCheckBlocks } from './last-page.ts';
import { badgeName } from './badge-words.ts';

export function certificateSections(arrangement: Arrangement): readonly Section[] {
  const { t, passport, order } = arrangement;
  const owner = ownerName(passport, t);
  const pages = order.map((held, index): Section => ({
    id: `badge-${held.sequence}`,
    title: badgeName(held, t),
    group: standingOf(held, passport.desk).group,
    startsPage: true,
    blocks: [
      {
        kind: 'certificate',
        title: t('print:certificate.title'),
        isFirst: index === 0,
        owner,
        ownerNote: t('print:certificate.ownerNote'),
        card: badgeCard({ held, standing: standingOf(held, passport.desk) }, arrangement),
      },
    ],
  }));
  // Without a badge there is only the last page, and it says so.
  return [
    ...pages,
    {
      id: 'check',
      title: t('document:check.title'),
      group: null,
      startsPage: true,
      blocks: [...selfCheckBlocks(arrangement), { kind: 'replaced', text: t('document:notes.replaced') }],
    },
  ];
}
