/** Files that the owner adds to a badge: kept byte for byte, never checked, never shown as more than their own. */
import { randomBytes } from 'node:crypto';
import { sniff, type FileKind } from '../../shared/badge/sniff.ts';
import { mostOwnFileBytes } from '../../shared/passport/statement.ts';
import { PassportError } from '../../shared/problem.ts';
import { editPassport } from './edit.ts';
import type { OpenPassport } from './library.ts';
import type { NamedFile } from './named-file.ts';
import { keepOwnFile, readOwnFile } from './store/own-files.ts';

export interface AddedFile {
  readonly badge: string;
  readonly file: NamedFile;
  readonly caption: string;
  /** ISO 8601 UTC */
  readonly at: string;
}

/** @throws PassportError `file-empty`, `own-file-too-large`, `badge-not-found` */
export function addOwnFile(passport: OpenPassport, { badge, file, caption, at }: AddedFile): void {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new PassportError('file-empty');
  if (bytes.length > mostOwnFileBytes)
    throw new PassportError('own-file-too-large', { limit: mostOwnFileBytes / 1024 / 1024 });
  const sha256 = passport.change((database) => keepOwnFile(database, bytes, at));
  const id = `file-${randomBytes(6).toString('hex')}`;
  const added = {
    badge,
    sha256,
    name: name.split(/[/\\]/u).at(-1) ?? name,
    mediaType: mediaTypeOf(sniff(bytes)),
    size: bytes.length,
    caption,
    addedAt: at,
  };
  editPassport(passport, { kind: 'ownFile', id, file: added }, at);
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
