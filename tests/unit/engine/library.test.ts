/** The passports of the app's own folder, and files elsewhere that the desktop let the engine reach. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PassportError } from '../../../shared/problem.ts';
import { freshEngine, type Fresh } from './fresh-engine.ts';

let fresh: Fresh;
let elsewhere: string;
beforeEach(() => {
  fresh = freshEngine();
  elsewhere = mkdtempSync(join(tmpdir(), 'passport-elsewhere-'));
});
afterEach(async () => {
  await fresh.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof PassportError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
};

test('a file that cannot be opened is listed with its problem and keeps none of the others out', () => {
  writeFileSync(
    join(fresh.folder, 'passport-00000000000a.passport'),
    'not a database, but long enough to look like one',
  );
  const listed = fresh.engine.listPassports();
  expect(listed.map(({ name, problem }) => [name, problem?.code ?? null])).toEqual(
    expect.arrayContaining([
      ['Mira (invented)', null],
      ['', 'passport-not-a-passport'],
    ]),
  );
});

test('the list says the name as it is now, also of one that is not open', async () => {
  const { id } = fresh.engine.createPassport({
    name: 'Jasper’s first client',
    language: 'nl',
    isSample: true,
  });
  await fresh.engine.close();
  const again = freshEngine({ libraryFolder: fresh.folder });
  try {
    expect(again.engine.listPassports().find((one) => one.id === id)).toMatchObject({
      name: 'Jasper’s first client',
      isSample: true,
      problem: null,
    });
  } finally {
    await again.close();
  }
});

test('a file elsewhere is reached only under the id that was given for it', () => {
  const path = join(elsewhere, 'client.passport');
  writeFileSync(path, fresh.engine.copyPassport(fresh.passport).bytes);
  expect(codeOf(() => fresh.engine.openListed(path))).toBe('passport-not-found');
  const id = fresh.engine.grantFile(path);
  expect(id).not.toContain('client');
  expect(fresh.engine.openListed(id)).toEqual({ id, name: 'Mira (invented)', isSample: false });
  expect(fresh.engine.grantFile(path)).toBe(id);
  fresh.engine.edit(id, { kind: 'language', language: 'nl' });
  expect(fresh.engine.read(id).desk.language).toBe('nl');
  expect(fresh.engine.read(fresh.passport).desk.language).toBe('en');
});

test('a file of the own folder keeps its own id, so that it is never open twice', () => {
  expect(fresh.engine.grantFile(join(fresh.folder, `${fresh.passport}.passport`))).toBe(fresh.passport);
});

test('what is no passport is said so, and what is gone too', () => {
  const path = join(elsewhere, 'holiday.passport');
  const id = fresh.engine.grantFile(path);
  expect(codeOf(() => fresh.engine.openListed(id))).toBe('passport-not-found');
  writeFileSync(path, 'a text that somebody named .passport, long enough to be read as one');
  expect(codeOf(() => fresh.engine.openListed(id))).toBe('passport-not-a-passport');
});

test('a copy is a whole passport, and its name says nothing about the owner', () => {
  fresh.engine.edit(fresh.passport, { kind: 'section', group: 'social', text: 'I listen.' });
  const copy = fresh.engine.copyPassport(fresh.passport);
  expect(copy.name).toBe('passport-2026-11-21.passport');
  mkdirSync(join(elsewhere, 'stick'));
  const path = join(elsewhere, 'stick', copy.name);
  writeFileSync(path, copy.bytes);
  copyFileSync(path, join(elsewhere, 'again.passport'));
  const id = fresh.engine.grantFile(join(elsewhere, 'again.passport'));
  expect(fresh.engine.read(id).desk.sections['social']).toBe('I listen.');
});

test('only a sample of the app’s own making can be thrown away', () => {
  const sample = fresh.engine.createPassport({ name: 'Mira Novak', language: 'en', isSample: true });
  const path = join(elsewhere, 'sample.passport');
  writeFileSync(path, fresh.engine.copyPassport(sample.id).bytes);
  expect(codeOf(() => fresh.engine.removeSample(fresh.engine.grantFile(path)))).toBe('not-a-sample');
  fresh.engine.removeSample(sample.id);
  expect(fresh.engine.listPassports().map(({ id }) => id)).toEqual([fresh.passport]);
});
