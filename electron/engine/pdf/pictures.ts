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

/** Where the picture lies when it is fitted into a square: pixels turned as its orientation says. */
function fitted(
  image: PDFKit.OpenedImage,
  spot: { readonly x: number; readonly y: number },
  box: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const turned = (image.orientation ?? 1) > 4;
  const [w, h] = turned ? [image.height, image.width] : [image.width, image.height];
  const scale = Math.min(box.width / w, box.height / h);
  const [width, height] = [w * scale, h * scale];
  return { x: spot.x + (box.width - width) / 2, y: spot.y + (box.height - height) / 2, width, height };
}
