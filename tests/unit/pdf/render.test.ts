import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPictures } from '../../../electron/engine/images.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { dataFileName } from '../../../shared/passport/document/attachment-name.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import { passportJson } from '../../../shared/passport/passport-json.ts';
import type { HeldBadge, Passport } from '../../../shared/passport/passport.ts';
import { medalPng } from '../../fixtures/emblem.ts';
import { documentTexts, cardTexts } from './document-texts.ts';
import { assetsFolder, makePdf, meaningless, wantedFiles } from './make-pdf.ts';
import { withText } from './raw-png.ts';
import { hasTool, readPdf, runTool, type ReadPdf } from './read-pdf.ts';
import {
  held,
  madeOn,
  manyBadges,
  notReached,
  ownFile,
  passportOf,
  proposal,
  report,
  statement,
} from './sample-passport.ts';

const markInfo = z.map(z.string(), z.boolean());
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Eighteen badges with pictures, one of them nameless and unchecked, and everything a profile can tell. */
function fullPassport(): Passport {
  const badges = [
    ...manyBadges(18),
    held(30, { proposals: [], report: null, badge: { name: null, id: 'https://old.example/assertion/12' } }),
    held(31, {
      proposals: [proposal({ group: null, level: null, special: 'super' })],
      badge: { name: 'Super Badge' },
    }),
    held(32, {
      report: notReached,
      badge: {
        evidence: [
          {
            url: 'https://portfolio.example/report',
            name: 'Report',
            description: null,
            narrative: null,
            genre: null,
          },
        ],
        results: [{ name: 'Score', type: null, value: '84', level: null, status: null }],
        learningOutcomes: [
          { name: 'Plan a week of work', description: null, skills: [] },
          {
            name: null,
            description: null,
            skills: [{ name: 'manage time', url: 'http://data.europa.eu/esco/skill/1' }],
          },
        ],
        volume: { eqfLevel: '4', nqfLevel: null, credit: { points: '1.5', system: 'ECTS' }, hours: '40' },
        expiresOn: '2027-03-01',
      },
    }),
  ];
  return passportOf(badges, {
    profile: {
      headline: 'Warehouse worker who keeps a team together',
      email: 'mira@example.org',
      photo: {
        mediaType: 'image/png',
        base64: Buffer.from(medalPng({ motif: 'social', level: 2 }, 200)).toString('base64'),
      },
      about: 'I like order.\nI like people.',
      work: [
        {
          title: 'Team leader',
          place: 'Harbour Logistics',
          from: '2019',
          to: '2024',
          text: 'Led six people.',
        },
      ],
      birthDate: '1968-03-21',
      nationality: 'Slovenia',
      licences: ['B', 'BE'],
      links: [{ title: 'LinkedIn', address: 'https://social.example/mira' }],
      languages: [
        { language: 'Slovene', isMotherTongue: true, skills: {}, level: '' },
        { language: 'Dutch', isMotherTongue: false, skills: { listening: 'B1', writing: 'A2' }, level: '' },
        { language: 'Italian', isMotherTongue: false, skills: {}, level: 'a little' },
      ],
    },
    sections: { social: 'I listen well.' },
    decisions: { 'badge-1': { level: 'excellent' }, 'badge-3': { group: null, section: 'own-00000000000a' } },
    ownSections: {
      'own-00000000000a': { title: 'What I do at home', text: 'I care for my mother.', position: 1 },
    },
    statements: {
      'badge-1': statement({
        situation: 'Two new colleagues came to my shift.\nThey spoke little Dutch.',
        action: 'I showed them each step. '.repeat(60),
        result: 'After a week they worked alone.',
      }),
    },
    ownFiles: {
      'file-00000000000a': ownFile(1),
      'file-00000000000b': ownFile(1, {
        name: 'фото.JPG',
        caption: '',
        mediaType: 'image/jpeg',
        addedAt: '2026-11-21T08:00:00Z',
      }),
      'file-00000000000c': ownFile(3, { name: 'evil name/../x.exe', mediaType: 'application/octet-stream' }),
    },
  });
}

describe('a full passport', () => {
  const passport = fullPassport();
  const document = passportDocument(passport, { language: 'en', date: madeOn });
  let bytes: Uint8Array<ArrayBuffer>;
  let pdf: ReadPdf;

  const medal = medalPng({ motif: 'social', level: 2 }, 200);
  // Every original is a file of its own; the picture in all of them is the same. One has none.
  const original = (badge: HeldBadge): Uint8Array =>
    badge.id === 'badge-30' ? meaningless(badge) : withText(medal, badge.id);

  beforeAll(async () => {
    bytes = await makePdf(passport, { pictures: createPictures({ assetsFolder }), original });
    pdf = await readPdf(bytes);
  });

  test('is tagged, has a language, and shows its title', async () => {
    const { document: read } = pdf;
    expect(markInfo.parse(await read.getMarkInfo()).get('Marked')).toBe(true);
    expect(await read.getViewerPreferences()).toEqual(new Map([['DisplayDocTitle', true]]));
    const { info } = await read.getMetadata();
    expect(info).toMatchObject({ Language: 'en', Title: document.title, Author: 'Mira Novák' });
  });

  test('reads in the order of the document, every word of it', () => {
    const read = squeezed(pdf.leaves.map(({ text }) => text).join(''));
    let at = 0;
    for (const text of documentTexts(document)) {
      const found = read.indexOf(squeezed(text), at);
      expect(found, text).toBeGreaterThanOrEqual(at);
      at = found + squeezed(text).length;
    }
  });

  test('has nothing on its pages that is neither structure nor artifact', () => {
    expect(pdf.loose).toEqual([]);
  });

  test('has headings that start at 1 and never skip a level', () => {
    const levels = pdf.leaves
      .map(({ roles }) => roles.find((role) => /^H[1-6]$/.test(role)))
      .filter((role) => role !== undefined)
      .map((role) => Number(role.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('says of every picture what it shows', () => {
    const figures = pdf.leaves.filter(({ roles }) => roles.includes('Figure'));
    expect(figures).toHaveLength(1 + passport.badges.length - 1);
    expect(figures.every(({ alt }) => alt !== null && alt.length > 10)).toBe(true);
    expect(figures[0]?.alt).toBe('Photo of Mira Novák');
  });

  test('holds one picture once, however many badges bear it', () => {
    const images = new TextDecoder('latin1').decode(bytes).match(/\/Subtype \/Image\b/g) ?? [];
    expect(images).toHaveLength(1);
  });

  test('has links that say where they lead', async () => {
    let links = 0;
    for (let number = 1; number <= pdf.document.numPages; number++) {
      const annotations = await (await pdf.document.getPage(number)).getAnnotations();
      for (const annotation of annotations) {
        links += 1;
        expect(annotation.subtype).toBe('Link');
        expect(annotation.contentsObj.str.length).toBeGreaterThan(3);
      }
    }
    expect(links).toBeGreaterThan(passport.badges.length);
  });

  test('has lists whose items have a body', () => {
    const inItems = pdf.leaves.filter(({ roles }) => roles.includes('LI'));
    expect(inItems.length).toBeGreaterThan(100);
    expect(inItems.every(({ roles }) => /^(Lbl|LBody)$/.test(roles[roles.indexOf('LI') + 1] ?? ''))).toBe(
      true,
    );
    expect(inItems.every(({ roles }) => roles[roles.indexOf('LI') - 1] === 'L')).toBe(true);
  });

  test('has an outline of all its sections', async () => {
    const outline = await pdf.document.getOutline();
    expect(outline.map(({ title }: { title: string }) => title)).toEqual(
      document.sections.map(({ title }) => title),
    );
  });

  test('says on which page a group begins, and is right', () => {
    const overview = document.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ kind }) => kind === 'overview');
    for (const row of overview?.kind === 'overview' ? overview.rows : []) {
      const begins = pdf.leaves.find(
        ({ roles, text }) => roles.includes('H2') && text.trim() === row.name,
      )?.page;
      const index = pdf.leaves.findIndex(({ roles, text }) => roles.includes('Lbl') && text === row.name);
      const link = pdf.leaves.slice(index).find(({ roles }) => roles.includes('Link'));
      expect(link?.text.trim()).toBe(`page ${begins}`);
    }
  });

  test('never splits a card', () => {
    const pages = new Map<number, string>();
    for (const { page, text } of pdf.leaves) pages.set(page, (pages.get(page) ?? '') + squeezed(text));
    for (const card of cardTexts(document))
      expect([...pages.values()].some((page) => page.includes(squeezed(card)))).toBe(true);
  });

  test('carries the originals and passport.json, byte for byte', async () => {
    const found = (await pdf.document.getAttachments()) ?? new Map<string, unknown>();
    const wanted = wantedFiles(passport, original);
    expect([...found.keys()].toSorted()).toEqual([...wanted.keys(), dataFileName].toSorted());
    for (const [name, file] of wanted) {
      const content = await pdf.document.getAttachmentContent(name);
      expect(hash(content ?? new Uint8Array()), name).toBe(hash(file));
    }
    const { says, drawn, ...told } = passportJson(passport, {
      choices: usualChoices('en'),
      date: madeOn,
      says: [],
      drawn: [],
    });
    const json = new TextDecoder().decode(
      (await pdf.document.getAttachmentContent(dataFileName)) ?? undefined,
    );
    expect(JSON.parse(json)).toMatchObject(told);
    expect([says, drawn]).toEqual([[], []]);
    const raw = new TextDecoder('latin1').decode(bytes);
    expect(raw.match(/\/AFRelationship \/Source/g)).toHaveLength(passport.badges.length);
    expect(raw.match(/\/AFRelationship \/Data/g)).toHaveLength(1);
    expect(raw.match(/\/AFRelationship \/Supplement/g)).toHaveLength(3);
    expect(raw.match(/\/ModDate \(D:20261121100000Z\)/g)).toHaveLength(wanted.size + 1);
  });

  test('is the same, byte for byte, when it is made again', async () => {
    const one = await makePdf(passport);
    const two = await makePdf(fullPassport());
    const later = await makePdf(passport, { date: '2026-11-22T10:00:00.000Z' });
    expect(hash(two)).toBe(hash(one));
    expect(hash(later)).not.toBe(hash(one));
  });

  test.skipIf(!hasTool('qpdf'))('passes qpdf', () => {
    expect(runTool(bytes, 'qpdf', ['--check', '{}'])).toContain('No syntax or stream encoding errors');
  });

  test.skipIf(!hasTool('pdffonts'))('embeds every font, with a map to Unicode', () => {
    const fonts = runTool(bytes, 'pdffonts', ['{}']).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/NotoSans-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test.skipIf(!hasTool('pdfinfo'))('is tagged for poppler too', () => {
    expect(runTool(bytes, 'pdfinfo', ['{}'])).toMatch(/Tagged: +yes/);
  });
});

test(
  'no heading is left alone at the end of a page, however much stands before it',
  { timeout: 60_000 },
  async () => {
    for (let lines = 24; lines <= 38; lines++) {
      const work = Array.from({ length: lines }, () => ({
        title: 'Team leader',
        place: '',
        from: '',
        to: '',
        text: '',
      }));
      const languages = [{ language: 'Slovene', level: '', isMotherTongue: false, skills: {} }];
      const { leaves, document } = await readPdf(
        await makePdf(passportOf([], { profile: { work, languages } })),
      );
      for (let page = 1; page <= document.numPages; page++) {
        const last = leaves.findLast((leaf) => leaf.page === page);
        expect(last?.roles.some((role) => /^H[2-6]$/.test(role))).toBe(false);
      }
    }
  },
);

describe('any number of badges', () => {
  test.each([0, 1, 200])('%i badges', { timeout: 60_000 }, async (count) => {
    const passport = passportOf(manyBadges(count));
    const start = performance.now();
    const bytes = await makePdf(passport);
    expect(performance.now() - start).toBeLessThan(30_000);
    const { leaves, document } = await readPdf(bytes);
    const headings = leaves.filter(({ roles }) => roles.includes('H3')).map(({ text }) => text);
    for (const { badge } of passport.badges) expect(headings).toContain(badge.name);
    expect(document.numPages).toBeGreaterThanOrEqual(3);
  });
});

describe('what people are called', () => {
  const names = [
    'Ελένη Παπαδοπούλου',
    'Zażółć gęślą jaźń',
    'Ččšžđ Đurđević',
    'Åse Ştefan Þór',
    'Українська Їжак',
  ];

  test('comes back exactly in Latin, Greek and Cyrillic letters', async () => {
    const badges = names.map((name, index) => held(index, { badge: { name } }));
    const bytes = await makePdf(passportOf(badges, { profile: { name: names.join(' ') } }));
    const { leaves } = await readPdf(bytes);
    const headings = leaves.filter(({ roles }) => roles.includes('H3')).map(({ text }) => text);
    for (const name of names) expect(headings).toContain(name);
    if (hasTool('pdftotext')) {
      const text = runTool(bytes, 'pdftotext', ['{}', '-']);
      for (const name of names) expect(text).toContain(name);
    }
  });

  test('a letter that the font has not is shown by a sign, and the document says so', async () => {
    const strange = ['مريم نوفاك', '山田', '👩‍👩‍👧 team', '\u202Eevil'];
    const badges = strange.map((name, index) => held(index, { badge: { name } }));
    const { leaves } = await readPdf(await makePdf(passportOf(badges)));
    const headings = leaves.filter(({ roles }) => roles.includes('H3')).map(({ text }) => text);
    expect(headings).toContain('���� �����');
    expect(headings).toContain('��');
    expect(headings).toContain('� team');
    expect(headings).toContain('evil');
    expect(leaves.some(({ text }) => text.includes('The sign � stands'))).toBe(true);
  });

  test('no such note where every letter is there', async () => {
    const { leaves } = await readPdf(await makePdf(passportOf(manyBadges(1))));
    expect(leaves.some(({ text }) => text.includes('�'))).toBe(false);
  });
});

describe('hostile texts', () => {
  const long = 'Supercalifragilistic '.repeat(1000);
  const word = 'W'.repeat(20_000);

  test.each(['en', 'nl'] as const)(
    'a badge that talks without end still makes one card on one page: %s',
    async (language) => {
      const evidence = Array.from({ length: 50 }, () => ({
        url: `https://e.example/${word.slice(0, 1500)}`,
        name: word,
        description: long,
        narrative: long,
        genre: null,
      }));
      const remark = { name: long.slice(0, 120), domain: `${word.slice(0, 90)}.example` };
      const talker = held(1, {
        report: {
          ...report({
            structure: ['unknown', 'context-not-known', { context: long }],
            integrity: ['unknown', 'own-terms', { term: word }],
            issuer: ['unknown', 'sealed-by-another', { name: long, issuer: word }],
            'issuer-known': ['passed', 'known-to-owner', { name: long, date: '2026-11-01', note: word }],
            revocation: ['failed', 'revoked-with-reason', { host: word, reason: long }],
            dates: ['failed', 'expires-before-issued', { date: '2026-11-01', issued: '2026-11-02' }],
            recipient: ['failed', 'no-match', { count: 2 }],
            endorsements: ['failed', 'some-bad', { count: 8, good: 2, bad: 3, open: 3 }],
          }),
          remarks: [
            { code: 'new-domain-under-old-name', detail: remark },
            { code: 'new-key-under-old-name', detail: remark },
          ],
        },
        badge: {
          name: word,
          learningOutcomes: Array.from({ length: 6 }, () => ({ name: long, description: word, skills: [] })),
          volume: { eqfLevel: word, nqfLevel: word, credit: { points: word, system: word }, hours: word },
          description: long,
          criteria: { url: `https://c.example/${word.slice(0, 1500)}`, narrative: word },
          issuer: {
            id: null,
            name: word,
            url: `https://i.example/${word.slice(0, 1500)}`,
            email: null,
            description: null,
            image: null,
          },
          issuedOn: long,
          expiresOn: long,
          evidence,
          results: Array.from({ length: 50 }, () => ({
            name: word,
            type: null,
            value: word,
            level: null,
            status: null,
          })),
        },
      });
      const passport = passportOf([talker, ...manyBadges(2)], {
        profile: { name: 'N'.repeat(300) },
        decisions: { 'badge-1': { level: 'excellent', group: 'social' } },
        statements: { 'badge-1': statement({ task: word.slice(0, 2000), action: long.slice(0, 2000) }) },
        ownFiles: {
          'file-00000000000a': ownFile(1, { name: word.slice(0, 300), caption: word.slice(0, 300) }),
        },
      });
      const { leaves } = await readPdf(await makePdf(passport, { choices: usualChoices(language) }));
      const talk = leaves.findIndex(({ roles, text }) => roles.includes('H3') && text.startsWith('WWW'));
      const end = leaves.findIndex(
        ({ text }, index) => index > talk && /attached to this PDF|bijlage bij deze pdf/.test(text),
      );
      expect(leaves[talk]?.page).toBe(leaves[end]?.page);
    },
  );

  test('only plain http and https addresses become links', async () => {
    const badges = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://user:secret@academy.example/',
      'data:text/html,x',
    ].map((url, index) =>
      held(index, {
        badge: {
          criteria: { url, narrative: 'x' },
          issuer: { id: null, name: 'I', url, email: null, description: null, image: null },
        },
      }),
    );
    const { document } = await readPdf(await makePdf(passportOf(badges)));
    for (let number = 1; number <= document.numPages; number++)
      for (const { url } of await (await document.getPage(number)).getAnnotations())
        expect(url).toBeUndefined();
  });
});
