/** What the owner says of a badge, on paper and in passport.json: there, labelled, and never among what was checked. */
import { describe, expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate.ts';
import { ownFileName } from '../../../shared/passport/document/attachment-name.ts';
import type { Block, OwnBlock } from '../../../shared/passport/document/blocks.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { passportJson } from '../../../shared/passport/passport-json.ts';
import type { Passport } from '../../../shared/passport/passport.ts';
import { held, madeOn, owner, ownFile, passportOf, statement } from '../pdf/sample-passport.ts';

const t = translator('en');
const options = { language: 'en', date: madeOn } as const;
const made = { choices: usualChoices('en'), date: madeOn, says: [], drawn: [] };
const words = statement({
  situation: 'Two new colleagues came.\n\nThey spoke little Dutch.',
  result: 'After a week they worked alone.',
});

function blocksOf(passport: Passport, section: string): readonly Block[] {
  return passportDocument(passport, options).sections.find(({ id }) => id === section)?.blocks ?? [];
}

function ownOf(passport: Passport): readonly OwnBlock[] {
  return blocksOf(passport, 'group-organisational').filter((block) => block.kind === 'own');
}

describe('own words', () => {
  const told = passportOf([held(1), held(2)], { statements: { 'badge-1': words } });

  test('stand behind the card of their badge, and under no other', () => {
    const kinds = blocksOf(told, 'group-organisational').map((block) =>
      block.kind === 'card' ? block.badge : block.kind,
    );
    expect(kinds).toEqual(['heading', 'paragraph', 'badge-1', 'own', 'badge-2']);
  });

  test('bear their owner’s name and say that nobody checked them; a part that says nothing is left out', () => {
    expect(ownOf(told)).toEqual([
      {
        kind: 'own',
        label: `In ${owner}'s own words`,
        note: 'Own statement about the badge “Organisational Skills (Good)”. Nobody has checked it.',
        rows: [
          { term: 'Situation', paragraphs: ['Two new colleagues came.', 'They spoke little Dutch.'] },
          { term: 'Result', paragraphs: ['After a week they worked alone.'] },
        ],
      },
    ]);
  });

  test('are never on the card, where the checks are told', () => {
    const cards = blocksOf(told, 'group-organisational').filter((block) => block.kind === 'card');
    expect(JSON.stringify(cards)).not.toContain('worked alone');
  });

  test('have a label where the owner is not named', () => {
    const nameless = passportOf([held(1)], { profile: { name: '' }, statements: { 'badge-1': words } });
    expect(ownOf(nameless)[0]?.label).toBe(t('document:own.wordsUnnamed'));
  });

  test('cannot twist the page', () => {
    const twisted = passportOf([held(1)], {
      statements: { 'badge-1': statement({ task: '<b>Plan</b> \u202Edark\u0007 2 < 3' }) },
    });
    expect(ownOf(twisted)[0]?.rows[0]?.paragraphs).toEqual(['Plan dark 2 < 3']);
  });
});

describe('own files', () => {
  const files = {
    'file-00000000000b': ownFile(1, { name: 'photo.jpg', caption: '', addedAt: '2026-11-21T00:00:00Z' }),
    'file-00000000000a': ownFile(1),
  };
  const added = passportOf([held(1), held(2)], { ownFiles: files });

  test('are listed as own evidence, oldest first, each with the name of its attachment', () => {
    expect(ownOf(added)).toEqual([
      {
        kind: 'own',
        label: `Own evidence of ${owner}`,
        note: 'Added to the badge “Organisational Skills (Good)”. Nobody has checked it.',
        rows: [
          {
            term: 'Own evidence',
            paragraphs: [
              'Letter from my team leader (attached to this PDF: own-001-1-reference-letter.pdf)',
              'photo.jpg (attached to this PDF: own-001-2-photo.jpg)',
            ],
          },
        ],
      },
    ]);
  });

  test('are explained on the last page, where there are any', () => {
    const explained = t('document:check.ownFiles');
    expect(JSON.stringify(blocksOf(added, 'check'))).toContain(JSON.stringify(explained).slice(1, -1));
    expect(JSON.stringify(blocksOf(passportOf([held(1)]), 'check'))).not.toContain('own-');
  });

  test('of a badge that was taken out are not told', () => {
    const without = passportOf([held(1), held(2)], {
      ownFiles: files,
      statements: { 'badge-1': words },
      decisions: { 'badge-1': { removed: true } },
    });
    expect(ownOf(without)).toEqual([]);
    expect(passportJson(without, made).ownStatements).toEqual([]);
  });

  test('have a plain name that no badge can have', () => {
    const named = (name: string): string => ownFileName(held(7), ownFile(7, { name }), 2);
    expect(named('Pismo šefa (1).PDF')).toBe('own-007-2-pismo-sefa-1.pdf');
    expect(named('фото.jpg')).toBe('own-007-2-file.jpg');
    expect(named('../../etc/passwd')).toBe('own-007-2-passwd.bin');
    expect(named('no ending.')).toBe('own-007-2-no-ending.bin');
    expect(named(`${'long name '.repeat(29)}.docx`)).toMatch(/^own-007-2-[a-z-]{1,60}\.docx$/);
  });
});

describe('passport.json', () => {
  test('tells own words and files apart from the badges, as not checked', () => {
    const json = passportJson(
      passportOf([held(1), held(2)], {
        statements: { 'badge-2': words },
        ownFiles: { 'file-00000000000a': ownFile(1) },
      }),
      made,
    );
    const { kind: _kind, badge: _badge, ...facts } = ownFile(1);
    expect(json.ownStatements).toEqual([
      {
        badge: 'badge-1',
        checked: false,
        words: null,
        files: [{ file: 'own-001-1-reference-letter.pdf', ...facts }],
      },
      { badge: 'badge-2', checked: false, words, files: [] },
    ]);
    expect(JSON.stringify(json.badges)).not.toMatch(/own-001|worked alone/);
  });

  test('says nothing where nothing was said', () => {
    expect(passportJson(passportOf([held(1)]), made).ownStatements).toEqual([]);
  });
});

describe('a section of the owner’s own', () => {
  const id = 'own-00000000000a';
  const own = passportOf([held(1), held(2)], {
    ownSections: {
      [id]: { title: 'What I do at home', text: 'I care for my mother.', position: 1 },
      'own-00000000000b': { title: 'Empty', text: '', position: 2 },
    },
    decisions: { 'badge-2': { group: null, section: id } },
  });

  test('has its page with its badges, and says whose it is', () => {
    const blocks = blocksOf(own, id);
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: 'What I do at home' });
    expect(JSON.stringify(blocks)).toContain(t('document:group.ownSectionIntro'));
    expect(blocks.flatMap((block) => (block.kind === 'card' ? block.badge : []))).toEqual(['badge-2']);
    expect(passportDocument(own, options).sections.map((section) => section.id)).not.toContain(
      'own-00000000000b',
    );
  });

  test('is in passport.json, and its badges are attached like all others', () => {
    const json = passportJson(own, made);
    expect(json.ownSections[0]).toEqual({
      title: 'What I do at home',
      ownText: 'I care for my mother.',
      badges: ['badge-2'],
    });
    expect(json.badges.map((badge) => badge.id)).toEqual(['badge-1', 'badge-2']);
  });
});
