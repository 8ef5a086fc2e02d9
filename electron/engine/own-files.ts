/** Files that the owner adds, to a badge or about themselves: kept byte for byte, never checked, never shown as more. */
import { randomBytes } from 'node:crypto';
import { sniff, type FileKind } from '../../shared/badge/sniff.ts';
import type { OwnFile } from '../../shared/passport/desk.ts';
import { mostOwnFileBytes } from '../../shared/passport/statement.ts';
import { PassportError } from '../../shared/problem.ts';
import { editPassport } from './edit.ts';
import type { OpenPassport } from './library.ts';
import type { NamedFile } from './named-file.ts';
import { keepOwnFile, readOwnFile } from './store/own-files.ts';

export interface AddedFile {
  /** null: a reference, about the person as a whole */
  readonly badge: string | null;
  readonly file: NamedFile;
  readonly caption: string;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** What a reference can be: something that people read. */
const referenceTypes: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * @returns the file's id
 * @throws PassportError `file-empty`, `own-file-too-large`, `badge-not-found`, `reference-kind`
 */
export function addOwnFile(passport: OpenPassport, { badge, file, caption, at }: AddedFile): string {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new PassportError('file-empty');
  if (bytes.length > mostOwnFileBytes)
    throw new PassportError('own-file-too-large', { limit: mostOwnFileBytes / 1024 / 1024 });
  const mediaType = mediaTypeOf(sniff(bytes));
  if (badge === null && !referenceTypes.includes(mediaType)) throw new PassportError('reference-kind');
  const sha256 = passport.change((database) => keepOwnFile(database, bytes, at));
  const id = `file-${randomBytes(6).toString('hex')}`;
  const added: OwnFile = {
    kind: badge === null ? 'reference' : 'own',
    badge,
    sha256,
    name: name.split(/[/\\]/u).at(-1) ?? name,
    mediaType,
    size: bytes.length,
    caption,
    addedAt: at,
  };
  editPassport(passport, { kind: 'ownFile', id, file: added }, at);
  return id;
}

/** @throws PassportError `own-file-not-found`, `passport-damaged` */
export function ownFileOf(passport: OpenPassport, id: string): NamedFile {
  const file = passport.desk().ownFiles[id];
  if (file === undefined) throw new PassportError('own-file-not-found');
  const bytes = readOwnFile(passport.database, file.sha256);
  if (bytes === undefined) throw new PassportError('passport-damaged');
  return { name: file.name, bytes };
}

/** Whether it may be shown at all: nothing but a PNG or a JPEG ever is. */
export function isPicture(bytes: Uint8Array): boolean {
  const found = sniff(bytes);
  return found.kind === 'png' || (found.kind === 'picture' && found.format === 'JPEG');
}

function mediaTypeOf(found: FileKind): string {
  switch (found.kind) {
    case 'png':
      return 'image/png';
    case 'pdf':
      return 'application/pdf';
    case 'zip':
      return 'application/zip';
    case 'picture':
      return `image/${found.format.toLowerCase()}`;
    case 'other':
      return 'application/octet-stream';
  }
}
