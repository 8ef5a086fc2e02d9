import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../shared/badge/archive.ts';
import { bytesOf, textBytes } from './fixtures.ts';

const mtime = '1990-01-01T00:00:00';
const unpackFixture = (name: string): ReturnType<typeof unpack> =>
  unpack({ name, bytes: bytesOf(`carrier/${name}`) });
const problemsOf = (files: ReturnType<typeof unpack>): readonly string[] =>
  files.map((file) => ('bytes' in file ? 'file' : file.problem.code));

describe('unpack', () => {
  test('gives the files of a ZIP, without folders, hidden files and the leavings of a Mac', () => {
    const files = unpackFixture('badges.zip');
    expect(files.map(({ name }) => name)).toEqual([
      'badges.zip/badges/one.png',
      'badges.zip/badges/two.json',
      'badges.zip/badges/holiday.png',
      'badges.zip/badges/notes.txt',
    ]);
    expect(files[0]).toMatchObject({ bytes: bytesOf('carrier/ob3-json.png') });
  });

  test('gives anything else as it is', () => {
    const file = { name: 'one.png', bytes: bytesOf('carrier/ob3-json.png') };
    expect(unpack(file)).toEqual([file]);
  });

  test.each([
    ['empty.zip', 'zip-empty'],
    ['locked.zip', 'zip-encrypted'],
    ['cut.zip', 'zip-damaged'],
    ['bomb.zip', 'zip-too-large'],
  ])('refuses %s as %s', (name, code) => {
    expect(problemsOf(unpackFixture(name))).toEqual([code]);
  });

  test('one bad entry does not stop the others', () => {
    const zip = zipSync(
      { 'a.json': textBytes('{"a":1}'), 'b.json': textBytes('{"b":2}') },
      { mtime, level: 0 },
    );
    const at = Buffer.from(zip).indexOf('{"a":1}');
    zip[at + 5] = 0x32;
    expect(problemsOf(unpack({ name: 'z', bytes: zip }))).toEqual(['zip-damaged', 'file']);
  });

  test('an entry that says it is small and grows is given up, at once', () => {
    const zip = zipSync({ 'a.json': new Uint8Array(30_000_000) }, { mtime });
    const view = new DataView(zip.buffer);
    view.setUint32(view.getUint32(zip.length - 6, true) + 24, 100, true);
    const start = performance.now();
    expect(problemsOf(unpack({ name: 'z', bytes: zip }))).toEqual(['zip-damaged']);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('files that are too much together are refused together', () => {
    // 19 MB that pack about thirty to one: no bomb by itself.
    const large = new Uint8Array(19_000_000).map((_, index) =>
      index % 100 === 0 ? (index * 7919) >> 4 : 65,
    );
    const zip = zipSync(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, large])), {
      mtime,
      level: 1,
    });
    expect(problemsOf(unpack({ name: 'z', bytes: zip }))).toEqual(['zip-too-large']);
  });

  test('more than a thousand entries, and a ZIP in a ZIP, are refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`${index}.json`, new Uint8Array()]),
    );
    expect(problemsOf(unpack({ name: 'z', bytes: zipSync(many, { mtime }) }))).toEqual(['zip-too-large']);
    const inner = zipSync({ 'inner.zip': bytesOf('carrier/badges.zip') }, { mtime });
    expect(unpack({ name: 'z', bytes: inner })).toEqual([
      { name: 'z/inner.zip', problem: { code: 'format-not-supported', detail: { format: 'ZIP in a ZIP' } } },
    ]);
  });

  test('an office document is called what it is, not taken apart', () => {
    const word = zipSync(
      { '[Content_Types].xml': textBytes('<x/>'), 'word/document.xml': textBytes('<x/>') },
      { mtime },
    );
    expect(unpack({ name: 'z', bytes: word })).toMatchObject([
      { problem: { detail: { format: 'Microsoft Office' } } },
    ]);
  });

  test('every cut of a ZIP gives a problem or files, never a crash', () => {
    const zip = bytesOf('carrier/badges.zip');
    for (let length = 4; length < zip.length; length += 11)
      expect(problemsOf(unpack({ name: 'z', bytes: zip.subarray(0, length) }))).toEqual(['zip-damaged']);
  });
});
