/** The making of a passport: which pages are shown, what goes together, and in which words it is told. */
import { describe, expect, test, vi } from 'vitest';
import type { OpenPdf } from '../../../renderer/pdf-pages.ts';
import {
  badgesWords,
  countWords,
  languageWords,
  paperWords,
  shownWords,
  versionFacts,
  versionName,
} from '../../../renderer/screens/make/choice-words.ts';
import {
  branchesOf,
  countShown,
  shownOf,
  withBadges,
  withBranch,
} from '../../../renderer/screens/make/chosen-badges.ts';
import { fitted, whyNotShown } from '../../../renderer/screens/make/fitting.ts';
import { printSetting } from '../../../renderer/screens/make/handing-out.ts';
import { createDrawQueue } from '../../../renderer/draw-queue.ts';
import { loadedOnce } from '../../../renderer/loaded-once.ts';
import { createMakingStore, type MakingStore } from '../../../renderer/stores/making.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { usualChoices, type Choices } from '../../../shared/passport/choices.ts';
import { fakeEngine, later } from './fake-engine.ts';
import { passportView } from './views.ts';

const usual = usualChoices('en');
const t = translator('en');

/** A clock that the test turns. */
function handClock() {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    after: (milliseconds: number, run: () => void) => {
      const one = { at: now + milliseconds, run };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    pass(milliseconds: number) {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      due.forEach(({ run }) => run());
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('the pages', () => {
  const closed: string[] = [];
  const pdfOf = (name: string): OpenPdf => ({
    pageCount: name.length,
    size: { width: 210, height: 297 },
    draw: () => ({ cancel: () => undefined }),
    picture: async () => new Blob([]),
    close: () => void closed.push(name),
  });
  const usualOpen = async (bytes: Uint8Array): Promise<OpenPdf> => pdfOf(new TextDecoder().decode(bytes));
  const made = (text: string) => ({ name: `${text}.pdf`, bytes: new Blob([text]) });
  const start = (
    pdf: (input: { choices: Choices; forPreview: boolean }) => unknown,
    openPdf: (bytes: Uint8Array) => Promise<OpenPdf> = usualOpen,
  ) => {
    closed.length = 0;
    const clock = handClock();
    const store = createMakingStore({ engine: fakeEngine({ export: { pdf } }), openPdf, after: clock.after });
    return { store, clock };
  };
  const shown = (store: MakingStore): number | undefined => store.getState().pages?.pdf.pageCount;
  const sized = (size: Choices['size']): Choices => ({ ...usual, size });

  test('the first are made at once, and only to be looked at', async () => {
    const pdf = vi.fn(async () => made('one'));
    const { store, clock } = start(pdf);
    store.getState().preview('p', usual);
    expect(store.getState().working).toBe(true);
    clock.pass(0);
    await vi.waitFor(() => expect(shown(store)).toBe(3));
    expect(store.getState()).toMatchObject({ working: false, failure: null });
    expect(pdf.mock.calls).toEqual([
      [{ passport: 'p', choices: usual, forPreview: true }, expect.anything()],
    ]);
  });

  test('of several choices within a moment only the last is made', async () => {
    const pdf = vi.fn(async ({ choices }: { choices: Choices }) => made('x'.repeat(choices.size)));
    const { store, clock } = start(pdf);
    store.getState().preview('p', usual);
    clock.pass(0);
    await vi.waitFor(() => expect(shown(store)).toBe(12));
    for (const size of [14, 18, 22] as const) {
      store.getState().preview('p', sized(size));
      clock.pass(10);
    }
    expect(pdf).toHaveBeenCalledTimes(1);
    clock.pass(40);
    await vi.waitFor(() => expect(shown(store)).toBe(22));
    expect(pdf).toHaveBeenCalledTimes(2);
  });

  test('the engine makes one at a time; what was overtaken is never shown, and the old pages stay meanwhile', async () => {
    const slow = later<unknown>();
    const pdf = vi.fn(({ choices }: { choices: Choices }): unknown =>
      choices.size === 14 ? slow.promise : Promise.resolve(made('x'.repeat(choices.size))),
    );
    const { store, clock } = start(pdf);
    const seen: (number | undefined)[] = [];
    store.subscribe(() => {
      if (seen.at(-1) !== shown(store)) seen.push(shown(store));
    });
    store.getState().preview('p', usual);
    clock.pass(0);
    await vi.waitFor(() => expect(shown(store)).toBe(12));
    for (const size of [14, 18, 22] as const) {
      store.getState().preview('p', sized(size));
      clock.pass(40);
      await settled();
    }
    expect(pdf).toHaveBeenCalledTimes(2);
    expect(shown(store)).toBe(12);
    slow.resolve(made('overtaken'));
    await vi.waitFor(() => expect(shown(store)).toBe(22));
    expect(pdf).toHaveBeenCalledTimes(3);
    expect(seen.filter((pages) => pages !== undefined)).toEqual([12, 22]);
    expect(closed).toContain('x'.repeat(12));
  });

  test('what cannot be made says why, and the next choice tries again', async () => {
    const pdf = vi
      .fn()
      .mockRejectedValueOnce(new Error('the engine is gone'))
      .mockResolvedValueOnce(made('two'));
    const { store, clock } = start(pdf);
    store.getState().preview('p', usual);
    clock.pass(0);
    await vi.waitFor(() => expect(store.getState().failure).toEqual({ kind: 'bug' }));
    expect(store.getState()).toMatchObject({ pages: null, working: false });
    store.getState().preview('p', usual);
    clock.pass(0);
    await vi.waitFor(() => expect(shown(store)).toBe(3));
    expect(store.getState().failure).toBeNull();
  });

  test('what was made and cannot be shown is told apart from what cannot be made, and the next choice tries again', async () => {
    const open = vi
      .fn(usualOpen)
      .mockRejectedValueOnce(new TypeError('pdf.js did not come'))
      .mockResolvedValueOnce(pdfOf('one'))
      .mockRejectedValueOnce(new TypeError('pdf.js cannot read it'));
    const pdf = vi.fn(async (): Promise<unknown> => made('one'));
    const { store, clock } = start(pdf, open);
    const ask = (size: Choices['size']): void => {
      store.getState().preview('p', sized(size));
      clock.pass(40);
    };
    ask(12);
    await vi.waitFor(() => expect(store.getState().isUnshowable).toBe(true));
    expect(store.getState()).toMatchObject({ pages: null, working: false, failure: null });
    ask(14);
    await vi.waitFor(() => expect(shown(store)).toBe(3));
    expect(store.getState()).toMatchObject({ isUnshowable: false, failure: null });
    ask(18);
    await vi.waitFor(() => expect(store.getState().isUnshowable).toBe(true));
    expect(store.getState()).toMatchObject({ pages: null, working: false });
    expect(closed).toEqual(['one']);
    pdf.mockRejectedValueOnce(new Error('the engine is gone'));
    ask(22);
    await vi.waitFor(() => expect(store.getState().failure).toEqual({ kind: 'bug' }));
    expect(store.getState().isUnshowable).toBe(false);
  });

  test('what could not be shown is not said of the next time the screen is opened', async () => {
    const { store, clock } = start(
      async () => made('one'),
      () => Promise.reject(new TypeError('pdf.js did not come')),
    );
    store.getState().preview('p', usual);
    clock.pass(0);
    await vi.waitFor(() => expect(store.getState().isUnshowable).toBe(true));
    store.getState().leave();
    expect(store.getState().isUnshowable).toBe(false);
  });

  test('what was on its way when the screen was left is not shown', async () => {
    const slow = later<unknown>();
    const { store, clock } = start(() => slow.promise);
    store.getState().preview('p', usual);
    clock.pass(0);
    store.getState().leave();
    slow.resolve(made('late'));
    await settled();
    expect(store.getState()).toMatchObject({ pages: null, working: false });
  });

  test('it begins with what was chosen last for this passport, and keeps what is chosen now', () => {
    const { store } = start(() => undefined);
    store.getState().begin([{ choices: { ...usual, template: 'summary' } }], 'nl');
    expect(store.getState().choices?.template).toBe('summary');
    store.getState().choose({ template: 'plain' });
    store.getState().leave();
    store.getState().begin([], 'nl');
    expect(store.getState().choices?.template).toBe('plain');
    const fresh = start(() => undefined).store;
    fresh.getState().begin([], 'nl');
    expect(fresh.getState().choices).toEqual(usualChoices('nl'));
  });
});

describe('what is loaded once', () => {
  test('is there for all who ask; one that failed is asked for again, and not while it is on its way', async () => {
    const first = later<string>();
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new TypeError('did not come'))
      .mockReturnValueOnce(first.promise);
    const get = loadedOnce(load);
    await expect(get()).rejects.toThrow('did not come');
    const both = [get(), get()];
    first.resolve('here');
    expect(await Promise.all(both)).toEqual(['here', 'here']);
    expect(await get()).toBe('here');
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('drawing', () => {
  test('one at a time, the nearest first, also when it became the nearest meanwhile', async () => {
    const queue = createDrawQueue();
    const first = later<void>();
    const drawn: string[] = [];
    const distances = { a: 0, b: 100, c: 50 };
    const add = (name: keyof typeof distances, until?: Promise<void>) =>
      queue.add({
        distance: () => distances[name],
        run: async () => {
          drawn.push(name);
          await until;
        },
        failed: () => undefined,
      });
    add('b');
    add('a', first.promise);
    add('c');
    await settled();
    expect(drawn).toEqual(['a']);
    distances.b = 10;
    first.resolve();
    await settled();
    expect(drawn).toEqual(['a', 'b', 'c']);
  });

  test('what was taken out is not drawn, and one that fails is told and holds up none', async () => {
    const queue = createDrawQueue();
    const drawn: string[] = [];
    const failed: string[] = [];
    const job = (name: string) => ({
      distance: () => 0,
      run: async () => {
        drawn.push(name);
        if (name === 'bad') throw new Error('closed');
      },
      failed: () => void failed.push(name),
    });
    queue.add(job('bad'));
    queue.add(job('gone'))();
    queue.add(job('good'));
    await settled();
    expect(drawn).toEqual(['bad', 'good']);
    expect(failed).toEqual(['bad']);
  });
});

describe('which badges', () => {
  const view = passportView({ social: ['s1', 's2'], creative: ['c1'] }, ['u1']);
  const [social] = branchesOf(view);
  if (social === undefined) throw new Error('no branch');

  test('the five groups always, the rest where there is some', () => {
    expect(branchesOf(view).map(({ group, badges }) => [group, badges.length])).toEqual([
      ['social', 2],
      ['personal', 0],
      ['organisational', 0],
      ['cooperative', 0],
      ['creative', 1],
      ['rest', 1],
    ]);
    expect(branchesOf(passportView({})).map(({ group }) => group)).not.toContain('rest');
  });

  test('a group goes and comes back whole', () => {
    const out = withBranch(social, false, { withoutGroups: [], withoutBadges: ['s1', 'c1'] });
    expect(out).toEqual({ withoutGroups: ['social'], withoutBadges: ['c1'] });
    expect(shownOf(social, out)).toEqual([]);
    expect(countShown(view, out)).toBe(1);
    expect(withBranch(social, true, out)).toEqual({ withoutGroups: [], withoutBadges: ['c1'] });
  });

  test('with its last badge the group goes, and with the first it comes', () => {
    const all = { withoutGroups: [], withoutBadges: [] };
    const one = withBadges(social, new Set(['s2']), all);
    expect(one).toEqual({ withoutGroups: [], withoutBadges: ['s1'] });
    const none = withBadges(social, new Set(), one);
    expect(none).toEqual({ withoutGroups: ['social'], withoutBadges: [] });
    expect(withBadges(social, new Set(['s1']), none)).toEqual({ withoutGroups: [], withoutBadges: ['s2'] });
  });

  test('in words', () => {
    expect(badgesWords(t, view, usual)).toBe('All 4');
    expect(badgesWords(t, view, { ...usual, withoutBadges: ['s1'] })).toBe('3 of 4');
    expect(badgesWords(t, view, { ...usual, withoutGroups: ['social', 'creative', 'rest'] })).toBe('None');
  });
});

describe('what goes together', () => {
  test('easy to read is at least 14 points, and the size chosen before is not forgotten', () => {
    expect(fitted({ ...usual, template: 'easy-read' }).size).toBe(14);
    expect(fitted({ ...usual, template: 'easy-read', size: 18 }).size).toBe(18);
    expect(fitted(usual).size).toBe(12);
  });

  test('one page has one side, marks belong to a booklet, and two languages are two', () => {
    const booklet: Choices = { ...usual, paper: 'booklet', cropMarks: true };
    expect(fitted(booklet)).toEqual(booklet);
    expect(fitted({ ...booklet, template: 'summary' })).toMatchObject({ paper: 'single', cropMarks: false });
    expect(fitted({ ...booklet, paper: 'two-sided' }).cropMarks).toBe(false);
    expect(fitted({ ...usual, second: 'en' }).second).toBeNull();
    expect(fitted({ ...usual, second: 'nl' }).second).toBe('nl');
  });

  test('what a template leaves out says why', () => {
    expect(whyNotShown('summary', 'experts')).toBe('making:show.noRoom');
    expect(whyNotShown('easy-read', 'experts')).toBe('making:show.notEasy');
    expect(whyNotShown('classic', 'experts')).toBeNull();
    expect(whyNotShown('summary', 'photo')).toBeNull();
    expect(whyNotShown('certificates', 'photo')).toBe('making:show.onlyBadges');
    expect(whyNotShown('certificates', 'checks')).toBeNull();
  });

  test('the printer turns the paper as the pages need it', () => {
    expect(printSetting(usual)).toEqual({ landscape: false, duplex: 'simplex', color: true });
    expect(printSetting({ ...usual, paper: 'two-sided' })).toMatchObject({ duplex: 'longEdge' });
    expect(printSetting({ ...usual, paper: 'booklet' })).toMatchObject({
      landscape: true,
      duplex: 'shortEdge',
    });
    expect(printSetting({ ...usual, template: 'plain' })).toMatchObject({ color: false });
  });
});

test('choices in a few words', () => {
  expect(shownWords(t, usual)).toBe('Everything');
  expect(shownWords(t, { without: ['contact', 'photo'] })).toBe('Without: Photo and How to reach you');
  expect(paperWords(t, usual)).toBe('One side');
  expect(paperWords(t, { paper: 'booklet', cropMarks: true })).toBe('Booklet to fold, with cutting marks');
  expect(languageWords(t, { ...usual, second: 'nl' })).toBe('English and Nederlands');
  expect(countWords(t, { paper: 'single', sides: 12, badges: 11 })).toBe('12 pages, 11 badges');
  expect(countWords(t, { paper: 'single', sides: 1, badges: 1 })).toBe('1 page, 1 badge');
  expect(countWords(t, { paper: 'two-sided', sides: 13, badges: 2 })).toBe('13 pages on 7 sheets, 2 badges');
  expect(countWords(t, { paper: 'booklet', sides: 6, badges: 2 })).toBe('3 sheets to fold, 2 badges');
  const version = {
    id: 'version-0123456789ab',
    choices: { ...usual, second: 'nl' as const },
    recipient: 'Municipal\u202E College',
    note: '',
    at: '2026-11-21T10:00:00Z',
    sha256: '0'.repeat(64),
    size: 1,
    pages: 12,
    badges: 11,
  };
  expect(versionName(t, version)).toBe('21 November 2026, Municipal College');
  expect(versionName(t, { ...version, recipient: '' })).toBe('21 November 2026');
  expect(versionFacts(t, version)).toBe('Classic · English and Nederlands · 12 pages, 11 badges');
});
