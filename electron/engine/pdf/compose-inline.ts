/** Texts that run on behind each other, each with a style and a place in the structure of its own. */
import type { Composer } from './composer.ts';
import { branch, type Branch, type BranchOptions } from './paper.ts';
import type { Style } from './theme.ts';

export interface Run {
  readonly text: string;
  readonly style: Style;
  /** of its Span */
  readonly options: BranchOptions;
}

export interface InlineText {
  readonly lines: number;
  draw(top: number, place: Branch): void;
}

interface Laid {
  readonly run: Run;
  readonly words: string;
  readonly x: number;
  readonly line: number;
}

/** @param most lines; what goes beyond them is left out, and `…` says so */
export function inlineText(
  runs: readonly Run[],
  left: number,
  right: number,
  most: number,
  { paper }: Composer,
): InlineText {
  const laid: Laid[] = [];
  let [line, x] = [0, left];
  for (const run of runs) {
    const lines = paper.lines(run.text, run.style, { width: right - left, first: right - x });
    for (const [index, words] of lines.entries()) {
      if (index > 0) [line, x] = [line + 1, left];
      if (words === '') continue;
      laid.push({ run, words, x, line });
      x += paper.width(`${words} `, run.style);
    }
  }
  const shown = laid.filter((one) => one.line < most);
  const last = shown.at(-1);
  if (last !== undefined && shown.length < laid.length) {
    const [cut = ''] = paper.lines(`${last.words} ${'…'.padEnd(200, '…')}`, last.run.style, {
      width: right - last.x,
      most: 1,
    });
    shown[shown.length - 1] = { ...last, words: cut };
  }
  return {
    lines: Math.min(line + 1, most),
    draw(top, place) {
      const spans = new Map<Run, Branch>();
      shown.forEach(({ run, words, x: at, line: row }, index) => {
        const span = spans.get(run) ?? branch('Span', place, run.options);
        spans.set(run, span);
        // A space at the end keeps the runs apart for whoever reads them without seeing them.
        const text = index < shown.length - 1 ? `${words} ` : words;
        paper.text(span, [text], run.style, { x: at, y: top + row * run.style.leading });
      });
    },
  };
}
