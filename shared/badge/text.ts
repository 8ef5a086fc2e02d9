/** Bytes of a text file into characters, whatever the program that saved it thought best. */

/** Encodings that an XML declaration may name, and that hold ASCII where ASCII stands. */
const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;

/**
 * UTF-8 with or without its mark, UTF-16 with its mark or plainly recognisable, what an XML declaration names,
 * and last the old Western encoding. The byte order mark is not part of the text.
 * @returns undefined where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decoded(bytes, wide);
  // A picture, a program or a document has them before long.
  if (bytes.subarray(0, 4096).some(isControl)) return undefined;
  const text = decoded(bytes, 'utf-8');
  if (text !== undefined) return text;
  const head = String.fromCharCode(...bytes.subarray(0, 300));
  const label = declared.exec(head)?.[1];
  return decoded(bytes, label ?? 'windows-1252');
}

/** Tab, line feed, form feed, carriage return and escape do stand in texts. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: every text that we know begins with two ASCII characters.
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return undefined;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
