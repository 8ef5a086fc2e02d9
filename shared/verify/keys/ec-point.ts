/** Unpacks a compressed point of a NIST curve (SEC 1 §2.3.4), the form in which did:key and Multikey write it. */

interface Curve {
  readonly size: number;
  readonly p: bigint;
  readonly b: bigint;
}

const curves = {
  'P-256': {
    size: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    size: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
} as const satisfies Record<string, Curve>;

/** Null where the bytes are no point of the curve. The coordinates are big-endian, of the curve's size. */
export function decompress(
  name: keyof typeof curves,
  bytes: Uint8Array,
): { readonly x: Uint8Array; readonly y: Uint8Array } | null {
  const { size, p, b } = curves[name];
  const sign = bytes[0];
  if (bytes.length !== size + 1 || (sign !== 2 && sign !== 3)) return null;
  const x = toNumber(bytes.subarray(1));
  if (x >= p) return null;
  // y² = x³ - 3x + b; both primes are 3 modulo 4, so a root is a single power.
  const square = (((x * x * x - 3n * x + b) % p) + p) % p;
  const root = power(square, (p + 1n) / 4n, p);
  if ((root * root) % p !== square) return null;
  const y = (root & 1n) === BigInt(sign & 1) ? root : p - root;
  return { x: toBytes(x, size), y: toBytes(y, size) };
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function toNumber(bytes: Uint8Array): bigint {
  let result = 0n;
  for (const byte of bytes) result = (result << 8n) | BigInt(byte);
  return result;
}

function toBytes(value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let rest = value;
  for (let index = size - 1; index >= 0; index -= 1) {
    bytes[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}
