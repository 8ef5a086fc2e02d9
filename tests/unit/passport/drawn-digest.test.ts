import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawnDigest, streamDigest } from '../../../shared/passport/drawn-digest.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const content = bytes('BT /F1 12 Tf (Good) Tj ET');
const font = { name: 'F1', sha256: streamDigest(bytes('font')) };
const picture = { name: 'I1', sha256: streamDigest(bytes('picture')) };

describe('the fingerprint of a sheet', () => {
  test('is SHA-256 of the content and a sorted line for each font and picture', () => {
    const text = `BT /F1 12 Tf (Good) Tj ET\nF1 ${font.sha256}\nI1 ${picture.sha256}\n`;
    const wanted = createHash('sha256').update(text).digest('hex');
    expect(drawnDigest(content, [picture, font])).toBe(wanted);
    expect(drawnDigest(content, [font, picture])).toBe(wanted);
  });

  test('of a sheet that takes nothing: only the content and a line end', () => {
    expect(drawnDigest(content, [])).toBe(createHash('sha256').update(content).update('\n').digest('hex'));
  });

  test('is another one when the content, a font or the name of one changes', () => {
    const digests = [
      drawnDigest(content, [font]),
      drawnDigest(bytes('BT /F1 12 Tf (Excellent) Tj ET'), [font]),
      drawnDigest(content, [{ ...font, sha256: picture.sha256 }]),
      drawnDigest(content, [{ ...font, name: 'F2' }]),
      drawnDigest(content, [font, picture]),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});
