/** Other frameworks, reminders and what changed, in an engine on disk. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { spocc } from '../../../shared/skills/framework.ts';
import { writtenCrosswalk } from '../../../shared/skills/crosswalk-file.ts';
import { only, readCalendar, textOf } from '../passport/icalendar.ts';
import { hostedBadge } from '../../fixtures/hosted-badge.ts';
import { added, all, file, freshEngine, online, type Fresh } from './fresh-engine.ts';

let fresh: Fresh;
beforeEach(() => {
  fresh = freshEngine();
});
afterEach(() => fresh.close());

const addAll = async (...badges: readonly object[]): Promise<readonly string[]> => {
  const files = badges.map((badge, at) => file(`badge-${at}.json`, badge));
  return added(
    await all(
      fresh.engine.importFiles(fresh.passport, files, { online: false, hosts: new Set(), privateHosts: [] }),
    ),
  );
};

describe('lenses', () => {
  const changed = {
    ...spocc.crosswalks[0],
    name: 'Our LifeComp',
    items: [
      {
        code: 'X1',
        names: { en: 'Being kind' },
        group: 'social',
        topic: null,
        alternative: null,
        weak: false,
        status: 'proposed',
      },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(changed));

  test('those of the app, and a changed one beside them until it is removed', async () => {
    const { engine, passport } = fresh;
    const [id = ''] = await addAll(hostedBadge('Social Skills (Good)'));
    expect(engine.listLenses().map((one) => one.id)).toEqual(spocc.crosswalks.map((one) => one.id));
    const kept = engine.importLens({ name: 'folder/ours.json', bytes });
    expect(kept).toMatchObject({ name: 'Our LifeComp', entries: 1, imported: { file: 'ours.json' } });
    expect(engine.seeThrough(passport, kept.id).entries).toMatchObject([
      { code: 'X1', fits: [{ badge: id, by: 'proposed' }] },
    ]);
    engine.importLens({ name: 'ours.json', bytes });
    expect(engine.listLenses()).toHaveLength(spocc.crosswalks.length + 1);
    expect(engine.removeLens(kept.id)).toHaveLength(spocc.crosswalks.length);
  });

  test('an imported one stays when the app is started again, and never moves a badge', async () => {
    const { engine, passport, folder } = fresh;
    const kept = engine.importLens({ name: 'ours.json', bytes });
    const [id = ''] = await addAll(hostedBadge('Being kind'));
    expect(engine.read(passport).badges.find((held) => held.id === id)?.proposals).toEqual([]);
    const again = freshEngine({ libraryFolder: folder });
    expect(again.engine.listLenses().map((one) => one.id)).toContain(kept.id);
    await again.close();
  });

  test('each can be saved as a file and taken in again', () => {
    const saved = fresh.engine.lensFile('kompas21');
    expect(saved.name).toBe('framework-kompas21.json');
    expect(fresh.engine.importLens(saved).entries).toBe(10);
  });

  test('what is no framework, not there, ships with the app or is one too many is refused', () => {
    const { engine, passport } = fresh;
    const code = (value: string) => expect.objectContaining({ code: value });
    expect(() => engine.importLens({ name: 'x', bytes: new Uint8Array(3) })).toThrow(
      code('framework-malformed'),
    );
    expect(() => engine.seeThrough(passport, 'nothing')).toThrow(code('framework-not-found'));
    expect(() => engine.removeLens('lifecomp')).toThrow(code('framework-not-found'));
    const [first] = spocc.crosswalks;
    if (first === undefined) throw new TypeError('no crosswalk');
    const one = (at: number) => ({ name: 'x', bytes: writtenCrosswalk({ ...first, name: `Nr ${at}` }) });
    for (let at = 0; at < 20; at += 1) engine.importLens(one(at));
    expect(() => engine.importLens(one(20))).toThrow(code('framework-too-many'));
  });

  test('a removed badge is not seen', async () => {
    const { engine, passport } = fresh;
    const [id = ''] = await addAll(hostedBadge('Social Skills (Good)'));
    engine.edit(passport, { kind: 'remove', badges: [id] });
    const { entries, unseen } = engine.seeThrough(passport, 'lifecomp');
    expect([...entries.flatMap(({ fits }) => fits), ...unseen]).toEqual([]);
  });
});

describe('the calendar', () => {
  test('holds what has not ended yet, in the language of the passport', async () => {
    const { engine, passport } = fresh;
    expect(() => engine.calendar(passport)).toThrow(expect.objectContaining({ code: 'no-end-dates' }));
    await addAll(
      hostedBadge('Ended', { expires: '2026-01-01T00:00:00Z' }),
      hostedBadge('Ends', { expires: '2027-02-14T00:00:00Z' }),
      hostedBadge('Ends much later', { expires: '2035-02-14T00:00:00Z' }),
      hostedBadge('Endless'),
    );
    engine.edit(passport, { kind: 'language', language: 'nl' });
    const { name, bytes } = engine.calendar(passport);
    expect(name).toBe('badge-dates-2026-11-21.ics');
    expect(readCalendar(bytes).components.map((event) => textOf(only(event, 'SUMMARY')))).toEqual([
      'Badge verloopt: Ends',
      'Badge verloopt: Ends much later',
    ]);
    const english = engine.calendar(passport, 'en');
    expect(new TextDecoder().decode(english.bytes)).toContain('SUMMARY:Badge expires: Ends');
  });
});

describe('what changed', () => {
  test('is told of the two newest checks, and only where an answer is another', async () => {
    const { engine, passport, say } = fresh;
    const [id = '', other = ''] = await addAll(
      hostedBadge('Ends', { expires: '2027-02-14T00:00:00Z' }),
      hostedBadge('Endless'),
    );
    expect(engine.lastChanges(passport)).toEqual([]);
    await all(engine.checkBadges(passport, [id, other], online));
    say({ now: '2027-03-01T00:00:00Z' });
    await all(
      engine.checkBadges(passport, [id, other], { online: false, hosts: new Set(), privateHosts: [] }),
    );
    const [change, ...more] = engine.lastChanges(passport);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      badge: id,
      name: 'Ends',
      after: 'invalid',
      afterAt: '2027-03-01T00:00:00.000Z',
      checks: expect.arrayContaining([
        expect.objectContaining({ id: 'dates', after: expect.objectContaining({ outcome: 'failed' }) }),
      ]),
    });
    engine.edit(passport, { kind: 'remove', badges: [id] });
    expect(engine.lastChanges(passport)).toEqual([]);
  });
});
