/** The values that a PDF is made of (ISO 32000-1, 7.3), and short ways to ask one what it is. */

export interface PdfName {
  readonly type: 'name';
  readonly name: string;
}
export interface PdfString {
  readonly type: 'string';
  readonly bytes: Uint8Array;
}
export interface PdfList {
  readonly type: 'list';
  readonly items: readonly PdfValue[];
}
export interface PdfDict {
  readonly type: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}
export interface PdfRef {
  readonly type: 'ref';
  readonly number: number;
}
export interface PdfStream {
  readonly type: 'stream';
  readonly dict: PdfDict;
  /** as it lies in the file */
  readonly raw: Uint8Array;
}
/** An operator of a content stream, or a keyword. */
export interface PdfWord {
  readonly type: 'word';
  readonly word: string;
}
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfList | PdfDict | PdfRef | PdfStream | PdfWord;

export const emptyDict: PdfDict = { type: 'dict', entries: new Map() };

type Kind = Extract<PdfValue, { readonly type: string }>['type'];

/** The value where it is of that kind; null otherwise. */
export function asKind<K extends Kind>(
  value: PdfValue | undefined,
  kind: K,
): Extract<PdfValue, { readonly type: K }> | null {
  return isKind(value, kind) ? value : null;
}

export function isKind<K extends Kind>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { readonly type: K }> {
  return typeof value === 'object' && value !== null && value.type === kind;
}

export function isName(value: PdfValue | undefined, name: string): boolean {
  return asKind(value, 'name')?.name === name;
}

/** A text string (7.9.2.2): UTF-16 with its mark, UTF-8 with its mark, or one byte a letter. */
export function textOf(value: PdfValue | undefined): string | null {
  const bytes = asKind(value, 'string')?.bytes;
  if (bytes === undefined) return null;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return new TextDecoder('latin1').decode(bytes);
}
