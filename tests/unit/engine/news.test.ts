/** A passport told piece by piece is the passport told whole; and what search finds. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { viewAfter, type PassportView } from '../../../shared/contract/passport-view.ts';
import type { Edit } from '../../../shared/passport/edit.ts';
import { credential } from '../../fixtures/open-badges-3.ts';
import { added, all, file, freshEngine } from './fresh-engine.ts';

const section = 'own-0123456789ab';
const told = { situation: 'Η βάρδια της νύχτας', task: '', action: '', result: '' };

async function withBadges(
  words: readonly string[],
  work: (engine: Engine, passport: string, ids: readonly string[]) => void | Promise<void>,
): Promise<void> {
  const { engine, passport, close } = freshEngine();
  const files = words.map((word) => file(`${word}.json`, credential(word)));
  const ids = added(await all(engine.importFiles(passport, files, stayOffline)));
  await work(engine, passport, ids);
  await close();
}

function follow(engine: Engine, passport: string): (change: () => void) => number {
  let view: PassportView | null = null;
  return (change) => {
    change();
    const news = engine.news(passport, view?.revision ?? null);
    view = viewAfter(view, news);
    const { revision: _one, ...shown } = view;
    const { revision: _other, ...whole } = viewAfter(null, engine.news(passport, null));
    expect(shown).toEqual(whole);
    return news.badges.length;
  };
}

describe('news', () => {
  test('tell of an edit what it changed, and add up to the whole', () =>
    withBadges(['a', 'b', 'c'], (engine, passport, [a = '', b = '']) => {
      const then = follow(engine, passport);
      const edit = (wanted: Edit) => then(() => engine.edit(passport, wanted));
      expect(then(() => undefined)).toBe(3);
      expect(then(() => undefined)).toBe(0);
      expect(edit({ kind: 'place', badges: [a], group: 'creative' })).toBe(1);
      expect(edit({ kind: 'move', badges: [b], before: a })).toBe(1);
      expect(edit({ kind: 'section', group: 'social', text: 'Mine' })).toBe(0);
      const volunteering = { title: 'Volunteering', text: '', position: 1 };
      expect(edit({ kind: 'ownSection', id: section, section: volunteering })).toBe(0);
      expect(edit({ kind: 'place', badges: [b], group: null, section })).toBe(1);
      // What stood in it is nowhere now.
      expect(edit({ kind: 'ownSection', id: section, section: null })).toBe(1);
      expect(edit({ kind: 'statement', badge: a, statement: told })).toBe(1);
      expect(edit({ kind: 'remove', badges: [a] })).toBe(0);
      expect(then(() => engine.undo(passport))).toBe(1);
      expect(then(() => engine.redo(passport))).toBe(0);
    }));

  test('hold the profile, with its picture, only where it changed', () =>
    withBadges([], (engine, passport) => {
      const first = engine.news(passport, null);
      expect(first.profile).not.toBeNull();
      const second = engine.news(passport, first.revision);
      expect(second).toMatchObject({ since: first.revision, profile: null, order: null });
      if (first.profile === null) throw new Error('no profile');
      engine.edit(passport, { kind: 'profile', profile: { ...first.profile, name: 'Eleni (invented)' } });
      expect(engine.news(passport, second.revision).profile?.name).toBe('Eleni (invented)');
    }));

  test('begin anew for a revision of another engine', () =>
    withBadges(['a'], (engine, passport) => {
      expect(engine.news(passport, 'other-7')).toMatchObject({ since: null, badges: [{}], order: [{}] });
    }));
});

describe('search', () => {
  test('finds what badges say and what their owner says, without accents and capitals, all words', () =>
    withBadges(['first', 'second'], (engine, passport, [first = '', second = '']) => {
      expect(engine.find(passport, '')).toEqual([first, second]);
      expect(engine.find(passport, 'TÉAM gives')).toEqual([first, second]);
      expect(engine.find(passport, 'team nothing-like-it')).toEqual([]);
      engine.edit(passport, { kind: 'statement', badge: second, statement: told });
      expect(engine.find(passport, 'βαρδια νυχτασ')).toEqual([second]);
      engine.edit(passport, { kind: 'remove', badges: [second] });
      expect(engine.find(passport, 'βάρδια')).toEqual([]);
    }));
});

describe('the owner’s own files', () => {
  const bytes = new TextEncoder().encode('%PDF-1.4 a letter');

  test('come back byte for byte, survive the way back, and are found by their caption', () =>
    withBadges(['a'], (engine, passport, [badge = '']) => {
      engine.addOwnFile(passport, {
        badge,
        file: { name: 'C:\\me\\letter.pdf', bytes },
        caption: 'From Żaneta',
      });
      const [own] = engine.sheet(passport, badge).ownFiles;
      expect(own).toMatchObject({ name: 'letter.pdf', mediaType: 'application/pdf', size: bytes.length });
      expect(engine.ownFile(passport, own?.id ?? '')).toEqual({ name: 'letter.pdf', bytes });
      expect(engine.find(passport, 'zaneta')).toEqual([badge]);
      engine.undo(passport);
      expect(engine.sheet(passport, badge).ownFiles).toEqual([]);
      engine.redo(passport);
      expect(engine.ownFile(passport, own?.id ?? '').bytes).toEqual(bytes);
    }));

  test('that are empty or too large, or for no badge, leave nothing behind', () =>
    withBadges(['a'], (engine, passport, [badge = '']) => {
      const add = (size: number, to: string) => () =>
        engine.addOwnFile(passport, {
          badge: to,
          file: { name: 'x', bytes: new Uint8Array(size) },
          caption: '',
        });
      expect(add(0, badge)).toThrow('file-empty');
      expect(add(20 * 1024 * 1024 + 1, badge)).toThrow('own-file-too-large');
      expect(add(1, 'stranger')).toThrow('badge-not-found');
      expect(engine.sheet(passport, badge).ownFiles).toEqual([]);
    }));
});

describe('a sample', () => {
  test('is thrown away; a person’s own passport is not', () =>
    withBadges([], (engine, passport) => {
      const sample = engine.createPassport({ name: 'Mira (invented)', language: 'en', isSample: true });
      expect(engine.listPassports().map(({ isSample }) => isSample)).toContain(true);
      engine.removeSample(sample.id);
      expect(engine.listPassports().map(({ id }) => id)).toEqual([passport]);
      expect(() => engine.removeSample(passport)).toThrow('not-a-sample');
      expect(() => engine.news(sample.id, null)).toThrow('passport-not-found');
    }));
});
