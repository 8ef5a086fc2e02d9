/** Pictures on their way into the file: each distinct picture is opened once, however many badges bear it. */
import { createHash } from 'node:crypto';
import type PDFDocument from 'pdfkit';
import type { SafePicture } from '../images/safe-picture.ts';

export interface PrintedPictures {
  /** null where the badge has no picture that can be drawn */
  of(badge: string): PDFKit.OpenedImage | null;
  readonly photo: PDFKit.OpenedImage | null;
}

export interface PictureSet {
  readonly badges: ReadonlyMap<string, SafePicture>;
  readonly photo: SafePicture | null;
}

export function printedPictures(
  doc: InstanceType<typeof PDFDocument>,
  { badges, photo }: PictureSet,
): PrintedPictures {
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
    of(badge) {
      const picture = badges.get(badge);
      return picture === undefined ? null : open(picture);
    },
    photo: photo === null ? null : open(photo),
  };
}
