import { describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { choicesSchema } from '../../../shared/passport/choices-schema.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import { strippedText } from '../../../shared/passport/document-check/stripped.ts';
import { readPdf } from '../../../shared/pdf/document.ts';
import { makePdf } from '../pdf/make-pdf.ts';
import { held, manyBadges, ownFile, passportOf, statement } from '../pdf/sample-passport.ts';
import { bytesOf, catalog, font, page, smallPdf, stream } from './small-pdf.ts';

const firstText = (bytes: Uint8Array): string | null | undefined => readPdf(bytes).sheets[0]?.text;

describe('our own documents', () => {
  const variants: readonly Partial<Choices>[] = [
    {},
    { template: 'plain', size: 14 },
    { template: 'easy-read', language: 'el' },
    { template: 'summary', language: 'pl' },
    { template: 'certificates', language: 'hr' },
    { paper: 'booklet' },
    { second: 'nl', size: 18 },
  ];

  test.each(variants)('say the same as pdf.js reads: %j', async (choices) => {
    const passport = passportOf(
      [
        ...manyBadges(6),
        held(7, { badge: { name: 'Δεξιότητες & “ﬁne” <b>Żółć</b> Привіт', issuedOn: '2024-02-29' } }),
      ],
      { statements: { 'badge-1': statement({ situation: 'We were late…' }) }, ownFiles: { a: ownFile(1) } },
    );
    const bytes = await makePdf(passport, { choices: choicesSchema.parse({ language: 'en', ...choices }) });
    const read = readPdf(bytes);
    // pdf.js takes its bytes for good, so it gets a copy.
    const other = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    expect(read.sheets).toHaveLength(other.numPages);
    for (let number = 1; number <= other.numPages; number += 1) {
      const { items } = await (await other.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(strippedText(read.sheets[number - 1]?.text ?? '')).toBe(strippedText(text));
    }
    const attached = [...((await other.getAttachments()) ?? new Map<string, unknown>()).keys()];
    expect(read.files.map(({ name }) => name).toSorted()).toEqual(attached.toSorted());
    expect(read.files.every(({ bytes: content }) => content !== null)).toBe(true);
    expect(
      read.sheets.flatMap(({ overlays, isCut, drawn }) => [...overlays, isCut, drawn === null]),
    ).not.toContain(true);
    expect(read).toMatchObject({ isActive: false, isRepaired: false, language: choices.language ?? 'en' });
  });
});

describe('other people’s documents', () => {
  test('a word in a plain font, with what lies around it', () => {
    const read = readPdf(smallPdf({}, 'Good \\(no\\) caf\\351', '/Info 6 0 R'));
    expect(read.sheets).toMatchObject([{ text: 'Good (no) café', drawn: null, overlays: [], isCut: false }]);
    expect(read).toMatchObject({ files: [], language: null, producers: [], isActive: false, hasForm: false });
  });

  test('words in a form, under a transform, with a font that is put back', () => {
    const form = stream('BT /F1 9 Tf (inside) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
    const objects = {
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents [4 0 R 7 0 R] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> >>',
      4: stream('q BT /F1 12 Tf [(be) -20 (fore) -300 (it)] TJ ET Q /X1 Do'),
      6: form,
      7: stream("BT /F1 12 Tf 1 0 0 1 9 9 Tm <6166746572> Tj T* (next) ' ET"),
    };
    expect(firstText(smallPdf(objects))?.split(/\n+/)).toEqual(['before it', 'inside', 'after', 'next']);
  });

  test('a font with its own map, and one with names of glyphs', () => {
    const cmap = '1 beginbfrange <01> <02> <0041> endbfrange 1 beginbfchar <03> <00660069> endbfchar';
    const mapped = '<< /Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode 6 0 R >>';
    const text = stream('BT /F1 12 Tf <01020304> Tj ET');
    expect(firstText(smallPdf({ 4: text, 5: mapped, 6: stream(cmap) }))).toBe('ABfi\ufffd');
    const named =
      '<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [1 /A /space /uni010D /odd] >> >>';
    expect(firstText(smallPdf({ 4: text, 5: named }))).toBe('A č\ufffd');
  });

  test('an inline picture is no text', () => {
    const content = 'BI /W 1 /H 1 ID (Excellent) Tj\u0001\u0002 EI BT /F1 12 Tf (Good) Tj ET';
    expect(firstText(smallPdf({ 4: stream(content) }))?.trim()).toBe('Good');
  });

  test('notes, stamps and links that show something; not plain links', () => {
    const note = (more: string): string => `<< /Type /Annot /Rect [0 0 9 9] ${more} >>`;
    const annotations = [
      note('/Subtype /FreeText /Contents (Excellent)'),
      note('/Subtype /Link /Border [0 0 0] /A << /S /URI /URI (https://academy.example) >>'),
      note('/Subtype /Link /Border [0 0 3]'),
      note('/Subtype /Link /Border [0 0 0] /AP << /N 4 0 R >>'),
      note('/Subtype /Link /Border [0 0 0] /A << /S /Launch /F (x.exe) >>'),
      note('/Subtype /Stamp'),
      note('/Subtype /Popup'),
    ];
    const { sheets } = readPdf(smallPdf({ 3: page(`/Contents 4 0 R /Annots [${annotations.join(' ')}]`) }));
    expect(sheets[0]?.overlays.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'FreeText Excellent',
      'Link ',
      'Link ',
      'Link ',
      'Stamp ',
    ]);
  });

  test.each([
    ['/CropBox [0 0 300 300]'],
    ['/Rotate 180'],
    ['/UserUnit 2'],
    ['/MediaBox [0 0 200 200]'],
    ['/MediaBox (none)'],
  ])('a page with %s is cut', (entry) => {
    expect(readPdf(smallPdf({ 3: page(`/Contents 4 0 R ${entry}`) })).sheets[0]?.isCut).toBe(true);
  });

  test('what a page inherits', () => {
    const pages =
      '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 841.89 595.28] /Resources << /Font << /F1 5 0 R >> >> >>';
    const inherits = '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>';
    expect(readPdf(smallPdf({ 2: pages, 3: inherits })).sheets).toMatchObject([
      { text: 'Hello', isCut: false },
    ]);
  });

  test.each([
    ['/AcroForm << /Fields [] >>'],
    ['/OpenAction << /S /JavaScript /JS (x) >>'],
    ['/AA << /WC << >> >>'],
    ['/Names << /JavaScript << /Names [] >> >>'],
  ])('%s is active', (entry) => {
    expect(readPdf(smallPdf({ 1: catalog.replace('>>', `${entry} >>`) })).isActive).toBe(true);
  });

  test('attached files: by the name that viewers show, in a tree, associated only, two under one name', () => {
    const spec = (entries: string): string => `<< /Type /Filespec ${entries} >>`;
    const objects = {
      1: '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Kids [6 0 R] >> >> /AF [9 0 R 7 0 R] >>',
      6: '<< /Names [(key) 7 0 R (other) 8 0 R] >>',
      7: spec('/F (old.txt) /UF (new.txt) /EF << /F 10 0 R /UF 10 0 R >>'),
      8: spec('/F (../../two.txt) /EF << /F 10 0 R /UF 11 0 R >>'),
      9: spec('/F (only.txt) /EF << /F 11 0 R >>'),
      10: stream('ten'),
      11: stream('eleven'),
    };
    const files = readPdf(smallPdf(objects)).files.map(({ name, bytes }) => [
      name,
      bytes === null ? null : Buffer.from(bytes).toString(),
    ]);
    expect(files).toEqual([
      ['new.txt', 'ten'],
      ['../../two.txt', null],
      ['only.txt', 'eleven'],
    ]);
  });

  test('a newer part at the end counts, and the older parts that it leaves alone', () => {
    const before = Buffer.from(smallPdf()).toString('latin1');
    const [, start = ''] = /startxref\s+(\d+)/.exec(before) ?? [];
    const object = `4 0 obj\n${stream('BT /F1 12 Tf (Newer) Tj ET')}\nendobj\n`;
    const row = `${String(before.length).padStart(10, '0')} 00000 n \n`;
    const table = `xref\n4 1\n${row}trailer\n<< /Size 6 /Root 1 0 R /Prev ${start} >>\n`;
    const end = `startxref\n${before.length + object.length}\n%%EOF\n`;
    expect(firstText(bytesOf(before + object + table + end))).toBe('Newer');
  });

  test('a broken table is mended, and it is said', () => {
    const text = Buffer.from(smallPdf()).toString('latin1');
    const mended = readPdf(bytesOf(text.replace(/startxref\s+\d+/, 'startxref\n7')));
    expect(mended).toMatchObject({ isRepaired: true, sheets: [{ text: 'Hello' }] });
    expect(readPdf(smallPdf({ 5: font })).isRepaired).toBe(false);
  });

  test('a wrong length of a stream is looked past', () => {
    const wrong = stream('BT /F1 12 Tf (Good) Tj ET').replace(/Length \d+/, 'Length 3');
    expect(firstText(smallPdf({ 4: wrong }))).toBe('Good');
  });
});
