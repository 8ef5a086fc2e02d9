/** The name in the profile is asked for where a badge names its owner by name, and is never more than a name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { mira } from '../../fixtures/people.ts';
import { hostedAssertion } from '../../fixtures/open-badges-2.ts';
import { added, all, file, freshEngine, type Fresh } from './fresh-engine.ts';

const sealed = readFileSync(join(import.meta.dirname, '../../fixtures/files/edc/sealed.json'), 'utf8');

let fresh: Fresh | undefined;
afterEach(async () => fresh?.close());

/** The recipient check of a badge that comes into a passport whose owner has this name. */
async function asked(name: string, badge: string | object, threadsFrom: number) {
  fresh = freshEngine({ threadsFrom });
  const { engine, passport } = fresh;
  const { profile } = engine.read(passport).desk;
  engine.edit(passport, { kind: 'profile', profile: { ...profile, name } });
  const [id] = added(await all(engine.importFiles(passport, [file('badge.json', badge)], stayOffline)));
  const { report } = engine.sheet(passport, id ?? '');
  return report?.checks.find((check) => check.id === 'recipient');
}

test.each([
  ['here', 5],
  ['on a thread', 1],
])('a European credential that bears the owner’s name is told so, %s', async (_, threadsFrom) => {
  expect(await asked('Novak, Mira', sealed, threadsFrom)).toMatchObject({
    outcome: 'passed',
    code: 'matches-name',
    detail: { name: 'Novak, Mira' },
  });
});

test('another name is no "no", and no name asks nothing', async () => {
  expect(await asked('Otto Berg', sealed, 5)).toMatchObject({
    outcome: 'unknown',
    code: 'name-differs',
    detail: { name: mira.name },
  });
  await fresh?.close();
  expect(await asked('', sealed, 5)).toMatchObject({ outcome: 'not-applicable', code: 'nobody-asked' });
});

test('a badge that names its owner by an address is not judged by a name', async () => {
  expect(await asked('Otto Berg', hostedAssertion('a'), 5)).toMatchObject({
    outcome: 'unknown',
    code: 'address-needed',
  });
});
