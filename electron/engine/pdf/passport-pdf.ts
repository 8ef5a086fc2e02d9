/** A passport and its original files -> the finished PDF, with the originals and passport.json inside. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureOf } from '../../../shared/badge/picture.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import { arrange, type Arrangement } from '../../../shared/passport/document/arrangement.ts';
import { dataFileName } from '../../../shared/passport/document/attachment-name.ts';
import { badgeName } from '../../../shared/passport/document/badge-words.ts';
import type { OwnFile } from '../../../shared/passport/desk.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import { passportJson, passportJsonBytes } from '../../../shared/passport/passport-json.ts';
import type { HeldBadge, Passport } from '../../../shared/passport/passport.ts';
import type { Pictures } from '../images.ts';
import type { SafePicture } from '../images/safe-picture.ts';
import type { Fonts } from './letters.ts';
import type { PictureSet } from './pictures.ts';
import { renderPdf, type Attachment } from './render.ts';

export interface PassportPdfOptions {
  readonly choices: Choices;
  /** ISO 8601; everything in the file that is a time is this one */
  readonly date: string;
  /** the `assets` folder */
  readonly assetsFolder: string;
  readonly pictures: Pictures;
  /** the original of a badge, byte for byte */
  readonly original: (badge: HeldBadge) => Uint8Array;
  /** a file that the owner added, byte for byte */
  readonly ownFile: (file: OwnFile) => Uint8Array;
}

/** Pixels of a badge's picture on paper: more than 300 to the inch at its printed size. */
const printedPixels = 400;

export async function passportPdf(
  passport: Passport,
  options: PassportPdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { choices, date } = options;
  const { language } = choices;
  const arrangement = arrange(passport, translator(language), date);
  const document = passportDocument(passport, { language, date });
  return renderPdf(document, {
    fonts: await loadFonts(options.assetsFolder),
    pictures: await loadPictures(arrangement, options),
    attachments: attachmentsOf(arrangement, options),
  });
}

async function loadFonts(assetsFolder: string): Promise<Fonts> {
  const font = (name: string) => readFile(join(assetsFolder, 'fonts', name));
  return { regular: await font('NotoSans-Regular.ttf'), semibold: await font('NotoSans-SemiBold.ttf') };
}

async function loadPictures(
  { order, passport }: Arrangement,
  { pictures, original }: PassportPdfOptions,
): Promise<PictureSet> {
  const badges = new Map<string, SafePicture>();
  for (const held of order) {
    const found = pictureOf(original(held), held);
    const picture = found === null ? null : await pictures.draw(found.bytes, 'paper', printedPixels);
    if (picture !== null) badges.set(held.id, picture);
  }
  const { photo } = passport.desk.profile;
  if (photo === null) return { badges, photo: null };
  return { badges, photo: await pictures.draw(Buffer.from(photo.base64, 'base64'), 'paper') };
}

function attachmentsOf(
  { order, files, ownFiles, references, passport, t, date }: Arrangement,
  { choices, original, ownFile }: PassportPdfOptions,
): readonly Attachment[] {
  const data: Attachment = {
    name: dataFileName,
    mediaType: 'application/json',
    description: t('document:attachment.data'),
    relationship: 'Data',
    bytes: passportJsonBytes(passportJson(passport, { choices, date, says: [], drawn: [] })),
  };
  const originals = order.map((held): Attachment => ({
    name: files.get(held.id) ?? held.id,
    mediaType: held.original.mediaType,
    description: t('document:attachment.badge', { name: badgeName(held, t) }),
    relationship: 'Source',
    bytes: original(held),
  }));
  const own = order.flatMap((held) =>
    (ownFiles.get(held.id) ?? []).map(({ file, attached }): Attachment => ({
      name: attached,
      mediaType: file.mediaType,
      description: t('document:attachment.own', { name: badgeName(held, t) }),
      relationship: 'Supplement',
      bytes: ownFile(file),
    })),
  );
  const about = references.map(({ file, attached }): Attachment => ({
    name: attached,
    mediaType: file.mediaType,
    description: t('checklist:document.attachment'),
    relationship: 'Supplement',
    bytes: ownFile(file),
  }));
  return [...originals, ...own, ...about, data];
}
