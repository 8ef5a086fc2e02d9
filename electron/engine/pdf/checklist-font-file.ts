/**
 * A TrueType file made smaller: the outlines of unwanted glyphs and all tables that a PDF does not need are left out.
 * Glyph numbers, widths and the table of characters stay, because simple fonts of a PDF are looked up by them
 * (ISO 32000-1, 9.6.6.4; OpenType 1.9, `glyf`, `loca`, `head`).
 */

/** In the order of their tags, as the directory wants them. */
const kept = ['OS/2', 'cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'prep'];

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** @param wanted glyph numbers; parts of which composed glyphs consist are kept by themselves */
export function smallerFont(font: Uint8Array, wanted: ReadonlySet<number>): Uint8Array {
  const tables = tablesOf(font);
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((tag) => tables.get(tag));
  if (glyf === undefined || loca === undefined || head === undefined) throw new TypeError('not TrueType');
  const isLong = view(head).getInt16(50) === 1;
  const starts = Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, at) =>
    isLong ? view(loca).getUint32(at * 4) : view(loca).getUint16(at * 2) * 2,
  );
  const outline = (glyph: number): Uint8Array => glyf.subarray(starts[glyph] ?? 0, starts[glyph + 1] ?? 0);
  const whole = withParts(wanted, outline);
  const places = new Uint8Array(starts.length * 4);
  const parts: Uint8Array[] = [];
  let end = 0;
  starts.forEach((_start, glyph) => {
    view(places).setUint32(glyph * 4, end);
    if (!whole.has(glyph) || glyph === starts.length - 1) return;
    const part = padded(outline(glyph));
    parts.push(part);
    end += part.length;
  });
  const longHead = head.slice();
  view(longHead).setInt16(50, 1);
  view(longHead).setUint32(8, 0);
  const changed = new Map([
    ['glyf', Buffer.concat(parts)],
    ['loca', places],
    ['head', longHead],
  ]);
  return fontOf(
    kept.flatMap((tag): readonly Table[] => {
      const bytes = changed.get(tag) ?? tables.get(tag);
      return bytes === undefined ? [] : [{ tag, bytes }];
    }),
  );
}

function tablesOf(font: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const data = view(font);
  return new Map(
    Array.from({ length: data.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      const tag = String.fromCharCode(...font.subarray(at, at + 4));
      const start = data.getUint32(at + 8);
      return [tag, font.subarray(start, start + data.getUint32(at + 12))] as const;
    }),
  );
}

/** Flags of a part of a composed glyph. */
const wordsFollow = 0x1;
const hasScale = 0x8;
const moreParts = 0x20;
const hasTwoScales = 0x40;
const hasMatrix = 0x80;

function withParts(wanted: ReadonlySet<number>, outline: (glyph: number) => Uint8Array): Set<number> {
  const whole = new Set([0, ...wanted]);
  // A set that grows while it is walked through is walked to its end.
  for (const glyph of whole) {
    const bytes = outline(glyph);
    if (bytes.length === 0 || view(bytes).getInt16(0) >= 0) continue;
    for (let at = 10, flags = moreParts; (flags & moreParts) !== 0;) {
      flags = view(bytes).getUint16(at);
      whole.add(view(bytes).getUint16(at + 2));
      const scale = (flags & hasScale) !== 0 ? 2 : (flags & hasTwoScales) !== 0 ? 4 : 0;
      at += 4 + ((flags & wordsFollow) !== 0 ? 4 : 2) + ((flags & hasMatrix) !== 0 ? 8 : scale);
    }
  }
  return whole;
}

function fontOf(tables: readonly Table[]): Uint8Array {
  const directory = new Uint8Array(12 + tables.length * 16);
  const data = view(directory);
  const power = Math.floor(Math.log2(tables.length));
  data.setUint32(0, 0x00010000);
  data.setUint16(4, tables.length);
  data.setUint16(6, 2 ** power * 16);
  data.setUint16(8, power);
  data.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let end = directory.length;
  tables.forEach(({ tag, bytes }, index) => {
    const at = 12 + index * 16;
    directory.set(Buffer.from(tag, 'latin1'), at);
    data.setUint32(at + 4, checksum(bytes));
    data.setUint32(at + 8, end);
    data.setUint32(at + 12, bytes.length);
    end += padded(bytes).length;
  });
  const font = new Uint8Array(Buffer.concat([directory, ...tables.map(({ bytes }) => padded(bytes))]));
  const head = tables.findIndex(({ tag }) => tag === 'head');
  const start = data.getUint32(12 + head * 16 + 8);
  view(font).setUint32(start + 8, (0xb1b0afba - checksum(font)) >>> 0);
  return font;
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

function checksum(bytes: Uint8Array): number {
  const data = view(padded(bytes));
  let sum = 0;
  for (let at = 0; at < data.byteLength; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
