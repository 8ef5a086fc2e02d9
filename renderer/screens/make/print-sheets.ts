/**
 * The pages of a PDF as pictures that only paper shows: the window is printed while they lie in it. One page is drawn
 * at a time and kept compressed, so that eighty of them need no more room than a few.
 */
import type { OpenPdf } from '../../pdf-pages.ts';
import css from './print-sheets.module.css';

/** More than an eye tells apart at reading distance; every dot more makes whoever prints wait longer. */
const dotsPerInch = 240;

export interface Sheets {
  readonly takeAway: () => void;
}

/** @param onDone told after each page; the signal stops it between two pages: then nothing is left, and null is given */
export async function layOutSheets(
  pdf: OpenPdf,
  signal: AbortSignal,
  onDone: (pages: number) => void,
): Promise<Sheets | null> {
  const box = document.createElement('div');
  box.className = css['sheets'] ?? '';
  box.dataset['landscape'] = String(pdf.size.width > pdf.size.height);
  const addresses: string[] = [];
  const takeAway = (): void => {
    box.remove();
    addresses.forEach((address) => URL.revokeObjectURL(address));
  };
  try {
    document.body.append(box);
    for (let page = 1; page <= pdf.pageCount; page += 1) {
      const address = URL.createObjectURL(await pdf.picture(page, dotsPerInch));
      addresses.push(address);
      box.append(await loaded(address));
      if (signal.aborted) {
        takeAway();
        return null;
      }
      onDone(page);
    }
    return { takeAway };
  } catch (error) {
    takeAway();
    throw error;
  }
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.alt = '';
    picture.addEventListener('load', () => resolve(picture), { once: true });
    picture.addEventListener('error', () => reject(new TypeError('a page cannot be shown')), { once: true });
    picture.src = address;
  });
}
