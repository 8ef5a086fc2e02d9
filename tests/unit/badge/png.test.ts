import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakePng, pngKeywords, readPng } from '../../../shared/badge/png.ts';
import { bytesOf, refusalOf } from './fixtures.ts';

const picture = bytesOf('carrier/no-badge.png');
const codes = (png: Uint8Array): readonly string[] => readPng(png).remarks.map(({ code }) => code);

/** A chunk's type and bytes, in the order of the file; the test's own walk, that shares no code with ours. */
function chunksOf(png: Uint8Array): readonly string[] {
  const buffer = Buffer.from(png);
  const chunks: string[] = [];
  for (let at = 8; at < buffer.length; at += 12 + buffer.readUInt32BE(at))
    chunks.push(buffer.toString('latin1', at, at + 12 + buffer.readUInt32BE(at)));
  return chunks;
}

describe('baking', () => {
  test('gives back exactly the text that was baked, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...pngKeywords), (text, keyword) => {
        const found = readPng(bakePng(picture, { keyword, text }));
        expect(found).toMatchObject({ keyword, text, chunk: 'iTXt', remarks: [] });
      }),
    );
  });

  test('leaves every other chunk as it was, byte for byte, and stands right after IHDR', () => {
    const before = chunksOf(picture);
    const after = chunksOf(bakePng(picture, { keyword: 'openbadgecredential', text: '{}' }));
    expect(after.map((chunk) => chunk.slice(4, 8))).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(after.filter((chunk) => chunk.slice(4, 8) !== 'iTXt')).toEqual(before);
  });

  test('replaces every badge that is in the picture already, old or new', () => {
    for (const file of ['carrier/two-badges.png', 'carrier/ztxt.png', 'carrier/legacy-address.png']) {
      const baked = bakePng(bytesOf(file), { keyword: 'openbadges', text: 'new' });
      expect(chunksOf(baked).filter((chunk) => chunk.includes('openbadge'))).toHaveLength(1);
      expect(readPng(baked)).toMatchObject({ text: 'new', remarks: [] });
    }
  });

  test('keeps what somebody wrote behind the picture', () => {
    const tail = Uint8Array.of(1, 2, 3);
    const baked = bakePng(new Uint8Array([...picture, ...tail]), { keyword: 'openbadges', text: 'x' });
    expect(baked.subarray(-3)).toEqual(tail);
  });

  test('refuses a picture that is not whole, and a credential that nobody could read again', () => {
    const credential = { keyword: 'openbadges', text: 'x' } as const;
    expect(refusalOf(() => bakePng(picture.subarray(0, 60), credential))).toBe('png-truncated');
    expect(refusalOf(() => bakePng(Uint8Array.of(1, 2), credential))).toBe('png-damaged');
    expect(refusalOf(() => bakePng(picture, { ...credential, text: 'x'.repeat(1_048_577) }))).toBe(
      'credential-too-large',
    );
  });
});

describe('reading', () => {
  test('says where the badge stood and what was odd about it', () => {
    expect(codes(bytesOf('carrier/ob3-json.png'))).toEqual([]);
    expect(codes(bytesOf('carrier/compressed.png'))).toEqual(['png-compressed-text']);
    expect(codes(bytesOf('carrier/ztxt.png'))).toEqual(['png-legacy-text', 'png-compressed-text']);
    expect(codes(bytesOf('carrier/legacy-json.png'))).toEqual(['png-legacy-text']);
    expect(codes(bytesOf('carrier/crc-wrong-elsewhere.png'))).toEqual(['png-wrong-crc-elsewhere']);
    expect(readPng(bytesOf('carrier/two-badges.png'))).toMatchObject({
      keyword: 'openbadgecredential',
      remarks: [{ code: 'png-several-badges', detail: { count: 2 } }],
    });
  });

  test('takes the international text before the older chunks, wherever they stand', () => {
    const legacy = bytesOf('carrier/legacy-address.png');
    const international = bakePng(picture, { keyword: 'openbadges', text: 'international' });
    const chunk = international.subarray(33, 33 + international.length - picture.length);
    const both = new Uint8Array([...legacy.subarray(0, -12), ...chunk, ...legacy.subarray(-12)]);
    expect(readPng(both).text).toBe('international');
  });

  test('every cut of the file is refused as truncated, none crashes', () => {
    const whole = bytesOf('carrier/ob3-json.png');
    for (let length = 8; length < whole.length; length += 7)
      expect(refusalOf(() => readPng(whole.subarray(0, length)))).toBe('png-truncated');
  });

  test('a turned bit in the badge is never read as a badge', () => {
    const whole = bytesOf('carrier/ob3-json.png');
    const length = new DataView(whole.buffer).getUint32(33);
    for (let at = 41; at < 41 + length; at += 13) {
      const copy = whole.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      expect(refusalOf(() => readPng(copy))).toMatch(/^png-(damaged|no-badge)$/);
    }
  });

  test('gives up on compressed text that grows too large, at once', () => {
    const start = performance.now();
    expect(refusalOf(() => readPng(bytesOf('carrier/inflate-bomb.png')))).toBe('credential-too-large');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
