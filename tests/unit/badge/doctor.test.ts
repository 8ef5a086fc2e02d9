/** The doctor: what people hand in instead of a badge, each with its name, its advice and its letter. */
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../shared/badge/archive.ts';
import { diagnose } from '../../../shared/badge/doctor.ts';
import {
  advices,
  confidences,
  findings,
  platforms,
  type Diagnosis,
} from '../../../shared/badge/doctor-findings.ts';
import { doctorLetter } from '../../../shared/badge/doctor-letter.ts';
import { readBadges } from '../../../shared/badge/read.ts';
import { catalogues, languages, translator } from '../../../shared/i18n/translate.ts';
import { exif, exifChunk, internationalNote, jpeg, mail, note, page, png } from './doctor-files.ts';
import { bytesOf, manifest, refusalOf, textBytes, textOf } from './fixtures.ts';

const MAKE = 0x010f;
const SOFTWARE = 0x0131;
const credential = textOf('ob3/good-did-key.json');

function json(value: object): Uint8Array {
  return textBytes(JSON.stringify(value));
}

type Row = readonly [
  what: string,
  name: string,
  bytes: Uint8Array,
  finding: Diagnosis['finding'],
  confidence: Diagnosis['confidence'],
  whatToDo: Diagnosis['whatToDo'],
];

const pictures: readonly Row[] = [
  ['a telephone’s whole screen', 'image.png', png(1170, 2532), 'screenshot', 'likely', 'download-again'],
  ['the same, on its side', 'image.png', png(2532, 1170), 'screenshot', 'likely', 'download-again'],
  [
    'a program that makes screenshots',
    'x.png',
    png(500, 400, note('Software', 'gnome-screenshot')),
    'screenshot',
    'certain',
    'download-again',
  ],
  [
    'a picture that says it is one',
    'x.png',
    png(500, 500, exifChunk({ 0x010e: 'Screenshot' })),
    'screenshot',
    'certain',
    'download-again',
  ],
  [
    'a name that says it',
    'Schermafbeelding 2026-11-20 om 10.11.12.png',
    png(612, 590),
    'screenshot',
    'likely',
    'download-again',
  ],
  [
    'a screenshot saved as JPEG',
    'Screenshot_20261120.jpg',
    jpeg(null),
    'screenshot',
    'certain',
    'download-again',
  ],
  ['a part of a screen', 'x.png', png(1500, 700), 'screenshot', 'possible', 'download-again'],
  [
    'saved by a telephone’s editor',
    'x.png',
    png(600, 600, note('Software', 'Picsart')),
    'picture-resaved',
    'likely',
    'download-again',
  ],
  [
    'saved with XMP',
    'x.png',
    png(600, 600, internationalNote('XML:com.adobe.xmp', '<x xmp:CreatorTool="Pixelmator 3"/>')),
    'picture-resaved',
    'likely',
    'download-again',
  ],
  [
    'saved with Exif',
    'x.png',
    png(600, 600, exifChunk({ [SOFTWARE]: 'Snapseed 2' })),
    'picture-resaved',
    'likely',
    'download-again',
  ],
  [
    'worked on by ImageMagick',
    'x.png',
    png(600, 600, note('date:create', '2026-01-01')),
    'picture-resaved',
    'likely',
    'download-again',
  ],
  [
    'drawn, and never baked',
    'x.png',
    png(600, 600, note('Software', 'Badge Maker')),
    'picture-resaved',
    'possible',
    'download-again',
  ],
  [
    'square, with nothing written in it',
    'badge.png',
    png(600, 600),
    'picture-stripped',
    'possible',
    'download-again',
  ],
  [
    'no square, nothing written in it',
    'logo.png',
    png(600, 480),
    'picture-without-badge',
    'certain',
    'download-again',
  ],
  ['a preview', 'badge.png', png(120, 120), 'thumbnail', 'likely', 'download-again'],
  [
    'through a message app',
    'IMG-20261120-WA0003.png',
    png(600, 600),
    'picture-from-messenger',
    'likely',
    'send-as-file',
  ],
  [
    'through a message app, as JPEG',
    'WhatsApp Image 2026-11-20.jpeg',
    jpeg(null),
    'picture-from-messenger',
    'likely',
    'send-as-file',
  ],
  ['a camera’s JPEG', 'badge.jpg', jpeg({ [MAKE]: 'Acme Phones' }), 'photo', 'certain', 'download-again'],
  [
    'an iPhone’s picture',
    'IMG_0001.HEIC',
    bytesOf('carrier/picture.heic'),
    'photo',
    'likely',
    'download-again',
  ],
  [
    'a JPEG of nobody',
    'badge.jpg',
    bytesOf('carrier/picture.jpeg'),
    'picture-converted',
    'certain',
    'download-again',
  ],
  ['a WebP', 'badge.webp', bytesOf('carrier/picture.webp'), 'picture-converted', 'certain', 'download-again'],
  [
    'a drawing saved by Inkscape',
    'x.svg',
    textBytes('<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="urn:x"/>'),
    'drawing-resaved',
    'likely',
    'download-again',
  ],
  [
    'a plain drawing',
    'x.svg',
    bytesOf('carrier/no-badge.svg'),
    'drawing-without-badge',
    'certain',
    'download-again',
  ],
];

const pages: readonly Row[] = [
  [
    'Credly, saved as PNG',
    'badge.png',
    page('<meta property="og:url" content="https://www.credly.com/badges/0b2d8a/public_url">'),
    'page-of-platform',
    'certain',
    'download-from-credly',
  ],
  [
    'Credly by its mark',
    'badge.html',
    page('<meta property="og:site_name" content="Credly">'),
    'page-of-platform',
    'likely',
    'download-from-credly',
  ],
  [
    'Open Badge Passport',
    'badge.html',
    page('<link rel="canonical" href="https://openbadgepassport.com/app/badge/info/12">'),
    'page-of-platform',
    'certain',
    'download-from-open-badge-factory',
  ],
  [
    'Badgr, as a browser saved it',
    'x.htm',
    textBytes(
      '<!-- saved from url=(0052)https://api.eu.badgr.io/public/assertions/AbC -->\n<html><head></head></html>',
    ),
    'page-of-platform',
    'certain',
    'download-from-badgr',
  ],
  [
    'Canvas Credentials',
    'x.html',
    page('<title>Canvas Credentials</title>'),
    'page-of-platform',
    'likely',
    'download-from-badgr',
  ],
  [
    'Moodle',
    'badge.php',
    page('<link rel="canonical" href="https://learn.academy.example/badges/badge.php?hash=ab12">'),
    'page-of-platform',
    'certain',
    'download-from-moodle',
  ],
  [
    'Moodle by its script',
    'x.html',
    page('<script>M.cfg = {"wwwroot":"x"};</script>'),
    'page-of-platform',
    'likely',
    'download-from-moodle',
  ],
  [
    'edubadges',
    'x.html',
    page('<meta property="og:url" content="https://www.edubadges.nl/public/assertions/x">'),
    'page-of-platform',
    'certain',
    'download-from-edubadges',
  ],
  [
    'Accredible',
    'x.html',
    page('<meta property="og:url" content="https://www.credential.net/0b2d">'),
    'page-of-platform',
    'certain',
    'download-from-accredible',
  ],
  [
    'a page to sign in',
    'badge.png',
    page('<title>Inloggen</title>', '<input type="password">'),
    'page-sign-in',
    'certain',
    'sign-in-first',
  ],
  [
    'a page of nothing',
    'badge.png',
    page('<title>404 Not Found</title>'),
    'page-not-there',
    'likely',
    'ask-issuer',
  ],
  [
    'evidence',
    'evidence.html',
    page('<title>My portfolio: evidence of teamwork</title>'),
    'page-of-evidence',
    'likely',
    'add-the-badge-itself',
  ],
  ['a page of somebody', 'page.html', bytesOf('carrier/page.html'), 'page', 'certain', 'look-on-page'],
  [
    'a link to Credly',
    'x.txt',
    textBytes('https://www.credly.com/badges/0b2d8a/public_url'),
    'link-to-platform',
    'certain',
    'download-from-credly',
  ],
  [
    'a link among words',
    'x.txt',
    textBytes('See https://openbadgepassport.com/app/badge/info/12.'),
    'link-to-platform',
    'certain',
    'download-from-open-badge-factory',
  ],
  [
    'a shortcut to Credly',
    'x.url',
    textBytes('[InternetShortcut]\r\nURL=https://www.credly.com/badges/0b2d8a\r\n'),
    'link-to-platform',
    'certain',
    'download-from-credly',
  ],
  [
    'the address of an assertion',
    'x.txt',
    textBytes('https://openbadgefactory.com/v1/assertion/0b2d8a.json'),
    'badge-address',
    'likely',
    'check-online',
  ],
  [
    'the address of an assertion among words',
    'x.txt',
    textBytes('It is at https://openbadgefactory.com/v1/assertion/0b2d8a.json ok?'),
    'badge-address',
    'likely',
    'paste-address',
  ],
  [
    'an address of anything',
    'x.txt',
    textBytes('https://academy.example/12'),
    'badge-address',
    'possible',
    'check-online',
  ],
  [
    'an address among words',
    'x.txt',
    textBytes('Look at https://academy.example/12 today.'),
    'link',
    'certain',
    'open-link',
  ],
  [
    'a binary shortcut of macOS',
    'x.webloc',
    textBytes('bplist00\u0001\u0001SURL_ https://academy.example/12\0'),
    'shortcut',
    'certain',
    'paste-address',
  ],
  [
    'a shortcut of Windows',
    'x.lnk',
    textBytes('L\0\0\0\u0001\u0014\u0002\0'),
    'shortcut',
    'possible',
    'choose-another-file',
  ],
];

const documents: readonly Row[] = [
  [
    'a mail with an attachment',
    'x.eml',
    mail('Content-Disposition: attachment; filename="badge.png"', '', 'x'),
    'email',
    'certain',
    'save-attachment',
  ],
  [
    'a mail with a link',
    'x.eml',
    mail('', 'Get it: https://www.credly.com/bad=', 'ges/0b2d8a now'),
    'email',
    'certain',
    'open-link',
  ],
  ['a mail with words', 'x.eml', mail('', 'Well done!'), 'email', 'certain', 'ask-issuer'],
  ['a certificate', 'x.pdf', textBytes('%PDF-1.7\n%%EOF\n'), 'pdf', 'certain', 'ask-issuer'],
  [
    'a certificate that names the page',
    'x.pdf',
    textBytes('%PDF-1.7\n<< /URI (https://www.credly.com/badges/0b2d8a) >>\n%%EOF\n'),
    'pdf',
    'certain',
    'open-link',
  ],
  [
    'a certificate with files in it',
    'x.pdf',
    textBytes('%PDF-1.7\n<< /EmbeddedFiles 3 0 R >>\n%%EOF\n'),
    'pdf',
    'certain',
    'save-attachment',
  ],
  [
    'a Word document',
    'x.docx',
    zipSync({ '[Content_Types].xml': strToU8('<x/>') }),
    'office-document',
    'certain',
    'ask-issuer',
  ],
  [
    'a badge class',
    'x.json',
    bytesOf('carrier/badge-class.json'),
    'badge-class',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'an achievement',
    'x.json',
    json({ type: ['Achievement'], name: 'Teamwork' }),
    'badge-class',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'an issuer',
    'x.json',
    bytesOf('carrier/issuer.json'),
    'issuer-profile',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'an endorsement',
    'x.json',
    bytesOf('carrier/endorsement.json'),
    'endorsement',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'a status list',
    'x.json',
    json({
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      credentialSubject: { encodedList: 'u' },
    }),
    'status-list',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'a revocation list',
    'x.json',
    json({ id: 'https://academy.example/r', revokedAssertions: [] }),
    'status-list',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'a DID document',
    'x.json',
    json({ id: 'did:web:academy.example', verificationMethod: [] }),
    'issuer-key',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'evidence as data',
    'x.json',
    json({ type: ['Evidence'], narrative: 'x' }),
    'evidence',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'a context',
    'x.json',
    json({ '@context': { name: 'https://schema.org/name' } }),
    'rules-document',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'an empty presentation',
    'x.json',
    json({ type: ['VerifiablePresentation'] }),
    'presentation-empty',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'another credential',
    'x.json',
    bytesOf('carrier/other-credential.json'),
    'other-credential',
    'certain',
    'add-the-badge-itself',
  ],
  [
    'a token of another program',
    'x.jwt',
    bytesOf('carrier/token.jwt'),
    'other-token',
    'certain',
    'choose-another-file',
  ],
  ['settings', 'x.json', bytesOf('carrier/settings.json'), 'other-data', 'certain', 'choose-another-file'],
  ['words', 'x.txt', bytesOf('carrier/words.txt'), 'other-text', 'certain', 'choose-another-file'],
  ['noise', 'x.bin', bytesOf('carrier/noise.bin'), 'other-file', 'certain', 'choose-another-file'],
  ['a locked ZIP', 'x.zip', bytesOf('carrier/locked.zip'), 'zip-locked', 'certain', 'unlock'],
  ['an empty ZIP', 'x.zip', bytesOf('carrier/empty.zip'), 'zip-empty', 'certain', 'download-again'],
  ['a cut ZIP', 'x.zip', bytesOf('carrier/cut.zip'), 'zip-damaged', 'certain', 'download-again'],
  ['a bomb', 'x.zip', bytesOf('carrier/bomb.zip'), 'zip-too-large', 'certain', 'unpack'],
  [
    'a ZIP of other things',
    'x.zip',
    zipSync({ 'readme.txt': strToU8('Hello') }),
    'zip-without-badge',
    'certain',
    'unpack',
  ],
  ['nothing', 'x.png', new Uint8Array(), 'empty', 'certain', 'download-again'],
  ['a picture that stops', 'x.png', bytesOf('carrier/truncated.png'), 'cut-off', 'certain', 'download-again'],
  ['data that stops', 'x.json', textBytes(credential.slice(0, -40)), 'cut-off', 'likely', 'download-again'],
  ['a signed text that stops', 'x.jwt', bytesOf('carrier/cut.jwt'), 'cut-off', 'likely', 'download-again'],
  [
    'a drawing that stops',
    'x.svg',
    textBytes('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
    'cut-off',
    'likely',
    'download-again',
  ],
  ['a damaged picture', 'x.png', bytesOf('carrier/crc-wrong.png'), 'damaged', 'certain', 'download-again'],
  ['data changed by hand', 'x.json', textBytes('{"type": Assertion}'), 'damaged', 'likely', 'download-again'],
  [
    'data through a word processor',
    'x.txt',
    textBytes('{“type”: “Assertion”}'),
    'quotes-changed',
    'likely',
    'paste-plainly',
  ],
  [
    'a badge with a part missing',
    'x.json',
    bytesOf('ob3/no-proof.json'),
    'badge-without-proof',
    'certain',
    'ask-for-signed',
  ],
  ['data that is too deep', 'x.json', bytesOf('carrier/deep.json'), 'not-safe', 'certain', 'download-again'],
  [
    'data that reaches for prototypes',
    'x.json',
    bytesOf('carrier/prototype.json'),
    'not-safe',
    'certain',
    'download-again',
  ],
  [
    'far too much',
    'x.json',
    bytesOf('carrier/too-large.json'),
    'too-large',
    'certain',
    'add-the-badge-itself',
  ],
  ['a badge', 'x.json', textBytes(credential), 'badge', 'certain', 'add-it'],
  ['a ZIP with a badge', 'x.zip', bytesOf('carrier/badges.zip'), 'badge', 'certain', 'add-it'],
];

const rows = [...pictures, ...pages, ...documents];

describe('what it is', () => {
  test.each(rows)('%s', (_, name, bytes, finding, confidence, whatToDo) => {
    expect(diagnose({ name, bytes })).toMatchObject({ finding, confidence, whatToDo });
  });

  test('every finding is made by one of these, but for a badge that lacks a part', () => {
    const incomplete = diagnose({
      name: 'x.json',
      bytes: json({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', badge: 7 }),
    });
    expect(new Set([...rows.map((row) => row[3]), incomplete.finding])).toEqual(new Set(findings));
    expect(new Set([...rows.map((row) => row[5]), incomplete.whatToDo])).toEqual(new Set(advices));
  });

  test('says what it saw: the size, the program, the platform, where to go', () => {
    const seen = (bytes: Uint8Array): Diagnosis => diagnose({ name: 'x', bytes });
    expect(seen(png(1170, 2532)).detail).toEqual({ width: 1170, height: 2532 });
    expect(seen(png(600, 600, note('Software', 'Pics<art>\u0007 9'))).detail).toEqual({
      program: 'Pics art 9',
    });
    const saved = page('<link rel="canonical" href="https://www.credly.com/badges/1?a=1&amp;b=2">');
    expect(seen(saved)).toMatchObject({
      detail: { platform: platforms.credly },
      address: 'https://www.credly.com/badges/1?a=1&b=2',
      askIssuer: true,
    });
    expect(seen(textBytes('see https://academy.example:8443/x')).detail).toEqual({
      host: 'academy.example:8443',
    });
  });

  test('a host that only ends like a platform is none', () => {
    const address = 'https://www.credly.com.evil.example/badges/1';
    expect(diagnose({ name: 'x', bytes: textBytes(`see ${address}`) }).finding).toBe('link');
    expect(diagnose({ name: 'x', bytes: textBytes('see https://notcredly.com/badges/1') }).finding).toBe(
      'link',
    );
  });
});

describe('every one of our own fixtures', () => {
  test.each(manifest)('$file: $what', ({ file }) => {
    const named = { name: file, bytes: bytesOf(file) };
    const doesImport = unpack(named).some(
      (one) => 'bytes' in one && refusalOf(() => readBadges(one)) === 'not refused',
    );
    const { finding } = diagnose(named);
    expect(['badge', 'badge-address', 'badge-without-proof'].includes(finding), finding).toBe(doesImport);
  });
});

describe('whatever the file', () => {
  const noise = fc.uint8Array({ maxLength: 4000 });
  const heads = fc.constantFrom(
    '',
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff\xe1Exif\0\0II*\0',
    '%PDF-1.7',
    'PK\x03\x04',
    '<html>',
    '<svg>',
    '{',
    'eyJhbGciOiJub25lIn0.',
    'bplist00',
    '\xd0\xcf\x11\xe0',
    '[InternetShortcut]\nURL=',
  );
  test('it is diagnosed, never thrown', () => {
    fc.assert(
      fc.property(heads, noise, fc.string({ maxLength: 40 }), (head, tail, name) => {
        const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]);
        const diagnosis = diagnose({ name, bytes });
        expect(findings).toContain(diagnosis.finding);
        expect(confidences).toContain(diagnosis.confidence);
      }),
      { numRuns: 500 },
    );
  });

  test('a picture with one byte turned, or its end gone, is diagnosed', () => {
    const whole = png(600, 600, exifChunk({ [MAKE]: 'Acme Phones' }), note('Software', 'x'));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const copy = whole.slice(0, length);
        if (at < copy.length) copy[at] = value;
        expect(findings).toContain(diagnose({ name: 'x', bytes: copy }).finding);
      }),
    );
  });

  test('Exif that points anywhere is looked at within its bytes', () => {
    const sound = exif({ [MAKE]: 'Acme Phones', [SOFTWARE]: 'Snapseed' });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, value) => {
        const copy = sound.slice();
        copy[at] = value;
        const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, ...textBytes('Exif\0\0'), ...copy]);
        expect(diagnose({ name: 'x', bytes }).finding).toMatch(/^(?:photo|picture-converted)$/u);
      }),
    );
  });

  test.each([
    ['tags that never close', '<html><link rel="canonical" '.repeat(40_000)],
    ['addresses without end', `<html>${'https://'.repeat(100_000)}`],
    ['titles without end', '<html><title>'.repeat(60_000)],
    ['heads of a mail without end', 'From: x\r\nTo: y\r\nDate: z\r\n'.repeat(40_000)],
    ['brackets without end', `[${'1,'.repeat(400_000)}`],
    ['a drawing of marks', `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(100_000)}</svg>`],
  ])('%s takes less than a second', (_, text) => {
    const start = performance.now();
    diagnose({ name: 'x', bytes: textBytes(text) });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe.each(languages)('in %s', (language) => {
  const t = translator(language);
  const room = catalogues[language].doctor;

  test('every finding, advice and confidence has its sentence, and no sentence stands there for nothing', () => {
    expect(Object.keys(room.finding).toSorted()).toEqual([...findings].toSorted());
    expect(Object.keys(room.advice).toSorted()).toEqual([...advices].toSorted());
    expect(Object.keys(room.confidence).toSorted()).toEqual([...confidences].toSorted());
  });

  test.each(rows)('%s: the sentences have their values', (_, name, bytes) => {
    const diagnosis = diagnose({ name, bytes });
    const { finding, whatToDo, detail } = diagnosis;
    const said = [
      t.code('doctor', `finding.${finding}`, detail),
      t.code('doctor', `advice.${whatToDo}`, detail),
      doctorLetter(diagnosis, t) ?? '',
    ];
    expect(said.join('\n')).not.toMatch(/\{\{|doctor:|undefined/u);
  });

  test('the letter greets, says what is wrong, asks, and names the address', () => {
    const bytes = textBytes('https://www.credly.com/badges/0b2d8a/public_url');
    const letter = doctorLetter(diagnose({ name: 'x', bytes }), t);
    expect(letter?.split('\n\n')).toEqual([
      room.letter.greeting,
      room.letter.opening,
      room.letter.ask.page,
      room.letter.address.replace('{{address}}', 'https://www.credly.com/badges/0b2d8a/public_url'),
      room.letter.closing,
    ]);
  });

  test('each kind of help has a letter of its own', () => {
    const letters = rows
      .map(([, name, bytes]) => diagnose({ name, bytes }))
      .filter(({ askIssuer }) => askIssuer)
      .map((diagnosis) => doctorLetter(diagnosis, t) ?? '');
    for (const [ask, words] of Object.entries(room.letter.ask))
      if (ask !== 'repair')
        expect(
          letters.some((letter) => letter.includes(words)),
          ask,
        ).toBe(true);
  });

  test('nobody is written to when they cannot help', () => {
    expect(doctorLetter(diagnose({ name: 'x', bytes: new Uint8Array() }), t)).toBeNull();
  });
});
