/** Which part of a picture is shown in a frame of the photo's shape. Pure. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The photo on a passport: 35 by 45 millimetres. In pixels at most. */
export const photoSize: Size = { width: 700, height: 900 };
export const mostZoom = 4;

/** `zoom` from 1, the largest part that fits the shape; `x` and `y` from 0 (left, top) to 1. */
export interface Crop {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const middle: Crop = { zoom: 1, x: 0.5, y: 0.5 };

export interface Part extends Size {
  readonly left: number;
  readonly top: number;
}

/** In pixels of the picture. */
export function partOf(picture: Size, { zoom, x, y }: Crop): Part {
  const scale = Math.min(picture.width / photoSize.width, picture.height / photoSize.height) / zoom;
  const width = photoSize.width * scale;
  const height = photoSize.height * scale;
  return { width, height, left: x * (picture.width - width), top: y * (picture.height - height) };
}

/** The same middle, nearer or farther away. */
export function zoomed(picture: Size, crop: Crop, zoom: number): Crop {
  const next = { ...crop, zoom: Math.min(mostZoom, Math.max(1, zoom)) };
  const before = partOf(picture, crop);
  const after = partOf(picture, next);
  return placed(picture, next, {
    left: before.left + (before.width - after.width) / 2,
    top: before.top + (before.height - after.height) / 2,
  });
}

/** The picture pulled by so much of the frame's width and height: to the right where `across` is more than 0. */
export function pulled(
  picture: Size,
  crop: Crop,
  by: { readonly across: number; readonly down: number },
): Crop {
  const part = partOf(picture, crop);
  return placed(picture, crop, {
    left: part.left - by.across * part.width,
    top: part.top - by.down * part.height,
  });
}

/** How large the photo becomes: never larger than what is in the picture. */
export function sizeOfPhoto(part: Size): Size {
  const scale = Math.min(1, part.width / photoSize.width);
  return {
    width: Math.max(1, Math.round(photoSize.width * scale)),
    height: Math.max(1, Math.round(photoSize.height * scale)),
  };
}

function placed(picture: Size, crop: Crop, at: { readonly left: number; readonly top: number }): Crop {
  const part = partOf(picture, crop);
  return {
    zoom: crop.zoom,
    x: share(at.left, picture.width - part.width),
    y: share(at.top, picture.height - part.height),
  };
}

/** Where nothing can be moved, the middle. */
function share(place: number, room: number): number {
  return room < 0.5 ? 0.5 : Math.min(1, Math.max(0, place / room));
}
