/** A passport -> its PDF, as the engine makes it, with originals made up on the spot. */
import { fileURLToPath } from 'node:url';
import type { Pictures } from '../../../electron/engine/images.ts';
import {
  passportPdf,
  type PassportPdf,
  type PassportPdfOptions,
} from '../../../electron/engine/pdf/passport-pdf.ts';
import { ownFilesOf, type OwnFile } from '../../../shared/passport/desk.ts';
import { attachmentName, ownFileName } from '../../../shared/passport/document/attachment-name.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { shownBadges, type HeldBadge, type Passport } from '../../../shared/passport/passport.ts';
import { madeOn } from './sample-passport.ts';

export const assetsFolder = fileURLToPath(new URL('../../../assets', import.meta.url));

const noPictures: Pictures = { draw: () => Promise.resolve(null), close: () => Promise.resolve() };

export type MakeOptions = Partial<Omit<PassportPdfOptions, 'assetsFolder'>>;

/** Left out: English, the day of the samples, originals of no meaning, and no pictures. */
export async function makePdf(
  passport: Passport,
  options: MakeOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return (await makeWhole(passport, options)).bytes;
}

/** The same, with the number of its pages. */
export function makeWhole(passport: Passport, options: MakeOptions = {}): Promise<PassportPdf> {
  return passportPdf(passport, {
    choices: usualChoices('en'),
    date: madeOn,
    assetsFolder,
    pictures: noPictures,
    original: meaningless,
    ownFile: ownBytes,
    seal: () => Promise.reject(new TypeError('nobody chose a seal')),
    ...options,
  });
}

/** Bytes of no meaning, different for every badge. */
export function meaningless(held: HeldBadge): Uint8Array {
  return Uint8Array.from({ length: 3000 }, (_, index) => (index * 7 + held.sequence * 13) % 256);
}

/** Bytes of no meaning, different for every file of the owner's own. */
export function ownBytes({ name }: Pick<OwnFile, 'name'>): Uint8Array {
  return new TextEncoder().encode(`bytes of ${name} \u0000`);
}

/** What has to be attached beside passport.json, by name. */
export function wantedFiles(
  passport: Passport,
  original: (held: HeldBadge) => Uint8Array = meaningless,
): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...shownBadges(passport).map((held) => [attachmentName(held), original(held)] as const),
    ...shownBadges(passport).flatMap((held) =>
      ownFilesOf(passport.desk, held.id).map(
        ({ file }, index) => [ownFileName(held, file, index + 1), ownBytes(file)] as const,
      ),
    ),
  ]);
}
