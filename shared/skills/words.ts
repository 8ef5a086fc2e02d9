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
  return plain.includes('z') ? plain.replace(/([iy])z(?=[aei])/gu, '$1s') : plain;
}

/** Letters, marks and digits make a word; everything else parts words, and so does a hump: `TeamWork` is two. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let before = -1;
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [written] = found;
    let from = found.index;
    let glued = from === before + 1 && glue.has(text.charCodeAt(before));
    before = from + written.length;
    for (const hump of humpsOf(written)) {
      words.push(wordAt(text, from, found.index + hump, glued));
      from = found.index + hump;
      glued = true;
    }
    words.push(wordAt(text, from, before, glued));
  }
  return words;
}

/** The hyphens, the soft hyphen and the joiners of no width. */
const glue: ReadonlySet<number> = new Set([0x2d, 0xad, 0x2010, 0x2011, 0x200b, 0x200c, 0x200d, 0x2060]);

const noHumps: readonly number[] = [];

function humpsOf(word: string): readonly number[] {
  if (word.length > longestWord || !/\p{Ll}\p{Lu}/u.test(word)) return noHumps;
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
