/** The doctor: what people hand in instead of a badge, each with its name, its advice and its letter. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../shared/badge/archive.ts';
import { diagnose } from '../../../shared/badge/doctor.ts';
import {
  advices,
  confidences,
  findings,
  platforms,
  type Diagnosis,
} from '../../../shared/badge/doctor-findings.ts';
import { doctorLetter } from '../../../shared/badge/doctor-letter.ts';
import { readBadges } from '../../../shared/badge/read.ts';
import { languages, translator } from '../../../shared/i18n/translate.ts';
import { catalogueOf } from '../../catalogues.ts';
import { documents } from './doctor-documents.ts';
import { exif, exifChunk, note, page, png } from './doctor-files.ts';
import { pages } from './doctor-pages.ts';
import { pictures } from './doctor-pictures.ts';
import { bytesOf, manifest, refusalOf, textBytes } from './fixtures.ts';

const MAKE = 0x010f;
const SOFTWARE = 0x0131;

function json(value: object): Uint8Array {
  return textBytes(JSON.stringify(value));
}

const rows = [...pictures, ...pages, ...documents];

describe('what it is', () => {
  test.each(rows)('%s', (_, name, bytes, finding, confidence, whatToDo) => {
    expect(diagnose({ name, bytes })).toMatchObject({ finding, confidence, whatToDo });
  });

  test('every finding is made by one of these, but for a badge that lacks a part', () => {
    const incomplete = diagnose({
      name: 'x.json',
      bytes: json({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', badge: 7 }),
    });
    expect(new Set([...rows.map((row) => row[3]), incomplete.finding])).toEqual(new Set(findings));
    expect(new Set([...rows.map((row) => row[5]), incomplete.whatToDo])).toEqual(new Set(advices));
  });

  test('says what it saw: the size, the program, the platform, where to go', () => {
    const seen = (bytes: Uint8Array): Diagnosis => diagnose({ name: 'x', bytes });
    expect(seen(png(1170, 2532)).detail).toEqual({ width: 1170, height: 2532 });
    expect(seen(png(600, 600, note('Software', 'Pics<art>\u0007 9'))).detail).toEqual({
      program: 'Pics art 9',
    });
    const saved = page('<link rel="canonical" href="https://www.credly.com/badges/1?a=1&amp;b=2">');
    expect(seen(saved)).toMatchObject({
      detail: { platform: platforms.credly },
      address: 'https://www.credly.com/badges/1?a=1&b=2',
      askIssuer: true,
    });
    expect(seen(textBytes('see https://academy.example:8443/x')).detail).toEqual({
      host: 'academy.example:8443',
    });
  });

  test('a host that only ends like a platform is none', () => {
    const address = 'https://www.credly.com.evil.example/badges/1';
    expect(diagnose({ name: 'x', bytes: textBytes(`see ${address}`) }).finding).toBe('link');
    expect(diagnose({ name: 'x', bytes: textBytes('see https://notcredly.com/badges/1') }).finding).toBe(
      'link',
    );
  });
});

describe('every one of our own fixtures', () => {
  test.each(manifest)('$file: $what', ({ file }) => {
    const named = { name: file, bytes: bytesOf(file) };
    const doesImport = unpack(named).some(
      (one) => 'bytes' in one && refusalOf(() => readBadges(one)) === 'not refused',
    );
    const { finding } = diagnose(named);
    expect(['badge', 'badge-address', 'badge-without-proof'].includes(finding), finding).toBe(doesImport);
  });
});

describe('whatever the file', () => {
  const noise = fc.uint8Array({ maxLength: 4000 });
  const heads = fc.constantFrom(
    '',
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff\xe1Exif\0\0II*\0',
    '%PDF-1.7',
    'PK\x03\x04',
    '<html>',
    '<svg>',
    '{',
    'eyJhbGciOiJub25lIn0.',
    'bplist00',
    '\xd0\xcf\x11\xe0',
    '[InternetShortcut]\nURL=',
  );
  test('it is diagnosed, never thrown', () => {
    fc.assert(
      fc.property(heads, noise, fc.string({ maxLength: 40 }), (head, tail, name) => {
        const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]);
        const diagnosis = diagnose({ name, bytes });
        expect(findings).toContain(diagnosis.finding);
        expect(confidences).toContain(diagnosis.confidence);
      }),
      { numRuns: 500 },
    );
  });

  test('a picture with one byte turned, or its end gone, is diagnosed', () => {
    const whole = png(600, 600, exifChunk({ [MAKE]: 'Acme Phones' }), note('Software', 'x'));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const copy = whole.slice(0, length);
        if (at < copy.length) copy[at] = value;
        expect(findings).toContain(diagnose({ name: 'x', bytes: copy }).finding);
      }),
    );
  });

  test('Exif that points anywhere is looked at within its bytes', () => {
    const sound = exif({ [MAKE]: 'Acme Phones', [SOFTWARE]: 'Snapseed' });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, value) => {
        const copy = sound.slice();
        copy[at] = value;
        const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, ...textBytes('Exif\0\0'), ...copy]);
        expect(diagnose({ name: 'x', bytes }).finding).toMatch(/^(?:photo|picture-converted)$/u);
      }),
    );
  });

  test.each([
    ['tags that never close', '<html><link rel="canonical" '.repeat(40_000)],
    ['addresses without end', `<html>${'https://'.repeat(100_000)}`],
    ['titles without end', '<html><title>'.repeat(60_000)],
    ['heads of a mail without end', 'From: x\r\nTo: y\r\nDate: z\r\n'.repeat(40_000)],
    ['brackets without end', `[${'1,'.repeat(400_000)}`],
    ['a drawing of marks', `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(100_000)}</svg>`],
  ])('%s takes less than a second', (_, text) => {
    const start = performance.now();
    diagnose({ name: 'x', bytes: textBytes(text) });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe.each(languages)('in %s', (language) => {
  const t = translator(language);
  const room = catalogueOf(language).doctor;

  test('every finding, advice and confidence has its sentence, and no sentence stands there for nothing', () => {
    expect(Object.keys(room.finding).toSorted()).toEqual([...findings].toSorted());
    expect(Object.keys(room.advice).toSorted()).toEqual([...advices].toSorted());
    expect(Object.keys(room.confidence).toSorted()).toEqual([...confidences].toSorted());
  });

  test.each(rows)('%s: the sentences have their values', (_, name, bytes) => {
    const diagnosis = diagnose({ name, bytes });
    const { finding, whatToDo, detail } = diagnosis;
    const said = [
      t.code('doctor', `finding.${finding}`, detail),
      t.code('doctor', `advice.${whatToDo}`, detail),
      doctorLetter(diagnosis, t) ?? '',
    ];
    expect(said.join('\n')).not.toMatch(/\{\{|doctor:|undefined/u);
  });

  test('the letter greets, says what is wrong, asks, and names the address', () => {
    const bytes = textBytes('https://www.credly.com/badges/0b2d8a/public_url');
    const letter = doctorLetter(diagnose({ name: 'x', bytes }), t);
    expect(letter?.split('\n\n')).toEqual([
      room.letter.greeting,
      room.letter.opening,
      room.letter.ask.page,
      room.letter.address.replace('{{address}}', 'https://www.credly.com/badges/0b2d8a/public_url'),
      room.letter.closing,
    ]);
  });

  test('each kind of help has a letter of its own', () => {
    const letters = rows
      .map(([, name, bytes]) => diagnose({ name, bytes }))
      .filter(({ askIssuer }) => askIssuer)
      .map((diagnosis) => doctorLetter(diagnosis, t) ?? '');
    for (const [ask, words] of Object.entries(room.letter.ask))
      if (ask !== 'repair')
        expect(
          letters.some((letter) => letter.includes(words)),
          ask,
        ).toBe(true);
  });

  test('nobody is written to when they cannot help', () => {
    expect(doctorLetter(diagnose({ name: 'x', bytes: new Uint8Array() }), t)).toBeNull();
  });
});
