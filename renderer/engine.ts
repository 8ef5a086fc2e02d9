/**
 * The page's line to the engine: the contract's client over a MessagePort. When the engine's process ends, the
 * port is lost and the desktop sends a new one; calls that were on their way reject with the problem
 * `engine-stopped`, and calls made in between wait for the new port.
 */
import { createORPCClient, type ClientContext, type ClientLink, type ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../shared/contract/contract.ts';
import { PassportError } from '../shared/problem.ts';

export type Engine = ContractRouterClient<typeof contract>;
/** `gone`: the desktop has given up starting the engine again */
export type LineState = 'reached' | 'lost' | 'gone';

export interface EngineLine {
  readonly engine: Engine;
  /** called on each change; returns how to stop listening */
  onState(listener: (state: LineState) => void): () => void;
  /** takes a port that has arrived; an older one counts as lost */
  take(port: MessagePort): void;
  /** the desktop says that the engine has ended */
  lose(forGood: boolean): void;
}

interface Wire {
  readonly link: ClientLink<ClientContext>;
  /** aborted when the port is gone */
  readonly gone: AbortSignal;
  readonly cut: () => void;
}

/** A line without a port yet; calls wait until `take` was given one. */
export function openEngineLine(): EngineLine {
  const listeners = new Set<(state: LineState) => void>();
  let wire: Wire | null = null;
  let waiting = promised<Wire>();

  const tell = (state: LineState): void => listeners.forEach((listener) => listener(state));
  const lose = (lost: Wire | null): void => {
    if (lost === null || wire !== lost) return;
    wire = null;
    waiting = promised<Wire>();
    lost.cut();
    tell('lost');
  };
  const link: ClientLink<ClientContext> = {
    call: async (path, input, options) => callOver(wire ?? (await waiting.promise), path, input, options),
  };
  return {
    engine: createORPCClient<Engine>(link),
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take(port) {
      lose(wire);
      const made = wireOver(port);
      port.addEventListener('close', () => lose(made));
      wire = made;
      waiting.resolve(made);
      tell('reached');
    },
    lose(forGood) {
      lose(wire);
      if (forGood) tell('gone');
    },
  };
}

interface Promised<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function promised<T>(): Promised<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function wireOver(port: MessagePort): Wire {
  const gone = new AbortController();
  const link = new RPCLink<ClientContext>({
    port: {
      onMessage: {
        addListener: (take) => port.addEventListener('message', (event: MessageEvent) => take(event.data)),
      },
      onDisconnect: {
        addListener: (close) => gone.signal.addEventListener('abort', () => close(), { once: true }),
      },
      postMessage: (data: unknown) => port.postMessage(data),
    },
  });
  port.start();
  return {
    link,
    gone: gone.signal,
    cut: () => {
      gone.abort();
      port.close();
    },
  };
}

async function callOver(
  wire: Wire,
  path: readonly string[],
  input: unknown,
  options: ClientOptions<ClientContext>,
): Promise<unknown> {
  const answer = await orStopped(wire, () => wire.link.call(path, input, options));
  return isEventIterator(answer) ? eventsOver(wire, answer) : answer;
}

/** An event stream whose end by a lost port is told as `engine-stopped`. */
async function* eventsOver(wire: Wire, events: AsyncIterator<unknown>): AsyncGenerator {
  try {
    for (;;) {
      const next = await orStopped(wire, () => events.next());
      if (next.done === true) return next.value;
      yield next.value;
    }
  } finally {
    if (!wire.gone.aborted) await events.return?.();
  }
}

/**
 * What `run` gives, or `engine-stopped` as soon as the port is gone. Told by the signal, not by the link: a
 * call that was not sent yet when the port went would wait in it for ever.
 */
function orStopped<T>(wire: Wire, run: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new PassportError('engine-stopped'));
    if (wire.gone.aborted) return stop();
    wire.gone.addEventListener('abort', stop, { once: true });
    run()
      .then(resolve, (error: unknown) => (wire.gone.aborted ? stop() : reject(error)))
      .finally(() => wire.gone.removeEventListener('abort', stop));
  });
}

function isEventIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
