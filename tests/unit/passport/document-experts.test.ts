/** The part for experts at the end of the document. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/passport/document/blocks.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import type { HeldBadge } from '../../../shared/passport/passport.ts';
import { sectionOf } from '../../../shared/verify/sections.ts';
import { held, madeOn, passportOf, report } from '../pdf/sample-passport.ts';

function experts(badges: readonly HeldBadge[]): readonly Block[] {
  const { sections } = passportDocument(passportOf(badges), { language: 'en', date: madeOn });
  return sections.find(({ id }) => id === 'experts')?.blocks ?? [];
}

describe('for experts', () => {
  const expertsOf = (...badges: readonly HeldBadge[]) =>
    experts(badges).filter((block) => block.kind === 'expert');

  test('each answer has its code, the section that asks for it, and how it is known', () => {
    const made = report();
    const evidence = [
      { what: 'cryptosuite', value: 'eddsa-rdfc-2022' },
      { what: 'key', value: 'did:key:z6Mk#z6Mk' },
      { what: 'canonical-hash', value: 'ab12' },
      ...['1', '2', '3', '4', '5'].map((page) => ({
        what: 'document' as const,
        value: `https://a.example/${page}`,
      })),
      { what: 'status-list-index', value: '94567' },
    ] as const;
    const checks = made.checks.map((check) => (check.id === 'integrity' ? { ...check, evidence } : check));
    const [block] = expertsOf(held(1, { report: { ...made, checks } }));
    const rows = new Map(block?.rows.map(({ term, value }) => [term, value]));
    expect(block).toMatchObject({
      name: 'Organisational Skills (Good)',
      file: '001-organisational-skills-good.png',
    });
    for (const { id, code } of checks) expect(rows.get(`${id}.${code}`)).toBe(sectionOf(id, code));
    expect(Object.fromEntries(rows)).toMatchObject({
      Algorithm: 'eddsa-rdfc-2022',
      Key: 'did:key:z6Mk#z6Mk',
      'Canonical hash': 'ab12',
      'Place in the status list': '94567',
      'Documents read': 'https://a.example/1; https://a.example/2; https://a.example/3; and 2 more',
    });
  });

  test('there is nothing to tell of a badge that nobody checked', () => {
    expect(expertsOf(held(1, { report: null }))).toEqual([]);
    expect(experts([held(1, { report: null })])).toEqual([]);
  });
});
