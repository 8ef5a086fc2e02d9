import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../shared/badge/picture.ts';
import { bytesOf, readBadge, textBytes } from './fixtures.ts';

const png = bytesOf('carrier/no-badge.png');
const svg = textBytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function ofJson(image: string): ReturnType<typeof pictureOf> {
  const bytes = textBytes(
    JSON.stringify({ type: 'OpenBadgeCredential', credentialSubject: { achievement: { image } } }),
  );
  return pictureOf(bytes, readBadge({ name: 'x', bytes }));
}

describe('the picture of a badge', () => {
  test.each([
    ['carrier/ob3-json.png', 'image/png'],
    ['carrier/cdata.svg', 'image/svg+xml'],
  ])('in %s is the file itself', (file, mediaType) => {
    const bytes = bytesOf(file);
    expect(pictureOf(bytes, readBadge({ name: file, bytes }))).toEqual({ mediaType, bytes });
  });

  test('in JSON is the one that is written inside, by its bytes and not by its label', () => {
    expect(ofJson(`data:image/png;base64,${base64(png)}`)).toEqual({ mediaType: 'image/png', bytes: png });
    expect(ofJson(`data:text/html;base64,${base64(png)}`)).toEqual({ mediaType: 'image/png', bytes: png });
    expect(ofJson(`data:image/svg+xml;base64,${base64(svg)}`)).toEqual({
      mediaType: 'image/svg+xml',
      bytes: svg,
    });
    expect(ofJson(`data:image/svg+xml,${encodeURIComponent('<svg/>')}`)?.mediaType).toBe('image/svg+xml');
    expect(ofJson(`data:image/png;base64,${base64(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))}`)?.mediaType).toBe(
      'image/jpeg',
    );
  });

  test('is none where the credential only names an address, or holds something else', () => {
    expect(ofJson('https://a.example/i.png')).toBeNull();
    expect(ofJson(`data:image/png;base64,${btoa('<html></html>')}`)).toBeNull();
    expect(ofJson(`data:image/png;base64,${btoa('GIF89a')}`)).toBeNull();
  });
});
