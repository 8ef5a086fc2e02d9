import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakeSvg } from '../../../shared/badge/svg-bake.ts';
import { readSvg } from '../../../shared/badge/svg.ts';
import { decodeText } from '../../../shared/badge/text.ts';
import { bytesOf, refusalOf, textBytes, textOf } from './fixtures.ts';

const drawing = textBytes('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
const read = (svg: Uint8Array): ReturnType<typeof readSvg> => readSvg(decodeText(svg) ?? '');

describe('baking', () => {
  test('gives back exactly the JSON that was baked, whatever is in its strings', () => {
    const pieces = fc.constantFrom(
      ']]>',
      '<![CDATA[',
      '&amp;',
      '<',
      '"',
      '\r\n',
      '\t',
      'Ž',
      '🏅',
      '\u2028',
      ' ',
    );
    const json = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })))
      .map((parts) => JSON.stringify({ text: parts.join('') }));
    fc.assert(
      fc.property(json, (body) => {
        expect(read(bakeSvg(drawing, { element: 'credential', body })).body).toBe(body);
      }),
    );
  });

  test('keeps the ends of lines of the JSON as they are', () => {
    for (const body of ['{\r\n"a": 1\r\n}\r\n', '{\n\t"a": 1\n}\n', '{\r"a":1}'])
      expect(read(bakeSvg(drawing, { element: 'credential', body })).body).toBe(body);
  });

  test('changes nothing but its own element', () => {
    const svg = new TextDecoder().decode(
      bakeSvg(drawing, { element: 'assertion', verify: 'https://a.example/1' }),
    );
    expect(svg.replace(/<openbadges:assertion[^>]*\/>/, '')).toBe(new TextDecoder().decode(drawing));
  });

  test('replaces the badges that are in the drawing already', () => {
    const once = bakeSvg(drawing, { element: 'credential', body: '{"n":1}' });
    const twice = bakeSvg(once, { element: 'assertion', body: '{"n":2}', verify: 'https://a.example/1' });
    expect(read(twice)).toEqual({
      element: 'assertion',
      namespace: 'http://openbadges.org',
      verify: 'https://a.example/1',
      body: '{"n":2}',
      remarks: [],
    });
  });

  test('puts a learner record into its own namespace', () => {
    const baked = bakeSvg(drawing, { element: 'clr', body: '{"n":3}' });
    expect(read(baked)).toMatchObject({
      element: 'credential',
      namespace: 'https://purl.imsglobal.org/spec/clr/v2p0',
      body: '{"n":3}',
      remarks: [],
    });
  });

  test('opens a drawing that is empty, and writes a Latin-1 drawing as UTF-8', () => {
    const empty = bakeSvg(textBytes('<svg xmlns="http://www.w3.org/2000/svg" />'), {
      element: 'credential',
      body: '{}',
    });
    expect(read(empty).body).toBe('{}');
    const latin = new TextDecoder().decode(
      bakeSvg(bytesOf('carrier/latin-1.svg'), { element: 'credential', body: '{}' }),
    );
    expect(latin).toContain('encoding="UTF-8"');
    expect(latin).toContain('café');
  });

  test('refuses what XML cannot hold, and XML that is no drawing', () => {
    expect(refusalOf(() => bakeSvg(drawing, { element: 'credential', body: '"\u0001"' }))).toBe(
      'credential-malformed',
    );
    expect(refusalOf(() => bakeSvg(drawing, { element: 'credential', body: '"\ud800"' }))).toBe(
      'credential-malformed',
    );
    expect(refusalOf(() => bakeSvg(textBytes('<html/>'), { element: 'credential', body: '{}' }))).toBe(
      'svg-no-badge',
    );
  });
});

describe('reading', () => {
  test.each([
    ['cdata.svg', 'credential'],
    ['escaped.svg', 'credential'],
    ['doctype.svg', 'credential'],
    ['doctype-entities.svg', 'credential'],
    ['latin-1.svg', 'credential'],
    ['assertion.svg', 'assertion'],
  ])('finds the JSON of %s', (file, element) => {
    const found = read(bytesOf(`carrier/${file}`));
    expect(found).toMatchObject({ element, remarks: [] });
    expect(() => JSON.parse(found.body ?? '')).not.toThrow();
  });

  test('says when the namespace is only nearly right, or when there are several badges', () => {
    expect(read(bytesOf('carrier/odd-namespace.svg')).remarks).toEqual([
      { code: 'svg-odd-namespace', detail: {} },
    ]);
    const one = '<b:assertion xmlns:b="http://openbadges.org" verify="https://a.example/1"/>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${one}${one}</svg>`;
    expect(readSvg(svg).remarks).toEqual([{ code: 'svg-several-badges', detail: { count: 2 } }]);
  });

  test('reads a drawing whose other prefixes nobody declared', () => {
    const svg = textOf('carrier/cdata.svg').replace('<circle', '<inkscape:grid id="g"/><circle');
    expect(readSvg(svg).element).toBe('credential');
  });

  test('never takes an entity of the DOCTYPE for text of the badge, or anywhere else', () => {
    const ob = 'xmlns:ob="http://openbadges.org"';
    const doctype = '<!DOCTYPE svg [<!ENTITY x "https://forger.example/1">]>';
    const inside = (element: string): string =>
      `${doctype}<svg xmlns="http://www.w3.org/2000/svg">${element}</svg>`;
    for (const element of [
      `<ob:assertion ${ob}>&x;</ob:assertion>`,
      `<ob:assertion ${ob} verify="&x;"/>`,
      `<ob:assertion ${ob}><g id="&x;"/></ob:assertion>`,
      `<text>&x;</text><ob:assertion ${ob} verify="https://a.example/1"/>`,
    ])
      expect(refusalOf(() => readSvg(inside(element)))).toBe('svg-malformed');
  });

  test('gives up on text without end and on nesting without end', () => {
    const ob = '<o:assertion xmlns:o="http://openbadges.org">';
    expect(refusalOf(() => readSvg(`<svg>${ob}${'x'.repeat(1_100_000)}</o:assertion></svg>`))).toBe(
      'credential-too-large',
    );
    expect(refusalOf(() => readSvg(`<svg>${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`))).toBe(
      'svg-malformed',
    );
  });
});
