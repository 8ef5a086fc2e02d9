/** The profile while it is being written: what counts as changed or wrong, dates in three fields, the photo's frame. */
import { describe, expect, test } from 'vitest';
import {
  middle,
  mostZoom,
  partOf,
  photoSize,
  pulled,
  sizeOfPhoto,
  zoomed,
  type Crop,
} from '../../../renderer/screens/profile/crop.ts';
import {
  dateOfParts,
  isChanged,
  padded,
  partsOfDate,
  tidied,
  wrongIn,
} from '../../../renderer/screens/profile/draft.ts';
import { profileSchema } from '../../../shared/passport/profile.ts';

const profile = profileSchema.parse({ name: 'Mira Novak' });

test('a draft is changed when something was written, not when an empty row or a space was added', () => {
  const row = { title: '', place: '', from: '', to: '', text: '' };
  expect(isChanged({ ...profile, name: 'Mira Novak ', work: [row] }, profile)).toBe(false);
  expect(isChanged({ ...profile, work: [{ ...row, title: 'Picker' }] }, profile)).toBe(true);
  expect(isChanged({ ...profile, licences: ['B'] }, profile)).toBe(true);
});

test('a language of which only a tick is set, and a page without words, are left out', () => {
  const draft = {
    ...profile,
    languages: [{ language: ' ', isMotherTongue: true, skills: {}, level: '' }],
    links: [
      { title: '', address: ' ' },
      { title: 'Own page', address: '' },
    ],
  };
  expect(tidied(draft)).toMatchObject({ languages: [], links: [{ title: 'Own page' }] });
});

test('a name is needed, and a date that is begun has to be one', () => {
  expect(wrongIn({ ...profile, name: '  ' })).toBe('name');
  expect(wrongIn({ ...profile, birthDate: '-03' })).toBe('birthDate');
  expect(wrongIn({ ...profile, birthDate: '1968-02-31' })).toBe('birthDate');
  expect(wrongIn({ ...profile, birthDate: '1968' })).toBeNull();
  expect(wrongIn(profile)).toBeNull();
});

test('a date goes into three fields and comes out again, complete or not', () => {
  for (const date of ['', '1968', '1968-03', '1968-03-21', '-03', '--21', '1968--21'])
    expect(dateOfParts(partsOfDate(date))).toBe(date);
  expect(dateOfParts({ year: '19x68', month: '', day: '' })).toBe('1968');
  expect(padded('1968-03-5')).toBe('1968-03-05');
  expect(padded('')).toBe('');
});

describe('the part of a picture in the frame', () => {
  const shape = photoSize.width / photoSize.height;
  const pictures = [
    { width: 4000, height: 3000 },
    { width: 300, height: 2000 },
    { width: 7, height: 9 },
    { width: 1, height: 1 },
  ];

  test('has the photo’s shape and lies within the picture, wherever it was pulled', () => {
    for (const picture of pictures)
      for (const by of [-5, -0.3, 0, 0.3, 5]) {
        const crop = pulled(picture, zoomed(picture, middle, 1.7), { across: by, down: -by });
        const part = partOf(picture, crop);
        expect(part.width / part.height).toBeCloseTo(shape);
        expect(part.left).toBeGreaterThanOrEqual(-1e-9);
        expect(part.top).toBeGreaterThanOrEqual(-1e-9);
        expect(part.left + part.width).toBeLessThanOrEqual(picture.width + 1e-9);
        expect(part.top + part.height).toBeLessThanOrEqual(picture.height + 1e-9);
      }
  });

  test('is at first the largest one, in the middle', () => {
    const part = partOf({ width: 4000, height: 3000 }, middle);
    expect(part.height).toBe(3000);
    expect(part.left).toBeCloseTo((4000 - part.width) / 2);
  });

  test('follows the finger: pulling to the right shows what lies at the left', () => {
    const picture = { width: 4000, height: 3000 };
    const before = partOf(picture, middle);
    const after = partOf(picture, pulled(picture, middle, { across: 0.1, down: 0 }));
    expect(after.left).toBeCloseTo(before.left - before.width / 10);
  });

  test('keeps its middle while zooming, and zooms no farther than there is something to see', () => {
    const picture = { width: 4000, height: 3000 };
    const crop: Crop = { zoom: 2, x: 0.3, y: 0.6 };
    const near = partOf(picture, zoomed(picture, crop, 3));
    const far = partOf(picture, crop);
    expect(near.left + near.width / 2).toBeCloseTo(far.left + far.width / 2);
    expect(zoomed(picture, crop, 99).zoom).toBe(mostZoom);
    expect(zoomed(picture, crop, 0).zoom).toBe(1);
  });

  test('becomes a photo of a sane size, never larger than it is', () => {
    expect(sizeOfPhoto(partOf({ width: 4000, height: 3000 }, middle))).toEqual(photoSize);
    expect(sizeOfPhoto(partOf({ width: 70, height: 90 }, middle))).toEqual({ width: 70, height: 90 });
    expect(sizeOfPhoto(partOf({ width: 1, height: 1 }, middle))).toEqual({ width: 1, height: 1 });
  });
});
