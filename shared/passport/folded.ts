/** Words as a search compares them: no capitals, no accents, whatever the language. */

/** Letters that Unicode does not take apart into a letter and its mark, as people write them without. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // the Greek letter at the end of a word
  ς: 'σ',
};

export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœıς]/gu, (letter) => plain[letter] ?? letter)
    .replace(/[^\S\n]+/gu, ' ');
}

/** The words that all have to be found, each as a part of a word. */
export function searchWords(typed: string): readonly string[] {
  return folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
