/** Other people's badges: what we say of each, and that none of their files does us any harm. */
import { describe, expect, it } from 'vitest';
import { decidedBy } from '../../shared/verify/report.ts';
import { expectedFiles } from './expected.ts';
import { filesIn, isThere, tryFile, upstream } from './upstream.ts';

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

  it('are all in the table, but for the documents that issuers serve', () => {
    const known = new Set(expectedFiles.map(({ file }) => file));
    const unknown = ['baked', 'ob2', 'ob3']
      .flatMap((folder) => filesIn(folder))
      .filter((file) => !file.startsWith('ob2/assets/') && !known.has(file));
    expect(unknown).toEqual([]);
  });
});

describe.runIf(isThere)('every upstream file', () => {
  const folders = [
    'baked',
    'contexts',
    'edc',
    'hostile',
    'jff',
    'ob2',
    'ob3',
    'schemas',
    'vectors-ecdsa',
    'vectors-eddsa',
    'vectors-ob3',
  ];

  it.each(folders)('of %s gives a verdict or a refusal within a second', async (folder) => {
    for (const file of filesIn(folder)) {
      const { answer, milliseconds } = await tryFile(file);
      expect(answer, file).toMatch(/^(?:valid|unconfirmed|invalid|refused: [a-z-]+)$/u);
      expect(milliseconds, file).toBeLessThan(1000);
    }
  });
});

it.skipIf(isThere)(`not there: ${upstream.pathname}`, () => {
  expect(isThere).toBe(false);
});
