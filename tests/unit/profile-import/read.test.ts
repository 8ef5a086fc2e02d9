/** Reading CVs that were made elsewhere; the files are our own, the persons invented. */
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PassportError } from '../../../shared/problem.ts';
import { readProfile } from '../../../shared/profile-import/read.ts';
import {
  candidateXml,
  dot,
  jsonResume,
  pdfByHand,
  pdfWith,
  skillsPassportXml,
} from '../../fixtures/foreign-profiles.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readProfile(bytes(text), 'en');
const attachment = { name: 'attachment.xml', text: candidateXml };

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PassportError) return error.code;
    throw error;
  }
  return 'nothing was refused';
}

describe('the Candidate XML of today', () => {
  test('gives everything that a passport has a place for', () => {
    const { source, profile, photo } = read(candidateXml);
    expect(source).toBe('europass');
    expect(profile).toEqual({
      name: 'Ελένη Βλάχου',
      headline: '',
      email: 'eleni@example.org',
      phone: '+31 600000000',
      address: 'Kade 7, 2611 AA Delft, Netherlands',
      website: 'https://eleni.example.org',
      about: 'I like order.\nAnd people & plants.',
      birthDate: '1988-03-21',
      nationality: 'Greece',
      photo: null,
      recipients: [],
      education: [{ title: 'Leaving certificate', place: 'Harbour School', from: '', to: '2006', text: '' }],
      work: [
        {
          title: 'Shop assistant',
          place: 'Sun Bakery, Patras, Greece',
          from: '2015-03',
          to: '2024-08',
          text: '- Serving customers\n- Ordering flour',
        },
      ],
      languages: [
        { language: 'Greek', isMotherTongue: true, skills: {}, level: '' },
        {
          language: 'Dutch',
          isMotherTongue: false,
          skills: {
            listening: 'B1',
            reading: 'A2',
            spokenInteraction: 'A2',
            spokenProduction: 'A2',
            writing: 'A1',
          },
          level: '',
        },
        { language: 'Sign language', isMotherTongue: false, skills: {}, level: '' },
      ],
      licences: ['AM', 'B'],
      links: [{ title: 'linkedin', address: 'https://social.example/eleni' }],
    });
    expect(Buffer.from(photo ?? [])).toEqual(dot);
  });

  test('names languages and countries in the language that is asked for', () => {
    const { profile } = readProfile(bytes(candidateXml), 'nl');
    expect(profile.nationality).toBe('Griekenland');
    expect(profile.languages.map(({ language }) => language)).toEqual([
      'Grieks',
      'Nederlands',
      'Sign language',
    ]);
  });

  test('says nothing of the gender, for which a passport has no place', () => {
    expect(JSON.stringify(read(candidateXml))).not.toContain('female');
  });

  test('an impossible date, level or licence counts as not told', () => {
    const odd = candidateXml
      .replace('1988-03-21', '1988-02-31')
      .replace('>B1<', '>very well<')
      .replace('>AM<', '>SPACESHIP<');
    const { profile } = read(odd);
    expect(profile.birthDate).toBe('');
    expect(profile.languages[1]?.skills).not.toHaveProperty('listening');
    expect(profile.licences).toEqual(['B']);
  });
});

test('the SkillsPassport XML of the old portal', () => {
  const { source, profile } = read(skillsPassportXml);
  expect(source).toBe('europass-old');
  expect(profile).toMatchObject({
    name: 'Jan Kos',
    headline: 'Electrician',
    email: 'jan@example.org',
    phone: '+386 1 000 000',
    address: 'Lipa 3, 1000 Ljubljana, Slovenia',
    website: 'https://jan.example.org',
    birthDate: '1968-02-09',
    nationality: 'Slovenian',
    work: [{ title: 'Electrician', place: 'Lučka d.o.o.', from: '2001-09', to: '', text: 'Wiring houses' }],
    education: [{ title: 'Electrician', place: 'Trade School', from: '1983', to: '1987' }],
    languages: [
      { language: 'Slovenian', isMotherTongue: true },
      { language: 'German', skills: { listening: 'C1', spokenInteraction: 'B2', writing: 'B1' } },
    ],
    licences: ['B', 'C1'],
  });
});

test('a JSON Resume, written by hand, with a number where a word should be', () => {
  const { source, profile } = read(JSON.stringify(jsonResume));
  expect(source).toBe('json-resume');
  expect(profile).toMatchObject({
    name: 'Ada Zeleni',
    headline: 'Gardener',
    address: 'Gent, Belgium',
    website: 'https://ada.example.org',
    about: 'Plants and people.',
    work: [{ title: 'Gardener', place: 'Green Ltd', from: '2019-04-01', to: '', text: '- Planted a park' }],
    education: [{ title: 'Certificate, Gardening', place: 'Garden School', to: '2018-06' }],
    languages: [
      { language: 'Dutch', isMotherTongue: true, level: '' },
      { language: 'English', skills: { reading: 'B2', writing: 'B2' }, level: '' },
      { language: 'French', skills: {}, level: 'a little' },
    ],
    links: [{ title: 'Forum', address: 'https://forum.example/ada' }],
  });
});

describe('a PDF', () => {
  test('is read for the XML that lies in it, past other files', async () => {
    const pdf = await pdfWith([{ name: 'letter.txt', text: 'Dear Sir or Madam' }, attachment]);
    expect(readProfile(pdf, 'en').profile.name).toBe('Ελένη Βλάχου');
  });

  test('is read as other programs write it, packed or not, and behind a little rubbish', () => {
    const packed = pdfByHand(deflateSync(Buffer.from(skillsPassportXml)));
    expect(readProfile(packed, 'en').profile.name).toBe('Jan Kos');
    const bare = pdfByHand(Buffer.from(skillsPassportXml), '');
    expect(readProfile(bare, 'en').profile.name).toBe('Jan Kos');
    const late = new Uint8Array(Buffer.concat([Buffer.from('\n\n  '), packed]));
    expect(readProfile(late, 'en').profile.name).toBe('Jan Kos');
  });

  test('without data, and one under a password, say so', async () => {
    const empty = await pdfWith([]);
    expect(codeOf(() => readProfile(empty, 'en'))).toBe('profile-pdf-no-data');
    const other = await pdfWith([{ name: 'a.xml', text: '<invoice/>' }]);
    expect(codeOf(() => readProfile(other, 'en'))).toBe('profile-pdf-no-data');
    const locked = await pdfWith([attachment], 'secret');
    expect(codeOf(() => readProfile(locked, 'en'))).toBe('profile-pdf-locked');
  });

  test('that unpacks to far too much is given up on, not unpacked', () => {
    const bomb = pdfByHand(deflateSync(Buffer.alloc(200 * 1024 * 1024, 0x20)));
    const before = performance.now();
    expect(codeOf(() => readProfile(bomb, 'en'))).toBe('profile-pdf-no-data');
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('what is refused', () => {
  test.each([
    ['a text', 'My life in a few words', 'profile-file-unknown'],
    ['nothing at all', '', 'profile-file-unknown'],
    ['another XML', '<invoice/>', 'profile-file-unknown'],
    ['XML that is none', '<html><p>', 'profile-file-unknown'],
    ['another JSON', '{"type": "Assertion"}', 'profile-file-unknown'],
    ['JSON that is none', '{"type": ', 'profile-file-unknown'],
    ['a Europass file that breaks off', candidateXml.slice(0, 3000), 'profile-file-damaged'],
    ['a JSON Resume that breaks off', '{"basics": {"name": "A', 'profile-file-damaged'],
    ['a Europass file of nobody', '<Candidate><CandidatePerson/></Candidate>', 'profile-file-empty'],
    ['a JSON Resume of nobody', '{"basics": {}}', 'profile-file-empty'],
  ])('%s', (_what, text, code) => {
    expect(codeOf(() => read(text))).toBe(code);
  });

  test('a file of 21 MB', () => {
    expect(codeOf(() => readProfile(new Uint8Array(21 * 1024 * 1024), 'en'))).toBe('profile-file-too-large');
  });

  test('entities: none is expanded, nothing is fetched', () => {
    const lol = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${candidateXml.slice(candidateXml.indexOf('<Candidate')).replace('eleni@example.org', '&a;')}`;
    expect(codeOf(() => read(lol))).toBe('profile-file-damaged');
  });
});

test('texts and lists are cut to what a profile holds', () => {
  const work = Array.from({ length: 500 }, (_, number) => ({
    name: `Company ${number}`,
    position: 'x'.repeat(900),
  }));
  const { profile } = read(JSON.stringify({ basics: { summary: 'y'.repeat(50_000) }, work }));
  expect(profile.work).toHaveLength(100);
  expect(profile.work[0]?.title).toHaveLength(300);
  expect(profile.about).toHaveLength(10_000);
});

test('markup of an editor becomes lines of text; a script is only text without its tags', () => {
  const about = (html: string): string => read(JSON.stringify({ basics: { summary: html } })).profile.about;
  expect(about('<p>One</p><p>Two<br>Three</p>')).toBe('One\nTwo\nThree');
  expect(about('<ol><li data-list="bullet"><span class="ql-ui"></span>Point</li></ol>')).toBe('- Point');
  expect(about('3 < 4 &lt; 5 &#8364; &#x110000; &nope;')).toBe('3 < 4 < 5 € &nope;');
  expect(about('a<script>alert(1)</script>')).toBe('aalert(1)');
});
