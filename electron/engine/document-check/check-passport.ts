/** A passport document that somebody received: read, its badges checked anew, everything compared; nothing is kept. */
import { classify } from '../../../shared/skills/classify.ts';
import {
  checkDocument,
  readDocumentData,
  type CheckedPdf,
  type DocumentCheck,
} from '../../../shared/passport/document-check/check-document.ts';
import type { AttachedJson } from '../../../shared/passport/document-check/attached-json.ts';
import {
  recordedAddress,
  type CheckedBadge,
} from '../../../shared/passport/document-check/compare-record.ts';
import { dataFileName } from '../../../shared/passport/document/attachment-name.ts';
import type { World } from '../../../shared/verify/world.ts';
import type { IncomingFile } from '../incoming.ts';
import { badgeIdOf } from '../store/badges.ts';
import type { FileResult, NamedBytes } from '../verify-file.ts';
import { PassportError } from '../../../shared/problem.ts';
import { producer } from './read-document.ts';
import { readInThread } from './read-in-thread.ts';

/** A document, and each badge in it as if it had been handed in by itself. */
export interface CheckedDocument {
  readonly check: DocumentCheck;
  readonly badges: readonly FileResult[];
  /** its passport.json; null: none that can be read */
  readonly data: AttachedJson | null;
}

export interface DocumentNeeds {
  /** a World in which these addresses are the earner's */
  readonly worldFor: (recipients: readonly string[]) => World;
  readonly verify: (
    files: readonly IncomingFile[],
    world: World,
  ) => AsyncGenerator<FileResult, void, undefined>;
}

/** Addresses that a document may claim: one person has a handful. */
const mostAddresses = 20;
const longestAddress = 320;
/** Files that are tried where no list says which of them are badges. */
const mostTried = 500;

/**
 * @returns null for a PDF that is no passport of ours, and for a damaged one that bears no mark of being one
 * @throws PassportError `passport-pdf-…`: it cannot be read
 */
export async function checkPassportPdf(
  bytes: Uint8Array,
  needs: DocumentNeeds,
): Promise<CheckedDocument | null> {
  const pdf = await readIfPassport(bytes);
  if (pdf === null) return null;
  const { reading } = readDocumentData(pdf.files);
  const json = reading?.kind === 'read' ? reading.json : null;
  const world = needs.worldFor(json === null ? [] : addressesIn(json));
  const results: FileResult[] = [];
  for await (const result of needs.verify(filesToTry(pdf, json).map(asIncoming), world)) results.push(result);
  const badges = json === null ? results.filter(({ ok }) => ok) : inOrder(json, results);
  return { check: await checkDocument(pdf, badges.flatMap(checkedBadge)), badges, data: json };
}

/**
 * Whether a PDF is a passport of ours, changed or not.
 * @throws PassportError as `checkPassportPdf`
 */
export async function isPassportPdf(bytes: Uint8Array): Promise<boolean> {
  return (await readIfPassport(bytes)) !== null;
}

async function readIfPassport(bytes: Uint8Array): Promise<CheckedPdf | null> {
  try {
    const { pdf } = await readInThread(bytes);
    return pdf;
  } catch (error) {
    const isDamaged = error instanceof PassportError && error.code === 'passport-pdf-damaged';
    if (isDamaged && !bearsMark(bytes)) return null;
    throw error;
  }
}

/** What a PDF of ours has in the open, as long as nobody packed it anew. */
function bearsMark(bytes: Uint8Array): boolean {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return plain.includes(dataFileName) || plain.includes(producer);
}

function addressesIn({ badges }: AttachedJson): readonly string[] {
  const all = badges.map(recordedAddress).filter((address) => address !== null);
  return [...new Set(all)].filter((address) => address.length <= longestAddress).slice(0, mostAddresses);
}

/** Those that are said to be badges; without a list, whatever is attached. */
function filesToTry({ files }: CheckedPdf, json: AttachedJson | null): readonly NamedBytes[] {
  const named = json === null ? null : new Set(json.badges.map(({ original }) => original.file));
  const tried = new Set<string>();
  return files
    .flatMap(({ name, bytes }): readonly NamedBytes[] => {
      const isWanted = name !== dataFileName && !tried.has(name) && (named === null || named.has(name));
      if (!isWanted || bytes === null) return [];
      tried.add(name);
      return [{ name, bytes }];
    })
    .slice(0, named === null ? mostTried : undefined);
}

function asIncoming({ name, bytes }: NamedBytes): IncomingFile {
  return { name, bytes: () => Promise.resolve(bytes) };
}

/** Of a file with several badges the one that the document speaks of; where it is not in it, what is. */
function inOrder({ badges }: AttachedJson, results: readonly FileResult[]): readonly FileResult[] {
  const byFile = new Map<string, FileResult[]>();
  for (const result of results) {
    const name = result.ok ? result.file.name : result.name;
    byFile.set(name, [...(byFile.get(name) ?? []), result]);
  }
  const told = new Set<FileResult>();
  return badges.flatMap(({ id, original }) => {
    const all = byFile.get(original.file) ?? [];
    const own = all.filter((result) => result.ok && badgeIdOf(result.verified.read).id === id);
    const wanted = (own.length > 0 ? own : all).filter((result) => !told.has(result));
    for (const result of wanted) told.add(result);
    return wanted;
  });
}

function checkedBadge(result: FileResult): readonly CheckedBadge[] {
  if (!result.ok) return [];
  const { read, badge, proposals, report } = result.verified;
  const own = { badge: read.badge, proposals: classify(read.badge) };
  return [
    {
      id: badgeIdOf(read).id,
      file: result.file.name,
      views: badge === read.badge ? [own] : [own, { badge, proposals }],
      report,
    },
  ];
}
