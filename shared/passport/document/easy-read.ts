/**
 * For people who read little: short sentences, one idea each, large letters, a picture for each group. It says the same
 * as the other documents, and leaves out what only experts ask for.
 */
import type { Translator } from '../../i18n/translate.ts';
import type { GroupId } from '../../skills/placement.ts';
import { standingOf, type HeldBadge } from '../passport.ts';
import { readerSentence, verdictMark, verdictWord } from './badge-words.ts';
import type { Arrangement } from './arrangement.ts';
import type { Block, CardBlock, CardRow, Section } from './blocks.ts';
import { badgeCard } from './card.ts';
import { coverBlock, overviewBlocks, ownerName } from './front.ts';
import { ownBlocks } from './own-words.ts';
import { plain, shortened } from './plain-text.ts';
import { printedDates, printedIssuer } from './printed-facts.ts';

export function easySections(arrangement: Arrangement): readonly Section[] {
  const { t } = arrangement;
  return [
    section('cover', t('document:title'), [coverBlock(arrangement)]),
    section('what', t('print:easy.what'), whatBlocks(arrangement)),
    ...groupSections(arrangement),
    ...otherSections(arrangement),
    section('check', t('print:easy.check'), checkBlocks(arrangement)),
  ];
}

function section(id: string, title: string, blocks: readonly Block[], group: GroupId | null = null): Section {
  return { id, title, group, startsPage: true, blocks };
}

function heading(text: string, group: GroupId | null = null): Block {
  return { kind: 'heading', level: 2, text, group };
}

function sentences(...texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text, tone: 'plain' }));
}

function whatBlocks(arrangement: Arrangement): readonly Block[] {
  const { t, passport } = arrangement;
  return [
    heading(t('print:easy.what')),
    ...sentences(
      t('print:easy.what1', { name: ownerName(passport, t) }),
      t('print:easy.what2'),
      t('print:easy.what3'),
      t('print:easy.what4'),
    ),
    ...overviewBlocks(arrangement).filter(({ kind }) => kind === 'overview'),
  ];
}

function groupSections(arrangement: Arrangement): readonly Section[] {
  const { t, overview } = arrangement;
  return overview.groups
    .filter(({ badges }) => badges.length > 0)
    .map(({ group, badges }) =>
      section(
        `group-${group}`,
        t(`common:group.${group}`),
        [
          heading(t(`common:group.${group}`), group),
          ...sentences(
            t(`print:easy.group.${group}.one`),
            t(`print:easy.group.${group}.two`),
            t(`print:easy.group.${group}.three`),
          ),
          ...badges.flatMap((held) => badgeBlocks(held, arrangement)),
        ],
        group,
      ),
    );
}

function otherSections(arrangement: Arrangement): readonly Section[] {
  const { t, overview, special, unplaced } = arrangement;
  const badges = [
    ...overview.ownSections.flatMap((one) => one.badges),
    ...[...special, ...unplaced].map(({ held }) => held),
  ];
  if (badges.length === 0) return [];
  return [
    section('unplaced', t('print:summary.rest'), [
      heading(t('print:summary.rest')),
      ...sentences(t('print:easy.rest')),
      ...badges.flatMap((held) => badgeBlocks(held, arrangement)),
    ]),
  ];
}

function badgeBlocks(held: HeldBadge, arrangement: Arrangement): readonly Block[] {
  return [easyCard(held, arrangement), ...ownBlocks(held, arrangement)];
}

/** The card of the other documents with fewer rows and easier words. */
function easyCard(held: HeldBadge, arrangement: Arrangement): CardBlock {
  const { t, passport, files } = arrangement;
  const card = badgeCard({ held, standing: standingOf(held, passport.desk) }, arrangement);
  const mark = verdictMark(held);
  const what = shortened(plain(held.badge.description), 220);
  return {
    ...card,
    verdict: { mark, word: verdictWord(mark, t), reason: easyReason(held, t) },
    lists: [
      {
        label: '',
        rows: [
          row(t('print:easy.from'), printedIssuer(held.badge, t), 'issuer'),
          row(t('print:easy.when'), printedDates(held.badge, t, 'easy-read'), 'dates'),
          ...(what === '' ? [] : [{ ...row(t('print:easy.why'), what), ...languageOf(card) }]),
        ],
        note: t('print:easy.file', { file: files.get(held.id) ?? '' }),
      },
    ],
  };
}

function languageOf({ language }: CardBlock): { language?: string } {
  return language === undefined ? {} : { language };
}

function row(question: string, answer: string, part?: CardRow['part']): CardRow {
  return {
    question,
    answer,
    because: '',
    link: null,
    outcome: null,
    ...(part === undefined ? {} : { part }),
  };
}

/** Why it came out so, where there is a reason; always with the day. */
function easyReason({ report }: HeldBadge, t: Translator): string {
  if (report === null) return t('print:easy.unchecked');
  const date = t.date(report.checkedAt);
  const said = t(`print:easy.${report.verdict}`, { date });
  const decider = report.checks.find(
    ({ outcome }) => outcome === (report.verdict === 'invalid' ? 'failed' : 'unknown'),
  );
  const reason = report.verdict === 'valid' || decider === undefined ? '' : readerSentence(decider, t);
  return reason === '' ? said : `${said} ${reason}`;
}

function checkBlocks({ t, date, order }: Arrangement): readonly Block[] {
  const steps = ['one', 'two', 'three', 'four'] as const;
  return [
    heading(t('print:easy.check')),
    ...(order.length === 0
      ? sentences(t('document:check.noFiles'))
      : [
          {
            kind: 'list',
            ordered: true,
            items: steps.map((step) => t(`print:easy.step.${step}`)),
          } as const,
        ]),
    heading(t('print:easy.signs')),
    {
      kind: 'terms',
      terms: (['valid', 'unconfirmed', 'invalid', 'unchecked'] as const).map((verdict) => ({
        mark: { kind: 'verdict', verdict },
        term: verdictWord(verdict, t),
        meaning: t(`print:easy.sign.${verdict}`),
      })),
    },
    ...sentences(t('document:cover.made', { date: t.date(date) })),
    { kind: 'replaced', text: t('document:notes.replaced') },
  ];
}
