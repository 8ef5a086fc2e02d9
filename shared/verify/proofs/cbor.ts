/**
 * The little of CBOR (RFC 8949) that a selective disclosure proof is written in: unsigned integers, byte
 * strings, arrays and maps, all of definite length.
 */

/** A map keeps its entries in order. */
export type Cbor =
  number | Uint8Array | readonly Cbor[] | { readonly entries: readonly (readonly [Cbor, Cbor])[] };

const maxDepth = 4;
/** items in all; a proof has one signature for each statement that was chosen to be shown */
const maxItems = 10_000;

/** Null for anything else, for what is cut off, and where something follows. */
export function decodeCbor(bytes: Uint8Array): Cbor | null {
  const reader = new Reader(bytes);
  const value = reader.item(0);
  return value !== null && reader.isAtEnd ? value : null;
}

class Reader {
  readonly #bytes: Uint8Array;
  #offset = 0;
  #items = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#offset === this.#bytes.length;
  }

  item(depth: number): Cbor | null {
    this.#items += 1;
    if (depth > maxDepth || this.#items > maxItems) return null;
    const initial = this.#bytes[this.#offset];
    if (initial === undefined) return null;
    this.#offset += 1;
    const argument = this.#argument(initial & 0x1f);
    if (argument === null) return null;
    switch (initial >> 5) {
      case 0:
        return argument;
      case 2:
        return this.#take(argument);
      case 4:
        return this.#list(argument, depth);
      case 5: {
        const list = this.#list(argument * 2, depth);
        if (list === null) return null;
        const entries = Array.from({ length: argument }, (_, index) => list.slice(index * 2, index * 2 + 2));
        return {
          entries: entries.flatMap(([key, value]) =>
            key !== undefined && value !== undefined ? [[key, value] as const] : [],
          ),
        };
      }
      default:
        return null;
    }
  }

  #list(count: number, depth: number): readonly Cbor[] | null {
    const items: Cbor[] = [];
    for (let index = 0; index < count; index += 1) {
      const item = this.item(depth + 1);
      if (item === null) return null;
      items.push(item);
    }
    return items;
  }

  /** §3: up to 23 in the first byte itself, then one, two or four bytes; no proof is longer. */
  #argument(low: number): number | null {
    if (low < 24) return low;
    const size = { 24: 1, 25: 2, 26: 4 }[low];
    const bytes = size === undefined ? null : this.#take(size);
    return bytes?.reduce((sum, byte) => sum * 256 + byte, 0) ?? null;
  }

  #take(length: number): Uint8Array | null {
    const end = this.#offset + length;
    if (end > this.#bytes.length) return null;
    const taken = this.#bytes.slice(this.#offset, end);
    this.#offset = end;
    return taken;
  }
}
