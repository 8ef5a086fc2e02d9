/** A passport document of two pages and one badge, made by hand, that agrees with itself; tests then change one thing. */
import type { Json, JsonObject } from '../../../../shared/badge/badge.ts';
import { isJsonObject, parseJson } from '../../../../shared/badge/json.ts';
import { translator } from '../../../../shared/i18n/translate.ts';
import { usualChoices } from '../../../../shared/passport/choices.ts';
import {
  checkDocument,
  type CheckedPdf,
  type DocumentCheck,
} from '../../../../shared/passport/document-check/check-document.ts';
import type { CheckedSheet } from '../../../../shared/passport/document-check/compare-pages.ts';
import type { CheckedBadge } from '../../../../shared/passport/document-check/compare-record.ts';
import { attachmentName, dataFileName } from '../../../../shared/passport/document/attachment-name.ts';
import { passportJson, type SaidText } from '../../../../shared/passport/passport-json.ts';
import type { HeldBadge } from '../../../../shared/passport/passport.ts';
import { digestOf, hexOf } from '../../../../shared/verify/hashing.ts';
import { held, madeOn, owner, passportOf } from '../../pdf/sample-passport.ts';

const t = translator('en');
const original = new TextEncoder().encode('{"an":"original"}');
export const drawing = (number: number): string => hexOf(digestOf(`sheet ${number}`, 'SHA-256'));

export const badge: HeldBadge = {
  ...held(1),
  original: {
    sha256: hexOf(digestOf(original, 'SHA-256')),
    name: 'badge 1.png',
    mediaType: 'image/png',
    size: original.length,
  },
};
export const fileName = attachmentName(badge);
const about = { badge: badge.id } as const;

export const said: readonly SaidText[] = [
  { sheet: 1, text: 'Soft Skills Passport' },
  { sheet: 1, text: owner, part: 'owner' },
  { sheet: 1, text: 'Made on 21 November 2026' },
  { sheet: 1, text: 'Good', part: 'group-level', group: 'organisational' },
  { sheet: 2, text: 'Organisational skills' },
  { sheet: 2, text: 'Organisational Skills (Good)', part: 'name', ...about },
  { sheet: 2, text: t('document:card.levelByIssuer', { level: 'Good' }), part: 'level', ...about },
  { sheet: 2, text: 'Checked: all good', part: 'verdict', ...about },
  { sheet: 2, text: 'Harbour Adult Academy', part: 'issuer', ...about },
  { sheet: 2, text: t('document:card.issued', { date: '2 February 2024' }), part: 'dates', ...about },
  { sheet: 2, text: t('check:answers.yours.yes'), part: 'recipient', ...about },
  { sheet: 2, text: 'Page 2 of 2' },
];

export interface SmallDocument {
  readonly json: JsonObject;
  readonly pdf: Omit<CheckedPdf, 'files'>;
  readonly files: CheckedPdf['files'];
  readonly badges: readonly CheckedBadge[];
}

export function smallDocument(says: readonly SaidText[] = said): SmallDocument {
  const made = {
    choices: usualChoices('en'),
    date: madeOn,
    says,
    drawn: [{ sha256: drawing(1) }, { sha256: drawing(2) }],
  };
  const json = parseJson(JSON.stringify(passportJson(passportOf([badge]), made)));
  if (!isJsonObject(json)) throw new TypeError('no object');
  return {
    json,
    pdf: { sheets: [sheet(1), sheet(2)], isActive: false, isRepaired: false },
    files: [{ name: fileName, bytes: original }],
    badges: [
      {
        id: badge.id,
        file: fileName,
        views: [{ badge: badge.badge, proposals: badge.proposals }],
        report: badge.report ?? report(),
      },
    ],
  };
}

function report(): never {
  throw new TypeError('the sample badge was checked');
}

/** As it is drawn: what is said, in lines of its own. */
export function sheet(number: number, part: Partial<CheckedSheet> = {}): CheckedSheet {
  const texts = said.filter((one) => one.sheet === number).map(({ text }) => text);
  return { text: texts.join('\n'), drawn: drawing(number), overlays: [], isCut: false, ...part };
}

/** The text of a page with one wording in place of another. */
export function reworded(number: number, from: string, to: string): CheckedSheet {
  const text = sheet(number).text ?? '';
  if (!text.includes(from)) throw new TypeError(`nobody says ${from}`);
  return sheet(number, { text: text.replace(from, to), drawn: null });
}

/** Left out: as it was made. */
export function checked(change: Partial<SmallDocument> = {}): Promise<DocumentCheck> {
  const { json, pdf, files, badges } = { ...smallDocument(), ...change };
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  return checkDocument({ ...pdf, files: [...files, { name: dataFileName, bytes }] }, badges);
}

/** With other pages. */
export function withSheets(...sheets: readonly CheckedSheet[]): Partial<SmallDocument> {
  return { pdf: { ...smallDocument().pdf, sheets } };
}

/** passport.json with another value at a place such as `badges.0.placement.level`. */
export function jsonWith(changes: Readonly<Record<string, Json>>): JsonObject {
  return Object.entries(changes).reduce<JsonObject>((json, [path, value]) => {
    const changed = put(json, path.split('.'), value);
    if (!isJsonObject(changed)) throw new TypeError('no object');
    return changed;
  }, smallDocument().json);
}

function put(json: Json | undefined, [first, ...rest]: readonly string[], value: Json): Json {
  if (first === undefined) return value;
  if (Array.isArray(json))
    return json.map((item: Json, index) => (String(index) === first ? put(item, rest, value) : item));
  if (!isJsonObject(json)) throw new TypeError(`nothing at ${first}`);
  return { ...json, [first]: put(json[first], rest, value) };
}
