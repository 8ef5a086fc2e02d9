/** What is said of a picture by its head alone: never a throw, whatever it is. */
import { describe, expect, it } from 'vitest';
import { imageRemarks } from '../../../shared/badge/image-rules.ts';

function png(width: number, height: number, length = 100): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

function svg(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function codes(bytes: Uint8Array, credentialBytes?: number): readonly string[] {
  return imageRemarks(bytes, credentialBytes).map(({ code }) => code);
}

describe('of a PNG', () => {
  it.each<readonly [string, Uint8Array, readonly string[]]>([
    ['as it should be', png(400, 400), []],
    ['of the smallest size', png(90, 90), []],
    ['that is too small', png(89, 89), ['image-too-small']],
    ['that is wide', png(600, 400), ['image-not-square']],
    ['that is a pixel off', png(400, 401), []],
    ['of no size', png(0, 0), []],
    ['of 2^31', png(2 ** 31, 2 ** 31), []],
    ['that is too large', png(400, 400, 300 * 1024), ['image-too-large']],
    ['that ends early', png(400, 400).subarray(0, 20), []],
  ])('%s', (_, bytes, expected) => {
    expect(codes(bytes)).toEqual(expected);
  });

  it('the baked credential does not count as picture', () => {
    expect(codes(png(400, 400, 300 * 1024), 100 * 1024)).toEqual([]);
    expect(imageRemarks(png(40, 80, 300 * 1024))).toEqual([
      { code: 'image-too-large', detail: { kilobytes: 300, limit: 256 } },
      { code: 'image-not-square', detail: { width: 40, height: 80 } },
      { code: 'image-too-small', detail: { width: 40, height: 80, limit: 90 } },
    ]);
  });
});

describe('of an SVG', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['square by its box', '<svg xmlns="x" viewBox="0 0 10 10"/>', []],
    ['wide by its box', "<?xml version='1.0'?>\n<svg viewBox='0,0,20,10'></svg>", ['image-not-square']],
    ['wide by its sides', '<svg width="200px" height="100px"></svg>', ['image-not-square']],
    ['of the whole width', '<svg width="100%" height="100%"></svg>', []],
    ['of no size', '<svg></svg>', []],
    ['behind another in a comment', '<!-- <svg viewBox="0 0 20 10"> --><svg viewBox="0 0 5 5"/>', []],
    ['with a prefix', '<s:svg xmlns:s="x" viewBox="0 0 5 9"/>', ['image-not-square']],
    ['of no numbers', '<svg viewBox="a b c d"/>', []],
    ['of endless size', '<svg viewBox="0 0 1e999 1e999"/>', []],
  ])('%s', (_, text, expected) => {
    expect(codes(svg(text))).toEqual(expected);
  });

  it('with a head of nothing but comments is looked at quickly', () => {
    const started = performance.now();
    expect(codes(svg('<!--'.repeat(50_000)))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

it('other pictures are named, and what is no picture is passed over', () => {
  expect(imageRemarks(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toEqual([
    { code: 'image-format', detail: { format: 'JPEG' } },
  ]);
  expect(codes(svg('words'))).toEqual([]);
  expect(codes(new Uint8Array())).toEqual([]);
});
