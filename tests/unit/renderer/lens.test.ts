/** The store of other frameworks, the words of their entries, and the figure's geometry. */
import { describe, expect, test } from 'vitest';
import { entryName, lensName } from '../../../renderer/screens/lens/lens-words.ts';
import { armPoint, stepPath } from '../../../renderer/screens/overview/figure-shape.ts';
import { stepState } from '../../../renderer/screens/overview/step-state.ts';
import { superSentence } from '../../../renderer/screens/overview/super-sentence.ts';
import { createChangesStore } from '../../../renderer/stores/changes.ts';
import { createLensStore } from '../../../renderer/stores/lens.ts';
import { PassportError } from '../../../shared/problem.ts';
import type { LensListing } from '../../../shared/contract/lens-views.ts';
import { groupIds, levelIds } from '../../../shared/skills/placement.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { fakeEngine, later } from './fake-engine.ts';

const listing = (id: string, part: Partial<LensListing> = {}): LensListing => ({
  id,
  name: id,
  version: null,
  source: 'Invented',
  note: null,
  entries: 1,
  imported: null,
  ...part,
});
const viewOf = (lens: string) => ({ lens: listing(lens), entries: [], beyond: [], unseen: [] });

describe('the store', () => {
  test('shows the first framework, then the chosen one, also after asking again', async () => {
    const store = createLensStore(
      fakeEngine({
        lens: {
          list: () => [listing('a'), listing('b')],
          view: ({ lens }: { lens: string }) => viewOf(lens),
        },
      }),
    );
    await store.getState().load('p');
    expect(store.getState().view?.lens.id).toBe('a');
    await store.getState().choose('b');
    await store.getState().load('p');
    expect(store.getState()).toMatchObject({ chosen: 'b', failure: null });
    expect(store.getState().view?.lens.id).toBe('b');
  });

  test('an answer that comes late does not show what is no longer chosen', async () => {
    const slow = later<unknown>();
    const store = createLensStore(
      fakeEngine({
        lens: {
          list: () => [],
          view: ({ lens }: { lens: string }) => (lens === 'a' ? slow.promise : viewOf(lens)),
        },
      }),
    );
    const first = store.getState().choose('a');
    await store.getState().choose('b');
    slow.resolve(viewOf('a'));
    await first;
    expect(store.getState().view?.lens.id).toBe('b');
  });

  test('an imported one is chosen; when it is removed the first one is, and it can be brought back', async () => {
    let kept = [listing('a')];
    const imported: { readonly name: string; readonly bytes: Blob }[] = [];
    const own = listing('own-1', { imported: { file: 'ours.json', at: '2026-11-21T12:00:00Z' } });
    const store = createLensStore(
      fakeEngine({
        lens: {
          list: () => kept,
          view: ({ lens }: { lens: string }) => viewOf(lens),
          importFile: ({ file }: { readonly file: { readonly name: string; readonly bytes: Blob } }) => {
            imported.push(file);
            kept = [...kept, own];
            return own;
          },
          file: () => ({ name: 'framework-own-1.json', bytes: new Blob(['{"as":"kept"}']) }),
          remove: () => (kept = [listing('a')]),
        },
      }),
    );
    await store.getState().load('p');
    await store.getState().importFile({ name: 'x.json', bytes: new Blob() });
    expect(store.getState().view?.lens.id).toBe('own-1');
    expect(await store.getState().remove(own)).toBe(true);
    expect(store.getState()).toMatchObject({ chosen: 'a', view: { lens: { id: 'a' } } });
    expect(await store.getState().bringBack()).toBe(true);
    expect(imported[1]?.name).toBe('ours.json');
    expect(await imported[1]?.bytes.text()).toBe('{"as":"kept"}');
    expect(store.getState()).toMatchObject({ chosen: 'own-1', removed: null });
    expect(await store.getState().bringBack()).toBe(false);
  });

  test('what is refused is said, and nothing else changes', async () => {
    const store = createLensStore(
      fakeEngine({
        lens: {
          importFile: () => {
            throw new PassportError('framework-malformed', { where: 'items.0' });
          },
        },
      }),
    );
    expect(await store.getState().importFile({ name: 'x', bytes: new Blob() })).toBeNull();
    expect(store.getState().failure).toMatchObject({ problem: { code: 'framework-malformed' } });
    store.getState().forgetFailure();
    expect(store.getState().failure).toBeNull();
  });

  test('changes are those of the passport that was asked for last', async () => {
    const slow = later<unknown>();
    const store = createChangesStore(
      fakeEngine({
        badges: {
          lastChanges: ({ passport }: { passport: string }) => (passport === 'p' ? slow.promise : []),
        },
      }),
    );
    const first = store.getState().load('p');
    await store.getState().load('q');
    slow.resolve([{ badge: 'b' }]);
    await first;
    expect(store.getState().changes).toEqual([]);
  });
});

describe('words', () => {
  test('an entry is named in the language, else in English, else as it is', () => {
    expect(entryName({ names: { nl: 'samenwerken', en: 'working together' } }, 'nl')).toEqual({
      text: 'samenwerken',
      language: 'nl',
    });
    expect(entryName({ names: { en: 'Empathy' } }, 'nl')).toEqual({ text: 'Empathy', language: 'en' });
    expect(entryName({ names: { fi: 'Empatia' } }, 'nl')).toEqual({ text: 'Empatia', language: 'fi' });
  });

  test('a framework is told by name and version, a changed one by its file too', () => {
    expect(lensName(listing('x', { name: 'DigComp', version: '2.2' }))).toBe('DigComp 2.2');
    const imported = { file: 'ours.json', at: '2026-11-21T12:00:00Z' };
    expect(lensName(listing('x', { name: 'LifeComp\u202e', imported }))).toBe('LifeComp (ours.json)');
  });

  test('the way to the Super Badge is one sentence', () => {
    const t = translator('en');
    const say = (held: boolean, missing: Parameters<typeof superSentence>[0]['missing'], open = 0) =>
      superSentence({ held, missing, open }, t);
    expect(say(true, ['social'])).toBe('You hold the Super Badge.');
    expect(say(false, [])).toContain('Ask your issuer');
    expect(say(false, ['social', 'creative'])).toContain('2 groups still to go');
    expect(say(false, ['social', 'creative'])).not.toContain('confirmed');
  });

  test('what could not be confirmed is told apart from what is proven', () => {
    const t = translator('en');
    expect(superSentence({ held: false, missing: ['social', 'creative'], open: 1 }, t)).toBe(
      '2 groups still to go: “Excellent” in Social skills and Creative thinking. 1 badge for it is there, but could not be confirmed yet. Check it again.',
    );
    expect(superSentence({ held: false, missing: groupIds, open: 5 }, t)).toBe(
      'It is for people with “Excellent” in all five groups. 5 badges for it are there, but could not be confirmed yet. Check them again.',
    );
  });
});

test('five arms, the first upwards, the steps outwards and apart', () => {
  expect(armPoint(0, 100).map(Math.round)).toEqual([0, -100]);
  const [right] = armPoint(1, 100);
  const [left] = armPoint(4, 100);
  expect(Math.round(right)).toBe(-Math.round(left));
  expect(new Set([0, 1, 2, 3, 4].flatMap((arm) => [0, 1, 2].map((step) => stepPath(arm, step)))).size).toBe(
    15,
  );
});

test.each([
  ['nothing', { proven: null, openLevel: null, ownLevel: null }, ['empty', 'empty', 'empty']],
  ['proof alone', { proven: 'good', openLevel: null, ownLevel: null }, ['proven', 'proven', 'empty']],
  [
    'all three',
    { proven: 'sufficient', openLevel: 'good', ownLevel: 'excellent' },
    ['proven', 'open', 'own'],
  ],
  [
    'an own word below the proof',
    { proven: 'good', openLevel: null, ownLevel: 'sufficient' },
    ['proven', 'proven', 'empty'],
  ],
] as const)('the steps of an arm: %s', (_, proof, states) => {
  expect(levelIds.map((level) => stepState(proof, level))).toEqual(states);
});
