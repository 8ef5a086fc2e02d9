/** Whether a printed text fits what passport.json records: the record is worded anew with the catalogue of the document's language. */
import type { Translator } from '../../i18n/translate.ts';
import { levelIds, type LevelId } from '../../skills/placement.ts';
import { verdicts, type Verdict } from '../../verify/report.ts';
import { verdictWord } from '../document/badge-words.ts';
import { plain } from '../document/plain-text.ts';
import { isPrinted, strippedText } from './stripped.ts';

/** The level of the record and no other one. */
export function fitsLevel(printed: string, level: LevelId | null, t: Translator): boolean {
  const found = levelsIn(printed, t);
  return level === null ? found.length === 0 : found.length === 1 && found[0] === level;
}

/** Levels whose words stand in the text, in their order. */
export function levelsIn(printed: string, t: Translator): readonly LevelId[] {
  const text = lowered(printed, t);
  return levelIds.filter((level) => text.includes(lowered(t(`common:level.${level}`), t)));
}

/**
 * A level that the owner gave may name the issuer's own beside it, and must not be printed as the issuer's.
 * @param hasWording of the release that is running: another one may word it otherwise
 */
export function fitsOwnLevel(printed: string, level: LevelId, t: Translator, hasWording: boolean): boolean {
  if (isIssuersLevel(printed, t)) return false;
  if (!hasWording) return levelsIn(printed, t).includes(level);
  const word = t(`common:level.${level}`);
  const others = levelIds.filter((one) => one !== level).map((one) => t(`common:level.${one}`));
  const lines = [
    t('document:card.levelByOwner', { level: word }),
    ...others.map((issuerLevel) => t('document:card.levelByOwnerNot', { level: word, issuerLevel })),
  ];
  return lines.some((line) => isPrinted(line, printed));
}

/** Lines that say of a level that an issuer gave it, stripped; made once, as a document has thousands of texts. */
const issuersLines = new Map<Translator, ReadonlySet<string>>();

/** A line that says of a level that an issuer gave it. */
export function isIssuersLevel(printed: string, t: Translator): boolean {
  const known = issuersLines.get(t);
  const lines =
    known ??
    new Set(
      levelIds.map((level) =>
        strippedText(t('document:card.levelByIssuer', { level: t(`common:level.${level}`) })),
      ),
    );
  if (known === undefined) issuersLines.set(t, lines);
  return lines.has(strippedText(printed));
}

/** The words of the verdict stand in one of the texts, and those of another in none. */
export function fitsVerdict(printed: readonly string[], verdict: Verdict | null, t: Translator): boolean {
  const own = verdictWord(verdict ?? 'unchecked', t);
  const others = verdicts.filter((one) => one !== verdict).map((one) => verdictWord(one, t));
  return (
    printed.some((text) => isPrinted(own, text)) &&
    !printed.some((text) => others.some((other) => strippedText(text) === strippedText(other)))
  );
}

/**
 * Every date of the record, as the catalogue words it.
 * @param hasWording otherwise day and year are enough: another release may write a month in another way
 */
export function fitsDates(
  printed: string,
  dates: readonly string[],
  t: Translator,
  hasWording: boolean,
): boolean {
  const words = dates.map((date) => plain(t.date(date)).slice(0, 59));
  const numbers = numbersIn(printed);
  // A text that was cut for want of room may lack the end of a date, and has nothing that is in none.
  if (printed.trim().endsWith('…')) {
    const recorded = words.flatMap(numbersIn);
    return numbers.every((number) => recorded.includes(number));
  }
  if (hasWording) return words.every((date) => isPrinted(date, printed));
  return words.every((date) => numbersIn(date).every((number) => numbers.includes(number)));
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

function lowered(text: string, t: Translator): string {
  return strippedText(text).toLocaleLowerCase(t.language);
}
