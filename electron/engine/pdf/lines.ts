/** Breaks text into lines. Words first; a word that is wider than the column is broken where it must be. */

/** The width of a piece of text in points, in the style at hand; words with the spaces after them add up to a line. */
export type Measure = (text: string) => number;

export interface LineLimits {
  readonly width: number;
  /** room on the first line, where something else stands before it */
  readonly first?: number;
  /** text beyond it is cut, and `…` says so */
  readonly most?: number;
}

const ellipsis = '…';
/** Where an address may be broken so that it still reads well. */
const afterThese = /[/\-_.?&=,;]/;

/**
 * At least one line; none is wider than `width` unless a single character is. The first line is empty where
 * `first` leaves no room for a word.
 */
export function breakLines(text: string, measure: Measure, limits: LineLimits): string[] {
  const { width, first = width, most = Infinity } = limits;
  const lines: string[] = [];
  let current = '';
  // Of the line with the space after it: a line is never measured anew for each of its words.
  let taken = 0;
  for (const word of text.split(' ').flatMap((part) => pieces(part, measure, width))) {
    const room = lines.length === 0 ? first : width;
    const isOnePart = current === '' || word.glued;
    const longer = `${current}${isOnePart ? '' : ' '}${word.text}`;
    if (
      (current === '' && room === width) ||
      (isOnePart ? measure(longer) : taken + measure(word.text)) <= room
    ) {
      current = longer;
      taken = isOnePart ? measure(`${longer} `) : taken + measure(`${word.text} `);
    } else {
      lines.push(current);
      current = word.text;
      taken = measure(`${current} `);
    }
    if (lines.length > most) break;
  }
  lines.push(current);
  return lines.length <= most ? lines : cut(lines, most, measure, width);
}

interface Word {
  readonly text: string;
  /** continues the word before it without a space */
  readonly glued: boolean;
}

/** No column holds so many characters; a hostile word may have a hundred thousand, and is not measured whole. */
const tooMany = 400;

function pieces(word: string, measure: Measure, width: number): readonly Word[] {
  if (word.length <= tooMany && measure(word) <= width) return [{ text: word, glued: false }];
  const characters = [...word];
  const found: Word[] = [];
  for (let from = 0; from < characters.length;) {
    const to = breakAt(characters, from, measure, width);
    found.push({ text: characters.slice(from, to).join(''), glued: from > 0 });
    from = to;
  }
  return found;
}

/** Where the piece that starts at `from` ends: as far as it fits, or at the last good place before that. */
function breakAt(characters: readonly string[], from: number, measure: Measure, width: number): number {
  let [low, high] = [from + 1, Math.min(characters.length, from + tooMany)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(characters.slice(from, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  if (low === characters.length) return low;
  for (let at = low; at > from + (low - from) / 2; at--)
    if (afterThese.test(characters[at - 1] ?? '')) return at;
  return low;
}

function cut(lines: readonly string[], most: number, measure: Measure, width: number): string[] {
  const kept = lines.slice(0, most);
  let last = kept[most - 1] ?? '';
  if (last.endsWith(ellipsis)) last = last.slice(0, -ellipsis.length).trimEnd();
  while (last !== '' && measure(`${last}${ellipsis}`) > width) last = last.slice(0, -1).trimEnd();
  return [...kept.slice(0, -1), `${last}${ellipsis}`];
}
