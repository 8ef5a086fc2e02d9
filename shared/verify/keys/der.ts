/** A strict reader of DER (ITU-T X.690 §10): definite lengths in their shortest form, nothing left over. */

export interface Der {
  /** the identifier octet: class, constructed bit and number */
  readonly tag: number;
  /** the contents */
  readonly content: Uint8Array;
  /** identifier, length and contents */
  readonly whole: Uint8Array;
}

/** Values inside one value; a certificate has a few dozen in all. */
const maxChildren = 1000;

/** The one value that the bytes are; null where they are not exactly that. */
export function readDer(bytes: Uint8Array): Der | null {
  const values = childrenOf(bytes);
  const [only, ...others] = values ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}

/** The values that stand one after the other; null where something is damaged. */
export function childrenOf(bytes: Uint8Array): readonly Der[] | null {
  const values: Der[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const value = valueAt(bytes, offset);
    if (value === null || values.length >= maxChildren) return null;
    values.push(value);
    offset += value.whole.length;
  }
  return values;
}

function valueAt(bytes: Uint8Array, start: number): Der | null {
  const [tag, first] = [bytes[start], bytes[start + 1]];
  // Numbers above 30 take more octets; no certificate needs them.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  const longForm = first >= 0x80;
  const count = longForm ? first - 0x80 : 0;
  if (longForm && (count === 0 || count > 3)) return null;
  const lengthBytes = bytes.subarray(start + 2, start + 2 + count);
  const length = longForm ? lengthBytes.reduce((sum, byte) => sum * 256 + byte, 0) : first;
  const isShortest = !longForm || (length >= 0x80 && lengthBytes[0] !== 0);
  const begin = start + 2 + count;
  const end = begin + length;
  if (lengthBytes.length !== count || !isShortest || end > bytes.length) return null;
  return { tag, content: bytes.subarray(begin, end), whole: bytes.subarray(start, end) };
}

/** `2.5.4.10`; null where the contents are no object identifier. */
export function objectIdentifier(content: Uint8Array): string | null {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) return null;
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first, ...rest] = arcs;
  if (first === undefined || (content.at(-1) ?? 0x80) >= 0x80) return null;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

/** The character strings that names are written in; null for any other value. */
export function textOfDer({ tag, content }: Der): string | null {
  switch (tag) {
    case 0x0c:
      return decoded(content, 'utf-8');
    // PrintableString, IA5String; TeletexString as everybody uses it
    case 0x13:
    case 0x16:
    case 0x14:
      return decoded(content, 'windows-1252');
    case 0x1e:
      return decoded(content, 'utf-16be');
    default:
      return null;
  }
}

function decoded(content: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

/** UTCTime (two digits of the year, RFC 5280 §4.1.2.5.1) and GeneralizedTime, both in seconds and UTC; as ISO 8601. */
export function timeOfDer({ tag, content }: Der): string | null {
  const text = decoded(content, 'windows-1252') ?? '';
  const digits = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  if (tag !== 0x17 && tag !== 0x18) return null;
  const found = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/u.exec(digits);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
