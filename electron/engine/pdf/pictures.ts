/**
 * Pictures on their way into the file. They are painted while pages are laid out and drawn; each distinct picture is
 * opened once, however many badges bear it.
 */
import { createHash } from 'node:crypto';
import type PDFDocument from 'pdfkit';
import type { SafePicture } from '../images/safe-picture.ts';

export interface PrintedPictures {
  /** until the pictures of these badges can be drawn */
  ready(badges: readonly string[]): Promise<void>;
  /** null where the badge has no picture that can be drawn; to be asked once it is ready */
  of(badge: string): PDFKit.OpenedImage | null;
  readonly photo: PDFKit.OpenedImage | null;
}

export interface PictureSet {
  /** those that are being painted, by badge */
  readonly badges: ReadonlyMap<string, Promise<SafePicture | null>>;
  readonly photo: SafePicture | null;
}

export function printedPictures(
  doc: InstanceType<typeof PDFDocument>,
  { badges, photo }: PictureSet,
): PrintedPictures {
  const painted = new Map<string, SafePicture | null>();
  const opened = new Map<string, PDFKit.OpenedImage>();
  const open = ({ bytes }: SafePicture): PDFKit.OpenedImage => {
    const key = createHash('sha256').update(bytes).digest('hex');
    const known = opened.get(key);
    if (known !== undefined) return known;
    const image = doc.openImage(bytes);
    opened.set(key, image);
    return image;
  };
  return {
    async ready(wanted) {
      for (const badge of wanted) painted.set(badge, (await badges.get(badge)) ?? null);
    },
    of(badge) {
      const picture = painted.get(badge);
      if (picture === undefined) throw new TypeError('a picture is drawn before it is painted');
      return picture === null ? null : open(picture);
    },
    photo: photo === null ? null : open(photo),
  };
}
