/** Other people's badges: what we say of each, and that none of their files does us any harm. */
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../shared/badge/doctor.ts';
import { decidedBy } from '../../shared/verify/report.ts';
import { expectedFiles } from './expected.ts';
import { expectedOthers } from './expected-others.ts';
import { allFiles, bytesOf, filesIn, folders, isThere, tryFile, upstream } from './upstream.ts';

describe.runIf(isThere)('upstream badges', () => {
  it.each(expectedFiles)('$file: $answer', async ({ file, carrier, answer, because }) => {
    const tried = await tryFile(file);
    const verdict = tried.answer.startsWith('refused') ? null : tried.answer;
    const report = { verdict: 'valid', checks: tried.checks, remarks: [], checkedAt: '' } as const;
    const decisive = verdict === null || verdict === 'valid' ? null : decidedBy(report);
    expect({
      carrier: tried.carrier,
      answer: tried.answer,
      because: decisive === null ? null : `${decisive.id} ${decisive.code}`,
    }).toEqual({ carrier, answer, because });
  });
});

describe.runIf(isThere)('every upstream file', () => {
  const files = allFiles();
  const badges = new Set(expectedFiles.map(({ file }) => file));
  const others = expectedOthers(files.filter((file) => !badges.has(file)));

  it('is in one table, once', () => {
    expect([...badges, ...others.map(({ file }) => file)].toSorted()).toEqual(files.toSorted());
  });

  it.each(others)('$file: $answer', async ({ file, answer }) => {
    expect((await tryFile(file)).answer).toBe(answer);
  });

  it.each(folders)('of %s gives a verdict or a refusal within a second', async (folder) => {
    for (const file of filesIn(folder)) {
      const { answer, milliseconds } = await tryFile(file);
      expect(answer, file).toMatch(/^(?:valid|unconfirmed|invalid|refused: [a-z-]+)$/u);
      expect(milliseconds, file).toBeLessThan(1000);
    }
  });

  it.each(folders)('of %s is diagnosed, and what imports is not called something else', async (folder) => {
    for (const file of filesIn(folder)) {
      const { answer } = await tryFile(file);
      const { finding } = diagnose({ name: file, bytes: bytesOf(file) });
      const doesImport = ['badge', 'badge-address', 'badge-without-proof', 'link-to-platform'].includes(
        finding,
      );
      expect(doesImport, `${file}: ${finding}`).toBe(!answer.startsWith('refused'));
    }
  });
});

it.skipIf(isThere)(`not there: ${upstream.pathname}`, () => {
  expect(isThere).toBe(false);
});
