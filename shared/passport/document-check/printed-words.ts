/**
 * Whether a printed text fits what passport.json records: the record is worded anew as a document of this release words it.
 * Of another release only the facts in it count.
 */
import type { Translator } from '../../i18n/translate.ts';
import { levelIds, type LevelId } from '../../skills/placement.ts';
import { outcomes, verdicts, type Outcome, type Verdict } from '../../verify/report.ts';
import type { Template } from '../choices.ts';
import { verdictWord } from '../document/badge-words.ts';
import { plain } from '../document/plain-text.ts';
import { printedDates, printedLevel } from '../document/printed-facts.ts';
import { isPrinted, strippedText } from './stripped.ts';

/** How a document words things. */
export interface Wordings {
  readonly t: Translator;
  readonly template: Template;
  /** it was made by the release that is running */
  readonly isOurs: boolean;
}

/** The level of the record and no other one: of a group, which has no words around it. */
export function fitsLevel(printed: string, level: LevelId | null, { t }: Pick<Wordings, 't'>): boolean {
  const found = levelsIn(printed, t);
  return level === null ? found.length === 0 : found.length === 1 && found[0] === level;
}

/** A level that the owner gave has to be printed as the owner's own; it may name the issuer's beside it. */
export function fitsBadgeLevel(
  printed: string,
  level: LevelId,
  levelBy: 'issuer' | 'owner' | null,
  wordings: Wordings,
): boolean {
  const { t, template, isOurs } = wordings;
  if (levelBy !== 'issuer' && isIssuersLevel(printed, wordings)) return false;
  if (!isOurs)
    return levelBy === 'issuer' ? fitsLevel(printed, level, { t }) : levelsIn(printed, t).includes(level);
  const lines = [null, ...levelIds].map((issuerLevel) =>
    printedLevel({ level, levelBy, issuerLevel }, t, template),
  );
  const named = levelsIn(printed, t);
  return lines.some(
    (line) =>
      isPrinted(line, printed) && named.every((one) => one === level || levelsIn(line, t).includes(one)),
  );
}

/** Levels whose words stand in the text, in their order. */
function levelsIn(printed: string, t: Translator): readonly LevelId[] {
  const text = lowered(printed, t);
  return levelIds.filter((level) => text.includes(lowered(t(`common:level.${level}`), t)));
}

/** Made once, as a document has thousands of texts. */
const issuersLines = new Map<string, ReadonlySet<string>>();

/** A line that says of a level, in more than its word, that an issuer gave it. */
export function isIssuersLevel(printed: string, { t, template }: Pick<Wordings, 't' | 'template'>): boolean {
  const key = `${t.language} ${template}`;
  const known = issuersLines.get(key);
  const lines = known ?? new Set(levelIds.flatMap((level) => issuersLine(level, t, template)));
  if (known === undefined) issuersLines.set(key, lines);
  return lines.has(strippedText(printed));
}

function issuersLine(level: LevelId, t: Translator, template: Template): readonly string[] {
  const line = printedLevel({ level, levelBy: 'issuer', issuerLevel: level }, t, template);
  return line === t(`common:level.${level}`) ? [] : [strippedText(line)];
}

/** The words of the verdict stand in one of the texts, and those of another in none. */
export function fitsVerdict(
  printed: readonly string[],
  verdict: Verdict | null,
  { t }: Pick<Wordings, 't'>,
): boolean {
  const own = verdictWord(verdict ?? 'unchecked', t);
  const others = verdicts.filter((one) => one !== verdict).map((one) => verdictWord(one, t));
  return (
    printed.some((text) => isPrinted(own, text)) &&
    !printed.some((text) => others.some((other) => strippedText(text) === strippedText(other)))
  );
}

const recipientAnswers = {
  passed: 'yes',
  failed: 'no',
  unknown: 'unknown',
  'not-applicable': 'not-asked',
} as const;

/**
 * Whose badge it is, in the few words of the recorded answer and of no other.
 * @param outcome of the recorded check
 */
export function fitsRecipient(
  printed: readonly string[],
  outcome: Outcome | null,
  { t, isOurs }: Pick<Wordings, 't' | 'isOurs'>,
): boolean {
  if (!isOurs) return true;
  const sentence = (one: Outcome): string => t.code('check', `answers.yours.${recipientAnswers[one]}`);
  const others = outcomes.filter((one) => one !== outcome).map(sentence);
  return (
    (outcome === null || printed.some((text) => isPrinted(sentence(outcome), text))) &&
    !printed.some((text) => others.some((other) => strippedText(text) === strippedText(other)))
  );
}

interface Dated {
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

/** Of another release day and year are enough: it may write a month in another way. */
export function fitsDates(printed: string, dates: Dated, { t, template, isOurs }: Wordings): boolean {
  if (isOurs) return isPrinted(printedDates(dates, t, template), printed);
  const numbers = numbersIn(printed);
  return [dates.issuedOn, dates.expiresOn]
    .filter((date) => date !== null)
    .every((date) => numbersIn(plain(t.date(date))).every((number) => numbers.includes(number)));
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

function lowered(text: string, t: Translator): string {
  return strippedText(text).toLocaleLowerCase(t.language);
}
