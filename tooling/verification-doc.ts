/**
 * Writes docs/verification.md from the codes, the English catalogue and the sections: `node tooling/verification-doc.ts`.
 * A test holds that the file is what this would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { remarkCodes } from '../shared/badge/badge.ts';
import { advices, findings } from '../shared/badge/doctor-findings.ts';
import { english } from '../shared/i18n/english.ts';
import { badgeProblemCodes } from '../shared/problem.ts';
import { codes } from '../shared/verify/codes.ts';
import { checkIds, type CheckId } from '../shared/verify/report.ts';
import { ofRemarks, sectionOf, specifications } from '../shared/verify/sections.ts';

const file = resolve(import.meta.dirname, '..', 'docs', 'verification.md');

const head = `# What is checked, and what is said

Every badge is asked the same questions, each for itself. Each answer is one code with one outcome and one sentence;
\`passport verify --json\` prints the codes. One function makes the verdict of the answers: \`structure\`, \`integrity\`,
\`issuer\`, \`revocation\` and \`dates\` decide; the others are said and decide nothing.

- **passed**: yes. **failed**: no, and we know why. **unknown**: it could not be checked. **not-applicable**: the badge
  asks for no such check.
- One decisive answer that failed: \`invalid\`. None failed and one is unknown: \`unconfirmed\`. Else: \`valid\`.
- "Could not be checked" is never "not withdrawn", and never "false".

This file is written by \`node tooling/verification-doc.ts\` from the code and the English catalogue.`;

/** The whole file, as it is written. */
export async function verificationDocument(): Promise<string> {
  const parts = [
    head,
    `## The specifications, by their short names\n\n${table(['name', 'specification'], specifications)}`,
    ...checkIds.map(checkPart),
    `## Remarks\n\nWorth saying; they never change a verdict.\n\n${table(
      ['code', 'sentence', 'section'],
      remarkCodes.map((code) => [
        quoted(code),
        sentenceOf(english.remark, code),
        ofRemarks[code] ?? 'rule of ours',
      ]),
    )}`,
    `## When a file is refused\n\n${table(
      ['code', 'sentence', 'what to do'],
      badgeProblemCodes.map((code) => [quoted(code), english.problem[code].what, english.problem[code].next]),
    )}`,
    `## What the doctor finds\n\n\`passport verify --doctor\` says more about a file that will not import.\n\n${table(
      ['finding', 'sentence'],
      findings.map((code) => [quoted(code), english.doctor.finding[code]]),
    )}\n\n${table(
      ['advice', 'sentence'],
      advices.map((code) => [quoted(code), english.doctor.advice[code]]),
    )}`,
  ];
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

function checkPart(id: CheckId): string {
  const rows = Object.entries(codes[id]).map(([code, outcome]) => [
    quoted(code),
    outcome,
    sentenceOf(english.check[id], code),
    sectionOf(id, code),
  ]);
  return `## \`${id}\`\n\n${table(['code', 'outcome', 'sentence', 'section'], rows)}`;
}

/** A sentence, or both forms of a plural. */
function sentenceOf(room: Readonly<Record<string, string>>, code: string): string {
  return [code, `${code}_one`, `${code}_other`].flatMap((key) => room[key] ?? []).join(' / ');
}

function quoted(code: string): string {
  return `\`${code}\``;
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What stands there now. */
export function verificationFile(): Promise<string> {
  return readFile(file, 'utf8');
}

if (import.meta.main) await writeFile(file, await verificationDocument());
