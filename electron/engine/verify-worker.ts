/** A verifying thread: pure work on one badge at a time. It reaches the World through the engine, and nothing else. */
import { parentPort } from 'node:worker_threads';
import type { KnownIssuer } from '../../shared/verify/trust.ts';
import type { FetchOutcome, World } from '../../shared/verify/world.ts';
import { verifyRead } from './verify-file.ts';
import type { FromWorker, ToWorker } from './verify-messages.ts';

interface Waiting {
  readonly resolve: (outcome: FetchOutcome) => void;
  readonly reject: (error: unknown) => void;
}

if (parentPort === null) throw new Error('verify-worker runs as a worker thread only');
const port = parentPort;
const say = (message: FromWorker): void => port.postMessage(message);
const waiting = new Map<number, Waiting>();
let calls = 0;
let known: readonly KnownIssuer[] = [];

function fetchByEngine(url: string): Promise<FetchOutcome> {
  calls += 1;
  const call = calls;
  return new Promise((resolve, reject) => {
    waiting.set(call, { resolve, reject });
    say({ kind: 'fetch', call, url });
  });
}

async function work({
  task,
  read,
  now,
  recipients,
  seen,
}: Extract<ToWorker, { kind: 'verify' }>): Promise<void> {
  const world: World = { now: () => now, recipients, trust: { known, seen }, fetch: fetchByEngine };
  try {
    say({ kind: 'verified', task, verified: await verifyRead(read, world) });
  } catch (error) {
    say({ kind: 'failed', task, error });
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'verify') {
    if (message.known !== null) known = message.known;
    void work(message);
    return;
  }
  const call = waiting.get(message.call);
  waiting.delete(message.call);
  if (message.kind === 'fetched') call?.resolve(message.outcome);
  else call?.reject(message.error);
});
