/** The pages of a PDF in their order (ISO 32000-1, 7.7.3), with what they inherit. */
import { PassportError } from '../problem.ts';
import type { PdfFile } from './file.ts';
import { asKind, emptyDict, isKind, type PdfDict, type PdfValue } from './values.ts';

export interface PdfPage {
  readonly dict: PdfDict;
  /** inflated; null where it cannot be read */
  readonly content: Uint8Array | null;
  readonly resources: PdfDict;
  readonly isCut: boolean;
}

/** 200 badges in the largest print are some 900. */
export const mostPages = 3000;
const mostNodes = 20_000;
const mostParts = 1000;
/** A4 in points, upright or lying. */
const paper = [595.28, 841.89] as const;

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
type Given = Readonly<Partial<Record<(typeof inherited)[number], PdfValue>>>;

/** @throws PassportError `passport-pdf-too-large`: more than `mostPages` */
export function pagesOf(file: PdfFile, root: PdfDict): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<PdfDict>();
  const waiting: { readonly node: PdfValue; readonly given: Given }[] = [
    { node: file.entry(root, 'Pages'), given: {} },
  ];
  while (waiting.length > 0) {
    const next = waiting.pop();
    const node = asKind(next?.node, 'dict');
    if (next === undefined || node === null) continue;
    if (seen.size > mostNodes) throw tooMany();
    const given = { ...next.given, ...ownOf(node, file) };
    const kids = asKind(file.entry(node, 'Kids'), 'list');
    if (kids === null) {
      if (pages.length >= mostPages) throw tooMany();
      pages.push(pageOf(node, given, file));
      continue;
    }
    // A branch that holds itself has no end.
    if (seen.has(node)) continue;
    seen.add(node);
    if (kids.items.length > mostNodes) throw tooMany();
    for (const kid of kids.items.toReversed()) waiting.push({ node: file.resolve(kid), given });
  }
  return pages;
}

function tooMany(): PassportError {
  return new PassportError('passport-pdf-too-many-pages', { pages: mostPages });
}

function ownOf(node: PdfDict, file: PdfFile): Given {
  return Object.fromEntries(
    inherited.filter((name) => node.entries.has(name)).map((name) => [name, file.entry(node, name)]),
  );
}

function pageOf(dict: PdfDict, given: Given, file: PdfFile): PdfPage {
  return {
    dict,
    content: contentOf(file.entry(dict, 'Contents'), file),
    resources: asKind(given.Resources, 'dict') ?? emptyDict,
    isCut: isCut(dict, given, file),
  };
}

function contentOf(value: PdfValue, file: PdfFile): Uint8Array | null {
  if (value === null) return new Uint8Array();
  if (isKind(value, 'stream')) return file.content(value);
  const items = asKind(value, 'list')?.items.map(file.resolve) ?? [];
  if (items.length === 0 || items.length > mostParts) return null;
  const parts: Uint8Array[] = [];
  for (const item of items) {
    const part = isKind(item, 'stream') ? file.content(item) : null;
    if (part === null) return null;
    parts.push(part, Uint8Array.of(0x0a));
  }
  return joined(items.length === 1 ? parts.slice(0, 1) : parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function isCut(dict: PdfDict, given: Given, file: PdfFile): boolean {
  const media = box(given.MediaBox, file);
  const crop = given.CropBox === undefined ? media : box(given.CropBox, file);
  if (media === null || crop === null) return true;
  const [left, bottom, right, top] = media;
  const sides = [right - left, top - bottom].toSorted((a, b) => a - b);
  const isPaper = paper.every((side, index) => Math.abs((sides[index] ?? 0) - side) < 2);
  const isWhole = media.every((side, index) => Math.abs(side - (crop[index] ?? 0)) < 1);
  const scale = file.entry(dict, 'UserUnit') ?? 1;
  return !isPaper || !isWhole || (given.Rotate ?? 0) !== 0 || scale !== 1;
}

type Box = readonly [number, number, number, number];

function box(value: PdfValue | undefined, file: PdfFile): Box | null {
  const [left, bottom, right, top] = asKind(value, 'list')?.items.map(file.resolve) ?? [];
  const isBox = [left, bottom, right, top].every((side) => typeof side === 'number');
  if (!isBox || typeof left !== 'number' || typeof bottom !== 'number') return null;
  return typeof right === 'number' && typeof top === 'number' ? [left, bottom, right, top] : null;
}
