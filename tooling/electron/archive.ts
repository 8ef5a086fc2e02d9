/** Reading the two archives a runtime comes in: the npm tarball, and the zip inside it. Only what is asked for is written. */
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createGunzip, createInflateRaw } from 'node:zlib';

const TAR_BLOCK = 512;
const ZIP_END = 0x0605_4b50;
const ZIP_ENTRY = 0x0201_4b50;

/** Copies the entry `name` of the gzipped tar `tarball` to `file`, streaming: neither is ever in memory as a whole. */
export async function extractFromTarball(tarball: string, name: string, file: string): Promise<void> {
  const gunzip = createGunzip({ chunkSize: 1 << 20 });
  const input = pipeline(createReadStream(tarball), gunzip);
  input.catch(() => undefined); // Awaited below; this only keeps an early end from counting as unhandled.
  const output = await open(file, 'w');
  try {
    let pending: Buffer = Buffer.alloc(0);
    let wanted = false;
    let body = 0;
    let padding = 0;
    for await (const chunk of gunzip) {
      pending = pending.length === 0 ? asBuffer(chunk) : Buffer.concat([pending, asBuffer(chunk)]);
      while (pending.length > 0) {
        if (body > 0) {
          const piece = pending.subarray(0, body);
          if (wanted) await output.write(piece);
          body -= piece.length;
          pending = pending.subarray(piece.length);
          if (wanted && body === 0) return;
        } else if (padding > 0) {
          const skipped = Math.min(padding, pending.length);
          padding -= skipped;
          pending = pending.subarray(skipped);
        } else {
          if (pending.length < TAR_BLOCK) break;
          wanted = text(pending, 0, 100) === name;
          body = Number.parseInt(text(pending, 124, 12).trim() || '0', 8);
          padding = (TAR_BLOCK - (body % TAR_BLOCK)) % TAR_BLOCK;
          pending = pending.subarray(TAR_BLOCK);
        }
      }
    }
    await input;
    throw new Error(`The package holds no ${name}.`);
  } finally {
    gunzip.destroy();
    await output.close();
  }
}

/** One file or folder of a zip, as its central directory lists it. */
type ZipEntry = {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly mode: number;
  readonly header: number;
};

/** Unpacks the files of `zip` for which `place` gives a path relative to `folder`; undefined leaves one out. */
export async function unzip(
  zip: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const handle = await open(zip, 'r');
  try {
    for (const entry of await readDirectory(handle)) {
      if (entry.name.endsWith('/')) continue;
      const relative = place(entry.name);
      if (relative === undefined) continue;
      const target = resolve(folder, relative);
      if (!target.startsWith(resolve(folder) + sep))
        throw new Error(`The zip names a place outside it: ${entry.name}`);
      await writeEntry(handle, zip, entry, target);
    }
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle): Promise<readonly ZipEntry[]> {
  const { size } = await handle.stat();
  const tail = await readAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || tail.readUInt32LE(end) !== ZIP_END) throw new Error('The zip is cut off.');
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ZIP_ENTRY;) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === 8,
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function writeEntry(handle: FileHandle, zip: string, entry: ZipEntry, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  // Name and extra field may be longer here than in the central directory.
  const local = await readAt(handle, entry.header, 30);
  const start = entry.header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let crc = 0;
  if (entry.packedSize === 0) {
    await (await open(target, 'w')).close();
  } else {
    await pipeline(
      createReadStream(zip, { start, end: start + entry.packedSize - 1, highWaterMark: 1 << 20 }),
      entry.deflated ? createInflateRaw({ chunkSize: 1 << 18 }) : new PassThrough(),
      async function* sum(source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          crc = crc32(chunk, crc);
          yield chunk;
        }
      },
      createWriteStream(target),
    );
  }
  if (crc !== entry.crc) throw new Error(`The zip is damaged at ${entry.name}.`);
  if ((entry.mode & 0o111) !== 0) await chmod(target, 0o755);
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('The zip is cut off.');
  return buffer;
}

function asBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  throw new TypeError('Expected bytes.');
}

function text(block: Buffer, start: number, length: number): string {
  return block.toString('utf8', start, start + length).replace(/\0.*$/su, '');
}
