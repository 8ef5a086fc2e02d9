import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { makePdf } from './make-pdf.ts';
import { hasTool, readPdf, runTool, xmpOf } from './read-pdf.ts';
import { manyBadges, passportOf } from './sample-passport.ts';

const nasty = [
  'Tom & Jerry <x>',
  ']]> <!-- & -->',
  '"quoted" \'name\'',
  'null\u0000 bell\u0007 half\ud800',
  '&amp; &lt;',
];

function elementTexts(xml: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const path = open.slice(-3).join('/');
    if (text.trim() !== '') texts.set(path, text);
  });
  parser.write(xml).close();
  return texts;
}

describe('what the file says of itself', () => {
  test.each(nasty)('is well-formed XML for the name %j', async (name) => {
    const bytes = await makePdf(passportOf(manyBadges(1), { profile: { name } }));
    const xmp = xmpOf(bytes);
    const texts = elementTexts(xmp);
    const { info } = await (await readPdf(bytes)).document.getMetadata();
    expect(info).toHaveProperty('Author', texts.get('dc:creator/rdf:Seq/rdf:li'));
    expect(info).toHaveProperty('Title', texts.get('dc:title/rdf:Alt/rdf:li'));
    if (hasTool('xmllint')) runTool(new TextEncoder().encode(xmp), 'xmllint', ['--noout', '{}']);
  });

  test('keeps the name as it is where XML allows it', async () => {
    const bytes = await makePdf(passportOf([], { profile: { name: 'Tom & Jerry <x>' } }));
    const { info } = await (await readPdf(bytes)).document.getMetadata();
    expect(info).toHaveProperty('Title', 'Soft Skills Passport of Tom & Jerry <x>');
    expect(elementTexts(xmpOf(bytes)).get('dc:creator/rdf:Seq/rdf:li')).toBe('Tom & Jerry <x>');
  });

  test('names PDF/A-3a and PDF/UA-1, and has its colours described', async () => {
    const bytes = await makePdf(passportOf([]));
    const texts = elementTexts(xmpOf(bytes));
    expect(texts.get('rdf:RDF/rdf:Description/pdfaid:part')).toBe('3');
    expect(texts.get('rdf:RDF/rdf:Description/pdfaid:conformance')).toBe('A');
    expect(texts.get('rdf:RDF/rdf:Description/pdfuaid:part')).toBe('1');
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/S /GTS_PDFA1');
  });

  test('tells no other time than that of the document', async () => {
    const bytes = await makePdf(passportOf(manyBadges(3)));
    const raw = new TextDecoder('latin1').decode(bytes);
    const dates = new Set(raw.match(/D:\d{14}Z|\d{4}-\d\d-\d\dT[\d:]{8}Z/g));
    expect([...dates].toSorted()).toEqual(['2026-11-21T10:00:00Z', 'D:20261121100000Z']);
  });
});
