/** A passport -> its PDF, put together as the engine does it, with originals made up on the spot. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../../shared/i18n/translate.ts';
import { attachmentName, dataFileName } from '../../../shared/passport/document/attachment-name.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import { passportJson, passportJsonBytes } from '../../../shared/passport/passport-json.ts';
import { shownBadges, type HeldBadge, type Passport } from '../../../shared/passport/passport.ts';
import type { SafePicture } from '../../../electron/engine/images/safe-picture.ts';
import type { Fonts } from '../../../electron/engine/pdf/letters.ts';
import { renderPdf, type Attachment } from '../../../electron/engine/pdf/render.ts';
import { madeOn } from './sample-passport.ts';

export const assetsFolder = fileURLToPath(new URL('../../../assets', import.meta.url));

export const fonts: Fonts = {
  regular: readFileSync(`${assetsFolder}/fonts/NotoSans-Regular.ttf`),
  semibold: readFileSync(`${assetsFolder}/fonts/NotoSans-SemiBold.ttf`),
};

export interface MakeOptions {
  readonly language?: Language;
  readonly date?: string;
  readonly pictures?: ReadonlyMap<string, SafePicture>;
  readonly photo?: SafePicture | null;
}

export function makePdf(passport: Passport, options: MakeOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { language = 'en', date = madeOn, pictures = new Map<string, SafePicture>(), photo = null } = options;
  return renderPdf(passportDocument(passport, { language, date }), {
    pictures: { badges: pictures, photo },
    attachments: attachmentsOf(passport, language, date),
    fonts,
  });
}

/** Bytes of no meaning, different for every badge. */
export function originalOf(held: HeldBadge): Uint8Array {
  return Uint8Array.from({ length: 3000 }, (_, index) => (index * 7 + held.sequence * 13) % 256);
}

export function attachmentsOf(passport: Passport, language: Language, date: string): readonly Attachment[] {
  return [
    {
      name: dataFileName,
      mediaType: 'application/json',
      description: 'All data of this passport',
      relationship: 'Data',
      bytes: passportJsonBytes(passportJson(passport, { language, date })),
    },
    ...shownBadges(passport).map((held): Attachment => ({
      name: attachmentName(held),
      mediaType: held.original.mediaType,
      description: held.badge.name ?? 'badge',
      relationship: 'Source',
      bytes: originalOf(held),
    })),
  ];
}
