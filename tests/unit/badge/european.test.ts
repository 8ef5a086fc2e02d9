/** European Digital Credentials: every form of them, and what a micro-credential says was learned. */
import { describe, expect, test } from 'vitest';
import type { Badge, Credential, Json, JsonObject } from '../../../shared/badge/badge.ts';
import { firstObject, isJsonObject, parseJson } from '../../../shared/badge/json.ts';
import { bytesOf, readBadge, refusalOf, textBytes, textOf } from './fixtures.ts';

const academy = 'SoftSkills Sample Academy (invented)';
const esco = (number: number): string =>
  `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000${number}`;
const read = (file: string): { badge: Badge; credential: Credential } =>
  readBadge({ name: file, bytes: bytesOf(file) });
const ofText = (text: string): Badge => readBadge({ name: 'x', bytes: textBytes(text) }).badge;

function plain(): JsonObject {
  const json = parseJson(textOf('edc/plain.json'));
  if (!isJsonObject(json)) throw new TypeError('the fixture is an object');
  return json;
}

/** A member of the plain credential, found by the names of the members around it. */
function member(...path: readonly string[]): JsonObject {
  return path.reduce((json, name) => firstObject(json[name]) ?? {}, plain());
}

function put(json: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [name = '', ...rest] = path;
  return { ...json, [name]: rest.length === 0 ? value : put(firstObject(json[name]) ?? {}, rest, value) };
}

/** The plain credential with other members, as a Badge. */
function changed(...changes: readonly (readonly [path: readonly string[], value: Json])[]): Badge {
  return ofText(JSON.stringify(changes.reduce((json, [path, value]) => put(json, path, value), plain())));
}

describe('a European credential', () => {
  test('tells title, issuer, holder, dates and learning', () => {
    const { badge } = read('edc/plain.json');
    expect(badge).toMatchObject({
      standard: 'EDC',
      version: 'ELM 3',
      name: 'Teamwork, a micro-credential',
      description: 'Completed a short programme.\n\nWorking together in a team',
      criteria: { url: null, narrative: 'Kept a diary of six weeks in a team of four.' },
      issuer: {
        id: 'urn:epass:org:1',
        name: academy,
        url: 'https://academy.example',
        email: 'badges@academy.example',
      },
      issuedOn: '2026-03-02T09:00:00Z',
      expiresOn: '2036-03-01T00:00:00Z',
      achievementType: 'Short learning programme',
      tags: ['Personal skills and development'],
      results: [{ name: 'Team diary', type: 'portfolio', value: 'Pass', level: null, status: null }],
      volume: {
        eqfLevel: '3',
        nqfLevel: 'NLQF level 3',
        credit: { points: '2', system: 'ECTS' },
        hours: '50',
      },
      language: 'en',
    });
    expect(badge.learningOutcomes).toEqual([
      {
        name: 'Working in a team',
        description: null,
        skills: [
          { name: 'work in teams', url: esco(1) },
          { name: 'give constructive feedback', url: esco(2) },
        ],
      },
      {
        name: 'Settling a conflict',
        description: null,
        skills: [{ name: 'manage conflicts', url: esco(3) }],
      },
    ]);
    expect(badge.image).toMatchObject({ kind: 'data', mediaType: 'image/png' });
  });

  test('names its holder without the national number, the date of birth or the counter of the document', () => {
    const { recipient } = read('edc/plain.json').badge;
    expect(recipient).toEqual({
      name: 'Mira Novak',
      identities: [
        { type: 'email', value: 'mira.novak@example.org', hashed: false, salt: null },
        { type: 'Student number', value: 'S-0042', hashed: false, salt: null },
      ],
    });
  });

  test('speaks its own language, and another one where it has no words in it', () => {
    const badge = changed([
      ['displayParameter', 'primaryLanguage'],
      'http://publications.europa.eu/resource/authority/language/NLD',
    ]);
    expect(badge).toMatchObject({
      language: 'nl',
      name: 'Samenwerken',
      issuer: { name: 'SoftSkills Voorbeeldacademie (verzonnen)' },
      achievementType: 'Short learning programme',
    });
  });

  test('is the same whether plain, uploadable, sealed or in a sealed presentation', () => {
    const { id: _, ...expected } = read('edc/plain.json').badge;
    for (const file of ['uploadable', 'sealed', 'sealed-flattened', 'sealed-blanks', 'sealed-presentation']) {
      const { id: own, ...badge } = read(`edc/${file}.json`).badge;
      expect(badge, file).toEqual(expected);
      expect(own).toMatch(/^urn:credential:/);
    }
  });

  test('keeps the sealed text exactly, blanks and all', () => {
    const { credential } = read('edc/sealed-blanks.json');
    if (credential.form !== 'jades') expect.unreachable();
    expect(credential.payloadText.startsWith('{\n  "@context"')).toBe(true);
    const file: unknown = JSON.parse(textOf('edc/sealed-blanks.json'));
    expect(isJsonObject(file) ? file['payload'] : null).toBe(credential.payloadText);
    expect(Object.keys(credential.signatures[0] ?? {})).toEqual(['protected', 'signature']);
  });

  test('is read from a payload in base64url too', () => {
    const payload = Buffer.from(textOf('edc/plain.json')).toString('base64url');
    const sealed = JSON.stringify({ payload, protected: 'e30', signature: 'AA' });
    expect(ofText(sealed).name).toBe('Teamwork, a micro-credential');
    expect(refusalOf(() => ofText('{"payload":"!","signature":"AA"}'))).toBe('jws-malformed');
  });

  test('finds what it only names by its id', () => {
    const other = { id: 'urn:epass:org:9', type: 'Organisation', legalName: { en: 'The Other' } };
    const badge = changed([['issuer'], 'urn:epass:org:9'], [['credentialSubject', 'memberOf'], other]);
    expect(badge.issuer).toMatchObject({ id: 'urn:epass:org:9', name: 'The Other' });
  });

  test('with several claims tells the outcomes of all, and a level only where all agree', () => {
    const claim = member('credentialSubject', 'hasClaim');
    const level4 = put(claim, ['specifiedBy', 'eqfLevel'], 'http://data.europa.eu/snb/eqf/4');
    const other = put(
      level4,
      ['specifiedBy', 'learningOutcome'],
      [
        { id: 'urn:epass:learningOutcome:1', type: 'LearningOutcome' },
        { id: 'urn:outcome:3', type: 'LearningOutcome', title: { en: 'Keeping to time' } },
      ],
    );
    const second = put({ ...other, id: 'urn:claim:2' }, ['specifiedBy', 'id'], 'urn:specification:2');
    const badge = changed([
      ['credentialSubject', 'hasClaim'],
      [claim, second],
    ]);
    expect(badge.learningOutcomes.map(({ name }) => name)).toEqual([
      'Working in a team',
      'Settling a conflict',
      'Keeping to time',
    ]);
    expect(badge.volume).toMatchObject({ eqfLevel: null, hours: '50' });
  });

  test('that only sums up what was learned tells that', () => {
    const badge = changed(
      [['credentialSubject', 'hasClaim', 'specifiedBy', 'learningOutcome'], null],
      [
        ['credentialSubject', 'hasClaim', 'specifiedBy', 'learningOutcomeSummary'],
        { id: 'urn:note', type: 'Note', noteLiteral: { en: 'Works in teams.' } },
      ],
    );
    expect(badge.learningOutcomes).toEqual([{ name: null, description: 'Works in teams.', skills: [] }]);
  });

  test('whose parts contain each other is read to its end', () => {
    const part = { id: 'urn:part', title: { en: 'Part' }, hasPart: 'urn:epass:learningAchievement:1' };
    const badge = changed([['credentialSubject', 'hasClaim', 'hasPart'], [part]]);
    expect(badge.learningOutcomes).toHaveLength(2);
  });

  test('leaves a picture that is too large where it is', () => {
    const display = ['displayParameter', 'individualDisplay', 'displayDetail', 'image', 'content'];
    const badge = changed([display, 'A'.repeat(400_000)]);
    expect(badge.image).toBeNull();
  });

  test('without anybody it is about is refused', () => {
    expect(refusalOf(() => changed([['credentialSubject'], null]))).toBe('credential-malformed');
  });
});

describe('a credential that is an Open Badge and a European one', () => {
  test('is read as the badge, with what only the European part says', () => {
    const { badge } = read('edc/merged.json');
    expect(badge).toMatchObject({
      standard: 'OB3',
      name: 'Teamwork management (Good)',
      volume: { eqfLevel: '3', hours: '50' },
    });
    expect(badge.learningOutcomes.map(({ name }) => name)).toEqual([
      'Working in a team',
      'Settling a conflict',
    ]);
  });
});

describe('a European credential in XML', () => {
  test('is shown with title, issuer, holder, dates and learning', () => {
    expect(read('edc/older.xml').badge).toMatchObject({
      standard: 'EDC',
      version: 'ELM 2',
      id: expect.stringMatching(/^urn:credential:/),
      name: 'Teamwork, a micro-credential',
      description: 'Completed a short programme.\n\nWorking together in a team',
      issuer: { id: 'urn:epass:org:1', name: academy },
      recipient: { name: 'Mira Novak', identities: [{ type: 'email', value: 'mira.novak@example.org' }] },
      issuedOn: '2021-03-02T09:00:00+01:00',
      expiresOn: '2041-03-01T00:00:00+01:00',
      results: [{ name: 'Team diary', value: 'Pass' }],
      learningOutcomes: [{ name: 'Working in a team', skills: [{ name: 'work in teams', url: esco(1) }] }],
      volume: { eqfLevel: '3', credit: { points: '2', system: 'ECTS' }, hours: '50' },
      language: 'en',
    });
  });

  test('expands no entity and fetches none', () => {
    const older = textOf('edc/older.xml');
    const bomb = older
      .replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
      .replace('Completed', '&a;');
    expect(refusalOf(() => ofText(bomb))).toBe('text-no-badge');
  });

  test('is refused where it is broken, too deep or too large', () => {
    const older = textOf('edc/older.xml');
    expect(refusalOf(() => ofText(older.slice(0, -30)))).toBe('text-no-badge');
    expect(refusalOf(() => ofText(older.replace('</title>', `</title>${'<a>'.repeat(300)}`)))).toBe(
      'credential-too-large',
    );
    expect(refusalOf(() => ofText(older.replace('</title>', `${' '.repeat(1_100_000)}</title>`)))).toBe(
      'credential-too-large',
    );
  });
});
