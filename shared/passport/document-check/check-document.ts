/**
 * A passport document against itself: its pages, passport.json, and the badges in it, read and checked anew by somebody
 * else. One list of what does not fit, and one of what could not be compared.
 */
import type { Json } from '../../badge/badge.ts';
import { isJsonObject } from '../../badge/json.ts';
import { isLanguage, type Language } from '../../i18n/translate.ts';
import { dataFileName } from '../document/attachment-name.ts';
import { checkSeal, type SealAnswer } from '../seal.ts';
import { readAttachedJson, type AttachedJson, type AttachedReading } from './attached-json.ts';
import { compareFiles, type CheckedFile } from './compare-files.ts';
import { comparePages, type CheckedSheet } from './compare-pages.ts';
import { comparePrinted } from './compare-printed.ts';
import { compareRecords, type CheckedBadge } from './compare-record.ts';
import {
  difference,
  shown,
  type Compared,
  type Difference,
  type NotCompared,
  type Where,
} from './difference.ts';

/** What was read from the PDF. */
export interface CheckedPdf {
  readonly sheets: readonly CheckedSheet[];
  readonly files: readonly CheckedFile[];
  readonly isActive: boolean;
  readonly isRepaired: boolean;
}

/** Who made the document, as it says itself; null: it does not say. */
export interface Made {
  readonly date: string | null;
  /** release of the app */
  readonly app: string | null;
  /** as the owner wrote it; nobody checked it */
  readonly name: string | null;
  readonly language: Language | null;
}

export interface DocumentCheck {
  /** null: nothing differs, but not everything could be compared */
  readonly agrees: boolean | null;
  readonly differences: readonly Difference[];
  readonly open: readonly NotCompared[];
  /** null: there is nothing that could be sealed */
  readonly seal: SealAnswer | null;
  readonly made: Made;
}

/** More is no help to anybody. */
const mostDifferences = 200;

/** The document's own list, and which attached files it says are badges. */
export function readDocumentData(files: readonly CheckedFile[]): {
  readonly reading: AttachedReading | null;
  readonly isTwice: boolean;
} {
  const found = files.filter(({ name }) => name === dataFileName);
  const [first] = found;
  return {
    reading: first === undefined ? null : readAttachedJson(first.bytes),
    isTwice: found.length > 1,
  };
}

/** @param badges found in the attached files, whether passport.json names them or not */
export async function checkDocument(
  pdf: CheckedPdf,
  badges: readonly CheckedBadge[],
): Promise<DocumentCheck> {
  const { reading, isTwice } = readDocumentData(pdf.files);
  const raw = reading === null || reading.kind === 'unreadable' ? null : reading.raw;
  const seal = raw === null ? null : await checkSeal(raw);
  const compared =
    reading?.kind === 'read' ? compareAll(reading.json, pdf, badges) : notCompared(reading, pdf);
  const all = [
    ...(isTwice ? [difference('data-twice', { file: dataFileName })] : []),
    ...(seal === 'broken' ? [difference('seal-broken', {})] : []),
    ...compared.differences,
    ...(pdf.isActive ? [difference('active', {})] : []),
    ...(pdf.isRepaired ? [difference('table-broken', {})] : []),
  ];
  const open = [
    ...compared.open,
    ...(all.length > mostDifferences ? [{ kind: 'more-differences', where: {} } as const] : []),
  ];
  return {
    agrees: all.length > 0 ? false : open.length > 0 ? null : true,
    differences: all.slice(0, mostDifferences),
    open,
    seal,
    made: madeBy(raw),
  };
}

function compareAll(json: AttachedJson, pdf: CheckedPdf, badges: readonly CheckedBadge[]): Compared {
  const names = new Map(json.badges.map(({ id, name }) => [id, name]));
  const aboutBadge = (badge: string): Where => {
    const badgeName = shown(names.get(badge) ?? null);
    return badgeName === null ? { badge } : { badge, badgeName };
  };
  const pages = comparePages(json, pdf.sheets, ({ badge, part, group }) => ({
    ...(badge === undefined ? {} : aboutBadge(badge)),
    ...(part === undefined ? {} : { part }),
    ...(group === undefined ? {} : { group }),
  }));
  const records = compareRecords(json, badges, aboutBadge);
  const files = compareFiles(json, pdf.files, aboutBadge);
  // Of a file that is not what it was, nobody expects the badge in it.
  const told = new Set(files.map(({ where }) => where.file));
  return {
    differences: [
      ...files,
      ...records.differences.filter(({ kind, where }) => kind !== 'badge-absent' || !told.has(where.file)),
      ...pages.differences,
      ...comparePrinted(json, aboutBadge),
    ],
    open: [...pages.open, ...records.open],
  };
}

/** Without a list that can be read there is nothing to compare the pages with. */
function notCompared(reading: AttachedReading | null, { sheets }: CheckedPdf): Compared {
  const overlaid = sheets.flatMap(({ overlays }, index): readonly Difference[] =>
    overlays.map(({ text }) => difference('overlay', { page: index + 1 }, text === '' ? null : text)),
  );
  if (reading === null) return { differences: [difference('data-missing', {}), ...overlaid], open: [] };
  if (reading.kind === 'newer' || reading.kind === 'older')
    return { differences: overlaid, open: [{ kind: `data-${reading.kind}`, where: {} }] };
  return { differences: [difference('data-unreadable', { file: dataFileName }), ...overlaid], open: [] };
}

function madeBy(raw: Json): Made {
  const text = (name: string): string | null => {
    const value = isJsonObject(raw) ? raw[name] : null;
    return typeof value === 'string' ? shown(value) : null;
  };
  const language = text('language');
  return {
    date: text('date'),
    app: text('app'),
    name: text('name'),
    language: isLanguage(language) ? language : null,
  };
}
