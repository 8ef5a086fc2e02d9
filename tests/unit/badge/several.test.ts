/** Files with several badges: which there are, what each lies in, and where in the file it stood. */
import { describe, expect, test } from 'vitest';
import { badgeSchema } from '../../../shared/badge/badge-schema.ts';
import type { ReadBadge } from '../../../shared/badge/badge.ts';
import { pictureOf } from '../../../shared/badge/picture.ts';
import { readBadges } from '../../../shared/badge/read.ts';
import { bytesOf, manifest } from './fixtures.ts';

const read = (file: string): readonly ReadBadge[] => readBadges({ name: file, bytes: bytesOf(file) });

describe('the badges of a file', () => {
  const told = manifest.flatMap(({ file, what, badges }) =>
    badges === undefined ? [] : [{ file, what, badges }],
  );
  test.each(told)('$file ($what) are all there', ({ file, badges }) => {
    const found = read(file).map(({ badge, credential, within }) => ({
      standard: badge.standard,
      version: badge.version,
      form: credential.form,
      name: badge.name,
      within: within?.form ?? null,
    }));
    expect(found).toEqual(badges);
  });

  test.each(told)('$file: each is as a passport can store it', ({ file }) => {
    for (const { badge } of read(file)) expect(badgeSchema.parse(structuredClone(badge))).toEqual(badge);
  });
});

describe('a learner record', () => {
  test('is itself a badge that tells who says it about whom, and not what is in it', () => {
    const [record] = read('clr/good.json');
    expect(record?.badge).toMatchObject({
      name: 'Evening classes 2026',
      description: 'All that Mira learned in the evening classes of 2026.',
      issuer: { name: 'SoftSkills Sample Academy (invented)' },
      recipient: { identities: [{ type: 'id' }] },
      alignments: [],
      tags: [],
    });
    expect(record?.within).toBeNull();
  });

  test('is what each badge in it lies in, also where a presentation lies around it', () => {
    for (const file of ['clr/good.json', 'several/learner-record-in-presentation.json']) {
      const [record, ...inside] = read(file);
      expect(inside).toHaveLength(2);
      for (const { within } of inside) expect(within, file).toBe(record?.credential);
    }
  });

  test('in a picture keeps the picture; the badges in it are not the picture', () => {
    const bytes = bytesOf('clr/good.png');
    const [record, first] = read('clr/good.png');
    expect(record?.carrier).toEqual({ kind: 'png', place: 'iTXt clrcredential' });
    expect(first?.carrier).toEqual({ kind: 'json', place: '2 of 3 in iTXt clrcredential' });
    expect(record === undefined ? null : pictureOf(bytes, record)?.mediaType).toBe('image/png');
    expect(first === undefined ? null : pictureOf(bytes, first)).toBeNull();
  });

  test('says how much in it could not be read', () => {
    const [record, inside] = read('clr/other-inside.json');
    expect(record?.remarks).toEqual([{ code: 'others-not-read', detail: { count: 1 } }]);
    expect(inside?.badge.name).toBe('Teamwork management (Good)');
  });
});

describe('a presentation', () => {
  test('is kept as what its credential lies in, as it was signed', () => {
    const [first, second] = read('several/presentation.jwt');
    expect(first?.within).toMatchObject({ form: 'jws', header: { alg: 'EdDSA' } });
    expect(second?.within).toBe(first?.within);
    expect(second?.carrier).toEqual({ kind: 'jws', place: '2 of 2 in compact JWS' });
  });

  test('of one keeps its place too', () => {
    const [only] = read('carrier/presentation-of-one.json');
    expect(only?.carrier).toEqual({ kind: 'json', place: 'JSON' });
    expect(only?.within).toMatchObject({ form: 'json', json: { type: ['VerifiablePresentation'] } });
  });
});
