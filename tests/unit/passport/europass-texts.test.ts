import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../../shared/i18n/translate.ts';
import { guideText, guideTitle } from '../../../shared/passport/europass/guide.ts';
import { cappedTitle, europassTexts, longestTitle } from '../../../shared/passport/europass/texts.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { held, passport, report } from './europass-sample.ts';

const social = held('social', { name: 'Social Skills (Good)' });
const organisational = held('organisational', { name: 'Organisational Skills (Excellent)' });
const forklift = held('forklift', { name: 'Forklift driver' });

/** Words that stand alone; many languages say "I" with the verb, which no list of words finds. */
const firstPerson: Readonly<Record<Language, RegExp>> = {
  en: /\b(I|me|my|we|our)\b/u,
  nl: /\b(ik|mij|mijn|wij|we|ons|onze)\b/u,
  sl: / (jaz|meni|moj|moje|moja|mi|naš|naše|naša)[ .,]/u,
  el: / (εγώ|μου|εμείς|μας)[ .,]/u,
  hr: / (ja|meni|moj|moje|moja|mi|naš|naše|naša)[ .,]/u,
  it: / (io|mio|mia|miei|noi|nostro|nostra)[ .,]/u,
  es: / (yo|mi|mis|nosotros|nuestro|nuestra)[ .,]/u,
  pl: / (ja|mnie|mój|moje|moja|my|nasz|nasze|nasza)[ .,]/u,
};

describe('the guide’s own descriptions', () => {
  test.each(languages.flatMap((language) => groupIds.map((group) => [language, group] as const)))(
    '%s %s has 60 to 100 words, speaks of no one in the first person and promises nothing',
    (language, group) => {
      const text = guideText(group, language);
      const words = text.split(/\s+/u).length;
      expect(words).toBeGreaterThanOrEqual(60);
      expect(words).toBeLessThanOrEqual(100);
      expect(` ${text} `).not.toMatch(firstPerson[language]);
      expect(text).not.toMatch(/certif|europass/iu);
    },
  );

  test('every title fits', () => {
    for (const language of languages)
      for (const group of groupIds)
        expect(guideTitle(group, language).length).toBeLessThanOrEqual(longestTitle);
    expect(guideTitle('social', 'en')).toBe('Soft Skills – Social Skills');
    expect(guideTitle('cooperative', 'nl')).toBe('Soft skills – Samenwerkingsvaardigheden');
  });
});

const decided = (id: string) => ({ decisions: { [id]: { level: 'excellent' as const } } });

describe('the texts of a passport', () => {
  test('have one section for each group that holds a badge, in the framework’s order', () => {
    const { sections, leftOut, opening } = europassTexts(passport([organisational, forklift, social]), 'en');
    expect(sections.map(({ group }) => group)).toEqual(['social', 'organisational']);
    expect(leftOut).toEqual(['forklift']);
    expect(opening).toBeNull();
  });

  test('say of a badge its name, level, issuer, date and what was checked, in short lines', () => {
    const text = europassTexts(passport([social]), 'en', () => 'Listening.').text;
    expect(text).toBe(
      [
        'Soft Skills',
        '',
        'Soft Skills – Social Skills',
        '',
        'Listening.',
        '',
        '- Social Skills (Good)',
        '  Level: Good.',
        '  Issued by SoftSkills4EU Consortium on 9 September 2020.',
        '  Checked on 21 November 2026: all good.',
        '  https://academy.example/badges/social',
        '',
      ].join('\n'),
    );
  });

  test('say the same as HTML', () => {
    expect(europassTexts(passport([social]), 'en', () => 'Listening.').sections[0]?.html).toBe(
      '<p>Listening.</p><ul><li><strong><a href="https://academy.example/badges/social">Social Skills (Good)</a></strong>' +
        ' – Level: Good. Issued by SoftSkills4EU Consortium on 9 September 2020. Checked on 21 November 2026: all good.</li></ul>',
    );
  });

  test('are in the language that was asked for', () => {
    const { title, text } = europassTexts(passport([social]), 'nl');
    expect(title).toBe('Soft skills');
    expect(text).toContain('Soft skills – Sociale vaardigheden');
    expect(text).toContain('Niveau: Goed.');
    expect(text).toContain('Uitgegeven door SoftSkills4EU Consortium op 9 september 2020.');
    expect(text).toContain('Gecontroleerd op 21 november 2026: alles in orde.');
  });

  test('hold the owner’s description where there is one, and none where it was emptied', () => {
    const own = europassTexts(
      passport([social], { sections: { social: 'I listen.\n\n- at work\n- at home' } }),
      'en',
    );
    expect(own.sections[0]?.text).toMatch(/^I listen\.\n\n- at work\n- at home\n\n- Social Skills/u);
    expect(own.sections[0]?.html).toMatch(
      /^<p>I listen\.<\/p><ul><li>at work<\/li><li>at home<\/li><\/ul><ul><li><strong>/u,
    );
    const none = europassTexts(passport([social], { sections: { social: '' } }), 'en');
    expect(none.sections[0]?.text).toMatch(/^- Social Skills/u);
    expect(europassTexts(passport([social]), 'en').sections[0]?.text).toContain(guideText('social', 'en'));
  });

  test('tell the owner’s level as the owner’s word', () => {
    const noLevel = held('plain', { name: 'Social Skills' });
    expect(europassTexts(passport([noLevel]), 'en').text).not.toContain('Level');
    expect(europassTexts(passport([noLevel], decided('plain')), 'en').text).toContain(
      'Level: Excellent (own words).',
    );
    expect(europassTexts(passport([social], decided('social')), 'en').text).toContain(
      'Level: Excellent (own words; the issuer says Good).',
    );
  });

  test('say that a badge has a problem, and do not link to it', () => {
    const bad = held('bad', { name: 'Social Skills (Good)' }, report({ revocation: 'failed' }));
    const { text, html } = europassTexts(passport([bad]), 'en');
    expect(text).toContain(
      'Checked on 21 November 2026: problem found. This badge was withdrawn by its issuer.',
    );
    expect(`${text}${html}`).not.toContain('https:');
  });

  test('put badges of no single group in front', () => {
    const special = held('special', { name: 'SoftSkills4EU Super Badge', expiresOn: '2027-01-31' });
    const { opening, text, leftOut } = europassTexts(passport([special, social]), 'en');
    expect(opening?.text).toMatch(
      /^- SoftSkills4EU Super Badge\n {2}Issued by .+ End date: 31 January 2027\./u,
    );
    expect(text.indexOf('Super Badge')).toBeLessThan(text.indexOf('Soft Skills – Social'));
    expect(leftOut).toEqual([]);
  });

  test('name what has no name', () => {
    const pointer = held('pointer', {
      name: null,
      issuer: { ...social.badge.issuer, name: null },
      issuedOn: null,
    });
    const placed = passport([pointer], { decisions: { pointer: { group: 'social' } } });
    expect(europassTexts(placed, 'en').text).toContain(
      '- Badge kept at academy.example\n  The issuer is not named.',
    );
  });

  test('tell the owner’s own words and files as such, on lines of their own', () => {
    const own = passport([social], {
      statements: {
        social: { situation: 'A <busy> shift.\nNew people.', task: '', action: 'I explained.', result: '' },
      },
      ownFiles: {
        'file-00000000000a': {
          kind: 'own',
          badge: 'social',
          sha256: 'a'.repeat(64),
          name: 'letter.pdf',
          mediaType: 'application/pdf',
          size: 1,
          caption: 'Letter from my team leader',
          addedAt: '2026-11-21T00:00:00Z',
        },
      },
    });
    const { text, html } = europassTexts(own, 'en', () => 'Listening.');
    expect(text.split('\n').slice(-6)).toEqual([
      '  https://academy.example/badges/social',
      '  In Mira Sample’s own words (not checked):',
      '  Situation: A <busy> shift. New people.',
      '  What I did: I explained.',
      '  Own evidence (not checked): Letter from my team leader',
      '',
    ]);
    expect(html).toMatch(
      /all good\.<br><em>In Mira Sample’s own words \(not checked\):<\/em><br>Situation: A &lt;busy&gt; shift\. New people\.<br>What I did: I explained\.<br>Own evidence \(not checked\): Letter from my team leader<\/li><\/ul>$/u,
    );
  });

  test('have a section for each of the owner’s own that holds a badge, behind the groups', () => {
    const id = 'own-00000000000a';
    const own = passport([social, forklift], {
      ownSections: { [id]: { title: 'Driving', text: 'I drive with care.', position: 1 } },
      decisions: { forklift: { group: null, section: id } },
    });
    const { sections, leftOut } = europassTexts(own, 'en');
    expect(sections.map(({ group, title }) => [group, title])).toEqual([
      ['social', 'Soft Skills – Social Skills'],
      [null, 'Driving'],
    ]);
    expect(sections[1]?.text).toMatch(/^I drive with care\.\n\n- Forklift driver/u);
    expect(leftOut).toEqual([]);
  });

  test('never speak for Europass', () => {
    for (const language of languages)
      expect(europassTexts(passport([social, organisational]), language).text).not.toMatch(
        /europass|certif/iu,
      );
  });

  test.each([
    'http://academy.example/1',
    'javascript:alert(1)',
    'urn:uuid:1',
    'https://user:pass@academy.example/',
  ])('do not link to %s', (id) => {
    const { html, text } = europassTexts(passport([held('x', { id, name: 'Social Skills' })]), 'en');
    expect(html).not.toContain('<a');
    expect(text).not.toContain(id);
  });

  test('hold no tab, no control character and no text direction of somebody else', () => {
    const name = 'Social\tSkills\u202e (Good)\u0000\r\n<b>x</b> \ud800';
    const sections = { social: 'a\tb\u202e\r\nc' };
    const { text, html } = europassTexts(passport([held('x', { name })], { sections }), 'en');
    expect(text + html).not.toMatch(/[\t\r\0\u202e\ud800]/u);
    expect(text).toContain('a b\nc');
  });
});

/** Half a character: a surrogate without its other half. */
const halves = /\p{Cs}/u;

describe('whatever the badges and the owner say', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", 'p', '/', ' ', '\n', '-', 'a', ' href=', 'script', '😀'),
      maxLength: 200,
    }),
  );

  test('the HTML has only the tags that the editor keeps, and only https links', () => {
    fc.assert(
      fc.property(words, words, words, words, (name, issuer, own, path) => {
        const badge = {
          name,
          id: `https://academy.example/${path}`,
          issuer: { ...social.badge.issuer, name: issuer },
          issuedOn: own,
        };
        const given = passport([held('x', badge)], {
          sections: { social: own },
          decisions: { x: { group: 'social' } },
        });
        const { html, text } = europassTexts(given, 'en');
        const tags = html.match(/<[^>]*>?/gu) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(/^<(?:\/?(?:p|strong|ul|li)|br|\/a|a href="https:\/\/[^"<>\s]+")>$/u);
        expect(html.replaceAll(/<[^>]*>/gu, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toMatch(
          /[<>&"']/u,
        );
        expect(text).not.toMatch(/\t|\r|\p{Cs}|\n{3}/u);
      }),
      { numRuns: 300 },
    );
  });

  test('a title is never longer than 99, never ends inside a character, and ends at a word where it can', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 300 })), (title) => {
        const capped = cappedTitle(title);
        expect(capped.length).toBeLessThanOrEqual(longestTitle);
        if (title.length <= longestTitle) expect(capped).toBe(title);
        else if (!halves.test(title)) expect(capped).not.toMatch(halves);
      }),
    );
    expect(cappedTitle('word '.repeat(30))).toBe(`${'word '.repeat(19).trim()}…`);
    expect(cappedTitle('👩‍👧'.repeat(40))).toMatch(/^(?:👩‍👧)+…$/u);
  });
});
