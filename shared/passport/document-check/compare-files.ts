/** The attached files against the list of them in passport.json: byte for byte, none missing, none that nobody names. */
import { digestOf, hexOf } from '../../verify/hashing.ts';
import { dataFileName } from '../document/attachment-name.ts';
import type { AttachedJson } from './attached-json.ts';
import { difference, type Difference, type Where } from './difference.ts';

/** A file inside the PDF. */
export interface CheckedFile {
  readonly name: string;
  /** null: it cannot be unpacked */
  readonly bytes: Uint8Array | null;
}

interface Named {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  readonly where: Where;
}

export function compareFiles(
  json: AttachedJson,
  files: readonly CheckedFile[],
  aboutBadge: (id: string) => Where,
): readonly Difference[] {
  const named: readonly Named[] = [
    ...json.badges.map(({ id, original }) => ({ ...original, where: aboutBadge(id) })),
    ...json.ownStatements.flatMap(({ badge, files: own }) =>
      own.map((one) => ({ ...one, where: aboutBadge(badge) })),
    ),
    ...json.references.map((one) => ({ ...one, where: {} })),
  ];
  const byName = new Map<string, readonly CheckedFile[]>();
  for (const file of files) byName.set(file.name, [...(byName.get(file.name) ?? []), file]);
  const wanted = new Set(named.map(({ file }) => file));
  const twice = [...byName].filter(([name, found]) => name !== dataFileName && found.length > 1);
  const added = [...byName.keys()].filter((name) => name !== dataFileName && !wanted.has(name));
  return [
    ...named.flatMap((one) => namedDifference(one, byName.get(one.file)?.[0])),
    ...twice.map(([name]) => difference('file-twice', { file: name })),
    ...added.map((name) => difference('file-added', { file: name })),
  ];
}

function namedDifference(named: Named, found: CheckedFile | undefined): readonly Difference[] {
  const where = { ...named.where, file: named.file };
  if (found === undefined) return [difference('file-missing', where)];
  if (found.bytes === null) return [difference('file-unreadable', where)];
  const isSame =
    found.bytes.length === named.size && hexOf(digestOf(found.bytes, 'SHA-256')) === named.sha256;
  return isSame ? [] : [difference('file-changed', where)];
}
