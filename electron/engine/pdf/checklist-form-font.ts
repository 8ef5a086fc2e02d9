/**
 * The font in which people write into the form: Noto Sans with single-byte codes, as form fields need it (ISO 32000-1,
 * 9.6.6 and 12.7.3.3), embedded with every letter of the languages that we speak, so that a name looks the same wherever
 * the form is filled in.
 */
import { create, type Font } from 'fontkit';
import type PDFDocument from 'pdfkit';
import type { Language } from '../../../shared/i18n/translate.ts';
import { smallerFont } from './checklist-font-file.ts';

/** The name under which the fields ask for it. */
export const formFontName = 'SspForm';
const postScriptName = 'SSPFRM+NotoSans-Regular';

/** A letter on the code of a sign that no name has, by its name in the Adobe Glyph List. */
type Letter = readonly [code: number, name: string, letter: string];

/** Slovenian, Croatian and Polish. */
const latin: readonly Letter[] = [
  [0xa1, 'Ccaron', 'Č'],
  [0xa2, 'ccaron', 'č'],
  [0xa3, 'Cacute', 'Ć'],
  [0xa4, 'cacute', 'ć'],
  [0xa5, 'Dcroat', 'Đ'],
  [0xa6, 'dcroat', 'đ'],
  [0xa8, 'Aogonek', 'Ą'],
  [0xa9, 'aogonek', 'ą'],
  [0xac, 'Eogonek', 'Ę'],
  [0xae, 'eogonek', 'ę'],
  [0xaf, 'Lslash', 'Ł'],
  [0xb1, 'lslash', 'ł'],
  [0xb2, 'Nacute', 'Ń'],
  [0xb3, 'nacute', 'ń'],
  [0xb4, 'Sacute', 'Ś'],
  [0xb5, 'sacute', 'ś'],
  [0xb6, 'Zacute', 'Ź'],
  [0xb8, 'zacute', 'ź'],
  [0xb9, 'Zdotaccent', 'Ż'],
  [0xbc, 'zdotaccent', 'ż'],
];

/** In the order of their codes in ISO 8859-7, from 0xC1 and from 0xDC on, and the seven that stand before. */
const greekCapitals =
  'Alpha Beta Gamma Deltagreek Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho';
const greekRest =
  'Sigma Tau Upsilon Phi Chi Psi Omegagreek Iotadieresis Upsilondieresis alphatonos epsilontonos etatonos iotatonos upsilondieresistonos alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mugreek nu xi omicron pi rho sigma1 sigma tau upsilon phi chi psi omega iotadieresis upsilondieresis omicrontonos upsilontonos omegatonos';
const greek: readonly Letter[] = [
  [0xb6, 'Alphatonos', 'Ά'],
  [0xb8, 'Epsilontonos', 'Έ'],
  [0xb9, 'Etatonos', 'Ή'],
  [0xba, 'Iotatonos', 'Ί'],
  [0xbc, 'Omicrontonos', 'Ό'],
  [0xbe, 'Upsilontonos', 'Ύ'],
  [0xbf, 'Omegatonos', 'Ώ'],
  [0xc0, 'iotadieresistonos', 'ΐ'],
  ...inARow(greekCapitals, 0xc1),
  ...inARow(greekRest, 0xd3),
];

function inARow(names: string, first: number): readonly Letter[] {
  const decoder = new TextDecoder('iso-8859-7');
  return names
    .split(' ')
    .map((name, index) => [first + index, name, decoder.decode(Uint8Array.of(first + index))] as const);
}

/** @param bytes Noto Sans as a complete TrueType file */
export function embedFormFont(
  doc: InstanceType<typeof PDFDocument>,
  bytes: Uint8Array,
  language: Language,
): PDFKit.PDFKitReference {
  const font = openFont(bytes);
  const letters = language === 'el' ? greek : latin;
  const glyphs = glyphsByCode(font, letters);
  const scale = 1000 / font.unitsPerEm;
  const { bbox } = font;
  const file = doc.ref({});
  file.end(Buffer.from(smallerFont(bytes, new Set(glyphs.map(({ id }) => id)))));
  const descriptor = doc.ref({
    Type: 'FontDescriptor',
    FontName: postScriptName,
    // No symbols: the codes are looked up by the names of their glyphs.
    Flags: 32,
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((side) => side * scale),
    ItalicAngle: 0,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    StemV: 0,
    FontFile2: file,
  });
  descriptor.end(undefined);
  const used = doc.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: postScriptName,
    FirstChar: firstCode,
    LastChar: lastCode,
    Widths: glyphs.map(({ advanceWidth }) => Math.round(advanceWidth * scale)),
    FontDescriptor: descriptor,
    Encoding: {
      Type: 'Encoding',
      BaseEncoding: 'WinAnsiEncoding',
      Differences: letters.flatMap(([code, name]) => [code, name]),
    },
  });
  used.end(undefined);
  return used;
}

const firstCode = 0x20;
const lastCode = 0xff;

function glyphsByCode(font: Font, letters: readonly Letter[]) {
  const decoder = new TextDecoder('windows-1252');
  const changed = new Map(letters.map(([code, , letter]) => [code, letter]));
  return Array.from({ length: lastCode - firstCode + 1 }, (_, index) => {
    const code = firstCode + index;
    const letter = changed.get(code) ?? decoder.decode(Uint8Array.of(code));
    return font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  });
}

function openFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (font.type !== 'TTF' || !('glyphForCodePoint' in font)) throw new TypeError('not a TrueType font');
  return font;
}
