/** The page's stores: what is asked of the engine, in what order, and what is shown meanwhile. */
import { ORPCError } from '@orpc/client';
import { describe, expect, test, vi } from 'vitest';
import { createCheckingStore } from '../../../renderer/stores/checking.ts';
import { batches, createImportingStore, sourceOf } from '../../../renderer/stores/importing.ts';
import { createNetworkStore } from '../../../renderer/stores/network.ts';
import { createPassportStore } from '../../../renderer/stores/passport.ts';
import { createPicturesStore } from '../../../renderer/stores/pictures.ts';
import { createSessionStore } from '../../../renderer/stores/session.ts';
import { createSheetStore } from '../../../renderer/stores/sheet.ts';
import { createTrustStore } from '../../../renderer/stores/trust.ts';
import type { StartFacts } from '../../../shared/contract/desktop.ts';
import type { HostToAsk } from '../../../shared/contract/trust-views.ts';
import type { PassportNews } from '../../../shared/contract/passport-view.ts';
import type { ListedPassport } from '../../../shared/contract/views.ts';
import type { Edit } from '../../../shared/passport/edit.ts';
import { PassportError, type ProblemCode } from '../../../shared/problem.ts';
import { fakeEngine, later } from './fake-engine.ts';
import { passportNews, passportView, summary } from './views.ts';

const problem = (code: ProblemCode): ORPCError<string, unknown> =>
  new ORPCError('PROBLEM', { defined: true, data: new PassportError(code).problem });
const loadSentences = async (): Promise<void> => undefined;
const undo: Edit = { kind: 'language', language: 'nl' };
const file = (name: string, size = 1): { name: string; bytes: Blob } => ({
  name,
  bytes: new Blob([new Uint8Array(size)]),
});

describe('the passport', () => {
  test('changes are made one after the other, so that an older answer never wins', async () => {
    const first = later<PassportNews>();
    const edit = vi
      .fn()
      .mockReturnValueOnce(first.promise)
      .mockResolvedValueOnce(passportNews({}, [], { language: 'second' }));
    const store = createPassportStore({
      engine: fakeEngine({ passport: { view: async () => passportNews(), edit } }),
      loadSentences,
    });
    await store.getState().open('p');
    const one = store.getState().edit(undo);
    const two = store.getState().edit(undo);
    await Promise.resolve();
    expect(edit).toHaveBeenCalledTimes(1);
    first.resolve(passportNews({}, [], { language: 'first' }));
    expect(await Promise.all([one, two])).toEqual([true, true]);
    expect(store.getState().view?.language).toBe('second');
  });

  test('what the engine refuses is told and leaves the view as it was', async () => {
    const news = passportNews({ social: ['a'] });
    const store = createPassportStore({
      engine: fakeEngine({
        passport: {
          view: async () => news,
          edit: async () => {
            throw problem('passport-not-writable');
          },
        },
      }),
      loadSentences,
    });
    await store.getState().open('p');
    expect(await store.getState().edit(undo)).toBe(false);
    expect(store.getState().view).toEqual(passportView({ social: ['a'] }));
    expect(store.getState().failure).toMatchObject({ problem: { code: 'passport-not-writable' } });
  });

  test('many wishes to see it again at once become one question', async () => {
    const view = vi.fn(async () => passportNews());
    const store = createPassportStore({ engine: fakeEngine({ passport: { view } }), loadSentences });
    await store.getState().open('p');
    await Promise.all([1, 2, 3].map(() => store.getState().refresh()));
    expect(view).toHaveBeenCalledTimes(2);
  });
});

describe('the session', () => {
  const session = (
    list: readonly ListedPassport[],
    facts: Partial<StartFacts> = {},
    load: (language: string) => Promise<void> = loadSentences,
  ) => {
    const create = vi.fn(async ({ name, isSample }: { name: string; isSample: boolean }) => ({
      id: 'new',
      name,
      isSample,
    }));
    const open = vi.fn(async ({ passport: id }: { passport: string }) => {
      const found = list.find((one) => one.id === id && one.problem === null);
      if (found === undefined) throw problem('passport-not-found');
      return found;
    });
    const removeSample = vi.fn(async () => undefined);
    const remember = vi.fn();
    const engine = fakeEngine({ library: { list: async () => list, create, open, removeSample } });
    const start = { language: 'en', theme: 'system', passport: null, hasPassports: true, ...facts } as const;
    return {
      create,
      remember,
      removeSample,
      store: createSessionStore({ engine, facts: start, remember, loadSentences: load }),
    };
  };
  const listed = (id: string, more: Partial<ListedPassport> = {}): ListedPassport => ({
    id,
    name: id,
    isSample: false,
    usedAt: '2026-11-21T12:00:00Z',
    problem: null,
    ...more,
  });

  test('of two languages asked for, the last one counts, whichever is loaded first', async () => {
    const slow = later<void>();
    const load = (language: string): Promise<void> => (language === 'nl' ? slow.promise : Promise.resolve());
    const { store } = session([], { hasPassports: false }, load);
    const first = store.getState().speak('nl');
    await store.getState().speak('sl');
    slow.resolve();
    await first;
    expect(store.getState().language).toBe('sl');
  });

  test('with an empty library the first minute begins before the engine has answered', async () => {
    const { store, create, remember } = session([], { hasPassports: false });
    expect(store.getState().phase).toBe('first-run');
    await store.getState().start();
    expect(store.getState().phase).toBe('first-run');
    await store.getState().speak('nl');
    await store.getState().create({ name: '' }, [file('badge.png')]);
    expect(remember).toHaveBeenCalledWith({ language: 'nl' });
    expect(create.mock.calls[0]?.[0]).toEqual({ name: '', language: 'nl', isSample: false });
    expect(store.getState()).toMatchObject({ phase: 'open', passport: { id: 'new' } });
    expect(remember).toHaveBeenLastCalledWith({ passport: 'new' });
    expect(
      store
        .getState()
        .takeWaiting()
        .map(({ name }) => name),
    ).toEqual(['badge.png']);
    expect(store.getState().takeWaiting()).toEqual([]);
  });

  test('the passport that was open last is opened, and what the app was started with before it', async () => {
    const all = [listed('newest'), listed('last'), listed('file-of-a-client')];
    const plain = session(all, { passport: 'last' });
    await plain.store.getState().start();
    expect(plain.store.getState().passport?.id).toBe('last');
    const handed = session(all, { passport: 'last' });
    await handed.store.getState().start('file-of-a-client');
    expect(handed.store.getState().passport?.id).toBe('file-of-a-client');
  });

  test('a passport that is gone is passed over; one that was asked for is told about', async () => {
    const gone = session([listed('newest')], { passport: 'on-a-stick' });
    await gone.store.getState().start();
    expect(gone.store.getState()).toMatchObject({ passport: { id: 'newest' }, failure: null });
    const asked = session([listed('newest')]);
    await asked.store.getState().start('gone');
    expect(asked.store.getState()).toMatchObject({
      passport: { id: 'newest' },
      failure: { problem: { code: 'passport-not-found' } },
    });
  });

  test('one damaged passport does not stand in the way of the others, and alone it is told about', async () => {
    const damaged = listed('damaged', { problem: { code: 'passport-damaged', detail: {} } });
    const beside = session([damaged, listed('good')]);
    await beside.store.getState().start();
    expect(beside.store.getState()).toMatchObject({ phase: 'open', passport: { id: 'good' } });
    const alone = session([damaged]);
    await alone.store.getState().start();
    expect(alone.store.getState()).toMatchObject({
      phase: 'first-run',
      failure: { problem: { code: 'passport-damaged' } },
    });
  });

  test('where another passport cannot be opened, the one before stays', async () => {
    const { store } = session([listed('mine')]);
    await store.getState().start();
    await store.getState().open('gone');
    expect(store.getState()).toMatchObject({ phase: 'open', passport: { id: 'mine' } });
    expect(store.getState().failure).toMatchObject({ problem: { code: 'passport-not-found' } });
  });

  test('after the sample the own passport is open, or the first minute begins again', async () => {
    const list = [listed('sample', { isSample: true })];
    const { store, removeSample } = session(list);
    await store.getState().start();
    list.splice(0);
    await store.getState().throwSampleAway();
    expect(removeSample).toHaveBeenCalledWith({ passport: 'sample' }, expect.anything());
    expect(store.getState()).toMatchObject({ phase: 'first-run', passport: null });
    const own = [listed('sample', { isSample: true }), listed('own')];
    const second = session(own);
    await second.store.getState().start();
    own.splice(0, 1);
    await second.store.getState().throwSampleAway();
    expect(second.store.getState()).toMatchObject({ phase: 'open', passport: { id: 'own' } });
  });

  test('help lies over a dialog and leaves it open', () => {
    const { store } = session([]);
    store.getState().openDialog('profile');
    store.getState().openHelp('keys');
    expect(store.getState()).toMatchObject({ dialog: 'profile', help: 'keys' });
  });

  test('the way back is the button by which the passport was left, not one on the way', () => {
    const { store } = session([]);
    const at = { to: 'overview', at: 1 } as const;
    store.getState().show('overview', at);
    store.getState().show('lens', { to: 'lens', at: 0 });
    store.getState().show('passport');
    expect(store.getState().leftBy).toEqual(at);
    store.getState().show('make');
    expect(store.getState().leftBy).toBeNull();
  });

  test('a look is kept for the next start', () => {
    const { store, remember } = session([]);
    store.getState().look('contrast');
    expect(store.getState().theme).toBe('contrast');
    expect(remember).toHaveBeenCalledWith({ theme: 'contrast' });
  });

  test('the passport used last is opened without a question', async () => {
    const { store } = session([listed('newest'), listed('older')]);
    await store.getState().start();
    expect(store.getState()).toMatchObject({ phase: 'open', passport: { id: 'newest' } });
  });
});

describe('badges on their way in', () => {
  test('each outcome is kept, progress runs to the end, and arrivals are told', async () => {
    const arrived = vi.fn();
    const engine = fakeEngine({
      badges: {
        async *import() {
          yield { kind: 'added', file: 'a', badge: summary('a'), done: 1, total: 2 };
          yield {
            kind: 'refused',
            file: 'b',
            problem: { code: 'png-no-badge', detail: {} },
            done: 2,
            total: 2,
          };
          yield { kind: 'finished', added: 1, already: 0, refused: 1 };
        },
      },
    });
    const store = createImportingStore({ engine, arrived });
    await store.getState().start('p', [file('a'), file('b')]);
    expect(store.getState()).toMatchObject({ phase: 'finished', done: 2, total: 2, cancelled: false });
    expect(store.getState().outcomes.map(({ kind, file: name }) => [kind, name])).toEqual([
      ['added', 'a'],
      ['refused', 'b'],
    ]);
    expect(arrived).toHaveBeenCalled();
  });

  test('what could not be read is told as refused, and the engine is not asked about it', async () => {
    const asked: string[][] = [];
    const engine = fakeEngine({
      badges: {
        async *import({ files }: { readonly files: readonly { readonly name: string }[] }) {
          asked.push(files.map(({ name }) => name));
          yield { kind: 'added', file: 'a', badge: summary('a'), done: 1, total: 1 };
        },
      },
    });
    const store = createImportingStore({ engine, arrived: () => undefined });
    await store.getState().start('p', [{ name: 'gone', bytes: null }, file('a')]);
    expect(asked).toEqual([['a']]);
    expect(store.getState()).toMatchObject({
      phase: 'finished',
      done: 2,
      total: 2,
      outcomes: [
        { kind: 'refused', file: 'gone', problem: { code: 'file-unreadable' }, source: null },
        { kind: 'added', file: 'a' },
      ],
    });
    // Also where there is nothing else: somebody waits for a word.
    store.getState().dismiss();
    await store.getState().start('p', [{ name: 'gone', bytes: null }]);
    expect(store.getState()).toMatchObject({ phase: 'finished', outcomes: [{ file: 'gone' }] });
    expect(asked).toHaveLength(1);
  });

  test('how far it is, is said every few seconds and not at every badge', async () => {
    let now = 1000;
    const engine = fakeEngine({
      badges: {
        async *import() {
          for (let done = 1; done <= 9; done++) {
            now += 2000;
            yield { kind: 'added', file: 'a', badge: summary('a'), done, total: 9 };
          }
        },
      },
    });
    const store = createImportingStore({ engine, arrived: () => undefined, now: () => now });
    const said = new Set<number>();
    store.subscribe(({ spoken }) => said.add(spoken.done));
    await store.getState().start('p', [file('all.zip')]);
    expect([...said]).toEqual([0, 3, 6, 9]);
  });

  test('a ZIP counts as the badges in it', async () => {
    const engine = fakeEngine({
      badges: {
        async *import() {
          yield { kind: 'added', file: 'a', badge: summary('a'), done: 1, total: 4 };
        },
      },
    });
    const seen: [number, number][] = [];
    const store = createImportingStore({ engine, arrived: () => undefined });
    store.subscribe(({ done, total }) => seen.push([done, total]));
    await store.getState().start('p', [file('all.zip'), file('one.png')]);
    expect(seen).toContainEqual([1, 4]);
  });

  test('stopping ends it, keeps what was added, and says that it was stopped', async () => {
    const engine = fakeEngine({
      badges: {
        async *import(_input, { signal }) {
          yield { kind: 'added', file: 'a', badge: summary('a'), done: 1, total: 2 };
          signal?.throwIfAborted();
          throw new Error('it was not stopped');
        },
      },
    });
    const store = createImportingStore({ engine, arrived: () => store.getState().cancel() });
    await store.getState().start('p', [file('a'), file('b')]);
    expect(store.getState()).toMatchObject({ phase: 'finished', cancelled: true, failure: null });
    expect(store.getState().outcomes).toHaveLength(1);
  });

  test('an engine that ends half-way is told, and what came before it is kept', async () => {
    const engine = fakeEngine({
      badges: {
        async *import() {
          yield { kind: 'added', file: 'a', badge: summary('a'), done: 1, total: 2 };
          throw new PassportError('engine-stopped');
        },
      },
    });
    const store = createImportingStore({ engine, arrived: () => undefined });
    await store.getState().start('p', [file('a'), file('b')]);
    expect(store.getState()).toMatchObject({
      phase: 'finished',
      failure: { problem: { code: 'engine-stopped' } },
    });
    expect(store.getState().outcomes).toHaveLength(1);
  });

  test('passport files are told by name and never handed on, also where there is nothing else', async () => {
    const handed = vi.fn();
    const engine = fakeEngine({
      badges: {
        async *import({ files }) {
          handed(files.map(({ name }: { name: string }) => name));
          yield { kind: 'added', file: 'a.png', badge: summary('a'), done: 1, total: 1 };
        },
      },
    });
    const store = createImportingStore({ engine, arrived: () => undefined });
    const client = { name: 'clients/one.PASSPORT', bytes: null };
    await store.getState().start('p', [client, file('clients/a.png'), file('two.passport')]);
    expect(handed.mock.calls).toEqual([[['clients/a.png']]]);
    expect(store.getState()).toMatchObject({
      phase: 'finished',
      total: 1,
      passports: ['clients/one.PASSPORT', 'two.passport'],
    });
    expect(store.getState().outcomes.map(({ kind }) => kind)).toEqual(['added']);
    store.getState().dismiss();
    expect(store.getState().passports).toEqual([]);
    await store.getState().start('p', [client]);
    expect(handed).toHaveBeenCalledOnce();
    expect(store.getState()).toMatchObject({ phase: 'finished', outcomes: [], passports: [client.name] });
  });

  test('a refused file is kept for the doctor, also where it lay in a ZIP', () => {
    const files = [file('a.zip'), file('a.zip.png'), file('folder/b.png')];
    expect(sourceOf('a.zip/inner/x.png', files)?.name).toBe('a.zip');
    expect(sourceOf('a.zip.png', files)?.name).toBe('a.zip.png');
    expect(sourceOf('b.png', files)).toBeNull();
  });

  test('a large folder goes in portions, and a large file alone', () => {
    const sizes = batches([file('a', 20_000_000), file('b', 20_000_000), file('c', 40_000_000), file('d')]);
    expect(sizes.map((batch) => batch.map(({ name }) => name))).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(batches(Array.from({ length: 1200 }, () => file('x'))).map(({ length }) => length)).toEqual([
      500, 500, 200,
    ]);
  });
});

describe('checking again', () => {
  const host: HostToAsk = {
    host: 'one.example',
    checks: ['revocation'],
    learns: ['list'],
    addresses: [],
    badges: ['a'],
    consent: null,
  };
  const change = { badge: 'a', name: 'Badge a', before: 'unconfirmed', after: 'valid', checks: [] };

  test('who could answer is asked of the engine, and the answer of a closed dialog is dropped', async () => {
    const slow = later<readonly HostToAsk[]>();
    const hostsToAsk = vi.fn().mockReturnValueOnce(slow.promise).mockResolvedValue([host]);
    const store = createCheckingStore({
      engine: fakeEngine({ badges: { hostsToAsk } }),
      finished: () => undefined,
    });
    const first = store.getState().prepare('p');
    store.getState().reset();
    slow.resolve([]);
    await first;
    expect(store.getState().hosts).toBeNull();
    await store.getState().prepare('p');
    expect(store.getState().hosts).toEqual([host]);
    expect(hostsToAsk).toHaveBeenCalledWith({ passport: 'p', badges: [] }, expect.anything());
  });

  test('only the places that were agreed to are handed on; what changed and who was asked is kept', async () => {
    const asked = vi.fn();
    const engine = fakeEngine({
      badges: {
        async *check(input) {
          asked(input);
          yield { kind: 'checked', badge: summary('a'), change, changed: true, done: 1, total: 2 };
          yield { kind: 'checked', badge: summary('b'), change, changed: false, done: 2, total: 2 };
          yield {
            kind: 'finished',
            checked: 2,
            changed: 1,
            changes: [change],
            hosts: ['two.example'],
            contacted: ['one.example'],
          };
        },
      },
    });
    const finished = vi.fn();
    const store = createCheckingStore({ engine, finished });
    await store.getState().start('p', ['a', 'b'], ['one.example']);
    expect(asked).toHaveBeenCalledWith({ passport: 'p', badges: ['a', 'b'], hosts: ['one.example'] });
    expect(store.getState()).toMatchObject({
      phase: 'finished',
      contacted: ['one.example'],
      further: ['two.example'],
      done: 2,
    });
    expect(store.getState().checked.map(({ change: told }) => told)).toEqual([change, null]);
    expect(finished).toHaveBeenCalledOnce();
  });

  test('stopping keeps what was found until then', async () => {
    const engine = fakeEngine({
      badges: {
        async *check(_input, { signal }) {
          yield { kind: 'checked', badge: summary('a'), change, changed: true, done: 1, total: 2 };
          signal?.throwIfAborted();
          throw new Error('it was not stopped');
        },
      },
    });
    const store = createCheckingStore({ engine, finished: () => undefined });
    store.subscribe(({ done }) => {
      if (done === 1) store.getState().cancel();
    });
    await store.getState().start('p', ['a', 'b'], []);
    expect(store.getState()).toMatchObject({ phase: 'finished', cancelled: true, failure: null, done: 1 });
  });
});

describe('what the person allowed', () => {
  test('is what the engine kept; a refusal is told and changes nothing', async () => {
    const kept = { hosts: [], privateHosts: ['office.example'], problem: null };
    const setConsent = vi.fn().mockRejectedValue(problem('passport-not-writable'));
    const engine = fakeEngine({ network: { setConsent, setPrivateHost: async () => kept } });
    const store = createNetworkStore(engine);
    expect(await store.getState().setPrivateHost('office.example', true)).toBe(true);
    expect(await store.getState().setConsent('one.example', 'always')).toBe(false);
    expect(store.getState().consents).toEqual(kept);
    expect(store.getState().failure).toMatchObject({ problem: { code: 'passport-not-writable' } });
  });
});

describe('who is known', () => {
  const view = { issuers: [], marks: [], registries: [], shipped: [], problem: null };
  const issuer = { id: null, domain: 'academy.example', keys: [], name: 'Academy' };

  test('a mark goes to the open passport, and the badges are asked for again', async () => {
    const mark = vi.fn(async () => view);
    const changed = vi.fn();
    const store = createTrustStore({
      engine: fakeEngine({ trust: { view: async () => view, mark } }),
      changed,
    });
    await store.getState().load('p');
    expect(changed).not.toHaveBeenCalled();
    expect(await store.getState().mark(issuer, 'I took this course', 'passport')).toBe(true);
    expect(mark.mock.calls).toEqual([
      [{ passport: 'p', issuer, note: 'I took this course', place: 'passport' }, expect.anything()],
    ]);
    expect(changed).toHaveBeenCalledOnce();
  });

  test('another passport never shows the issuers of the one before', async () => {
    const slow = later<typeof view>();
    const other = { ...view, problem: { code: 'passport-damaged', detail: {} } };
    const answers: Record<string, unknown> = { p: slow.promise, q: other };
    const store = createTrustStore({
      engine: fakeEngine({ trust: { view: async ({ passport }) => answers[passport] } }),
      changed: () => undefined,
    });
    const first = store.getState().load('p');
    await store.getState().load('q');
    slow.resolve(view);
    await first;
    expect(store.getState().view).toEqual(other);
  });
});

describe('the open badge', () => {
  test('the answer for a badge that was left meanwhile is dropped', async () => {
    const slow = later<{ id: string }>();
    const sheets: Record<string, Promise<{ id: string }>> = {
      a: slow.promise,
      b: Promise.resolve({ id: 'b' }),
    };
    const store = createSheetStore(fakeEngine({ badges: { sheet: ({ badge }) => sheets[badge] } }));
    const first = store.getState().open('p', 'a');
    await store.getState().open('p', 'b');
    slow.resolve({ id: 'a' });
    await first;
    expect(store.getState().sheet?.id).toBe('b');
  });
});

describe('pictures', () => {
  test('each is asked for once; one that could not be had may be asked for again', async () => {
    const picture = vi
      .fn()
      .mockRejectedValueOnce(new PassportError('engine-stopped'))
      .mockResolvedValue(new Blob(['x']));
    const store = createPicturesStore({
      engine: fakeEngine({ badges: { picture } }),
      addressOf: () => 'blob:x',
    });
    await store.getState().ask('p', 'a');
    expect(store.getState().addresses).toEqual({});
    await store.getState().ask('p', 'a');
    await store.getState().ask('p', 'a');
    expect(store.getState().addresses).toEqual({ a: 'blob:x' });
    expect(picture).toHaveBeenCalledTimes(2);
  });
});
