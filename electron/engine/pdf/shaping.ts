/**
 * Words are set once, however many documents they stand in. Turning letters into glyphs takes fontkit longer than
 * everything else that a page needs, and Latin, Greek and Cyrillic words want nothing of it but kerning: the other
 * features of the font change no glyph of theirs, and are not asked.
 */
import type PDFDocument from 'pdfkit';
import type { Weight } from './theme.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** Of OpenType; kerning stays on. */
const unused = ['liga', 'clig', 'calt', 'rlig', 'rclt', 'curs', 'mark', 'mkmk', 'ccmp', 'locl', 'rvrn'];
const lean: Readonly<Record<string, boolean>> = Object.fromEntries(unused.map((name) => [name, false]));

/** Words of one weight; about as many as three hundred badges hold. */
const mostWords = 20_000;
const set: Record<Weight, Map<string, PDFKit.GlyphRun>> = { regular: new Map(), semibold: new Map() };

/** To be called when the fonts are registered. */
export function shapeOnce(doc: Doc): void {
  for (const weight of ['regular', 'semibold'] as const) {
    doc.font(weight);
    const font = doc._font;
    const layout = font.layoutRun.bind(font);
    const words = set[weight];
    font.layoutCached = (text) => {
      const known = words.get(text);
      if (known !== undefined) return known;
      const run = endsWithSpace.test(text)
        ? joined(font.layoutCached(text.slice(0, -1)), font.layoutCached(' '))
        : layout(text, lean);
      if (words.size >= mostWords) words.clear();
      words.set(text, run);
      return run;
    };
  }
}

/** pdfkit asks for a word with the space after it, which no letter of Noto Sans is kerned with. */
const endsWithSpace = /. $/su;

function joined(word: PDFKit.GlyphRun, space: PDFKit.GlyphRun): PDFKit.GlyphRun {
  return {
    glyphs: [...word.glyphs, ...space.glyphs],
    positions: [...word.positions, ...space.positions],
    advanceWidth: word.advanceWidth + space.advanceWidth,
  };
}
