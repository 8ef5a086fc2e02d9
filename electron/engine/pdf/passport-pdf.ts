/** A passport and its original files -> the finished PDF, with the originals and passport.json inside. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureOf } from '../../../shared/badge/picture.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import type { OwnFile } from '../../../shared/passport/desk.ts';
import { arrange, type Arrangement } from '../../../shared/passport/document/arrangement.ts';
import { dataFileName } from '../../../shared/passport/document/attachment-name.ts';
import { badgeName } from '../../../shared/passport/document/badge-words.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import {
  passportJson,
  passportJsonBytes,
  type PassportJson,
} from '../../../shared/passport/passport-json.ts';
import type { HeldBadge, Passport } from '../../../shared/passport/passport.ts';
import type { Pictures } from '../images.ts';
import type { SafePicture } from '../images/safe-picture.ts';
import type { Fonts } from './letters.ts';
import type { PictureSet } from './pictures.ts';
import { renderPdf, type Attachment, type Drawn, type RenderedPdf } from './render.ts';
import { themeFor } from './theme.ts';

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
  /** seals passport.json with the key of the passport; asked only where the owner chose it */
  readonly seal: (json: PassportJson) => Promise<PassportJson>;
  /** to be looked at only: the same pages, and nothing attached */
  readonly forPreview?: boolean;
}

export interface PassportPdf extends RenderedPdf {
  readonly badges: number;
}

/** Pixels of a badge's picture on paper: more than 300 to the inch at its printed size. */
const printedPixels = { card: 400, certificate: 800 };

export async function passportPdf(passport: Passport, options: PassportPdfOptions): Promise<PassportPdf> {
  const { choices, date } = options;
  const { language, second, template, paper, cropMarks } = choices;
  const arrangement = arrange(passport, translator(language), date, choices);
  const rendered = await renderPdf(passportDocument(passport, { language, date, choices }), {
    // Easy to read is never small.
    theme: themeFor(template, template === 'easy-read' && choices.size < 14 ? 14 : choices.size, paper),
    paper,
    cropMarks,
    second:
      second === null || second === language
        ? null
        : passportDocument(passport, { language: second, date, choices }),
    fonts: await loadFonts(options.assetsFolder),
    pictures: await loadPictures(arrangement, options),
    attachments:
      options.forPreview === true ? null : (drawn) => attachmentsOf(passport, arrangement, drawn, options),
  });
  return { ...rendered, badges: arrangement.order.length };
}

const fontFiles = new Map<string, Promise<Uint8Array>>();

async function loadFonts(assetsFolder: string): Promise<Fonts> {
  const font = (name: string): Promise<Uint8Array> => {
    const path = join(assetsFolder, 'fonts', name);
    const known = fontFiles.get(path) ?? readFile(path);
    fontFiles.set(path, known);
    return known;
  };
  return { regular: await font('NotoSans-Regular.ttf'), semibold: await font('NotoSans-SemiBold.ttf') };
}

async function loadPictures(
  { order, passport, choices }: Arrangement,
  { pictures, original }: PassportPdfOptions,
): Promise<PictureSet> {
  const { photo } = passport.desk.profile;
  const pixels = printedPixels[choices.template === 'certificates' ? 'certificate' : 'card'];
  const draw = (held: HeldBadge): Promise<SafePicture | null> => {
    const found = pictureOf(original(held), held);
    return found === null ? Promise.resolve(null) : pictures.draw(found.bytes, 'paper', pixels);
  };
  return {
    badges: choices.template === 'summary' ? new Map() : drawnAhead(order, draw),
    photo: photo === null ? null : await pictures.draw(Buffer.from(photo.base64, 'base64'), 'paper'),
  };
}

/** As many originals are in the air at a time: enough for the painter to be busy, and few enough to be held. */
const ahead = 16;

/** Begins to draw at once, in the order of the pages. */
function drawnAhead(
  order: readonly HeldBadge[],
  draw: (held: HeldBadge) => Promise<SafePicture | null>,
): ReadonlyMap<string, Promise<SafePicture | null>> {
  const drawn = new Map<string, Promise<SafePicture | null>>();
  const inAir: Promise<unknown>[] = [];
  for (const held of order) {
    const before = inAir[drawn.size - ahead] ?? Promise.resolve();
    const picture = before.then(() => draw(held));
    // Where it fails, that is told when it is drawn.
    inAir.push(picture.catch(() => undefined));
    drawn.set(held.id, picture);
  }
  return drawn;
}

async function attachmentsOf(
  passport: Passport,
  { order, files, ownFiles, references, t, date }: Arrangement,
  drawn: Drawn,
  { choices, original, ownFile, seal }: PassportPdfOptions,
): Promise<readonly Attachment[]> {
  const json = passportJson(passport, { choices, date, ...drawn });
  const data: Attachment = {
    name: dataFileName,
    mediaType: 'application/json',
    description: t('document:attachment.data'),
    relationship: 'Data',
    bytes: passportJsonBytes(choices.seal ? await seal(json) : json),
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
