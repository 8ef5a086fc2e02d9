/** docs/verification.md says what the code says: every code, its outcome, its sentence and its section. */
import { expect, test } from 'vitest';
import { remarkCodes } from '../../../shared/badge/badge.ts';
import { codes } from '../../../shared/verify/codes.ts';
import { checkIds } from '../../../shared/verify/report.ts';
import { sectionOf } from '../../../shared/verify/sections.ts';
import { verificationDocument, verificationFile } from '../../../tooling/verification-doc.ts';

test('is what the codes and the catalogue make of it (else: node tooling/verification-doc.ts)', async () => {
  expect(await verificationFile()).toBe(await verificationDocument());
});

test('has one row for each code of each check, with outcome, sentence and section', async () => {
  const parts = (await verificationFile()).split(/^## /mu);
  for (const id of checkIds) {
    const rows = rowsOf(parts.find((part) => part.startsWith(`\`${id}\``)) ?? '');
    expect(rows.map(([code]) => code)).toEqual(Object.keys(codes[id]).map((code) => `\`${code}\``));
    for (const [code = '', outcome, sentence = '', section = ''] of rows) {
      expect(outcome, code).toBe(Object.entries(codes[id]).find(([name]) => `\`${name}\`` === code)?.[1]);
      expect(sentence.length, `${id} ${code}`).toBeGreaterThan(10);
      expect(section, `${id} ${code}`).toBe(sectionOf(id, code.replaceAll('`', '')));
    }
  }
});

test('has one row for each remark, with its sentence', async () => {
  const part = (await verificationFile()).split(/^## /mu).find((one) => one.startsWith('Remarks')) ?? '';
  const rows = rowsOf(part);
  expect(rows.map(([code]) => code)).toEqual(remarkCodes.map((code) => `\`${code}\``));
  expect(rows.filter(([, sentence = '']) => sentence.length < 10)).toEqual([]);
});

function rowsOf(part: string): readonly (readonly string[])[] {
  return part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/u)
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
}
