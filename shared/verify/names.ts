/** Names of people and organisations, compared as a reader would: blind to accents, capitals and the order of words. */

/** Letters that stand for others and are not taken apart by Unicode. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** `Łukasz  Müller-Øst` -> `lukasz muller ost`. Anything that is no letter and no digit parts two words. */
export function plainName(name: string): string {
  return name
    .slice(0, 300)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two names are of the same words, in whatever order: `Novák, Mira` is `Mira Novak`. */
export function isSameName(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words !== '' && words === others;
}

function wordsOf(name: string): string {
  return plainName(name).split(' ').toSorted().join(' ');
}

/** Whether what somebody typed is a name, and no address: an e-mail, a web page, a DID, a telephone number. */
export function looksLikeName(typed: string): boolean {
  return /\p{L}/u.test(typed) && !/[@:/\\]|\p{N}|^www\.|\.\p{L}{2,}$/iu.test(typed.trim());
}
