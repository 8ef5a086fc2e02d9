/** Pixels in memory and their scaling. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** red, green, blue, alpha; 8 bits each, not multiplied by alpha */
  readonly rgba: Uint8Array;
}

/** Scaled down so that the longer side is at most `longest`; each new pixel is the mean of those it covers. */
export function scaled(pixels: Pixels, longest: number): Pixels {
  const factor = Math.max(pixels.width, pixels.height) / longest;
  if (factor <= 1) return pixels;
  const width = Math.max(1, Math.round(pixels.width / factor));
  const height = Math.max(1, Math.round(pixels.height / factor));
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = covered(y, height, pixels.height);
    for (let x = 0; x < width; x++) {
      const [left, right] = covered(x, width, pixels.width);
      mean(pixels, left, top, right, bottom, rgba, (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}

/** The old rows or columns, from and up to, that a new one stands for; always at least one. */
function covered(index: number, size: number, oldSize: number): readonly [number, number] {
  const from = Math.floor((index * oldSize) / size);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * oldSize) / size))];
}

/** Colours are weighed by their alpha, so that what cannot be seen does not stain the edges. */
function mean(
  { width, rgba }: Pixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
  into: Uint8Array,
  at: number,
): void {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y++)
    for (let from = (y * width + left) * 4; from < (y * width + right) * 4; from += 4) {
      const weight = rgba[from + 3] ?? 0;
      red += (rgba[from] ?? 0) * weight;
      green += (rgba[from + 1] ?? 0) * weight;
      blue += (rgba[from + 2] ?? 0) * weight;
      alpha += weight;
    }
  if (alpha === 0) return;
  into[at] = Math.round(red / alpha);
  into[at + 1] = Math.round(green / alpha);
  into[at + 2] = Math.round(blue / alpha);
  into[at + 3] = Math.round(alpha / ((right - left) * (bottom - top)));
}
