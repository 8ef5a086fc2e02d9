/** Where pages break when everything stands there twice: nothing is torn that belongs together, no page stays empty. */
import { beforeAll, describe, expect, test } from 'vitest';
import { translator, type Language } from '../../../shared/i18n/translate.ts';
import { usualChoices, type Choices } from '../../../shared/passport/choices.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { makePdf } from './make-pdf.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';
import { manyBadges, passportOf } from './sample-passport.ts';

const t = translator('en');
const passport = passportOf(manyBadges(11));
// Where a line ends, pdf.js leaves out the space.
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const names = new Set(passport.badges.map(({ badge }) => squeezed(badge.name ?? '')));

const verdictsIn = (language: Language): readonly string[] =>
  (['valid', 'unconfirmed', 'invalid'] as const).map((verdict) =>
    translator(language)(`common:verdict.${verdict}`),
  );

type Leaf = ReadPdf['leaves'][number];
const isHeading = (leaf: Leaf, level: 2 | 3): boolean => leaf.roles.includes(`H${level}`);

describe.each([
  { second: 'nl', size: 12 },
  { second: 'el', size: 12 },
  { second: 'nl', size: 18 },
] as const)('English with $second, $size pt', (part: Partial<Choices>) => {
  let pdf: ReadPdf;
  const pages = (): readonly (readonly Leaf[])[] =>
    Array.from({ length: pdf.document.numPages }, (_, index) =>
      pdf.leaves.filter(({ page, text }) => page === index + 1 && text.trim() !== ''),
    );
  beforeAll(async () => {
    pdf = await readPdf(await makePdf(passport, { choices: { ...usualChoices('en'), ...part } }));
  });

  test('under the heading of a group stands its first card, as long as there is room for it', () => {
    const groups = new Set(groupIds.map((group) => squeezed(t(`common:group.${group}`))));
    const begin = pages().filter(
      ([first]) => first !== undefined && isHeading(first, 2) && groups.has(squeezed(first.text)),
    );
    expect(begin).toHaveLength(groups.size);
    const withCard = begin.filter((page) =>
      page.some((leaf) => isHeading(leaf, 3) && names.has(squeezed(leaf.text))),
    );
    // In large letters the two texts of a group alone fill its page.
    expect(withCard).toHaveLength(part.size === 18 ? 0 : groups.size);
  });

  test('a card begins with its name, its verdict and a first answer', () => {
    const verdicts = [...verdictsIn('en'), ...verdictsIn(part.second ?? 'en')];
    let cards = 0;
    // The part for experts names each badge again.
    const experts = pages().findIndex(([first]) => first?.text.trim() === t('document:experts.title'));
    for (const page of pages().slice(0, experts))
      for (const [index, leaf] of page.entries()) {
        if (!isHeading(leaf, 3) || !names.has(squeezed(leaf.text))) continue;
        cards += 1;
        const next = page.slice(index + 1).findIndex((other) => isHeading(other, 3));
        const own = page.slice(index + 1, next < 0 ? undefined : index + 1 + next);
        expect(own.some(({ roles }) => roles.includes('LBody'))).toBe(true);
        expect(
          own.some(({ text }) => verdicts.some((word) => squeezed(text).startsWith(squeezed(word)))),
        ).toBe(true);
      }
    expect(cards).toBe(2 * passport.badges.length);
  });

  test('its last line never stands alone, and what came of the checks is not torn', () => {
    const note = t('document:card.kept', { file: '' }).trim();
    for (const page of pages()) expect(page[0]?.text.startsWith(note)).toBe(false);
    const tally = pages().filter((page) =>
      page.some(({ text }) => text.trim() === t('document:overview.tallyTitle')),
    );
    expect(tally).toHaveLength(1);
    for (const word of verdictsIn('en'))
      expect(
        tally[0]?.some(
          ({ text, roles }) => roles.includes('LBody') && squeezed(text).startsWith(squeezed(word)),
        ),
      ).toBe(true);
  });
});
