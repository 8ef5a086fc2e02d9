/**
 * Passport -> document: pages as sections of blocks, with every word decided here from the catalogue. Pure:
 * the same passport, language and date give the same document, on paper, on a screen or in a test.
 */
import { translator, type Language } from '../i18n/translate.ts';
import type { GroupId } from '../skills/placement.ts';
import { usualChoices, type Choices } from './choices.ts';
import { aboutBlocks } from './document/about.ts';
import { arrange, type Arrangement, type Placed } from './document/arrangement.ts';
import type { Block, PassportDocument, Section } from './document/blocks.ts';
import { badgeCard } from './document/card.ts';
import { certificateSections } from './document/certificates.ts';
import { easySections } from './document/easy-read.ts';
import { expertBlocks } from './document/experts.ts';
import { coverBlock, overviewBlocks, ownerName } from './document/front.ts';
import { selfCheckBlocks, wordsBlocks } from './document/last-page.ts';
import { notesBlocks } from './document/notes.ts';
import { ownBlocks, ownersLanguage } from './document/own-words.ts';
import { plain, plainParagraphs } from './document/plain-text.ts';
import { summarySections } from './document/summary.ts';
import { referenceBlocks, selfBlocks } from './document/self.ts';
import { guideText } from './europass/guide.ts';
import { standingOf, type HeldBadge, type Passport } from './passport.ts';

export interface DocumentOptions {
  readonly language: Language;
  /** ISO 8601: the day the document is made */
  readonly date: string;
  /** left out: everything */
  readonly choices?: Choices;
}

export function passportDocument(passport: Passport, options: DocumentOptions): PassportDocument {
  const t = translator(options.language);
  const arrangement = arrange(passport, t, options.date, options.choices ?? usualChoices(options.language));
  const name = plain(passport.desk.profile.name);
  const { language: ownLanguage } = ownersLanguage(passport, t);
  return {
    language: options.language,
    ...(ownLanguage === undefined ? {} : { ownLanguage }),
    title: name === '' ? t('document:title') : t('document:titleOf', { name }),
    author: name,
    subject: t('document:subject'),
    date: options.date,
    footer: {
      name: ownerName(passport, t),
      page: t('document:footer.page', { page: '{page}', pages: '{pages}' }),
      date: t.date(options.date),
    },
    sections: sectionsOf(arrangement),
  };
}

function sectionsOf(arrangement: Arrangement): readonly Section[] {
  switch (arrangement.choices.template) {
    case 'classic':
    case 'plain':
      return wholeSections(arrangement);
    case 'easy-read':
      return easySections(arrangement);
    case 'summary':
      return summarySections(arrangement);
    case 'certificates':
      return certificateSections(arrangement);
  }
}

function wholeSections(arrangement: Arrangement): readonly Section[] {
  const { t, choices } = arrangement;
  const experts = choices.without.includes('experts') ? [] : expertBlocks(arrangement);
  return [
    section('cover', t('document:title'), [coverBlock(arrangement)]),
    section('overview', t('document:overview.title'), overviewBlocks(arrangement)),
    ...following(told('self', t('checklist:document.self'), selfBlocks(arrangement))),
    ...groupSections(arrangement),
    ...ownSections(arrangement),
    ...restSections(arrangement),
    ...following(told('references', t('checklist:document.references'), referenceBlocks(arrangement))),
    ...told('about', t('document:about.title'), aboutBlocks(arrangement)),
    { ...section('notes', t('document:notes.title'), notesBlocks(arrangement)), startsPage: false },
    ...told('experts', t('document:experts.title'), experts).map((one): Section => ({
      ...one,
      isOnce: true,
    })),
    section('words', t('document:words.title'), wordsBlocks(arrangement)),
    { ...section('check', t('document:check.title'), selfCheckBlocks(arrangement)), startsPage: false },
  ];
}

function section(id: string, title: string, blocks: readonly Block[], group: GroupId | null = null): Section {
  return { id, title, group, startsPage: true, blocks };
}

function told(id: string, title: string, blocks: readonly Block[]): readonly Section[] {
  return blocks.length === 0 ? [] : [section(id, title, blocks)];
}

/** They may stand on the page of the section before. */
function following(sections: readonly Section[]): readonly Section[] {
  return sections.map((one) => ({ ...one, startsPage: false }));
}

function groupSections(arrangement: Arrangement): readonly Section[] {
  const { t, overview, passport } = arrangement;
  return overview.groups
    .filter(({ badges }) => badges.length > 0)
    .map(({ group, badges }) => {
      const title = t(`common:group.${group}`);
      return section(
        `group-${group}`,
        title,
        [
          { kind: 'heading', level: 2, text: title, group },
          ...groupText(group, arrangement),
          ...cards(placedIn(passport, badges), arrangement),
        ],
        group,
      );
    });
}

/** Sections that the owner made beside the five groups. */
function ownSections(arrangement: Arrangement): readonly Section[] {
  const { t, overview, passport } = arrangement;
  return overview.ownSections
    .filter(({ badges }) => badges.length > 0)
    .map(({ id, section: { title: ownTitle, text }, badges }) => {
      const title = plain(ownTitle) || t('document:group.ownSection');
      const paragraphs = plainParagraphs(text);
      return section(id, title, [
        {
          kind: 'heading',
          level: 2,
          text: title,
          group: null,
          ...(plain(ownTitle) === '' ? {} : ownersLanguage(passport, t)),
        },
        { kind: 'paragraph', text: t('document:group.ownSectionIntro'), tone: 'quiet' },
        ...(paragraphs.length === 0
          ? []
          : [
              {
                kind: 'labelled',
                label: t('document:group.ownText'),
                paragraphs,
                ...ownersLanguage(passport, t),
              } as const,
            ]),
        ...cards(placedIn(passport, badges), arrangement),
      ]);
    });
}

function placedIn({ desk }: Passport, badges: readonly HeldBadge[]): readonly Placed[] {
  return badges.map((held) => ({ held, standing: standingOf(held, desk) }));
}

function groupText(group: GroupId, { passport, t }: Arrangement): readonly Block[] {
  const guide = guideText(group, t.language);
  const own = passport.desk.sections[group];
  const paragraphs = own === undefined || own === guide ? [] : plainParagraphs(own);
  if (paragraphs.length > 0)
    return [
      { kind: 'labelled', label: t('document:group.ownText'), paragraphs, ...ownersLanguage(passport, t) },
    ];
  return plainParagraphs(guide).map((text) => ({ kind: 'paragraph', text, tone: 'plain' }));
}

function restSections(arrangement: Arrangement): readonly Section[] {
  const { t, special, unplaced } = arrangement;
  const rest = (id: string, name: 'special' | 'unplaced', placed: readonly Placed[]): readonly Section[] =>
    placed.length === 0
      ? []
      : [
          section(id, t(`document:group.${name}`), [
            { kind: 'heading', level: 2, text: t(`document:group.${name}`), group: null },
            { kind: 'paragraph', text: t(`document:group.${name}Intro`), tone: 'plain' },
            ...cards(placed, arrangement),
          ]),
        ];
  return [...rest('special', 'special', special), ...rest('unplaced', 'unplaced', unplaced)];
}

function cards(placed: readonly Placed[], arrangement: Arrangement): readonly Block[] {
  return placed.flatMap((one) => [badgeCard(one, arrangement), ...ownBlocks(one.held, arrangement)]);
}
