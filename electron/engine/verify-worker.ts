/**
 * A verifying thread: pure work on the badges that it is given. It reaches the World through the engine, and nothing
 * else.
 */
import { parentPort } from 'node:worker_threads';
import type { Credential, ReadBadge } from '../../shared/badge/badge.ts';
import type { KnownIssuer } from '../../shared/verify/trust.ts';
import type { FetchedDocument, FetchOutcome, World } from '../../shared/verify/world.ts';
import { verifyRead } from './verify-file.ts';
import type { FromWorker, ToWorker, VerifiedMessage } from './verify-messages.ts';

interface Waiting {
  readonly resolve: (outcome: FetchOutcome) => void;
  readonly reject: (error: unknown) => void;
}

interface Job {
  readonly task: number;
  readonly read: ReadBadge;
  readonly world: Omit<World, 'fetch'>;
}

if (parentPort === null) throw new Error('verify-worker runs as a worker thread only');
const port = parentPort;
const say = (message: FromWorker): void => port.postMessage(message);
const waiting = new Map<number, Waiting>();
/** One works while the other waits for Web Crypto; more would only make each slower. */
const mostBusy = 2;
const jobs: Job[] = [];
/** those that work: one that waits for the engine to fetch something leaves its place to another */
let busy = 0;
let calls = 0;
let known: readonly KnownIssuer[] = [];
let records: ReadonlyMap<number, Credential> = new Map();

function next(): void {
  while (busy < mostBusy) {
    const job = jobs.shift();
    if (job === undefined) return;
    busy += 1;
    void work(job);
  }
}

async function work({ task, read, world }: Job): Promise<void> {
  const callOf = new Map<FetchedDocument, number>();
  const fetch = async (url: string): Promise<FetchOutcome> => {
    calls += 1;
    const call = calls;
    busy -= 1;
    try {
      const outcome = await new Promise<FetchOutcome>((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        say({ kind: 'fetch', task, call, url });
        next();
      });
      if (outcome.document !== undefined) callOf.set(outcome.document, call);
      return outcome;
    } finally {
      busy += 1;
    }
  };
  try {
    const { badge, report, documents, proposals } = await verifyRead(read, { ...world, fetch });
    const verified: VerifiedMessage = {
      badge: badge === read.badge ? null : badge,
      report,
      proposals,
      documents: documents.map((document) => {
        const call = callOf.get(document);
        if (call === undefined) throw new TypeError('a document that nobody fetched');
        return call;
      }),
    };
    say({ kind: 'verified', task, verified });
  } catch (error) {
    say({ kind: 'failed', task, error });
  }
  busy -= 1;
  next();
}

function take(message: Extract<ToWorker, { kind: 'verify' }>): void {
  if (message.known !== null) known = message.known;
  const had = records;
  records = new Map(
    message.records.flatMap(({ record, credential }) => {
      const whole = credential ?? had.get(record);
      return whole === undefined ? [] : [[record, whole] as const];
    }),
  );
  const { now, recipients, names, seen } = message;
  const world = { now: () => now, recipients, names, trust: { known, seen } };
  for (const { task, read, within } of message.tasks) {
    const record = within === null ? null : records.get(within);
    if (record === undefined) say({ kind: 'failed', task, error: new TypeError('a record was not sent') });
    else jobs.push({ task, read: { ...read, within: record }, world });
  }
  next();
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'verify') {
    take(message);
    return;
  }
  const call = waiting.get(message.call);
  waiting.delete(message.call);
  if (message.kind === 'fetched') call?.resolve(message.outcome);
  else call?.reject(message.error);
});
