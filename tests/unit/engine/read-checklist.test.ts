/** A checklist that came back: filled in by programs that are not ours, or nothing of the kind. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checklistFile } from '../../../electron/engine/checklist.ts';
import { readChecklist } from '../../../electron/engine/read-checklist.ts';
import { assetsFolder, freshEngine } from './fresh-engine.ts';

let empty: Uint8Array;
beforeAll(async () => {
  const date = '2026-11-21T10:00:00Z';
  empty = (await checklistFile({ language: 'nl', name: '', date, assetsFolder })).bytes;
});

const filled = {
  levels: { social: 'good', creative: 'excellent' },
  answered: 2,
  ticked: 1,
  lines: 73,
};

/** As a program that writes the whole file anew does it. */
async function filledByPdfLib(objectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.load(empty);
  const form = document.getForm();
  form.getTextField('spocc.person.name').setText('Mira (invented)');
  form.getRadioGroup('spocc.social.level').select('good');
  form.getRadioGroup('spocc.creative.level').select('excellent');
  form.getRadioGroup('spocc.S1.1.self').select('alone');
  form.getRadioGroup('spocc.T3.0.self').select('notyet');
  form.getCheckBox('spocc.T3.0.employer').check();
  return document.save({ useObjectStreams: objectStreams });
}

const fieldSchema = z.object({
  id: z.string(),
  type: z.string(),
  exportValues: z.string().optional(),
});

/** As a browser does it: with what is new at the end of the file (ISO 32000-1, 7.5.6). */
async function filledByPdfJs(): Promise<Uint8Array> {
  const task = getDocument({ data: empty.slice(), verbosity: 0 });
  const document = await task.promise;
  const fields = await document.getFieldObjects();
  const choose = (name: string, value: string): void => {
    for (const one of z.array(fieldSchema).parse(fields?.get(name)))
      if (one.type !== '') document.annotationStorage.setValue(one.id, { value: one.exportValues === value });
  };
  choose('spocc.social.level', 'good');
  choose('spocc.creative.level', 'excellent');
  choose('spocc.S1.1.self', 'help');
  choose('spocc.S1.2.self', 'alone');
  choose('spocc.S1.2.employer', 'seen');
  const bytes = await document.saveDocument();
  await task.destroy();
  return bytes;
}

describe('a checklist that was filled in', () => {
  test('by a program that packs its objects is read', async () => {
    const bytes = await filledByPdfLib(true);
    expect(Buffer.from(bytes).includes('/ObjStm')).toBe(true);
    expect(await readChecklist(bytes)).toEqual(filled);
  });

  test('by a program that packs nothing is read', async () => {
    expect(await readChecklist(await filledByPdfLib(false))).toEqual(filled);
  });

  test('by a browser, and then by another program, is read', { timeout: 60_000 }, async () => {
    const once = await filledByPdfJs();
    expect(Buffer.from(once.subarray(0, empty.length)).equals(Buffer.from(empty))).toBe(true);
    expect(await readChecklist(once)).toEqual(filled);
    const document = await PDFDocument.load(once);
    document.getForm().getRadioGroup('spocc.social.level').select('sufficient');
    const twice = await readChecklist(await document.save());
    expect(twice?.levels).toEqual({ social: 'sufficient', creative: 'excellent' });
  });

  test('not at all is a checklist that says nothing', async () => {
    expect(await readChecklist(empty)).toEqual({ levels: {}, answered: 0, ticked: 0, lines: 73 });
  });
});

describe('anything else', () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  test('is no checklist', async () => {
    const other = await PDFDocument.create();
    other.addPage();
    other.getForm().createTextField('spocc.social.level').setText('good');
    expect(await readChecklist(await other.save())).toBeNull();
    expect(await readChecklist(text('%PDF-1.7\n%%EOF'))).toBeNull();
    expect(await readChecklist(text('no PDF at all'))).toBeNull();
    expect(await readChecklist(empty.slice(0, empty.length / 3))).toBeNull();
  });

  test('that takes too long or too much memory is given up', async () => {
    expect(await readChecklist(empty, { patience: 1, growth: Infinity })).toBeNull();
    expect(await readChecklist(empty, { patience: 20_000, growth: 1 })).toBeNull();
  });
});

describe('in the engine', () => {
  test('a reference is kept byte for byte, told in the news, and goes and comes with undo and redo', async () => {
    const { engine, passport, close } = freshEngine();
    try {
      const bytes = await filledByPdfLib(true);
      const id = engine.addOwnFile(passport, {
        badge: null,
        file: { name: '/home/me/signed.pdf', bytes },
        caption: 'From my team leader',
      });
      const [told] = engine.news(passport, null).references;
      expect(told).toMatchObject({
        id,
        kind: 'reference',
        name: 'signed.pdf',
        mediaType: 'application/pdf',
        size: bytes.length,
        caption: 'From my team leader',
      });
      expect(engine.ownFile(passport, id)).toEqual({ name: 'signed.pdf', bytes });
      expect(engine.find(passport, 'team leader')).toEqual([]);
      expect(await engine.readChecklist(passport, id)).toEqual(filled);
      expect(engine.news(passport, null).selfLevels).toEqual({});
      engine.edit(passport, { kind: 'selfLevels', levels: { social: 'good' } });
      expect(engine.news(passport, null).selfLevels).toEqual({ social: 'good' });
      engine.undo(passport);
      engine.undo(passport);
      expect(engine.news(passport, null)).toMatchObject({ selfLevels: {}, references: [] });
      engine.redo(passport);
      expect(engine.news(passport, null).references).toEqual([told]);
    } finally {
      await close();
    }
  });

  test('only what people read can be a reference', async () => {
    const { engine, passport, close } = freshEngine();
    try {
      const add = (bytes: Uint8Array) => () =>
        engine.addOwnFile(passport, { badge: null, file: { name: 'x.pdf', bytes }, caption: '' });
      expect(add(new TextEncoder().encode('<html>'))).toThrow('reference-kind');
      expect(add(new Uint8Array())).toThrow('file-empty');
      expect(add(new Uint8Array(20 * 1024 * 1024 + 1))).toThrow('own-file-too-large');
      expect(add(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))).not.toThrow();
      expect(engine.news(passport, null).references.map(({ mediaType }) => mediaType)).toEqual([
        'image/jpeg',
      ]);
      await expect(engine.readChecklist(passport, 'file-000000000000')).rejects.toThrow('own-file-not-found');
    } finally {
      await close();
    }
  });
});
