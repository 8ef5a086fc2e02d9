/** What a page draws with: its content, and the fingerprints of the fonts and pictures that it takes. */
import { digestOf, hexOf } from '../verify/hashing.ts';
import type { PdfFile } from './file.ts';
import { asKind, isKind, isName, type PdfDict, type PdfValue } from './values.ts';

export interface DrawnPage {
  readonly content: Uint8Array;
  /** `sha256`: lower-case hex of the inflated stream */
  readonly resources: readonly { readonly name: string; readonly sha256: string }[];
}

/** Fonts and pictures of one page. */
const mostResources = 500;

/** Null where a font or picture is put together in a way that our own documents never are. */
export function drawnOn(content: Uint8Array, resources: PdfDict, file: PdfFile): DrawnPage | null {
  const found: { name: string; sha256: string }[] = [];
  for (const [kind, streamOf] of [
    ['Font', fontFile],
    ['XObject', picture],
  ] as const) {
    const named = asKind(file.entry(resources, kind), 'dict')?.entries ?? new Map<string, PdfValue>();
    if (named.size > mostResources) return null;
    for (const [name, value] of named) {
      const digest = streamDigest(streamOf(file.resolve(value), file), file);
      if (digest === null) return null;
      found.push({ name, sha256: digest });
    }
  }
  return { content, resources: found };
}

const digests = new WeakMap<Uint8Array, string>();

/** Most pages take the same fonts. */
function streamDigest(value: PdfValue, file: PdfFile): string | null {
  if (!isKind(value, 'stream')) return null;
  const known = digests.get(value.raw);
  if (known !== undefined) return known;
  const bytes = file.content(value);
  if (bytes === null) return null;
  const digest = hexOf(digestOf(bytes, 'SHA-256'));
  digests.set(value.raw, digest);
  return digest;
}

/** Of a font whose codes are the glyphs of its file, and nothing between them that could swap one for another. */
function fontFile(value: PdfValue, file: PdfFile): PdfValue {
  const font = asKind(value, 'dict');
  if (font === null || !isName(file.entry(font, 'Encoding'), 'Identity-H')) return null;
  const [first] = asKind(file.entry(font, 'DescendantFonts'), 'list')?.items ?? [];
  const inner = asKind(file.resolve(first), 'dict');
  if (inner === null) return null;
  const swap = file.entry(inner, 'CIDToGIDMap');
  if (swap !== null && !isName(swap, 'Identity')) return null;
  const descriptor = asKind(file.entry(inner, 'FontDescriptor'), 'dict');
  return descriptor === null ? null : file.entry(descriptor, 'FontFile2');
}

/** A picture without a mask: nothing of it is made invisible. */
function picture(value: PdfValue, file: PdfFile): PdfValue {
  const stream = asKind(value, 'stream');
  if (stream === null || !isName(file.entry(stream.dict, 'Subtype'), 'Image')) return null;
  return ['SMask', 'Mask', 'ImageMask'].some((name) => stream.dict.entries.has(name)) ? null : stream;
}
