/** The owner's own estimate and references: on the desk, in the grid, on paper and in passport.json; never as checked. */
import { describe, expect, test } from 'vitest';
import { languages, translator } from '../../../shared/i18n/translate.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { emptyDesk, ownFileSchema, referencesOf } from '../../../shared/passport/desk.ts';
import { referenceName } from '../../../shared/passport/document/attachment-name.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import { applyEdit, editSchema } from '../../../shared/passport/edit.ts';
import { passportJson } from '../../../shared/passport/passport-json.ts';
import type { Passport } from '../../../shared/passport/passport.ts';
import { selfGrid } from '../../../shared/passport/self-grid.ts';
import type { GroupId, LevelId } from '../../../shared/skills/placement.ts';
import type { Verdict } from '../../../shared/verify/report.ts';
import { held, madeOn, ownFile, passportOf, reference } from '../pdf/sample-passport.ts';

const made = { choices: usualChoices('en'), date: madeOn, says: [], drawn: [] };
const sectionsOf = (passport: Passport, language: (typeof languages)[number] = 'en') =>
  passportDocument(passport, { language, date: madeOn }).sections;
const blocksOf = (passport: Passport, id: string) =>
  sectionsOf(passport).find((section) => section.id === id)?.blocks ?? [];

describe('the desk', () => {
  test('estimates are set, changed and taken away group by group', () => {
    const shelf = { desk: emptyDesk('en', ''), badges: [] };
    const good = applyEdit(shelf, { kind: 'selfLevel', group: 'social', level: 'good' });
    expect(good.selfLevels).toEqual({ social: 'good' });
    const more = applyEdit(
      { desk: good, badges: [] },
      { kind: 'selfLevels', levels: { social: 'excellent', personal: 'sufficient' } },
    );
    expect(more.selfLevels).toEqual({ social: 'excellent', personal: 'sufficient' });
    const none = applyEdit({ desk: more, badges: [] }, { kind: 'selfLevel', group: 'social', level: null });
    expect(none.selfLevels).toEqual({ personal: 'sufficient' });
  });

  test('a file of a passport from before there were references is own evidence', () => {
    const { kind: _kind, ...old } = ownFile(1);
    expect(ownFileSchema.parse(old)).toEqual(ownFile(1));
  });

  test('a file is either about a badge or a reference, never half of each', () => {
    const edit = (file: object) => ({ kind: 'ownFile', id: 'file-0123456789ab', file });
    expect(editSchema.safeParse(edit(reference())).success).toBe(true);
    expect(editSchema.safeParse(edit(reference({ badge: 'badge-1' }))).success).toBe(false);
    expect(editSchema.safeParse(edit(reference({ kind: 'own' }))).success).toBe(false);
  });

  test('references are told oldest first, own evidence is none', () => {
    const desk = {
      ownFiles: {
        'file-00000000000b': reference({ addedAt: '2026-11-21T00:00:00Z', name: 'later.pdf' }),
        'file-00000000000a': reference({ addedAt: '2026-01-01T00:00:00Z', name: 'first.pdf' }),
        'file-00000000000c': ownFile(1),
      },
    };
    expect(referencesOf(desk).map(({ file }) => file.name)).toEqual(['first.pdf', 'later.pdf']);
  });
});

describe('the grid', () => {
  const badge = (group: GroupId, level: LevelId, verdict: Verdict | null, levelBy: 'issuer' | 'owner') => ({
    verdict,
    isElsewhere: false,
    standing: {
      group,
      section: null,
      level,
      groupBy: 'proposal' as const,
      levelBy,
      special: null,
      proposal: null,
    },
  });
  const marks = (...[badges, own]: Parameters<typeof selfGrid>) =>
    Object.fromEntries(
      selfGrid(badges, own).map(({ group, cells }) => [group, cells.map((cell) => cell.marks.join('+'))]),
    );

  test('tells what is proven, what is open and what is the owner’s word apart', () => {
    expect(
      marks(
        [
          badge('social', 'good', 'valid', 'issuer'),
          badge('social', 'sufficient', 'valid', 'issuer'),
          badge('social', 'excellent', 'unconfirmed', 'issuer'),
          badge('personal', 'good', null, 'issuer'),
          badge('creative', 'excellent', 'invalid', 'issuer'),
          badge('cooperative', 'excellent', 'valid', 'owner'),
        ],
        { social: 'good', organisational: 'sufficient' },
      ),
    ).toEqual({
      social: ['', 'proven+own', 'open'],
      personal: ['', 'open', ''],
      organisational: ['own', '', ''],
      cooperative: ['', '', ''],
      creative: ['', '', ''],
    });
  });

  test('does not say twice what is proven already', () => {
    const both = [
      badge('social', 'good', 'valid', 'issuer'),
      badge('social', 'good', 'unconfirmed', 'issuer'),
    ];
    expect(marks(both, {})['social']).toEqual(['', 'proven', '']);
  });
});

describe('on paper', () => {
  const told = passportOf([held(1)], {
    selfLevels: { organisational: 'excellent' },
    ownFiles: { 'file-00000000000a': reference() },
  });

  test('there is nothing where nothing was said', () => {
    const ids = sectionsOf(passportOf([held(1)])).map(({ id }) => id);
    expect(ids).not.toContain('self');
    expect(ids).not.toContain('references');
    expect(JSON.stringify(sectionsOf(passportOf([held(1)])))).not.toContain('reference-');
  });

  test('the estimate stands after the overview, as the owner’s word beside the badge', () => {
    expect(sectionsOf(told).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['overview', 'self', 'group-organisational', 'references']),
    );
    expect(sectionsOf(told).findIndex(({ id }) => id === 'self')).toBe(2);
    const grid = blocksOf(told, 'self').find((block) => block.kind === 'grid');
    const row = grid?.rows.find(({ group }) => group === 'organisational');
    expect(grid?.head).toEqual(['Group', 'Sufficient', 'Good', 'Excellent']);
    expect(row?.cells.map(({ text }) => text)).toEqual(['–', 'Checked badge.', 'Own estimate.']);
  });

  test.each(languages)('a reference is always called one that no system checked (%s)', (language) => {
    const t = translator(language);
    const section = sectionsOf(told, language).find(({ id }) => id === 'references');
    const terms = section?.blocks.find((block) => block.kind === 'terms');
    expect(terms?.terms).toHaveLength(1);
    expect(terms?.terms[0]?.term).toBe('Letter from my team leader');
    expect(terms?.terms[0]?.meaning).toContain(t('checklist:label'));
    expect(terms?.terms[0]?.meaning).toContain('reference-1-checklist-signed.pdf');
    expect(JSON.stringify(sectionsOf(told, language).at(-1))).toContain('reference-');
  });

  test('a reference has a plain name that no badge and no own evidence can have', () => {
    expect(referenceName(reference({ name: '../Pismo šefa.PDF' }), 3)).toBe('reference-3-pismo-sefa.pdf');
    expect(referenceName(reference({ name: 'фото' }), 1)).toBe('reference-1-file.bin');
  });

  test('passport.json tells both, as not checked and apart from the badges', () => {
    const json = passportJson(told, made);
    const { kind: _kind, badge: _badge, ...facts } = reference();
    expect(json.selfLevels).toEqual({ organisational: 'excellent' });
    expect(json.references).toEqual([{ file: 'reference-1-checklist-signed.pdf', ...facts, checked: false }]);
    expect(json.ownStatements).toEqual([]);
    expect(passportJson(passportOf([held(1)]), made)).toMatchObject({ selfLevels: {}, references: [] });
  });
});
