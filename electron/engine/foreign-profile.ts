/** A profile out of somebody else's file, with its photo made safe. */
import { Buffer } from 'node:buffer';
import type { Language } from '../../shared/i18n/translate.ts';
import { largestPhoto, photoSchema, type Photo } from '../../shared/passport/profile.ts';
import type { FoundProfile } from '../../shared/profile-import/found.ts';
import { readProfile } from '../../shared/profile-import/read.ts';
import type { Pictures } from './images.ts';

/** Pixels of the longer side, where a picture is made smaller at all. */
const longestSide = 900;

/** @throws PassportError as `readProfile` does; a photo that cannot be drawn counts as none */
export async function readForeignProfile(
  bytes: Uint8Array,
  language: Language,
  pictures: Pictures,
): Promise<FoundProfile> {
  const { source, profile, photo } = readProfile(bytes, language);
  return { source, profile: { ...profile, photo: photo === null ? null : await safePhoto(photo, pictures) } };
}

async function safePhoto(bytes: Uint8Array, pictures: Pictures): Promise<Photo | null> {
  const picture = await pictures.draw(bytes, 'paper', longestSide);
  if (picture === null || picture.bytes.length > (largestPhoto * 3) / 4) return null;
  const parsed = photoSchema.safeParse({
    mediaType: picture.mediaType,
    base64: Buffer.from(picture.bytes).toString('base64'),
  });
  return parsed.success ? parsed.data : null;
}
