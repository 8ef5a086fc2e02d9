/** Texts as they are compared: white space says nothing, and a letter written in two ways is one letter. */

export interface Stripped {
  /** compatibility-composed, without white space */
  readonly text: string;
  /** the wording between two places of `text`, white space included */
  wording(from: number, to: number): string;
}

export function strippedText(text: string): string {
  // Most texts are plain letters, which have no other form.
  if (/^[\x20-\x7e]*$/.test(text)) return text.replaceAll(' ', '');
  return text.normalize('NFKC').replace(/\s+/g, '');
}

export function stripped(text: string): Stripped {
  const whole = text.normalize('NFKC');
  const places: number[] = [];
  for (let at = 0; at < whole.length; at += 1) if (!/\s/.test(whole[at] ?? '')) places.push(at);
  return {
    text: whole.replace(/\s+/g, ''),
    wording(from, to) {
      if (to <= from) return '';
      const start = places[from] ?? whole.length;
      return whole.slice(start, (places[to - 1] ?? whole.length) + 1);
    },
  };
}

/** What is printed for a letter that the fonts do not have. */
const replaced = '\ufffd';

/** Whether `printed` holds the words; `…` at its end may stand for the rest, and � for any letter. */
export function isPrinted(words: string, printed: string): boolean {
  const wanted = strippedText(words);
  const found = strippedText(printed);
  if (found.includes(wanted)) return true;
  // NFKC writes the one character … as three dots.
  const cut = found.endsWith('...') ? found.slice(0, -3) : null;
  if (cut !== null && cut.length >= 3 && wanted.startsWith(cut)) return true;
  return found.includes(replaced) && isLike(wanted, found.length > 2000 ? found.slice(0, 2000) : found);
}

function isLike(wanted: string, found: string): boolean {
  const letters = [...wanted];
  const places = [...found];
  for (let start = 0; start + letters.length <= places.length; start += 1)
    if (letters.every((letter, at) => places[start + at] === letter || places[start + at] === replaced))
      return true;
  return false;
}
