import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download, IntegrityError, RefusedError } from '../../../tooling/electron/download.ts';

const bytes = randomBytes(300_000);
const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
const silent = { at: () => undefined, done: () => undefined };

let folder: string;
let file: string;
let server: Server;
let url: string;
let ranges: (string | undefined)[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

/** A well-behaved server: gives the part that was asked for. */
function serve(request: IncomingMessage, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= bytes.length) {
    response.writeHead(416).end();
    return;
  }
  const part = bytes.subarray(from);
  const partial = from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': part.length, ...partial }).end(part);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ssp-download-'));
  file = join(folder, 'downloads', 'package.tgz');
  ranges = [];
  answer = serve;
  server = createServer((request, response) => {
    ranges.push(request.headers.range);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/package.tgz`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('download', () => {
  it('gives the file only when it is whole', async () => {
    const seen: [number, number | undefined][] = [];
    const progress = {
      at: (at: number, total: number | undefined) => void seen.push([at, total]),
      done: () => undefined,
    };
    await download({ url, file, integrity, progress });
    expect((await readFile(file)).equals(bytes)).toBe(true);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(seen.at(-1)).toEqual([bytes.length, bytes.length]);
  });

  it('takes up a broken connection where it stopped', async () => {
    answer = (_request, response) => {
      answer = serve;
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50));
    };
    await download({ url, file, integrity, progress: silent });
    expect((await readFile(file)).equals(bytes)).toBe(true);
    expect(ranges).toEqual([undefined, 'bytes=100000-']);
  });

  it('takes up what an earlier run left', async () => {
    await download({ url, file, integrity, progress: silent });
    await rm(file);
    await writeFile(`${file}.part`, bytes.subarray(0, 250_000));
    await download({ url, file, integrity, progress: silent });
    expect(ranges).toEqual([undefined, 'bytes=250000-']);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('starts over where the server knows no ranges', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    await download({ url, file, integrity, progress: silent });
    await rm(file);
    await writeFile(`${file}.part`, bytes.subarray(0, 10));
    await download({ url, file, integrity, progress: silent });
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('needs nothing more when the part was already whole', async () => {
    await download({ url, file, integrity, progress: silent });
    await rm(file);
    await writeFile(`${file}.part`, bytes);
    await download({ url, file, integrity, progress: silent });
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('gives up a silent connection, and goes on with a new one', async () => {
    answer = (_request, response) => {
      answer = serve;
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 5000));
    };
    await download({ url, file, integrity, progress: silent, silenceMs: 100 });
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('deletes bytes that are not the pinned ones, so that the next run starts clean', async () => {
    const other = `sha512-${createHash('sha512').update('another file').digest('base64')}`;
    await expect(download({ url, file, integrity: other, progress: silent })).rejects.toBeInstanceOf(
      IntegrityError,
    );
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('does not ask again when the server says no', async () => {
    answer = (_request, response) => response.writeHead(403).end();
    await expect(download({ url, file, integrity, progress: silent })).rejects.toBeInstanceOf(RefusedError);
    expect(ranges).toHaveLength(1);
  });

  it('keeps the part when the server breaks off for good', async () => {
    answer = (request, response) => {
      if (request.headers.range === undefined) {
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(bytes.subarray(0, 5000), () => setTimeout(() => response.destroy(), 50));
      } else response.destroy();
    };
    await expect(download({ url, file, integrity, progress: silent, attempts: 2 })).rejects.toThrow();
    expect((await readFile(`${file}.part`)).length).toBe(5000);
  });
});
