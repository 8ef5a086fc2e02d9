/** Which characters the fonts have, and what is printed for those they have not. */
import { create, type Font } from 'fontkit';

export interface Fonts {
  /** Noto Sans as complete TrueType files */
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

export interface Letters {
  /** `text` with every character that cannot be printed made visible as a sign, one for each thing seen */
  printable(text: string): string;
  /** true once a sign had to stand in for something */
  replaced(): boolean;
}

/** Stands in the font, and the document explains it. */
export const sign = '\ufffd';
/** Different spaces share one glyph, and text copied out of the PDF would get the wrong one. */
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Says how its neighbour is drawn and is nothing by itself. */
const joiners = /^(?:\u200c|\u200d|\ufe0e|\ufe0f)$/;

export function createLetters(fonts: Fonts): Letters {
  const faces = [faceOf(fonts.regular), faceOf(fonts.semibold)];
  const known = new Map<string, string>();
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let signs = false;

  const has = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    return faces.every((face) => face.hasGlyphForCodePoint(code));
  };
  const shown = (grapheme: string): string => {
    const characters = [...grapheme].filter((character) => !joiners.test(character));
    return characters.every(has) ? characters.join('') : sign;
  };

  return {
    printable(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const normal = text.normalize('NFC').replace(spaces, ' ');
      // Nearly everything is plain and needs no taking apart.
      const result = [...normal].every(has)
        ? normal
        : [...segments.segment(normal)].map(({ segment }) => shown(segment)).join('');
      signs ||= result.includes(sign) && !normal.includes(sign);
      known.set(text, result);
      return result;
    },
    replaced: () => signs,
  };
}

const opened = new WeakMap<Uint8Array, Font>();

function faceOf(bytes: Uint8Array): Font {
  const known = opened.get(bytes) ?? open(bytes);
  opened.set(bytes, known);
  return known;
}

function open(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (font.type !== 'TTF' || !('hasGlyphForCodePoint' in font)) throw new TypeError('not a TrueType font');
  return font;
}
