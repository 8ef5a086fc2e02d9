/** An engine of which a test fills in only the verbs it uses; any other verb fails the test. */
import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import type { Engine } from '../../../renderer/engine.ts';

// A test's verb may answer with a part of what the real one does.
// oxlint-disable-next-line typescript/no-explicit-any
type Verb = (input: any, options: { readonly signal?: AbortSignal | undefined }) => unknown;
type Rooms = Readonly<Record<string, Readonly<Record<string, Verb>>>>;

export function fakeEngine(rooms: Rooms): Engine {
  const link: ClientLink<ClientContext> = {
    call: async ([room = '', verb = ''], input, options) => {
      const work = rooms[room]?.[verb];
      if (work === undefined) throw new Error(`the test has no ${room}.${verb}`);
      return work(input, { signal: options.signal });
    },
  };
  return createORPCClient<Engine>(link);
}

/** A promise that the test settles when it wants to. */
export function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
