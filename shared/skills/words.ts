/** Cuts a text into words that can be compared across spellings, and remembers where each one stands. */

export interface Word {
  /** lower case, no accents, American -ize told as -ise; empty for a word too long to be one */
  readonly folded: string;
  /** offsets into the text, in UTF-16 units; `end` is exclusive */
  readonly start: number;
  readonly end: number;
  /** only a hyphen, an invisible sign or a change to a capital stands before it, as in `Co-operative` or `TeamWork` */
  readonly glued: boolean;
}

const longestWord = 60;
const unspelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

/** The form in which two words are compared. */
function foldWord(word: string): string {
  const plain = /^[\u0020-\u007e]*$/u.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[ßłđøæœς]/gu, (letter) => unspelled[letter] ?? letter);
  return plain.replace(/([iy])z(?=[aei])/gu, '$1s');
}

/** Letters, marks and digits make a word; everything else parts words, and so does a hump: `TeamWork` is two. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let before = -1;
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const start = found.index;
    const gap = before < 0 ? ' ' : text.slice(before, start);
    let from = start;
    let glued = /^[-\u00ad\u2010\u2011\u200b-\u200d\u2060]$/u.test(gap);
    for (const hump of humpsOf(found[0])) {
      words.push(wordAt(text, from, start + hump, glued));
      from = start + hump;
      glued = true;
    }
    before = start + found[0].length;
    words.push(wordAt(text, from, before, glued));
  }
  return words;
}

function humpsOf(word: string): readonly number[] {
  if (word.length > longestWord || !/\p{Ll}\p{Lu}/u.test(word)) return [];
  return Array.from(word.matchAll(/\p{Ll}(?=\p{Lu})/gu), (hump) => hump.index + hump[0].length);
}

function wordAt(text: string, start: number, end: number, glued: boolean): Word {
  return { folded: end - start > longestWord ? '' : foldWord(text.slice(start, end)), start, end, glued };
}

/** Equal for two texts of the same letters and digits, whatever their case, accents and punctuation. */
export function foldText(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join('');
}
