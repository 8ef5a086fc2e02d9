import { describe, expect, test } from 'vitest';
import { languages, translator } from '../../../shared/i18n/translate.ts';
import { checkLine } from '../../../shared/passport/wording.ts';
import type { CheckId, Outcome } from '../../../shared/verify/report.ts';
import { report } from './europass-sample.ts';

const en = translator('en');
const deciding: readonly CheckId[] = ['structure', 'integrity', 'issuer', 'revocation', 'dates'];

describe('what was checked, in one line', () => {
  test.each<readonly [Partial<Record<CheckId, Outcome>>, string]>([
    [{}, 'Checked on 21 November 2026: all good.'],
    [
      { revocation: 'unknown' },
      'Checked on 21 November 2026: not everything could be checked. Still open: was it withdrawn.',
    ],
    [
      { issuer: 'unknown', revocation: 'unknown' },
      'Checked on 21 November 2026: not everything could be checked. Still open: who issued it; was it withdrawn.',
    ],
    [
      { integrity: 'failed', revocation: 'unknown' },
      'Checked on 21 November 2026: problem found. This badge is not as its issuer made it.',
    ],
    [
      { recipient: 'failed' },
      'Checked on 21 November 2026: all good. It was issued to another address than those in this passport.',
    ],
    [{ recipient: 'unknown', endorsements: 'unknown' }, 'Checked on 21 November 2026: all good.'],
  ])('%j', (outcomes, line) => {
    expect(checkLine({ report: report(outcomes) }, en)).toBe(line);
  });

  test('a badge that was never checked', () => {
    expect(checkLine({ report: null }, en)).toBe('Not checked yet.');
  });

  test('a check that is missing from the report is open', () => {
    const made = report();
    const short = {
      ...made,
      verdict: 'unconfirmed' as const,
      checks: made.checks.filter(({ id }) => id !== 'dates'),
    };
    expect(checkLine({ report: short }, en)).toContain('Still open: is it within its dates.');
  });

  test.each(languages)('every deciding check has words in %s', (language) => {
    const t = translator(language);
    for (const id of deciding)
      for (const outcome of ['failed', 'unknown'] as const) {
        const line = checkLine({ report: report({ [id]: outcome }) }, t);
        expect(line).not.toMatch(/check\.|\{\{/u);
        expect(line).not.toContain(t('common:verdict.valid'));
      }
  });
});
