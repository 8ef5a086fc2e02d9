/** PDFs made to hang or to crash whoever reads them: each gets an answer, quickly, and never another exception than ours. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readInThread } from '../../../electron/engine/document-check/read-in-thread.ts';
import { readDocument } from '../../../electron/engine/document-check/read-document.ts';
import { readAttachedJson } from '../../../shared/passport/document-check/attached-json.ts';
import { readPdf } from '../../../shared/pdf/document.ts';
import { PassportError } from '../../../shared/problem.ts';
import { makePdf } from '../pdf/make-pdf.ts';
import { held, passportOf } from '../pdf/sample-passport.ts';
import { bytesOf, catalog, onePage, page, smallPdf, stream } from './small-pdf.ts';

// Each is bounded by what is read, not by a clock; a busy machine takes longer for the same.
vi.setConfig({ testTimeout: 60_000 });

/** The problem's code, or `read`. */
function answer(bytes: Uint8Array): string {
  try {
    readPdf(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof PassportError) return error.code;
    throw error;
  }
}

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

describe('bombs', () => {
  test('a content stream of many megabytes is not unpacked to its end', () => {
    const bomb = stream(zeros(100));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(readPdf(smallPdf({ 4: bomb })).sheets).toMatchObject([{ text: null, drawn: null }]);
  });

  test('many small ones are stopped like a large one', () => {
    const bomb = stream(zeros(31));
    const parts = Array.from({ length: 100 }, (_, index) => index + 10);
    const objects = {
      ...Object.fromEntries(parts.map((number) => [number, bomb])),
      3: page(`/Contents [${parts.map((number) => `${number} 0 R`).join(' ')}]`),
    };
    expect(readPdf(smallPdf(objects)).sheets).toMatchObject([{ text: null }]);
  });

  test('filters on filters', () => {
    const nested = stream('x').replace('/FlateDecode', `[${'/FlateDecode '.repeat(50)}]`);
    expect(readPdf(smallPdf({ 4: nested })).sheets).toMatchObject([{ text: null }]);
  });

  test('a form that draws itself, and forms that draw each other a thousand times', () => {
    const form = (content: string): string =>
      stream(content, '/Subtype /Form /Resources << /XObject << /A 6 0 R /B 7 0 R >> >>');
    const objects = {
      3: page('/Contents 4 0 R').replace('/Font <<', '/XObject << /A 6 0 R >> /Font <<'),
      4: stream('/A Do '.repeat(1000)),
      6: form('/B Do '.repeat(1000)),
      7: form('/A Do '.repeat(1000)),
    };
    expect(readPdf(smallPdf(objects)).sheets).toMatchObject([{ text: null }]);
  });
});

describe('circles and depths', () => {
  test('a page tree that holds itself', () => {
    expect(
      readPdf(smallPdf({ 2: '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>' })).sheets,
    ).toHaveLength(1);
  });

  test('a reference to itself, and a length that is its own stream', () => {
    expect(readPdf(smallPdf({ 4: '4 0 R' })).sheets).toHaveLength(1);
    const own = stream('BT /F1 12 Tf (Good) Tj ET').replace(/Length \d+/, 'Length 4 0 R');
    expect(readPdf(smallPdf({ 4: own })).sheets).toMatchObject([{ text: 'Good' }]);
  });

  test('lists in lists in lists', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(answer(smallPdf({ 2: deep }))).toBe('passport-pdf-damaged');
    expect(answer(smallPdf({ 4: stream(deep) }))).toBe('passport-pdf-damaged');
  });

  test('tables that lead to each other', () => {
    const text = Buffer.from(smallPdf({}, 'Hello', '/Prev 9')).toString('latin1');
    const [, start = '0'] = /startxref\s+(\d+)/.exec(text) ?? [];
    const circle = bytesOf(text.replace('/Prev 9', `/Prev ${start}`));
    expect(['read', 'passport-pdf-damaged']).toContain(answer(circle));
  });

  test('a name tree that holds itself', () => {
    const tree = '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 6 0 R >> >>';
    expect(readPdf(smallPdf({ 1: tree, 6: '<< /Kids [6 0 R 6 0 R] >>' })).files).toEqual([]);
  });
});

describe('crowds', () => {
  test('ten thousand pages', () => {
    const pages = `<< /Type /Pages /Kids [${'3 0 R '.repeat(10_000)}] /Count 10000 >>`;
    expect(answer(smallPdf({ 2: pages }))).toBe('passport-pdf-too-many-pages');
  });

  test('a million notes', () => {
    const notes = `/Contents 4 0 R /Annots [${'6 0 R '.repeat(1_000_000)}]`;
    const objects = { 3: page(notes), 6: '<< /Subtype /Text >>' };
    expect(answer(smallPdf(objects))).toBe('passport-pdf-too-many-notes');
  });

  test('a table that claims a billion objects', () => {
    const text = Buffer.from(smallPdf())
      .toString('latin1')
      .replace(/xref\n0 \d+/, 'xref\n0 999999999');
    expect(['read', 'passport-pdf-damaged']).toContain(answer(bytesOf(text)));
  });

  test('ten thousand attachments, with names of a megabyte', () => {
    const names = `(${'../'.repeat(1000)}x) 6 0 R `.repeat(100);
    const tree = `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${names}] >> >> >>`;
    const spec = `<< /F (${'../'.repeat(300_000)}passwd) /EF << /F 4 0 R >> >>`;
    const { files } = readPdf(smallPdf({ 1: tree, 6: spec }));
    expect(files.map(({ name }) => name.length)).toEqual([300]);
  });
});

describe('locked, broken, empty', () => {
  test('each in a sentence of its own', () => {
    expect(answer(smallPdf({}, 'Hello', '/Encrypt 6 0 R'))).toBe('passport-pdf-locked');
    for (const broken of ['', '%PDF-1.7', '%PDF-1.7\nstartxref\n0\n%%EOF', 'not a PDF at all'])
      expect(answer(bytesOf(broken)), broken).toBe('passport-pdf-damaged');
    expect(answer(smallPdf({ 1: '<< /Type /Catalog >>' }))).toBe('passport-pdf-damaged');
    expect(readPdf(smallPdf({ 2: onePage.replace('3 0 R', '') })).sheets).toEqual([]);
    expect(catalog).toContain('/Pages');
  });

  test('a real document, cut anywhere', async () => {
    const whole = await makePdf(passportOf([held(1)]));
    for (let part = 1; part < 40; part += 1)
      expect(['read', 'passport-pdf-damaged']).toContain(answer(whole.slice(0, (whole.length * part) / 40)));
  });

  test('a small document with any bytes of it changed', () => {
    const small = smallPdf({ 6: stream('x', '/Type /ObjStm /N 1 /First 4') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        (edits) => {
          const bytes = small.slice();
          for (const [at, value] of edits) bytes[at] = value;
          expect(answer(bytes)).toMatch(/^(read|passport-pdf-)/);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('passport.json from a stranger', () => {
  const kind = (text: string): string => readAttachedJson(new TextEncoder().encode(text)).kind;

  test('too deep, too large, no text, a member that reaches a prototype', () => {
    expect(kind('['.repeat(1_000_000))).toBe('unreadable');
    expect(readAttachedJson(new Uint8Array(40 * 1024 * 1024)).kind).toBe('unreadable');
    expect(readAttachedJson(Uint8Array.of(0xff, 0xfe, 0x00)).kind).toBe('unreadable');
    expect(kind('{"format":"soft-skills-passport","version":2,"__proto__":{"app":"x"}}')).toBe('unreadable');
    expect(kind('{"format":"soft-skills-passport","version":2}')).toBe('unreadable');
    expect(kind('{"format":"soft-skills-passport","version":"2"}')).toBe('unreadable');
  });

  test('a text on page one billion', () => {
    expect(kind('{"format":"soft-skills-passport","version":2,"says":[{"sheet":1e9,"text":"x"}]}')).toBe(
      'unreadable',
    );
  });
});

describe('the thread that reads', () => {
  test('gives the same answer as reading here, and the problems as problems', async () => {
    const bytes = await makePdf(passportOf([held(1)]));
    expect(await readInThread(bytes)).toMatchObject(readDocument(bytes));
    await expect(readInThread(smallPdf({}, 'Hello', '/Encrypt 6 0 R'))).rejects.toMatchObject({
      code: 'passport-pdf-locked',
    });
    expect(await readInThread(smallPdf())).toMatchObject({ pdf: null });
  });

  test('is ended when it takes too long', async () => {
    await expect(readInThread(smallPdf(), 0)).rejects.toMatchObject({ code: 'passport-pdf-too-slow' });
  });
});
