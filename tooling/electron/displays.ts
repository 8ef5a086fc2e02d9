/** Displays that nobody sees. Each has a focus and a clipboard of its own, so that what runs on one disturbs no other. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { AdviceError } from './run.ts';

export interface Displays {
  /** as `DISPLAY` names them */
  readonly names: readonly string[];
  readonly close: () => void;
}

export async function openDisplays(count: number): Promise<Displays> {
  // Each takes a number that is free, and tells it on its fourth stream as soon as it can be used.
  const servers = Array.from({ length: count }, () =>
    spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  );
  const close = (): void => servers.forEach((server) => server.kill());
  try {
    return { names: await Promise.all(servers.map(nameOf)), close };
  } catch (error) {
    close();
    throw error;
  }
}

function nameOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new AdviceError('The virtual display (Xvfb) cannot be started here.'));
    server.once('error', gone).once('exit', gone);
    const told = server.stdio[3];
    if (told instanceof Readable)
      createInterface({ input: told }).once('line', (line) => resolve(`:${line.trim()}`));
  });
}
