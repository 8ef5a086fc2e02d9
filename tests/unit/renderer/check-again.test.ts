/** What the answers about places mean: who is asked now, and what is kept. */
import { describe, expect, test } from 'vitest';
import { allowedHosts, answersToKeep, hostsAbout } from '../../../renderer/screens/check-again/plan.ts';
import { hasNewResult, newAnswers } from '../../../renderer/screens/check-again/new-result.ts';
import { hostIn } from '../../../renderer/screens/network/host-in.ts';
import type { ConsentChoice, HostToAsk } from '../../../shared/contract/trust-views.ts';
import type { BadgeChange } from '../../../shared/contract/views.ts';

const hostToAsk = (host: string, consent: ConsentChoice | null, badges = ['a']): HostToAsk => ({
  host,
  checks: ['issuer'],
  learns: ['issuer'],
  addresses: [],
  badges,
  consent,
});

describe('whom we may ask', () => {
  const hosts = [hostToAsk('new', null), hostToAsk('always', 'always'), hostToAsk('never', 'never')];

  test('is nobody new before something was said', () => {
    expect(allowedHosts(hosts, {})).toEqual(['always']);
    expect(answersToKeep(hosts, {})).toEqual([]);
  });

  test('"just this time" is not kept', () => {
    expect(allowedHosts(hosts, { new: 'once' })).toEqual(['new', 'always']);
    expect(answersToKeep(hosts, { new: 'once' })).toEqual([]);
  });

  test('"always" and "never" are kept, and a later answer takes the place of an earlier one', () => {
    const said = { new: 'always', always: 'never', never: 'once' } as const;
    expect(allowedHosts(hosts, said)).toEqual(['new', 'never']);
    expect(answersToKeep(hosts, said)).toEqual([
      { host: 'new', consent: 'always' },
      { host: 'always', consent: 'never' },
      { host: 'never', consent: null },
    ]);
  });

  test('is only who can say something about the chosen badges, most badges first', () => {
    const all = [
      hostToAsk('one', null, ['a']),
      hostToAsk('two', null, ['a', 'b']),
      hostToAsk('no', null, ['c']),
    ];
    expect(hostsAbout(all, new Set(['a', 'b'])).map(({ host, badges }) => [host, badges])).toEqual([
      ['two', ['a', 'b']],
      ['one', ['a']],
    ]);
  });
});

describe('a new result', () => {
  const change = (before: 'valid' | null, outcome: 'passed' | 'unknown'): BadgeChange => ({
    badge: 'a',
    name: null,
    before,
    after: 'valid',
    checks: [
      {
        id: 'issuer',
        before: { outcome: 'unknown', code: 'offline', detail: {} },
        after: { outcome, code: 'host-not-allowed', detail: {} },
      },
    ],
  });

  test('is another verdict or another answer, and not the same answer for another reason', () => {
    expect(hasNewResult(null)).toBe(false);
    expect(hasNewResult(change('valid', 'unknown'))).toBe(false);
    expect(hasNewResult(change(null, 'unknown'))).toBe(true);
    expect(hasNewResult(change('valid', 'passed'))).toBe(true);
    expect(newAnswers(change('valid', 'passed')).map(({ id }) => id)).toEqual(['issuer']);
  });
});

describe('the name of a computer', () => {
  test.each([
    ['badges.office.example', 'badges.office.example'],
    [' Badges.Office.Example ', 'badges.office.example'],
    ['192.168.1.20:8080', '192.168.1.20:8080'],
    ['office:80', 'office:80'],
    ['http://office.example:8080/badges/1?x#y', 'office.example:8080'],
    ['https://office.example/', 'office.example'],
    ['[::1]:3000', '[::1]:3000'],
  ])('%s', (typed, host) => {
    expect(hostIn(typed)).toBe(host);
  });

  test.each([
    '',
    ' ',
    'two words',
    'office/badges',
    'user@office',
    '*.example',
    'ftp://x',
    'office:port',
    'a:99999999',
  ])('%s is none', (typed) => {
    expect(hostIn(typed)).toBeNull();
  });
});
