/** `checklist` and `add-reference`: the form goes out, comes back filled in, and is never more than a reference. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate.ts';
import { hasTool, readPdf, runTool } from '../pdf/read-pdf.ts';
import { passport } from './run-passport.ts';

let folder: string;
let file: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passport-cli-'));
  file = join(folder, 'one.passport');
  out = join(folder, 'form.pdf');
});
/** pdf.js refuses Node's own kind of bytes. */
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('writes the form in the wanted language, with the name of a passport', async () => {
  expect((await passport(['checklist', '--out', out, '--lang', 'nl'])).code).toBe(0);
  const { info } = await (await readPdf(bytesOf(out))).document.getMetadata();
  expect(info).toMatchObject({ Title: translator('nl')('checklist:form.title'), Language: 'nl' });
  const empty = await PDFDocument.load(readFileSync(out));
  expect(empty.getForm().getTextField('spocc.person.name').getText()).toBeUndefined();

  await passport(['profile', '--set', 'name=Žaneta Łoś (invented)', '--passport', file]);
  const ran = await passport(['checklist', '--out', out, '--passport', file]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const named = await PDFDocument.load(readFileSync(out));
  expect(named.getForm().getTextField('spocc.person.name').getText()).toBe('Žaneta Łoś (invented)');
});

test('a passport that is not there is not made for a form, and a form needs a place', async () => {
  const ran = await passport(['checklist', '--out', out, '--passport', file]);
  expect(ran.code).toBe(2);
  expect(existsSync(file)).toBe(false);
  expect(existsSync(out)).toBe(false);
  expect((await passport(['checklist'])).code).toBe(2);
});

test('a filled-in form is kept as a reference; its levels are taken over only when asked', async () => {
  await passport(['checklist', '--out', out]);
  const document = await PDFDocument.load(readFileSync(out));
  document.getForm().getRadioGroup('spocc.cooperative.level').select('excellent');
  writeFileSync(out, await document.save());
  const kept = await passport(['add-reference', out, '--passport', file, '--caption', 'Signed']);
  expect(kept).toMatchObject({ code: 0, err: '' });
  expect(kept.out).toBe(
    [
      'Kept as a reference, not checked by a system: form.pdf',
      'Levels in this checklist:',
      '  Cooperative skills: Excellent',
      'They were not taken over. To do that: --take-levels',
      '',
    ].join('\n'),
  );
  const taken = await passport(['add-reference', out, '--passport', file, '--take-levels']);
  expect(taken.out).toContain(translator('en')('checklist:take.done'));
  await passport(['profile', '--set', 'name=Mira (invented)', '--passport', file]);
  const pdf = join(folder, 'passport.pdf');
  expect((await passport(['export', '--pdf', pdf, '--passport', file])).code).toBe(0);
  const { leaves } = await readPdf(bytesOf(pdf));
  const said = leaves.map(({ text }) => text).join(' ');
  expect(said).toContain('Own estimate.');
  expect(said.match(/Reference, not checked by a system/g)).toHaveLength(2);
  if (hasTool('pdfdetach'))
    expect(runTool(bytesOf(pdf), 'pdfdetach', ['-list', '{}'])).toContain('reference-2-form.pdf');
});

test('what is no PDF, PNG or JPEG is refused', async () => {
  const text = join(folder, 'letter.txt');
  writeFileSync(text, 'She is great.');
  const ran = await passport(['add-reference', text, '--passport', file]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(translator('en').code('problem', 'reference-kind.what'));
});
