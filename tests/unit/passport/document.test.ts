import { describe, expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate.ts';
import type {
  Block,
  CardBlock,
  OverviewRow,
  PassportDocument,
} from '../../../shared/passport/document/blocks.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { passportDocument, type DocumentOptions } from '../../../shared/passport/document.ts';
import type { Passport } from '../../../shared/passport/passport.ts';
import { documentTexts } from '../pdf/document-texts.ts';
import {
  held,
  madeOn,
  manyBadges,
  notReached,
  passportOf,
  proposal,
  withdrawn,
} from '../pdf/sample-passport.ts';

const t = translator('en');

function documentOf(passport: Passport, more: Partial<DocumentOptions> = {}): PassportDocument {
  return passportDocument(passport, { language: 'en', date: madeOn, ...more });
}

function blocksOf(document: PassportDocument, section: string): readonly Block[] {
  return document.sections.find(({ id }) => id === section)?.blocks ?? [];
}

function cardsOf(document: PassportDocument): readonly CardBlock[] {
  return document.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'card');
}

function rowsOf(document: PassportDocument): readonly OverviewRow[] {
  return blocksOf(document, 'overview').flatMap((block) => (block.kind === 'overview' ? block.rows : []));
}

const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe('the document of a passport', () => {
  test('has a section for each group that has badges, and for nothing else', () => {
    const document = documentOf(passportOf([held(1, { proposals: [proposal({ group: 'creative' })] })]));
    expect(document.sections.map(({ id }) => id)).toEqual([
      'cover',
      'overview',
      'group-creative',
      'notes',
      'experts',
      'words',
      'check',
    ]);
  });

  test('gives the same for the same, in both languages, with no key left untranslated', () => {
    const passport = passportOf(manyBadges(12), {
      profile: { about: 'I like order.', work: [{ title: 'A', place: 'B', from: '1', to: '2', text: 'C' }] },
    });
    for (const language of ['en', 'nl'] as const) {
      const document = documentOf(passport, { language });
      expect(documentOf(passport, { language })).toEqual(document);
      for (const text of documentTexts(document))
        expect(text).not.toMatch(/\{\{|\}\}|^(?:document|common|check|europass|skill)[:.]|undefined|null/);
    }
    expect(documentOf(passport, { language: 'nl' }).title).toBe('Soft Skills Paspoort van Mira Novák');
  });

  test('keeps the owner’s order of badges', () => {
    const badges = [held(1, { badge: { name: 'first' } }), held(2, { badge: { name: 'second' } })];
    const document = documentOf(passportOf(badges, { decisions: { 'badge-2': { position: -1 } } }));
    expect(cardsOf(document).map(({ name }) => name)).toEqual(['second', 'first']);
  });

  test('leaves out what was removed', () => {
    const document = documentOf(passportOf(manyBadges(2), { decisions: { 'badge-1': { removed: true } } }));
    expect(cardsOf(document)).toHaveLength(1);
  });

  test('gives badges that nobody placed, and special ones, pages of their own', () => {
    const badges = [
      held(1, { proposals: [proposal({ sure: false })] }),
      held(2, { proposals: [proposal({ group: null, level: null, special: 'mentor' })] }),
    ];
    const document = documentOf(passportOf(badges));
    expect(blocksOf(document, 'unplaced').filter(({ kind }) => kind === 'card')).toHaveLength(1);
    expect(textOf(blocksOf(document, 'special'))).toContain(t('document:special.mentor'));
  });

  test('of a passport without badges claims nothing', () => {
    const document = documentOf(passportOf([]));
    expect(textOf(blocksOf(document, 'notes'))).toContain(t('document:notes.empty'));
    expect(textOf(blocksOf(document, 'cover'))).toContain(t('document:cover.noBadges'));
    expect(textOf(document.sections.flatMap(({ blocks }) => blocks))).not.toContain('Nothing is left open');
  });

  test('says so where the owner has no name yet', () => {
    const document = documentOf(passportOf([], { profile: { name: '' } }));
    expect(document.title).toBe('Soft Skills Passport');
    expect(document.footer.name).toBe(t('document:nameMissing'));
  });

  test('prints of the profile what is wanted and no more', () => {
    const passport = passportOf([], {
      profile: {
        email: 'mira@example.org',
        about: 'I like order.',
        recipients: ['secret@example.org'],
        photo: { mediaType: 'image/png', base64: 'AAAA' },
      },
    });
    const all = JSON.stringify(documentOf(passport));
    expect(all).toContain('mira@example.org');
    expect(all).not.toContain('secret@example.org');
    const none = documentOf(passport, {
      choices: { ...usualChoices('en'), without: ['contact', 'photo', 'about'] },
    });
    expect(JSON.stringify(none)).not.toMatch(/mira@example|I like order|Photo of/);
  });
});

describe('the overview', () => {
  test('shows the highest level that an issuer gave, and whose word the others are', () => {
    const badges = [
      held(1, { proposals: [proposal({ level: 'sufficient' })] }),
      held(2, { proposals: [proposal({ level: null })] }),
    ];
    const row = rowsOf(
      documentOf(passportOf(badges, { decisions: { 'badge-2': { level: 'excellent' } } })),
    ).find(({ group }) => group === 'organisational');
    expect(row?.level).toEqual({ id: 'sufficient', word: 'Sufficient' });
    expect(row?.lines).toEqual(['2 badges', t('document:overview.ownLevel', { count: 1 })]);
  });

  test('never counts a badge with a problem, and says that there is one', () => {
    const row = rowsOf(documentOf(passportOf([held(1, { report: withdrawn })]))).find(
      ({ group }) => group === 'organisational',
    );
    expect(row?.level).toBeNull();
    expect(row?.levelText).toBe(t('document:overview.noLevel'));
    expect(row?.lines).toContain(t('document:overview.problem', { count: 1 }));
  });

  test('counts how the checks came out', () => {
    const badges = [
      held(1),
      held(2, { report: notReached }),
      held(3, { report: withdrawn }),
      held(4, { report: null }),
      held(5),
    ];
    const tally = blocksOf(documentOf(passportOf(badges)), 'overview').find(({ kind }) => kind === 'tally');
    expect(tally?.kind === 'tally' ? tally.rows : []).toEqual([
      { mark: 'valid', text: 'Checked: all good: 2 badges' },
      { mark: 'unconfirmed', text: 'Could not check everything: 1 badge' },
      { mark: 'invalid', text: 'Problem found: 1 badge' },
      { mark: 'unchecked', text: 'Not checked yet: 1 badge' },
    ]);
  });

  test('speaks of the Super Badge only where it is held', () => {
    expect(JSON.stringify(documentOf(passportOf(manyBadges(5))))).not.toContain('Super Badge');
    const super_ = held(1, { proposals: [proposal({ group: null, special: 'super' })] });
    expect(JSON.stringify(documentOf(passportOf([super_])))).toContain(t('document:overview.super'));
    const broken = passportOf([{ ...super_, report: withdrawn }]);
    expect(JSON.stringify(documentOf(broken))).not.toContain(t('document:overview.super'));
  });
});

describe('a group', () => {
  test('has the guide’s description, or the owner’s own words under a label that says so', () => {
    const guide = blocksOf(documentOf(passportOf([held(1)])), 'group-organisational')[1];
    expect(guide?.kind).toBe('paragraph');
    const own = documentOf(
      passportOf([held(1)], { sections: { organisational: 'I plan well.\n\nI keep time.' } }),
    );
    expect(blocksOf(own, 'group-organisational')[1]).toEqual({
      kind: 'labelled',
      label: t('document:group.ownText'),
      paragraphs: ['I plan well.', 'I keep time.'],
    });
  });

  test('calls a text that is still the guide’s own nobody’s own words', () => {
    const guide = blocksOf(documentOf(passportOf([held(1)])), 'group-organisational')[1];
    const text = guide?.kind === 'paragraph' ? guide.text : '';
    const document = documentOf(passportOf([held(1)], { sections: { organisational: text } }));
    expect(blocksOf(document, 'group-organisational')[1]).toEqual(guide);
  });
});
