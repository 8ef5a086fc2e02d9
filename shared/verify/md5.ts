/**
 * MD5 (RFC 1321), which Web Crypto leaves out with good reason. Old badges hide the recipient's address with it;
 * it is used for nothing but to recognise that address.
 */

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const;
const sines = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32));

/** Lower-case hex. */
export function md5(bytes: Uint8Array): string {
  const padded = pad(bytes);
  let state: Block = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let offset = 0; offset < padded.byteLength; offset += 64) state = step(state, padded, offset);
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => digest.setUint32(index * 4, word, true));
  return Array.from(new Uint8Array(digest.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Block = readonly [number, number, number, number];

/** A one bit, zeros, and the length in bits, to a multiple of 64 bytes. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, (bytes.length * 8) >>> 0, true);
  view.setUint32(padded.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  return view;
}

function step([a0, b0, c0, d0]: Block, message: DataView, offset: number): Block {
  let [a, b, c, d] = [a0, b0, c0, d0];
  for (let index = 0; index < 64; index += 1) {
    const round = index >> 4;
    const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0;
    const word = [index, 5 * index + 1, 3 * index + 5, 7 * index][round] ?? 0;
    const sum = (a + mixed + (sines[index] ?? 0) + message.getUint32(offset + (word % 16) * 4, true)) >>> 0;
    const shift = shifts[round * 4 + (index % 4)] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) >>> 0];
  }
  return [(a0 + a) >>> 0, (b0 + b) >>> 0, (c0 + c) >>> 0, (d0 + d) >>> 0];
}
