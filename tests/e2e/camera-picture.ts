/** A photo as a camera writes it, made by the page itself: large, and with the place where it was taken. */
import type { Page } from 'playwright';

/** 1600 by 1200 pixels, red at the left and blue at the right, with a place in its EXIF. */
export async function cameraPicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const brush = canvas.getContext('2d');
    if (brush === null) throw new TypeError('no canvas');
    brush.fillStyle = 'red';
    brush.fillRect(0, 0, 800, 1200);
    brush.fillStyle = 'blue';
    brush.fillRect(800, 0, 800, 1200);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  });
  const jpeg = Buffer.from(base64, 'base64');
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\0 Harbour Street 5', 'latin1');
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([head, exif, jpeg.subarray(2)]);
}
