/** One large file from the network: resumed where it stopped, checked before anyone may use it. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from './progress.ts';

/** The bytes are not the ones that were pinned. Trying again from the same place cannot help. */
export class IntegrityError extends Error {
  override readonly name = 'IntegrityError';
}

/** The server answered, and said no. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

export type DownloadOptions = {
  readonly url: string;
  /** Where the checked file ends up. Until then its bytes are in `${file}.part`. */
  readonly file: string;
  /** As npm's lockfile writes it: `sha512-` and base64. */
  readonly integrity: string;
  readonly progress: Progress;
  /** How often a broken connection is taken up again. */
  readonly attempts?: number;
  /** A connection that is silent for longer counts as broken. */
  readonly silenceMs?: number;
};

/** Downloads `url` into `file`; when this resolves, the file is whole and is the pinned one. */
export async function download(options: DownloadOptions): Promise<void> {
  const { file, attempts = 5 } = options;
  const part = `${file}.part`;
  await mkdir(dirname(file), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchRest(options, part);
      break;
    } catch (error) {
      if (error instanceof RefusedError || attempt >= attempts) throw error;
      await sleep(500 * attempt);
    }
  }
  await checkIntegrity(part, options.integrity);
  await rename(part, file);
}

/** Throws, and deletes the file, unless its bytes are the pinned ones. */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  await rm(file, { force: true });
  throw new IntegrityError(
    'The download is not the file we expect, so it was deleted. Please run the command again.',
  );
}

async function fetchRest(options: DownloadOptions, part: string): Promise<void> {
  const have = await stat(part).then(
    (found) => found.size,
    () => 0,
  );
  const stop = new AbortController();
  const { silenceMs = 30_000 } = options;
  let alarm = setTimeout(() => stop.abort(new Error('The connection fell silent.')), silenceMs);
  try {
    const response = await fetch(options.url, {
      signal: stop.signal,
      // Without identity a proxy may compress, and offsets would no longer mean the file's own bytes.
      headers: { 'accept-encoding': 'identity', ...(have > 0 ? { range: `bytes=${String(have)}-` } : {}) },
    });
    // 416: there is nothing after what we have. The checksum tells whether that is the whole file.
    if (response.status === 416) return;
    if (response.status >= 500) throw new Error(`The server answered ${String(response.status)}.`);
    if (!response.ok || response.body === null) {
      throw new RefusedError(`The server answered ${String(response.status)}.`);
    }
    const resumed = response.status === 206;
    if (resumed && !startsAt(response, have))
      throw new RefusedError('The server sent another part than we asked for.');
    let received = resumed ? have : 0;
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const total = Number.isFinite(length) ? received + length : undefined;
    const { progress } = options;
    await pipeline(
      Readable.fromWeb(response.body),
      async function* count(source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          clearTimeout(alarm);
          alarm = setTimeout(() => stop.abort(new Error('The connection fell silent.')), silenceMs);
          received += chunk.byteLength;
          progress.at(received, total);
          yield chunk;
        }
      },
      createWriteStream(part, { flags: resumed ? 'a' : 'w' }),
    );
    if (total !== undefined && received !== total) throw new Error('The connection ended too early.');
    progress.done();
  } finally {
    clearTimeout(alarm);
  }
}

function startsAt(response: Response, offset: number): boolean {
  return response.headers.get('content-range')?.startsWith(`bytes ${String(offset)}-`) === true;
}
