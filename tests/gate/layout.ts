/** What a person would see at once: letters too small, words over each other, words beyond the edge. */
import { z } from 'zod';
import type { ReadPdf } from '../unit/pdf/read-pdf.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly size: number;
}

const itemSchema = z.object({
  str: z.string(),
  width: z.number(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
});

async function boxesOf({ document }: ReadPdf, number: number): Promise<readonly Box[]> {
  const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
  return items.flatMap((item): Box[] => {
    const read = itemSchema.safeParse(item);
    if (!read.success || read.data.str.trim() === '') return [];
    const { str, width, transform } = read.data;
    const size = Math.abs(transform[3]);
    const [, , , , left, base] = transform;
    // What the letters themselves fill, without the leading.
    return [
      { text: str, left, right: left + width - 1, bottom: base - size * 0.1, top: base + size * 0.6, size },
    ];
  });
}

async function eachPage(
  pdf: ReadPdf,
  look: (boxes: readonly Box[], view: readonly number[]) => readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let number = 1; number <= pdf.document.numPages; number += 1) {
    const { view } = await pdf.document.getPage(number);
    found.push(...look(await boxesOf(pdf, number), view).map((words) => `page ${number}: ${words}`));
  }
  return found;
}

export const layoutFaults = {
  small: (pdf: ReadPdf, smallest: number) =>
    eachPage(pdf, (boxes) =>
      boxes.filter(({ size }) => size < smallest - 0.01).map(({ text, size }) => `${size} ${text}`),
    ),
  overlaps: (pdf: ReadPdf) =>
    eachPage(pdf, (boxes) =>
      boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.bottom < other.top &&
              other.bottom < one.top,
          )
          .map((other) => `“${one.text}” and “${other.text}”`),
      ),
    ),
  beyond: (pdf: ReadPdf) =>
    eachPage(pdf, (boxes, [, , width = 0, height = 0]) =>
      boxes
        .filter(
          ({ left, right, bottom, top }) => left < 8 || right > width - 8 || bottom < 8 || top > height - 8,
        )
        .map(({ text }) => text),
    ),
};
