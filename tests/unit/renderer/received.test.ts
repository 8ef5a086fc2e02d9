import { describe, expect, test } from 'vitest';
import { passportsAmong } from '../../../renderer/received.ts';
import { createReceivedStore } from '../../../renderer/stores/received.ts';
import { PassportError } from '../../../shared/problem.ts';
import { fakeEngine, later } from './fake-engine.ts';

const file = (name: string, content = '%PDF-1.7') => ({ name, bytes: new Blob([content]) });
const view = (name: string) => ({ file: name, check: { agrees: true }, badges: [], hosts: [] });

describe('what is handed in', () => {
  test('only PDFs are looked at, by their bytes; a passport and what cannot be told apart go to the check', async () => {
    const engine = fakeEngine({
      documents: {
        recognise: ({ file: { name } }) => {
          if (name === 'locked.png') throw new PassportError('passport-pdf-locked');
          if (name === 'odd.pdf') throw new TypeError('a bug');
          return name === 'mine.pdf';
        },
      },
    });
    const files = [file('mine.pdf'), file('certificate.pdf'), file('locked.png'), file('odd.pdf')];
    const badge = file('badge.pdf', '{"a":"badge"}');
    const { received, others } = await passportsAmong([badge, ...files, file('empty', '')], engine);
    expect(received.map(({ name }) => name)).toEqual(['mine.pdf', 'locked.png']);
    expect(others.map(({ name }) => name)).toEqual(['badge.pdf', 'certificate.pdf', 'odd.pdf', 'empty']);
  });
});

describe('the passport that was received', () => {
  test('is checked offline, and again with the places that may be asked', async () => {
    const asked: unknown[] = [];
    const engine = fakeEngine({
      documents: {
        check: ({ file: { name }, hosts }) => {
          asked.push(hosts);
          return view(name);
        },
      },
    });
    const store = createReceivedStore(engine);
    await store.getState().check(file('one.pdf'));
    await store.getState().check(file('one.pdf'), ['academy.example']);
    expect(asked).toEqual([[], ['academy.example']]);
    expect(store.getState()).toMatchObject({ phase: 'done', view: { file: 'one.pdf' }, failure: null });
  });

  test('no passport, and one that cannot be read, end in a problem', async () => {
    const engine = fakeEngine({
      documents: {
        check: ({ file: { name } }) => {
          if (name === 'locked.pdf') throw new PassportError('passport-pdf-locked');
          return null;
        },
      },
    });
    const store = createReceivedStore(engine);
    await store.getState().check(file('other.pdf'));
    expect(store.getState()).toMatchObject({
      view: null,
      failure: { problem: { code: 'passport-pdf-other' } },
    });
    await store.getState().check(file('locked.pdf'));
    expect(store.getState()).toMatchObject({
      view: null,
      failure: { problem: { code: 'passport-pdf-locked' } },
    });
  });

  test('one after the other is looked at; what was put away is forgotten', async () => {
    const answers = new Map([
      ['one.pdf', later<object>()],
      ['two.pdf', later<object>()],
    ]);
    const engine = fakeEngine({
      documents: { check: ({ file: { name } }) => answers.get(name)?.promise },
    });
    const store = createReceivedStore(engine);
    store.getState().hand([file('one.pdf'), file('two.pdf')]);
    expect(store.getState()).toMatchObject({ phase: 'running', file: { name: 'one.pdf' } });
    expect(store.getState().putAway()).toBe(true);
    expect(store.getState()).toMatchObject({ phase: 'running', file: { name: 'two.pdf' } });
    answers.get('one.pdf')?.resolve(view('one.pdf'));
    answers.get('two.pdf')?.resolve(view('two.pdf'));
    await expect.poll(() => store.getState().view?.file).toBe('two.pdf');
    expect(store.getState().putAway()).toBe(false);
    expect(store.getState()).toMatchObject({ phase: 'idle', file: null, view: null });
  });
});
