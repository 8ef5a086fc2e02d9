/** A framework as a file: what ships can be saved, changed and read again; anything else is refused with its place. */
import { describe, expect, test } from 'vitest';
import { PassportError } from '../../../shared/problem.ts';
import { parseCrosswalk, writtenCrosswalk } from '../../../shared/skills/crosswalk-file.ts';
import { seenThrough } from '../../../shared/skills/crosswalk-lens.ts';
import { spocc } from '../../../shared/skills/framework.ts';
import { sampleAlignment, sampleBadge } from './sample-badge.ts';

const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const least = {
  id: 'office',
  name: 'Office skills',
  framework: 'spocc',
  status: 'proposed',
  source: 'Invented office',
  aliases: ['Office skills'],
  items: [{ names: { en: 'Answering the telephone' }, group: 'social', topic: 'S2' }],
};
const whereOf = (value: unknown): unknown => {
  try {
    parseCrosswalk(bytes(value));
  } catch (error) {
    if (error instanceof PassportError && error.code === 'framework-malformed') return error.detail['where'];
    throw error;
  }
  return 'accepted';
};

test.each(spocc.crosswalks.map((one) => [one.id, one] as const))(
  '%s comes back as it was',
  (_, crosswalk) => {
    expect(parseCrosswalk(writtenCrosswalk(crosswalk))).toEqual(crosswalk);
  },
);

test('what a person leaves out has a meaning', () => {
  expect(parseCrosswalk(bytes(least))).toMatchObject({
    version: null,
    note: null,
    hosts: [],
    items: [{ code: null, alternative: null, weak: false, status: 'proposed' }],
  });
});

describe('is refused with the place', () => {
  test.each([
    ['no JSON', '{', '–'],
    ['not UTF-8 text', '\u0000', '–'],
    ['a list', [], ''],
    ['a number', 7, ''],
    ['no entries', { ...least, items: [] }, 'items'],
    ['too many entries', { ...least, items: Array.from({ length: 501 }, () => least.items[0]) }, 'items'],
    ['an unknown group', { ...least, items: [{ names: { en: 'X' }, group: 'magic' }] }, 'items.0.group'],
    [
      'a topic of another group',
      { ...least, items: [{ names: { en: 'X' }, group: 'social', topic: 'O1' }] },
      'items.0.topic',
    ],
    ['a topic without a group', { ...least, items: [{ names: { en: 'X' }, topic: 'S1' }] }, 'items.0.topic'],
    ['an entry without a name', { ...least, items: [{ names: {} }] }, 'items.0.names'],
    ['an endless name', { ...least, name: 'x'.repeat(301) }, 'name'],
    ['no alias', { ...least, aliases: [] }, 'aliases'],
    ['an address for a host', { ...least, hosts: ['https://example.org/'] }, 'hosts.0'],
    ['a mapping that claims to be agreed', { ...least, status: 'official' }, 'status'],
    ['another framework as the base', { ...least, framework: 'other' }, 'framework'],
    ['an id that could be a path', { ...least, id: '../x' }, 'id'],
  ])('%s', (_, value, where) => {
    expect(whereOf(value)).toBe(where === '' ? '–' : where);
  });

  test('a file that is too large, before it is read', () => {
    expect(whereOf(`"${'x'.repeat(512 * 1024)}"`)).toBe('–');
  });
});

test('an alias is words, never a pattern', () => {
  const crosswalk = parseCrosswalk(bytes({ ...least, aliases: ['(a+)+$', '[', 'Office skills'] }));
  const alignments = [
    sampleAlignment({ framework: 'Office skills', name: `${'a'.repeat(200)} Answering the telephone` }),
  ];
  const badge = { id: 'b1', badge: sampleBadge({ alignments }), group: null, topic: null, isWhole: false };
  expect(seenThrough([badge], crosswalk).entries[0]?.fits).toHaveLength(1);
});
