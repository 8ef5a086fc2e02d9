import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../shared/badge/json.ts';
import { decodeJws, looksLikeJws } from '../../../shared/badge/jws.ts';
import { refusalOf, textOf } from './fixtures.ts';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a compact JWS', () => {
  test('is taken apart without being believed', () => {
    const text = `${part({ alg: 'none' })}.${part({ name: 'Ž' })}.`;
    expect(decodeJws(text)).toEqual({ text, header: { alg: 'none' }, payload: { name: 'Ž' } });
  });

  test('is put together again where a mail program broke its lines', () => {
    const broken = textOf('ob3-jwt/broken-lines.jwt');
    expect(looksLikeJws(broken)).toBe(true);
    expect(decodeJws(broken).text).toBe(broken.replace(/\s/g, ''));
  });

  test.each([
    ['two parts', `${part({})}.${part({})}`],
    ['four parts', `${part({})}.${part({})}.a.b`],
    ['a payload that is no JSON', `${part({})}.YWJj.YQ`],
    ['a payload that is a list', `${part({})}.${part([])}.YQ`],
    ['a payload that stands elsewhere', `${part({ b64: false })}..YQ`],
    ['a header that is no UTF-8', `${Buffer.from([0x7b, 0xff]).toString('base64url')}.${part({})}.YQ`],
    ['padding', `${part({})}.${part({})}.YQ==`],
  ])('is refused with %s', (_, text) => {
    expect(refusalOf(() => decodeJws(text))).toBe('jws-malformed');
  });

  test('with selective disclosure is named for what it is', () => {
    expect(refusalOf(() => decodeJws(`${part({})}.${part({})}.YQ~WyJ4Il0~`))).toBe('format-not-supported');
  });

  test('is not what ordinary words are taken for', () => {
    for (const words of ['Hello. World. Bye.', 'eyes. nose. mouth.', 'ew.', 'https://a.b.c'])
      expect(looksLikeJws(words)).toBe(false);
  });
});

describe('JSON from strangers', () => {
  test('comes back as JSON.parse gives it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 10 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('may hold brackets in its strings, but not more than 64 levels', () => {
    expect(parseJson(JSON.stringify('[{'.repeat(100)))).toBe('[{'.repeat(100));
    expect(parseJson(JSON.stringify(`"${'['.repeat(100)}`))).toBe(`"${'['.repeat(100)}`);
    expect(parseJson(JSON.stringify('\\"[[[['))).toBe('\\"[[[[');
    expect(refusalOf(() => parseJson(nested(64)))).toBe('not refused');
    expect(refusalOf(() => parseJson(nested(65)))).toBe('json-too-deep');
  });

  test('may not name a prototype, however it is written', () => {
    expect(refusalOf(() => parseJson('{"a":[{"__proto__":{}}]}'))).toBe('credential-malformed');
    expect(refusalOf(() => parseJson('{"\\u005f_proto__":{}}'))).toBe('credential-malformed');
    expect(parseJson('{"a":"__proto__"}')).toEqual({ a: '__proto__' });
  });
});
