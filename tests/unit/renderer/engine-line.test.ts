/** The page's line to the engine: calls, streams, and what happens to them when the engine dies. */
import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, test } from 'vitest';
import { openEngineLine, type LineState } from '../../../renderer/engine.ts';
import { failureOf } from '../../../renderer/failure.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { PassportError } from '../../../shared/problem.ts';
import { summary } from './views.ts';

const os = implement(contract);
const never = new Promise<never>(() => undefined);
const ports: MessagePort[] = [];

function enginePort(overrides: { readonly hangs?: boolean } = {}): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const router = {
    library: {
      list: os.library.list.handler(() =>
        overrides.hangs === true
          ? never
          : [{ id: 'p', name: 'Mira', isSample: false, usedAt: '2026-11-21T12:00:00Z', problem: null }],
      ),
    },
    passport: {
      undo: os.passport.undo.handler(() => {
        throw new ORPCError('PROBLEM', {
          defined: true,
          data: new PassportError('nothing-to-undo', { count: 0 }).problem,
        });
      }),
    },
    badges: {
      import: os.badges.import.handler(async function* ({ input }) {
        for (const [index, file] of input.files.entries()) {
          const bytes = new Uint8Array(await file.bytes.arrayBuffer());
          yield {
            kind: 'added',
            file: `${file.name}:${bytes.join()}`,
            badge: summary(`b${index}`),
            done: index + 1,
            total: input.files.length,
          };
          if (overrides.hangs === true) await never;
        }
        yield { kind: 'finished', added: input.files.length, already: 0, refused: 0 };
      }),
    },
  };
  new RPCHandler(router).upgrade(port2);
  port2.start();
  ports.push(port1, port2);
  return port1;
}

afterEach(() => ports.splice(0).forEach((port) => port.close()));

describe('the line to the engine', () => {
  test('a call made before the port is there waits for it', async () => {
    const line = openEngineLine();
    const listed = line.engine.library.list();
    line.take(enginePort());
    expect(await listed).toMatchObject([{ id: 'p', name: 'Mira', isSample: false }]);
  });

  test('bytes go over as Blobs, and events arrive one by one to the end', async () => {
    const line = openEngineLine();
    line.take(enginePort());
    const files = [
      { name: 'a', bytes: new Blob([new Uint8Array([1, 2])]) },
      { name: 'b', bytes: new Blob([]) },
    ];
    const events = [];
    for await (const event of await line.engine.badges.import({ passport: 'p', files })) events.push(event);
    expect(events.map((event) => ('file' in event ? event.file : event.kind))).toEqual([
      'a:1,2',
      'b:',
      'finished',
    ]);
  });

  test('a Problem arrives as the same Problem', async () => {
    const line = openEngineLine();
    line.take(enginePort());
    const failure = await line.engine.passport.undo({ passport: 'p' }).catch(failureOf);
    expect(failure).toEqual({
      kind: 'problem',
      problem: { code: 'nothing-to-undo', detail: { count: 0 } },
    });
  });

  test('a call on its way when the engine ends is told `engine-stopped`, and the next waits for the new port', async () => {
    const line = openEngineLine();
    const states: LineState[] = [];
    line.onState((state) => states.push(state));
    line.take(enginePort({ hangs: true }));
    const hanging = line.engine.library.list().catch(failureOf);
    await Promise.resolve();
    line.lose(false);
    expect(await hanging).toMatchObject({ problem: { code: 'engine-stopped' } });
    const next = line.engine.library.list();
    line.take(enginePort());
    expect(await next).toHaveLength(1);
    expect(states).toEqual(['reached', 'lost', 'reached']);
  });

  test('a stream that runs when the engine ends is told so too', async () => {
    const line = openEngineLine();
    line.take(enginePort({ hangs: true }));
    const files = [{ name: 'a', bytes: new Blob([]) }];
    const seen: string[] = [];
    const run = async (): Promise<void> => {
      for await (const event of await line.engine.badges.import({ passport: 'p', files })) {
        seen.push(event.kind);
        line.lose(false);
      }
    };
    expect(await run().catch(failureOf)).toMatchObject({ problem: { code: 'engine-stopped' } });
    expect(seen).toEqual(['added']);
  });

  test('a new port means that the old engine has ended, also where nobody said so', async () => {
    const line = openEngineLine();
    line.take(enginePort({ hangs: true }));
    const hanging = line.engine.library.list().catch(failureOf);
    await Promise.resolve();
    line.take(enginePort());
    expect(await hanging).toMatchObject({ problem: { code: 'engine-stopped' } });
    expect(await line.engine.library.list()).toHaveLength(1);
  });

  test('the desktop giving up is told once it has happened', () => {
    const line = openEngineLine();
    const states: LineState[] = [];
    line.onState((state) => states.push(state));
    line.take(enginePort());
    line.lose(false);
    line.lose(true);
    expect(states).toEqual(['reached', 'lost', 'gone']);
  });
});

describe('failureOf', () => {
  test('cancelling is no failure', () => {
    expect(failureOf(new DOMException('stopped', 'AbortError'))).toBeNull();
  });

  test('anything that is no Problem is a bug, also a Problem of an unknown code', () => {
    expect(failureOf(new TypeError('x'))).toEqual({ kind: 'bug' });
    expect(
      failureOf(new ORPCError('PROBLEM', { defined: true, data: { code: 'made-up', detail: {} } })),
    ).toEqual({ kind: 'bug' });
  });
});
