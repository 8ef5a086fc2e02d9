/** Digests of texts and bytes, as the suites combine and the experts read them. */

export type HashName = 'SHA-256' | 'SHA-384';

/** Of the bytes, or of the text in UTF-8. */
export async function digestOf(data: string | Uint8Array<ArrayBuffer>, hash: HashName): Promise<Uint8Array> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest(hash, bytes));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

/** Lower-case. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
