/** What passport.json tells of the pages is what is on them: every word, sheet by sheet, and what each is about. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { templates, usualChoices, type Choices } from '../../../shared/passport/choices.ts';
import { saidParts, type SaidText } from '../../../shared/passport/passport-json.ts';
import type { Passport } from '../../../shared/passport/passport.ts';
import { makePdf } from './make-pdf.ts';
import { held, manyBadges, passportOf, statement } from './sample-passport.ts';

const jsonSchema = z.object({
  says: z.array(
    z.object({
      sheet: z.number(),
      text: z.string(),
      part: z.enum(saidParts).exactOptional(),
      badge: z.string().exactOptional(),
      group: z.enum(['social', 'personal', 'organisational', 'cooperative', 'creative']).exactOptional(),
      second: z.literal(true).exactOptional(),
    }),
  ),
  drawn: z.array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) })),
});
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

async function read(passport: Passport, choices: Partial<Choices>) {
  const bytes = await makePdf(passport, { choices: { ...usualChoices('en'), ...choices } });
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const content = await document.getAttachmentContent('passport.json');
  const json = jsonSchema.parse(JSON.parse(new TextDecoder().decode(content ?? undefined)));
  const sheets: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return { ...json, sheets };
}

const about = (says: readonly SaidText[], part: SaidText['part'], badge?: string): readonly string[] =>
  says
    .filter((one) => one.part === part && one.badge === badge && one.second !== true)
    .map(({ text }) => text);

const passport = passportOf(
  [...manyBadges(6), held(7, { badge: { name: 'Ελληνικά ﬁ & <b>', language: 'el' } })],
  { statements: { 'badge-1': statement({ action: 'I planned.' }) }, profile: { email: 'mira@example.org' } },
);

test.each(templates)('%s', async (template) => {
  const { says, drawn, sheets } = await read(passport, { template });
  expect(drawn).toHaveLength(sheets.length);
  for (const [index, text] of sheets.entries()) {
    const told = says.filter(({ sheet }) => sheet === index + 1).map((one) => one.text);
    expect(squeezed(told.join('')), `sheet ${index + 1}`).toBe(squeezed(text));
  }
  expect(about(says, 'owner')[0]).toBe('Mira Novák');
  expect(about(says, 'name', 'badge-2')[0]?.replace(/:$/u, '')).toBe('Personal Skills (Sufficient)');
  expect(about(says, 'issuer', 'badge-2')[0]).toContain('Harbour Adult Academy');
  expect(about(says, 'dates', 'badge-2')[0]).toContain('2 February 2024');
  expect(about(says, 'level', 'badge-2')[0]).toContain('Sufficient');
  expect(about(says, 'verdict', 'badge-2').length).toBeGreaterThan(0);
});

test('in two languages, in a booklet', async () => {
  const { says, sheets } = await read(passport, { paper: 'booklet', second: 'el' });
  for (const [index, text] of sheets.entries()) {
    const told = says.filter(({ sheet }) => sheet === index + 1).map((one) => one.text);
    expect(squeezed(told.join(''))).toBe(squeezed(text));
  }
  expect(says.some(({ part, second }) => part === 'level' && second === true)).toBe(true);
});

test('one letter more, and the sheet it stands on has another fingerprint, and no other sheet', async () => {
  const one = await read(passportOf(manyBadges(2)), {});
  const other = await read(
    passportOf([
      ...manyBadges(1),
      held(2, { ...manyBadges(2)[1], badge: { ...manyBadges(2)[1]?.badge, description: 'Anothertext.' } }),
    ]),
    {},
  );
  const differing = one.drawn.flatMap(({ sha256 }, index) =>
    other.drawn[index]?.sha256 === sha256 ? [] : [index + 1],
  );
  const changed = one.says.findIndex(({ text }, index) => other.says[index]?.text !== text);
  expect(one.drawn).toHaveLength(other.drawn.length);
  // Fonts hold the letters of the whole document, and both documents use the same letters.
  expect(differing).toEqual([one.says[changed]?.sheet]);
});
