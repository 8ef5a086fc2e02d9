/** A photo as the passport keeps it: a JPEG of at most 800 pixels a side, without what a camera wrote in it. */
import type { Profile } from '../../../shared/passport/profile.ts';

const longestSide = 800;
const quality = 0.88;

/** Width and height that fit, never larger than they are. Pure. */
export function fitted(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Null where the file is no picture that can be opened. */
export async function photoFrom(file: Blob): Promise<Profile['photo']> {
  try {
    const picture = await createImageBitmap(file);
    const { width, height } = fitted(picture.width, picture.height);
    const canvas = new OffscreenCanvas(width, height);
    const brush = canvas.getContext('2d');
    if (brush === null) return null;
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, width, height);
    brush.drawImage(picture, 0, 0, width, height);
    picture.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    return { mediaType: 'image/jpeg', base64: await base64Of(blob) };
  } catch {
    return null;
  }
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
