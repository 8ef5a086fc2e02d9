/**
 * What holds for every carrier and every kind of credential: what is baked is read again, exactly; and whatever
 * happens to a file on its way, it is read, refused by a code, or its badge is reported as changed.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, ReadBadge } from '../../../shared/badge/badge.ts';
import { unpack } from '../../../shared/badge/archive.ts';
import { bakePng, pngKeywords } from '../../../shared/badge/png.ts';
import { readBadges } from '../../../shared/badge/read.ts';
import { bakeSvg } from '../../../shared/badge/svg-bake.ts';
import { badgeProblemCodes, PassportError, type BadgeProblemCode } from '../../../shared/problem.ts';
import { verify } from '../../../shared/verify/verify.ts';
import { hosts } from '../verify/attacking.ts';
import { bytesOf, textBytes, textOf } from './fixtures.ts';

const picture = bytesOf('carrier/no-badge.png');
const drawing = bytesOf('carrier/no-badge.svg');

/** One sound credential of every form; `clr` says which SVG element it lies in. */
const credentials = [
  ['Open Badges 3.0', 'ob3/good-did-key.json'],
  ['Open Badges 3.0 with everything', 'ob3/good-full.json'],
  ['Open Badges 3.0 as a VC-JWT', 'ob3-jwt/good-eddsa-did-key.jwt'],
  ['Open Badges 2.0, hosted', 'ob2-hosted/hosted-good.json'],
  ['Open Badges 2.0, signed', 'ob2-signed/good.jws'],
  ['Open Badges 1.1', 'ob1/v1-1-hosted.json'],
  ['Open Badges 1.0', 'ob1/v1-0-hosted.json'],
  ['Open Badges 0.5', 'ob1/v0-5.json'],
  ['a learner record', 'clr/good.json'],
  ['a learner record as a VC-JWT', 'clr/good.jwt'],
  ['a European credential', 'edc/plain.json'],
  ['a sealed European credential', 'edc/sealed.json'],
  ['a sealed European credential, flattened', 'edc/sealed-flattened.json'],
  ['an older European credential', 'edc/older.xml'],
  ['a presentation of two', 'carrier/presentation-of-two.json'],
  ['an address', 'carrier/address.txt'],
] as const;

/** Without the place where each was found, which is the carrier's and not the credential's. */
function contents(bytes: Uint8Array): readonly Omit<ReadBadge, 'carrier' | 'remarks'>[] {
  return readBadges({ name: 'badge', bytes }).map(({ credential, badge, within }) => ({
    credential,
    badge,
    within,
  }));
}

describe('baking and then reading', () => {
  const inPictures = credentials.filter(([, file]) => !file.endsWith('.xml') && !file.endsWith('.txt'));

  test.each(inPictures)('%s in a PNG is the credential again', (_, file) => {
    const text = textOf(file);
    for (const keyword of pngKeywords)
      expect(contents(bakePng(picture, { keyword, text }))).toEqual(contents(textBytes(text)));
  });

  test.each(inPictures)('%s in an SVG is the credential again', (_, file) => {
    const text = textOf(file);
    const isJws = /^e[wy]/u.test(text);
    for (const element of ['credential', 'clr'] as const)
      expect(
        contents(bakeSvg(drawing, { element, ...(isJws ? { verify: text.trim() } : { body: text }) })),
      ).toEqual(contents(textBytes(isJws ? text.trim() : text)));
  });

  test('any assertion, whatever its words, is the same from a PNG, an SVG and a plain file', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 40 });
    const printable = word.filter((text) => !/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/u.test(text));
    const assertion = fc.record({
      '@context': fc.constant('https://w3id.org/openbadges/v2'),
      type: fc.constant('Assertion'),
      id: fc.webUrl(),
      recipient: fc.record({ type: fc.constant('email'), identity: printable, hashed: fc.boolean() }),
      badge: fc.record({ type: fc.constant('BadgeClass'), name: printable, description: printable }),
      issuedOn: fc.constant('2026-03-02T09:00:00Z'),
      narrative: printable,
      verification: fc.constant({ type: 'HostedBadge' }),
    });
    fc.assert(
      fc.property(assertion, (json) => {
        const text = JSON.stringify(json);
        const plain = contents(textBytes(text));
        expect(contents(bakePng(picture, { keyword: 'openbadges', text }))).toEqual(plain);
        expect(contents(bakeSvg(drawing, { element: 'assertion', body: text }))).toEqual(plain);
      }),
    );
  });

  test('baking twice is baking once', () => {
    const text = textOf('ob3/good-did-key.json');
    const png = bakePng(picture, { keyword: 'openbadgecredential', text });
    expect(bakePng(png, { keyword: 'openbadgecredential', text })).toEqual(png);
    const svg = bakeSvg(drawing, { element: 'credential', body: text });
    expect(bakeSvg(svg, { element: 'credential', body: text })).toEqual(svg);
  });
});

type Change = (bytes: Uint8Array) => Uint8Array;

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const piece = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 12 }),
  fc
    .constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\\',
      '.',
      '~',
      '<',
      '>',
      '&',
      ']]>',
      'null',
      '-1',
      '1e999',
      '\0',
    )
    .map(textBytes),
  fc
    .constantFrom('"__proto__":{},', '"type":"x",', '"@context":[],', '"proof":[],', '"id":1,')
    .map(textBytes),
);
/** What happens to files: turned bits, lost ends, lost and doubled pieces, strange pieces put in. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.nat(255)).map(([where, value]): Change => (bytes) => {
    const copy = bytes.slice();
    copy[Math.floor(where * copy.length)] = value;
    return copy;
  }),
  at.map(
    (where): Change =>
      (bytes) =>
        bytes.slice(0, Math.floor(where * bytes.length)),
  ),
  fc.tuple(at, fc.integer({ min: 1, max: 60 })).map(([where, length]): Change => (bytes) => {
    const start = Math.floor(where * bytes.length);
    return new Uint8Array([...bytes.subarray(0, start), ...bytes.subarray(start + length)]);
  }),
  fc.tuple(at, piece).map(([where, extra]): Change => (bytes) => {
    const start = Math.floor(where * bytes.length);
    return new Uint8Array([...bytes.subarray(0, start), ...extra, ...bytes.subarray(start)]);
  }),
  fc.tuple(at, at).map(([from, to]): Change => (bytes) => {
    const [start, end] = [Math.min(from, to), Math.max(from, to)].map((part) =>
      Math.floor(part * bytes.length),
    );
    return new Uint8Array([...bytes, ...bytes.subarray(start, end)]);
  }),
);
const changes = fc.array(change, { minLength: 1, maxLength: 3 }).map(
  (list): Change =>
    (bytes) =>
      list.reduce((changed, one) => one(changed), bytes),
);

const known: ReadonlySet<string> = new Set<BadgeProblemCode>(badgeProblemCodes);

/** The badges, or null where the file was refused by a code of the reader. Anything else is a bug and goes on. */
function readOrRefused(bytes: Uint8Array): readonly ReadBadge[] | null {
  try {
    const badges = readBadges({ name: 'badge', bytes });
    expect(badges.length).toBeGreaterThan(0);
    return badges;
  } catch (cause) {
    if (!(cause instanceof PassportError)) throw cause;
    expect(known.has(cause.code), cause.code).toBe(true);
    return null;
  }
}

const png = (file: string): Uint8Array =>
  bakePng(picture, { keyword: 'openbadgecredential', text: textOf(file) });
const carriers: readonly (readonly [string, Uint8Array])[] = [
  ...credentials.map(([what, file]) => [what, bytesOf(file)] as const),
  ['a PNG', png('ob3/good-did-key.json')],
  ['a PNG with a JWT', bytesOf('carrier/ob3-jwt.png')],
  ['a PNG with compressed text', bytesOf('carrier/compressed.png')],
  ['an old PNG', bytesOf('carrier/ztxt.png')],
  ['a PNG with a learner record', bytesOf('clr/good.png')],
  ['a PNG with a sealed credential', png('edc/sealed.json')],
  ['an SVG', bytesOf('carrier/cdata.svg')],
  ['an SVG with a DOCTYPE', bytesOf('carrier/doctype-entities.svg')],
  ['an SVG with a JWT', bytesOf('carrier/verify-jwt.svg')],
  ['an SVG with a learner record', bytesOf('clr/good.svg')],
  ['a shortcut', bytesOf('carrier/shortcut.webloc')],
];

describe('whatever happens to it on the way', () => {
  test.each(carriers)('%s is read or refused', (_, bytes) => {
    fc.assert(
      fc.property(changes, (spoil) => {
        readOrRefused(spoil(bytes));
      }),
      { numRuns: 150 },
    );
  });

  test('a ZIP is unpacked or refused, one entry at a time', () => {
    const zip = bytesOf('carrier/badges.zip');
    fc.assert(
      fc.property(changes, (spoil) => {
        for (const file of unpack({ name: 'x.zip', bytes: spoil(zip) }))
          if ('bytes' in file) readOrRefused(file.bytes);
          else expect(known.has(file.problem.code)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what still counts as good after it was changed', () => {
  const proven: readonly (readonly [string, Uint8Array])[] = [
    ['an embedded proof', bytesOf('ob3/good-did-key.json')],
    ['a VC-JWT', bytesOf('ob3-jwt/good-eddsa-did-key.jwt')],
    ['a signed assertion', bytesOf('ob2-signed/good.jws')],
    ['a PNG', png('ob3/good-did-key.json')],
    ['a learner record', bytesOf('clr/good.json')],
  ];

  test.each(proven)('%s says exactly what it said before', async (_, bytes) => {
    const before = new Set((await verified(bytes)).map(said));
    expect(before.size).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(change, async (spoil) => {
        for (const one of await verified(spoil(bytes))) expect(before).toContain(said(one));
      }),
      { numRuns: 120 },
    );
  });

  async function verified(bytes: Uint8Array): Promise<readonly Json[]> {
    const good: Json[] = [];
    for (const read of readOrRefused(bytes) ?? []) {
      const { report, badge } = await verify(read, hosts());
      if (report.verdict === 'valid') good.push(JSON.parse(JSON.stringify(badge)));
    }
    return good;
  }

  function said(badge: Json): string {
    return JSON.stringify(badge);
  }
});
