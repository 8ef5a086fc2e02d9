/** The photo inside a foreign profile: bytes, to be looked at by whoever knows pictures. */
import { base64 } from '@scure/base';
import { largestPhoto } from '../passport/profile.ts';

const dataUri = /^data:image\/(?:png|jpe?g);base64,/;

/** Base64 of a picture, of a data: address with one, or such an address itself; null where it is none of them. */
export function photoInDataUri(text: string): Uint8Array | null {
  // A data: address in base64 in base64 is 16/9 of the picture.
  if (text === '' || text.length > 2 * largestPhoto) return null;
  const bytes = decoded(text.replace(dataUri, ''));
  if (bytes === null || !startsWithData(bytes)) return bytes;
  return decoded(new TextDecoder().decode(bytes).replace(dataUri, ''));
}

function decoded(text: string): Uint8Array | null {
  try {
    const bytes = base64.decode(text.replace(/\s+/g, ''));
    return bytes.length === 0 ? null : bytes;
  } catch {
    return null;
  }
}

function startsWithData(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 11)) === 'data:image/';
}
