import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isJsonObject } from '../../../../shared/badge/json.ts';
import type { Json } from '../../../../shared/badge/badge.ts';
import { translator } from '../../../../shared/i18n/translate.ts';
import { checkDocument } from '../../../../shared/passport/document-check/check-document.ts';
import { gapSentence } from '../../../../shared/passport/document-check/words.ts';
import { digestOf, hexOf } from '../../../../shared/verify/hashing.ts';
import { jcs } from '../../../../shared/verify/proofs/jcs.ts';
import { report, sampleBadge, proposal } from '../../pdf/sample-passport.ts';
import {
  badge,
  checked,
  drawing,
  fileName,
  jsonWith,
  reworded,
  said,
  sheet,
  smallDocument,
  withSheets,
} from './small-document.ts';

const kinds = async (change: Parameters<typeof checked>[0]): Promise<readonly string[]> =>
  (await checked(change)).differences.map(({ kind }) => kind);
const t = translator('en');

test('a document as it was made agrees', async () => {
  expect(await checked()).toEqual({
    agrees: true,
    differences: [],
    open: [],
    seal: 'none',
    made: { date: '2026-11-21T10:00:00.000Z', app: '0.1.0', name: 'Mira Novák', language: 'en' },
  });
});

describe('the words of the pages', () => {
  test('an edited level is named with page, badge, part and both wordings', async () => {
    const line = t('document:card.levelByIssuer', { level: 'Good' });
    const edited = line.replace('Good', 'Excellent');
    const { agrees, differences } = await checked(withSheets(sheet(1), reworded(2, line, edited)));
    expect(agrees).toBe(false);
    expect(differences).toEqual([
      {
        kind: 'text-changed',
        where: { page: 2, badge: badge.id, badgeName: 'Organisational Skills (Good)', part: 'level' },
        says: edited,
        attached: line,
      },
    ]);
  });

  test('another person on the cover', async () => {
    const { differences } = await checked(withSheets(reworded(1, 'Mira Novák', 'Eva Horvat'), sheet(2)));
    expect(differences).toEqual([
      { kind: 'text-changed', where: { page: 1, part: 'owner' }, says: 'Eva Horvat', attached: 'Mira Novák' },
    ]);
  });

  test('a date, a result of the check, a name', async () => {
    for (const [from, to, part] of [
      ['2 February 2024', '12 February 2026', 'dates'],
      ['Checked: all good', 'Found: nothing', 'verdict'],
      ['Skills (Good)', 'Skills (Excellent)', 'name'],
    ] as const) {
      const { differences } = await checked(withSheets(sheet(1), reworded(2, from, to)));
      expect(differences, from).toMatchObject([{ kind: 'text-changed', where: { page: 2, part } }]);
      expect(differences[0]?.says, from).toContain(to);
    }
  });

  test('words that were added or taken away', async () => {
    const added = await checked(withSheets(sheet(1), reworded(2, 'Page 2', 'Recommended by all!\nPage 2')));
    expect(added.differences).toEqual([
      { kind: 'text-added', where: { page: 2 }, says: 'Recommended by all!', attached: null },
    ]);
    const gone = await checked(withSheets(sheet(1), reworded(2, 'Checked: all good\n', '')));
    expect(gone.differences).toMatchObject([
      { kind: 'text-removed', where: { part: 'verdict' }, says: '', attached: 'Checked: all good' },
    ]);
  });

  test('white space, line breaks and letters written in two ways are no difference', async () => {
    const text = (sheet(1).text ?? '').normalize('NFD').replace(/\s/g, ' \n ');
    expect(await checked(withSheets(sheet(1, { text }), sheet(2)))).toMatchObject({ agrees: true });
  });

  test('a page taken out, put in, or at another place', async () => {
    expect(await checked(withSheets(sheet(1)))).toMatchObject({
      differences: [{ kind: 'page-removed', where: { page: 2 } }],
    });
    const foreign = sheet(1, { text: 'A letter of praise from nobody', drawn: null });
    expect(await checked(withSheets(sheet(1), foreign, sheet(2)))).toMatchObject({
      differences: [{ kind: 'page-added', where: { page: 2 }, says: 'A letter of praise from nobody' }],
    });
    expect(await checked(withSheets(sheet(2), sheet(1)))).toMatchObject({
      differences: [{ kind: 'page-moved' }],
    });
  });

  test('a page that cannot be read', async () => {
    expect(await kinds(withSheets(sheet(1), sheet(2, { text: null })))).toEqual(['page-unreadable']);
  });

  test('a page with a thousand changes is told in one piece, and quickly', async () => {
    const noise = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(97 + ((at * 7919) % 26)));
    const { differences } = await checked(withSheets(sheet(1), sheet(2, { text: noise.join('') })));
    expect(differences).toMatchObject([{ kind: 'text-changed', where: { page: 2 } }]);
    expect(differences[0]?.says?.length).toBeLessThanOrEqual(300);
  });
});

describe('what is drawn', () => {
  test('a page drawn anew with the same words is a difference of its own', async () => {
    expect(await kinds(withSheets(sheet(1), sheet(2, { drawn: drawing(9) })))).toEqual(['drawn-anew']);
    expect(await kinds(withSheets(sheet(1), sheet(2, { drawn: null })))).toEqual(['drawn-anew']);
  });

  test('where all pages were, it is said once', async () => {
    const redrawn = { drawn: drawing(9) };
    expect(await kinds(withSheets(sheet(1, redrawn), sheet(2, redrawn)))).toEqual(['all-drawn-anew']);
  });

  test('something laid over a page, a page that was cut, a script, a broken table', async () => {
    const note = { kind: 'FreeText', text: 'Excellent' };
    expect(await checked(withSheets(sheet(1, { overlays: [note] }), sheet(2)))).toMatchObject({
      differences: [{ kind: 'overlay', where: { page: 1 }, says: 'Excellent' }],
    });
    expect(await kinds(withSheets(sheet(1), sheet(2, { isCut: true })))).toEqual(['page-cut']);
    const { pdf } = smallDocument();
    expect(await kinds({ pdf: { ...pdf, isActive: true, isRepaired: true } })).toEqual([
      'active',
      'table-broken',
    ]);
  });

  test('is not compared where the document does not tell it', async () => {
    expect(await checked({ json: jsonWith({ drawn: [] }) })).toMatchObject({
      agrees: null,
      differences: [],
      open: [{ kind: 'drawn-not-told' }],
    });
  });
});

describe('the attached files', () => {
  const files = smallDocument().files;
  const other = new TextEncoder().encode('another badge');

  test('missing, swapped, added, twice, unreadable', async () => {
    expect(await kinds({ files: [] })).toContain('file-missing');
    expect(await kinds({ files: [{ name: fileName, bytes: other }] })).toEqual(['file-changed']);
    expect(await kinds({ files: [{ name: fileName, bytes: null }] })).toEqual(['file-unreadable']);
    expect(await kinds({ files: [...files, { name: '../praise.txt', bytes: other }] })).toEqual([
      'file-added',
    ]);
    expect(await kinds({ files: [...files, ...files] })).toEqual(['file-twice']);
  });

  test('a reference is one that the list names, and is compared like any other', async () => {
    const letter = new TextEncoder().encode('She is a good colleague.');
    const named = {
      file: 'reference-1-letter.pdf',
      size: letter.length,
      sha256: hexOf(digestOf(letter, 'SHA-256')),
    };
    const json = jsonWith({ references: [named] });
    const withLetter = (bytes: Uint8Array) => [...files, { name: named.file, bytes }];
    expect(await kinds({ json, files: withLetter(letter) })).toEqual([]);
    expect(await kinds({ json, files: withLetter(other) })).toEqual(['file-changed']);
    expect(await kinds({ json, files })).toEqual(['file-missing']);
  });

  test('of an older document, which knows no references, a file with such a name was added', async () => {
    const { references: _, ...json } = smallDocument().json;
    expect(await kinds({ json })).toEqual([]);
    expect(
      await kinds({ json, files: [...files, { name: 'reference-1-letter.pdf', bytes: other }] }),
    ).toEqual(['file-added']);
  });

  test('no list, one that cannot be read, two, one of another release', async () => {
    const { pdf, badges } = smallDocument();
    expect(await checkDocument({ ...pdf, files }, badges)).toMatchObject({
      agrees: false,
      seal: null,
      differences: [{ kind: 'data-missing' }],
    });
    expect(await kinds({ json: { format: 'something else' } })).toEqual(['data-unreadable']);
    expect(await kinds({ files: [...files, { name: 'passport.json', bytes: other }] })).toContain(
      'data-twice',
    );
    expect(await checked({ json: jsonWith({ version: 3 }) })).toMatchObject({
      agrees: null,
      open: [{ kind: 'data-newer' }],
      made: { name: 'Mira Novák' },
    });
    expect(await checked({ json: jsonWith({ version: 1 }) })).toMatchObject({
      open: [{ kind: 'data-older' }],
    });
  });
});

describe('the list against the badges themselves', () => {
  test('who edits page and list alike is caught by the badge', async () => {
    const edit = (text: string): string => text.replace('Good', 'Excellent');
    const says = said.map((one) =>
      one.part === 'level' || one.part === 'group-level' ? { ...one, text: edit(one.text) } : one,
    );
    const document = smallDocument(says);
    const level = { 'badges.0.placement.level': 'excellent', 'groups.2.level': 'excellent' };
    const json = jsonWith({ ...level, says: document.json['says'] ?? null });
    const pages = [1, 2].map((number) =>
      sheet(number, {
        text: says
          .filter((one) => one.sheet === number)
          .map(({ text }) => text)
          .join('\n'),
      }),
    );
    expect(await checked({ ...withSheets(...pages), json })).toMatchObject({
      agrees: false,
      differences: [
        {
          kind: 'record-level',
          where: { badge: badge.id, part: 'level' },
          says: 'excellent',
          attached: 'good',
        },
      ],
    });
  });

  test.each([
    ['badges.0.name', 'Leadership (Excellent)', 'record-name'],
    ['badges.0.issuer.name', 'A Famous University', 'record-issuer'],
    ['badges.0.issuer.id', 'did:web:university.example', 'record-issuer'],
    ['badges.0.issuedOn', '2026-01-01', 'record-dates'],
    ['badges.0.expiresOn', '2030-01-01', 'record-dates'],
    ['badges.0.id', 'badge-9', 'badge-absent'],
  ])('%s is not what the badge says', async (path, value, kind) => {
    expect(await kinds({ json: jsonWith({ [path]: value }) })).toContain(kind);
  });

  test('a level in a group that its badges do not give', async () => {
    expect(await kinds({ json: jsonWith({ 'groups.2.level': 'excellent' }) })).toContain(
      'record-group-level',
    );
  });

  test('an address to which the badge was not made out', async () => {
    const [one] = smallDocument().badges;
    if (one === undefined) throw new TypeError('no badge');
    const badges = [{ ...one, report: report({ recipient: ['failed', 'no-match'] }) }];
    expect(await checked({ badges })).toMatchObject({
      differences: [{ kind: 'record-recipient', says: 'mira@example.org' }],
    });
  });

  test('a badge that only points to its issuer cannot be compared, unless the issuer was asked', async () => {
    const [one] = smallDocument().badges;
    if (one === undefined) throw new TypeError('no badge');
    const bare = {
      badge: sampleBadge({ name: null, issuedOn: null, issuer: { ...badge.badge.issuer, name: null } }),
      proposals: [],
    };
    expect(await checked({ badges: [{ ...one, views: [bare] }] })).toMatchObject({
      agrees: null,
      differences: [],
      open: [{ kind: 'badge-only-points', where: { badge: badge.id } }],
    });
    expect(await checked({ badges: [{ ...one, views: [bare, ...one.views] }] })).toMatchObject({
      agrees: true,
    });
  });

  test('the word of the owner is no level of the issuer’s', async () => {
    const [one] = smallDocument().badges;
    if (one === undefined) throw new TypeError('no badge');
    const views = [{ badge: badge.badge, proposals: [proposal({ level: null })] }];
    expect(await kinds({ badges: [{ ...one, views }] })).toEqual(['record-level']);
    // Who calls it the owner's own has to print it so.
    const json = jsonWith({ 'badges.0.placement.levelBy': 'owner', 'groups.2.level': null });
    expect(await kinds({ badges: [{ ...one, views }], json })).toEqual([
      'printed-group-level',
      'printed-level',
    ]);
  });
});

describe('the words of the pages against the list', () => {
  const withSaid = (says: readonly object[]): Parameters<typeof checked>[0] => {
    const json = jsonWith({ says: JSON.parse(JSON.stringify(says)) });
    const texts = says.filter(
      (one): one is { sheet: number; text: string } => 'text' in one && 'sheet' in one,
    );
    const pages = [1, 2].map((number) =>
      sheet(number, {
        text: texts
          .filter((one) => one.sheet === number)
          .map(({ text }) => text)
          .join('\n'),
      }),
    );
    return { json, ...withSheets(...pages) };
  };

  test.each([
    ['level', 'Level: Excellent, as the issuer gave it', 'printed-level'],
    ['name', 'Leadership', 'printed-name'],
    ['issuer', 'A Famous University', 'printed-issuer'],
    ['dates', 'Issued on 3 March 2025', 'printed-dates'],
    ['verdict', 'Problem found', 'printed-verdict'],
    ['recipient', t('check:answers.yours.no'), 'printed-recipient'],
    ['owner', 'Eva Horvat', 'printed-owner'],
    ['group-level', 'Excellent', 'printed-group-level'],
  ])('%s', async (part, text, kind) => {
    const says = said.map((one) => (one.part === part ? { ...one, text } : one));
    expect(await kinds(withSaid(says))).toEqual([kind]);
  });

  test('a badge whose level nobody can find on the pages', async () => {
    const unmarked = said.map(({ part, ...one }) =>
      part === 'level' || part === undefined ? one : { ...one, part },
    );
    expect(await kinds(withSaid(unmarked))).toEqual(['printed-absent', 'printed-level-unmarked']);
  });

  test('another release may word a date in another way', async () => {
    const says = said.map((one) => (one.part === 'dates' ? { ...one, text: 'Issued: Feb 2, 2024' } : one));
    const change = withSaid(says);
    expect(await kinds(change)).toEqual(['printed-dates']);
    const json = { ...change?.json, app: '9.9.9' };
    expect(await kinds({ ...change, json })).toEqual([]);
  });

  test('names may be cut, and letters that no font has may be replaced', async () => {
    const cut = said.map((one) => (one.part === 'name' ? { ...one, text: 'Organisational Ski…' } : one));
    expect(await kinds(withSaid(cut))).toEqual([]);
    const replaced = said.map((one) => (one.part === 'owner' ? { ...one, text: 'Mira Nov\ufffdk' } : one));
    expect(await kinds(withSaid(replaced))).toEqual([]);
  });
});

describe('the seal', () => {
  const sealed = (json: Json): Json => {
    if (!isJsonObject(json)) throw new TypeError('no object');
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const seal = {
      algorithm: 'Ed25519',
      publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
      signature: '',
    };
    const text = jcs({ ...json, seal }) ?? '';
    const signature = sign(null, new TextEncoder().encode(text), privateKey).toString('base64url');
    return { ...json, seal: { ...seal, signature } };
  };

  test('good as it was made, broken when the list was changed after it', async () => {
    const json = sealed(smallDocument().json);
    if (!isJsonObject(json)) throw new TypeError('no object');
    expect(await checked({ json })).toMatchObject({ agrees: true, seal: 'good' });
    expect(await checked({ json: { ...json, date: '2027-01-01' } })).toMatchObject({
      agrees: false,
      seal: 'broken',
      differences: [{ kind: 'seal-broken' }],
    });
  });
});

test('no more is told than can be read', async () => {
  const files = Array.from({ length: 1000 }, (_, at) => ({ name: `more-${at}`, bytes: new Uint8Array() }));
  const { differences, open } = await checked({ files: [...smallDocument().files, ...files] });
  expect(differences).toHaveLength(200);
  expect(open).toEqual([{ kind: 'more-differences', where: {} }]);
});

describe('a hosted badge whose issuer keeps another copy', () => {
  const [one] = smallDocument().badges;
  const unsigned = report({ integrity: ['unknown', 'offline', { host: 'academy.example' }] });
  const told = { 'badges.0.report.remarks': [{ code: 'baked-copy-differs', detail: {} }] };
  const views = [{ badge: badge.badge, proposals: [proposal({ level: 'sufficient' })] }];

  test('is no proof of a change, and no agreement either', async () => {
    if (one === undefined) throw new TypeError('no badge');
    const found = await checked({ badges: [{ ...one, views, report: unsigned }], json: jsonWith(told) });
    expect(found).toMatchObject({ agrees: null, differences: [], open: [{ kind: 'badge-copy-differs' }] });
    expect(found.open.map((gap) => gapSentence(gap, t))[0]).toContain('“Good”');
    expect(found.open.map((gap) => gapSentence(gap, t))[0]).toContain('“Sufficient”');
  });

  test('but a signed badge has one copy only, whatever the document says', async () => {
    if (one === undefined) throw new TypeError('no badge');
    expect(await kinds({ badges: [{ ...one, views }], json: jsonWith(told) })).toEqual(['record-level']);
  });
});
