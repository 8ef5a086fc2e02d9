/**
 * What badge pictures should be, as the SoftSkills4EU report on its badge eco-system asks: square, PNG or SVG, at
 * least 90 pixels, at most 256 kB. Good to know for whoever shows or prints the badge; never part of a verdict.
 */
import { assertNever } from '../problem.ts';
import type { Remark } from './badge.ts';
import { sniff } from './sniff.ts';
import { decodeText } from './text.ts';

/** pixels, of the shorter side */
const smallestPicture = 90;
/** bytes */
const largestPicture = 256 * 1024;

/**
 * Looks at the head of a picture only; nothing is drawn or unpacked, and no picture is too broken for it: one that
 * tells no size gets no remark about its size.
 *
 * Meant for the picture that people see: of a baked badge the file itself, else the picture inside the credential
 * (`pictureOf` in picture.ts finds the right one). Call it once, at import, and add the remarks to those of the
 * badge. A baked file holds the credential too, which does not count as picture, so its size is only said to be
 * too large where it is so without it.
 * @param bytes of the picture, as it came
 * @param credentialBytes how much of `bytes` is the baked credential; 0 for a picture that holds none
 * @returns any of `image-not-square`, `image-too-small`, `image-too-large`, `image-format`
 */
export function imageRemarks(bytes: Uint8Array, credentialBytes = 0): readonly Remark[] {
  const weight = bytes.length - credentialBytes;
  const tooLarge: readonly Remark[] =
    weight > largestPicture
      ? [
          {
            code: 'image-too-large',
            detail: { kilobytes: Math.ceil(weight / 1024), limit: largestPicture / 1024 },
          },
        ]
      : [];
  const file = sniff(bytes);
  switch (file.kind) {
    case 'png':
      return [...tooLarge, ...sizeRemarks(pngSize(bytes))];
    case 'picture':
      return [...tooLarge, { code: 'image-format', detail: { format: file.format } }];
    case 'pdf':
    case 'zip':
      return [];
    case 'other': {
      const svg = svgSize(bytes);
      // Text, a document: no picture, so there is nothing to say about one.
      if (svg === 'no-svg') return [];
      return [...tooLarge, ...(svg === null ? [] : sizeRemarks(svg))];
    }
    default:
      return assertNever(file);
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** false: a drawing, which has no pixels and can be shown at any size */
  readonly inPixels: boolean;
}

function sizeRemarks(size: Size | null): readonly Remark[] {
  if (size === null) return [];
  const { width, height, inPixels } = size;
  const detail = { width: Math.round(width), height: Math.round(height) };
  return [
    // A pixel more or less is rounding.
    ...(Math.abs(width - height) > Math.max(1, width * 0.01)
      ? [{ code: 'image-not-square', detail } as const]
      : []),
    ...(inPixels && Math.min(width, height) < smallestPicture
      ? [{ code: 'image-too-small', detail: { ...detail, limit: smallestPicture } } as const]
      : []),
  ];
}

/** PNG 3rd edition §11.2.1: IHDR is the first chunk, and width and height are its first two numbers. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(12) !== 0x49484452) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width === 0 || height === 0 ? null : { width, height, inPixels: true };
}

/** How much of a drawing may stand before its first tag ends: comments, a DOCTYPE, the attributes. */
const headLength = 16_384;

/** Null for an SVG that tells no size. */
function svgSize(bytes: Uint8Array): Size | null | 'no-svg' {
  const text = decodeText(bytes.subarray(0, headLength)) ?? decodeText(bytes);
  const head = withoutComments((text ?? '').slice(0, headLength));
  const tag = /<(?:[\w.-]+:)?svg\b([^>]*)/.exec(head)?.[1];
  if (!head.trimStart().startsWith('<') || tag === undefined) return 'no-svg';
  const box =
    attribute(tag, 'viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , boxWidth, boxHeight] = box;
  return (
    drawn(boxWidth, boxHeight) ?? drawn(lengthOf(attribute(tag, 'width')), lengthOf(attribute(tag, 'height')))
  );
}

function withoutComments(head: string): string {
  return head
    .split('-->')
    .map((part) => part.split('<!--', 1)[0])
    .join('');
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? null;
}

/** `120`, `120px`; a percentage is no length. */
function lengthOf(value: string | null): number | undefined {
  const found = /^\s*(\d{1,7}(?:\.\d{1,6})?)(?:px|pt|mm|cm|in|em)?\s*$/.exec(value ?? '');
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

function drawn(width: number | undefined, height: number | undefined): Size | null {
  if (width === undefined || height === undefined) return null;
  return width > 0 && height > 0 && Number.isFinite(width * height)
    ? { width, height, inPixels: false }
    : null;
}
