/** The passport on paper. What a PDF takes to make is loaded when the first one is asked for. */
import type { Database } from 'better-sqlite3';
import type { Choices } from '../../shared/passport/choices.ts';
import type { Passport } from '../../shared/passport/passport.ts';
import { PassportError } from '../../shared/problem.ts';
import type { PassportJson } from '../../shared/passport/passport-json.ts';
import type { Pictures } from './images.ts';
import type { NamedFile } from './named-file.ts';
import { readOriginal } from './store/badges.ts';
import { readOwnFile } from './store/own-files.ts';

export interface ExportOptions {
  /** of the passport: where the originals lie */
  readonly database: Database;
  readonly choices: Choices;
  /** to be looked at only: what is attached may be left out */
  readonly forPreview: boolean;
  /** ISO 8601; its day is the document's date, so that the same passport gives the same bytes all day */
  readonly date: string;
  readonly assetsFolder: string;
  readonly pictures: Pictures;
  readonly seal: (json: PassportJson) => Promise<PassportJson>;
}

/** The file, and what is in it. */
export interface MadePdf extends NamedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** as its reader counts them */
  readonly pages: number;
  /** as a window that shows it, and a printer, count them */
  readonly sides: number;
  readonly badges: number;
}

/**
 * The file's name says nothing about its owner.
 * @throws PassportError `passport-name-missing`: a passport that names nobody helps nobody
 */
export async function exportPdf(passport: Passport, options: ExportOptions): Promise<MadePdf> {
  if (passport.desk.profile.name === '') throw new PassportError('passport-name-missing');
  const date = options.date.slice(0, 10);
  const { passportPdf } = await import('./pdf/passport-pdf.ts');
  const made = await passportPdf(passport, {
    ...options,
    date,
    original: ({ original }) => {
      const stored = readOriginal(options.database, original.sha256);
      if (stored === undefined) throw new PassportError('passport-damaged');
      return stored;
    },
    ownFile: ({ sha256 }) => {
      const stored = readOwnFile(options.database, sha256);
      if (stored === undefined) throw new PassportError('passport-damaged');
      return stored;
    },
  });
  return { name: `soft-skills-passport-${date}.pdf`, ...made };
}
