/** What `passport verify` prints of a passport document: the verdict, what does not fit, and every badge in it. */
import { plain } from '../../shared/passport/document/plain-text.ts';
import type { DocumentCheck } from '../../shared/passport/document-check/check-document.ts';
import {
  differenceSentence,
  gapSentence,
  limitSentences,
  madeWords,
  sealSentence,
  verdictOfDocument,
  whereWords,
  wordingsOf,
  type DocumentVerdict,
} from '../../shared/passport/document-check/words.ts';
import type { Terminal } from './terminal.ts';
import { indented } from './words.ts';

const marks: Readonly<Record<DocumentVerdict, string>> = { agrees: '✓', open: '◐', changed: '▲' };

/** @param badges the lines of the badges, one after the other */
export function documentText(
  file: string,
  check: DocumentCheck,
  badges: readonly string[],
  { t }: Terminal,
): string {
  const verdict = verdictOfDocument(check);
  return [
    `${marks[verdict]}  ${plain(file)}: ${t(`recheck:verdict.${verdict}`)}.\n`,
    indented(t(`recheck:meaning.${verdict}`)),
    ...check.differences.flatMap((one) => [
      indented(`▲  ${plain(whereWords(one.where, t))}: ${differenceSentence(one, t)}`),
      ...wordingsOf(one, t).map(({ label, text }) => indented(`   ${label}: ${plain(text)}`)),
    ]),
    ...check.open.map((one) => indented(`◐  ${plain(whereWords(one.where, t))}: ${gapSentence(one, t)}`)),
    ...madeWords(check.made, t).map((line) => indented(plain(line))),
    indented(sealSentence(check, t)),
    indented(`${t('recheck:badges.title')}:`),
    ...(badges.length === 0 ? [indented(t('recheck:badges.none'))] : badges.map(shifted)),
    indented(`${t('recheck:limits.title')}:`),
    ...limitSentences(t).map((line) => indented(`–  ${line}`)),
  ].join('');
}

/** Below the document's line, and belonging to it. */
function shifted(lines: string): string {
  return lines.replace(/^(?=.)/gm, '     ');
}
