import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../shared/badge/archive.ts';
import { bakePng } from '../../../shared/badge/png.ts';
import { readBadges } from '../../../shared/badge/read.ts';
import { badgeProblemCodes, PassportError } from '../../../shared/problem.ts';
import { bytesOf, manifest, readBadge, refusalOf, textBytes } from './fixtures.ts';

const single = manifest.filter(({ file }) => !file.endsWith('.zip'));
const read = (content: string | Uint8Array): ReturnType<typeof readBadge> =>
  readBadge({ name: 'a file', bytes: typeof content === 'string' ? textBytes(content) : content });

describe('our own fixtures', () => {
  const refused = single.flatMap(({ file, what, expected }) =>
    'refused' in expected ? [{ file, what, expected }] : [],
  );
  test.each(refused)('$file ($what) is refused as $expected.refused', ({ file, expected }) => {
    try {
      read(bytesOf(file));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof PassportError)) throw error;
      expect(error.code).toBe(expected.refused);
      if (expected.detail !== undefined) expect(error.detail).toEqual(expected.detail);
    }
  });

  test('all others are read, each within a second', () => {
    for (const { file, expected } of single) {
      if ('refused' in expected) continue;
      const start = performance.now();
      expect(
        refusalOf(() => read(bytesOf(file))),
        file,
      ).toBe('not refused');
      expect(performance.now() - start, file).toBeLessThan(1000);
    }
  });

  test('every code that a file can give is shown by a fixture', () => {
    const shown = new Set(
      manifest.flatMap(({ expected }) => ('refused' in expected ? [expected.refused] : [])),
    );
    // The first needs 20 MB, the second a disk that refuses.
    const elsewhere = ['file-too-large', 'file-unreadable'];
    expect(badgeProblemCodes.filter((code) => !shown.has(code))).toEqual(elsewhere);
  });
});

describe('the carrier', () => {
  test.each([
    ['carrier/ob3-json.png', 'png', 'iTXt openbadgecredential', 'json'],
    ['carrier/ob3-jwt.png', 'png', 'iTXt openbadgecredential', 'jws'],
    ['carrier/legacy-address.png', 'png', 'tEXt openbadges', 'url'],
    ['carrier/ztxt.png', 'png', 'zTXt openbadges', 'json'],
    ['carrier/cdata.svg', 'svg', 'credential in https://purl.imsglobal.org/ob/v3p0', 'json'],
    [
      'carrier/verify-jwt.svg',
      'svg',
      'credential in https://purl.imsglobal.org/ob/v3p0, attribute verify',
      'jws',
    ],
    ['carrier/assertion.svg', 'svg', 'assertion in http://openbadges.org', 'json'],
    ['carrier/assertion-address.svg', 'svg', 'assertion in http://openbadges.org, attribute verify', 'url'],
    ['carrier/utf-16.json', 'json', 'JSON', 'json'],
    ['carrier/plain.jwt', 'jws', 'compact JWS', 'jws'],
    ['carrier/string.json', 'json', 'JSON', 'jws'],
    ['carrier/address.txt', 'json', 'web address', 'url'],
    ['carrier/pointer.json', 'json', 'JSON', 'url'],
    ['carrier/shortcut.url', 'json', 'shortcut', 'url'],
    ['carrier/shortcut.webloc', 'json', 'shortcut', 'url'],
    ['carrier/shortcut-binary.webloc', 'json', 'web address', 'url'],
    ['carrier/shortcut.desktop', 'json', 'shortcut', 'url'],
    ['edc/sealed.json', 'json', 'JSON', 'jades'],
    ['edc/older.xml', 'xml', 'europassCredential in http://data.europa.eu/snb', 'xml'],
    ['clr/good.png', 'png', 'iTXt clrcredential', 'json'],
    ['clr/good.svg', 'svg', 'credential in https://purl.imsglobal.org/spec/clr/v2p0', 'json'],
  ])('of %s is %s', (file, kind, place, form) => {
    const { carrier, credential } = read(bytesOf(file));
    expect({ ...carrier, form: credential.form }).toEqual({ kind, place, form });
  });

  test('is known by the bytes, whatever the name says', () => {
    const bytes = bytesOf('carrier/ob3-json.png');
    expect(readBadge({ name: 'badge.jpg', bytes }).carrier.kind).toBe('png');
  });

  test('never changes the text of the credential', () => {
    const text = new TextDecoder().decode(bytesOf('carrier/plain.json'));
    for (const file of [
      'ob3-json.png',
      'cdata.svg',
      'doctype.svg',
      'escaped.svg',
      'utf-16.json',
      'compressed.png',
    ])
      expect(read(bytesOf(`carrier/${file}`)).credential.text, file).toBe(text);
  });
});

describe('a picture whose badge is no badge', () => {
  test('is damaged, not a text file', () => {
    const picture = bytesOf('carrier/no-badge.png');
    const baked = (text: string): Uint8Array => bakePng(picture, { keyword: 'openbadges', text });
    expect(refusalOf(() => read(baked('hello')))).toBe('json-malformed');
    expect(refusalOf(() => read(baked('<html>')))).toBe('json-malformed');
    expect(refusalOf(() => read(baked(' ')))).toBe('png-no-badge');
    const svg = '<svg><o:assertion xmlns:o="http://openbadges.org">hello</o:assertion></svg>';
    expect(refusalOf(() => read(svg))).toBe('json-malformed');
    expect(
      refusalOf(() => read('<svg><o:assertion xmlns:o="http://openbadges.org"> </o:assertion></svg>')),
    ).toBe('svg-no-badge');
  });
});

describe('a wrapper', () => {
  const badge = { type: 'OpenBadgeCredential', credentialSubject: { achievement: { name: 'Teamwork' } } };
  const wrapped = (inside: unknown): object => ({
    type: 'VerifiablePresentation',
    verifiableCredential: [inside],
  });

  const namesIn = (json: unknown): readonly (string | null)[] =>
    readBadges({ name: 'a file', bytes: textBytes(JSON.stringify(json)) }).map(({ badge: it }) => it.name);

  test('is looked into, and the one around it, and not without end', () => {
    expect(namesIn(wrapped(badge))).toEqual(['Teamwork']);
    expect(namesIn([badge])).toEqual(['Teamwork']);
    expect(namesIn([wrapped(wrapped(badge))])).toEqual(['Teamwork']);
    let deep: unknown = badge;
    for (let depth = 0; depth < 10; depth += 1) deep = wrapped(deep);
    expect(refusalOf(() => namesIn(deep))).toBe('json-too-deep');
    let text = JSON.stringify(badge);
    for (let depth = 0; depth < 6; depth += 1) text = JSON.stringify(text);
    expect(refusalOf(() => read(text))).toBe('json-too-deep');
  });

  test('with nothing in it holds no badge', () => {
    expect(refusalOf(() => namesIn([]))).toBe('json-no-badge');
    expect(refusalOf(() => namesIn({ type: 'VerifiablePresentation' }))).toBe('json-no-badge');
  });

  test('with one thing that is no badge says why', () => {
    expect(refusalOf(() => namesIn(wrapped({ type: 'EndorsementCredential' })))).toBe('endorsement-only');
  });

  test('gives the first 200 badges and says that there are more', () => {
    const many = readBadges({
      name: 'a file',
      bytes: textBytes(JSON.stringify(Array.from({ length: 250 }, () => badge))),
    });
    expect(many).toHaveLength(200);
    expect(many[0]?.remarks).toEqual([{ code: 'others-not-read', detail: { count: 50 } }]);
    expect(many[1]?.remarks).toEqual([]);
  });
});

describe('text', () => {
  test('that begins with the letters of a picture is still a text', () => {
    expect(refusalOf(() => read('BM is short for benchmark.'))).toBe('text-no-badge');
    expect(refusalOf(() => read('GIF is a kind of picture.'))).toBe('text-no-badge');
  });

  test('in the old Western encoding is read as such', () => {
    const assertion =
      '{"type":"Assertion","badge":{"name":"Café"},"@context":"https://w3id.org/openbadges/v2"}';
    const latin = Uint8Array.from(assertion, (letter) => letter.charCodeAt(0));
    expect(read(latin).badge.name).toBe('Café');
  });

  test('that begins like markup is called by its name', () => {
    expect(refusalOf(() => read('<?xml version="1.0"?>\n<!-- saved -->\n<html>'))).toBe('html');
    expect(refusalOf(() => read('<div>Your badge</div>'))).toBe('html');
    expect(refusalOf(() => read('<note>Your badge</note>'))).toBe('text-no-badge');
    expect(refusalOf(() => read('<europassCredential xmlns="http://data.europa.eu/snb"/>'))).toBe(
      'credential-malformed',
    );
    expect(refusalOf(() => read('<europassCredential xmlns="urn:another"/>'))).toBe('text-no-badge');
  });

  test('larger than 10 MB, and a file larger than 20 MB, is not even looked at', () => {
    expect(refusalOf(() => read(new Uint8Array(10 * 1024 * 1024 + 1).fill(0x20)))).toBe('file-too-large');
    expect(refusalOf(() => read(new Uint8Array(20 * 1024 * 1024 + 1)))).toBe('file-too-large');
  });

  test('of a shortcut that leads nowhere on the web is no badge', () => {
    expect(refusalOf(() => read('[InternetShortcut]\nURL=file:///etc/passwd\n'))).not.toBe('not refused');
    expect(
      refusalOf(() => read('<plist><dict><key>URL</key><string>javascript:1</string></dict></plist>')),
    ).toBe('text-no-badge');
    expect(
      read('<plist><dict><key>URL</key><string>https://a.example/?a&amp;b</string></dict></plist>').badge.id,
    ).toBe('https://a.example/?a&b');
    const binary = (start: string): Uint8Array =>
      Uint8Array.from(`bplist00${start}`, (letter) => letter.charCodeAt(0));
    const long = `https://a.example/${'x'.repeat(300)}`;
    expect(read(binary(`\xd1\x01\x02SURL_\x11\x01\x3e${long}\x08`)).badge.id).toBe(long);
    expect(read(binary('\xd1\x01\x02SURL\x5ehttp://a.ex/12\x08')).badge.id).toBe('http://a.ex/12');
    expect(refusalOf(() => read(binary('\xd1\x01\x02SURL\x5eftp://a.exampl\x08')))).toBe('file-unknown');
    expect(refusalOf(() => read(binary('\xd1\x01\x02')))).toBe('file-unknown');
  });

  test('that is only a pointer of Open Badges 1 leads to the address', () => {
    const { credential, badge } = read('{"verify":{"url":"https://a.example/1","type":"hosted"}}');
    expect(credential).toMatchObject({ form: 'url', url: 'https://a.example/1' });
    expect(badge).toMatchObject({ id: 'https://a.example/1', name: null });
    expect(refusalOf(() => read('{"verify":{"url":"file:///etc/passwd"}}'))).toBe('json-no-badge');
  });
});

describe('whatever bytes come', () => {
  const files = single
    .map(({ file }) => bytesOf(file))
    .filter((bytes) => bytes.length > 0 && bytes.length < 20_000);
  test('they are read or refused by a code, and never crash', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...files), damage, fc.nat(), (original, changes, cut) => {
        const bytes = original.slice(0, cut % 5 === 0 ? cut % original.length : undefined);
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        for (const file of unpack({ name: 'x', bytes }))
          if ('bytes' in file) refusalOf(() => readBadge(file));
      }),
      { numRuns: 2000 },
    );
  });

  test('the same goes for JSON of any shape in the places of a badge', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const keys = [
      'type',
      '@context',
      'id',
      'badge',
      'issuer',
      'recipient',
      'credentialSubject',
      'evidence',
      'verify',
      'image',
      'issuedOn',
      'tags',
      'alignment',
      'endorsement',
      'criteria',
      'proof',
      'result',
      'displayParameter',
      'hasClaim',
      'specifiedBy',
      'learningOutcome',
      'individualDisplay',
      'verifiableCredential',
      'resultDescription',
      'payload',
    ];
    const odd = fc.dictionary(fc.constantFrom(...keys), fc.oneof(anything, fc.constant({ achievement: {} })));
    const types = fc.constantFrom(
      'Assertion',
      'OpenBadgeCredential',
      ['VerifiableCredential', 'AchievementCredential'],
      ['VerifiableCredential', 'EuropeanDigitalCredential'],
      ['VerifiableCredential', 'ClrCredential'],
      'VerifiablePresentation',
      undefined,
    );
    fc.assert(
      fc.property(
        odd,
        types,
        fc.dictionary(fc.constantFrom(...keys, 'achievement', 'identifier'), anything),
        (json, type, inner) => {
          const whole = {
            ...json,
            ...(type === undefined ? {} : { type }),
            credentialSubject: { ...inner, achievement: inner, hasClaim: [inner, { hasPart: inner }] },
            badge: inner,
          };
          refusalOf(() => read(JSON.stringify(whole)));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
