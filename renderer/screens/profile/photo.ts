/** A photo as the passport keeps it: a small JPEG of the part that was chosen, without what a camera wrote in it. */
import type { Photo } from '../../../shared/passport/profile.ts';
import { partOf, sizeOfPhoto, type Crop } from './crop.ts';

const quality = 0.88;
/** Bytes; a picture from a good camera has 15 MB. */
const largestFile = 40 * 1024 * 1024;

/** Turned as its camera says; null where the file is no picture that can be opened. */
export async function pictureIn(file: Blob): Promise<ImageBitmap | null> {
  if (file.size > largestFile) return null;
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

/** The photo that is kept already, as a picture to be moved again. */
export async function pictureOfPhoto({ mediaType, base64 }: Photo): Promise<ImageBitmap | null> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return pictureIn(new Blob([bytes], { type: mediaType }));
}

/** Draws the chosen part over the whole of a canvas. */
export function drawPart(
  brush: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  picture: ImageBitmap,
  crop: Crop,
): void {
  const { width, height } = brush.canvas;
  const part = partOf(picture, crop);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, width, height);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, width, height);
}

export async function photoOf(picture: ImageBitmap, crop: Crop): Promise<Photo | null> {
  const { width, height } = sizeOfPhoto(partOf(picture, crop));
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (brush === null) return null;
  drawPart(brush, picture, crop);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return { mediaType: 'image/jpeg', base64: await base64Of(blob) };
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
