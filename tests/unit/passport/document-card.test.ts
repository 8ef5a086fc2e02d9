import { describe, expect, test } from 'vitest';
import { languages, translator } from '../../../shared/i18n/translate.ts';
import type { Block, CardBlock } from '../../../shared/passport/document/blocks.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import type { HeldBadge, Passport } from '../../../shared/passport/passport.ts';
import { answerLines } from '../../../shared/passport/report-lines.ts';
import type { Report } from '../../../shared/verify/report.ts';
import { held, madeOn, notReached, passportOf, proposal, report, withdrawn } from '../pdf/sample-passport.ts';

const t = translator('en');

function blocks(passport: Passport, section?: string): readonly Block[] {
  const { sections } = passportDocument(passport, { language: 'en', date: madeOn });
  return sections.filter(({ id }) => section === undefined || id === section).flatMap((one) => one.blocks);
}

function cardOf(badge: HeldBadge, decisions: Passport['desk']['decisions'] = {}): CardBlock {
  const card = blocks(passportOf([badge], { decisions })).find((block) => block.kind === 'card');
  if (card === undefined) throw new Error('no card');
  return card;
}

function answer(card: CardBlock, question: string): string | undefined {
  return card.lists.flatMap(({ rows }) => rows).find((row) => row.question === question)?.answer;
}

describe('whose word a level is', () => {
  test('the issuer’s', () => {
    expect(cardOf(held(1)).level).toEqual({
      level: { id: 'good', word: 'Good' },
      text: 'Good. The issuer says so.',
    });
  });

  test('the owner’s, where the issuer gives none', () => {
    const card = cardOf(held(1, { proposals: [proposal({ level: null })] }), {
      'badge-1': { level: 'excellent' },
    });
    expect(card.level?.text).toBe(t('document:card.levelByOwner', { level: 'Excellent' }));
  });

  test('the owner’s, where the issuer says something else', () => {
    const card = cardOf(held(1), { 'badge-1': { level: 'excellent' } });
    expect(card.level?.text).toContain('The issuer says: Good.');
  });

  test('nobody’s', () => {
    expect(cardOf(held(1, { proposals: [proposal({ level: null })] })).level).toBeNull();
  });

  test('a group that the owner chose is said to be so', () => {
    expect(cardOf(held(1), { 'badge-1': { group: 'social' } }).remarks).toEqual([
      t('document:card.groupByOwner'),
    ]);
    expect(cardOf(held(1), { 'badge-1': { group: 'organisational' } }).remarks).toEqual([]);
  });
});

describe('what the badge says', () => {
  test('is answered by the badge alone', () => {
    const card = cardOf(held(1, { badge: { expiresOn: '2027-03-01T00:00:00Z' } }));
    expect(answer(card, t('document:card.askIssuer'))).toBe('Harbour Adult Academy');
    expect(answer(card, t('document:card.askDates'))).toBe(
      'On 2 February 2024. Its end date is 1 March 2027.',
    );
    expect(answer(card, t('document:card.askEvidence'))).toBe(t('document:card.noEvidence'));
    expect(card.lists[0]?.rows.every(({ outcome }) => outcome === null)).toBe(true);
  });

  test('a badge that says nothing is not made to say anything', () => {
    const silent = held(1, {
      badge: {
        name: null,
        id: null,
        description: null,
        criteria: { url: null, narrative: null },
        issuer: { id: null, name: null, url: null, email: null, description: null, image: null },
        issuedOn: null,
      },
    });
    const card = cardOf(silent);
    expect(card.name).toBe(t('common:badge.unnamed'));
    expect(card.lists[0]?.rows.map((row) => row.answer)).toEqual([
      t('document:card.issuerUnnamed'),
      t('document:card.notSaid'),
      t('document:card.notSaid'),
      t('document:card.noEvidence'),
      t('document:card.noDate'),
    ]);
  });

  test('a mere pointer says where the badge is kept', () => {
    const card = cardOf(
      held(1, {
        badge: {
          name: null,
          id: 'https://old.example/a/1',
          issuer: { id: null, name: null, url: null, email: null, description: null, image: null },
        },
      }),
    );
    expect(card.name).toBe(t('common:badge.pointer', { host: 'old.example' }));
    expect(answer(card, t('document:card.askIssuer'))).toBe(
      t('document:card.pointer', { host: 'old.example' }),
    );
  });

  test('long, marked-up and twisted texts become plain words of bearable length', () => {
    const card = cardOf(
      held(1, {
        badge: {
          name: 'Safe \u202Ename\u0000',
          description: `<p>One</p>\n<p onclick="x()">two</p> 2 < 3 ${'and more '.repeat(200)}`,
        },
      }),
    );
    expect(card.name).toBe('Safe name');
    const done = answer(card, t('document:card.askDone')) ?? '';
    expect(done).toMatch(/^One two 2 < 3 and more .*…$/);
    expect(done.length).toBeLessThanOrEqual(420);
  });

  test('links lead to plain web addresses only', () => {
    const link = (url: string) =>
      cardOf(held(1, { badge: { criteria: { url, narrative: 'x' } } })).lists[0]?.rows[2]?.link;
    expect(link('https://academy.example/a')).toEqual({
      text: 'academy.example/a',
      url: 'https://academy.example/a',
    });
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///x',
      'https://a:b@c.example/',
      'not an address',
      `https://x.example/${'a'.repeat(3000)}`,
    ])
      expect(link(url)).toBeNull();
  });

  test('names its proofs, and how many more there are', () => {
    const evidence = ['Plan', 'Report', null, 'Film', 'Song'].map((name) => ({
      url: null,
      name,
      description: null,
      narrative: null,
      genre: null,
    }));
    expect(answer(cardOf(held(1, { badge: { evidence } })), t('document:card.askEvidence'))).toBe(
      'The badge names 5 pieces of work: Plan; Report; without a name; and 2 more.',
    );
  });
});

describe('what was learned, and how much', () => {
  const questions = (badge: HeldBadge): readonly string[] =>
    (cardOf(badge).lists[0]?.rows ?? []).map(({ question }) => question);

  test('is told where the badge says so', () => {
    const card = cardOf(
      held(1, {
        badge: {
          learningOutcomes: [
            { name: 'Lead a small team', description: null, skills: [] },
            {
              name: null,
              description: null,
              skills: [{ name: 'think critically', url: 'http://data.europa.eu/esco/skill/1' }],
            },
            { name: ' ', description: null, skills: [] },
          ],
          volume: { eqfLevel: '5', nqfLevel: null, credit: { points: '2', system: 'ECTS' }, hours: '50' },
        },
      }),
    );
    expect(answer(card, t('document:card.askLearned'))).toBe('Lead a small team; think critically');
    expect(answer(card, t('document:card.askVolume'))).toBe(
      'EQF level 5; credit: 2 ECTS; hours of learning: 50',
    );
  });

  test('stays short however much was learned', () => {
    const learningOutcomes = Array.from({ length: 60 }, (_, index) => ({
      name: `Outcome ${index} ${'of many words '.repeat(30)}`,
      description: null,
      skills: [],
    }));
    const told = answer(cardOf(held(1, { badge: { learningOutcomes } })), t('document:card.askLearned'));
    expect(told?.length).toBeLessThan(450);
    expect(told).toMatch(/and 56 more$/);
  });

  test('has no row where the badge says nothing of it', () => {
    expect(questions(held(1))).not.toContain(t('document:card.askLearned'));
    expect(questions(held(1))).not.toContain(t('document:card.askVolume'));
  });
});

describe('what we checked', () => {
  test('a good badge has the date, every question, and where the badge itself is', () => {
    const card = cardOf(held(1));
    expect(card.verdict).toEqual({
      mark: 'valid',
      word: 'Checked: all good',
      reason: 'On 20 November 2026.',
    });
    const list = card.lists[1];
    expect(list?.label).toContain('20 November 2026');
    expect(list?.rows.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 4 }, () => 'passed'),
      'unknown',
    ]);
    expect(list?.rows.slice(0, 4).every(({ answer: text }) => text.startsWith('Yes.'))).toBe(true);
    expect(list?.note).toContain('001-organisational-skills-good.png');
  });

  test('is told in the five lines of the window and of --json', () => {
    for (const made of [report(), withdrawn, notReached]) {
      const lines = answerLines(t, made);
      const rows = cardOf(held(1, { report: made })).lists[1]?.rows;
      expect(rows?.map(({ question, answer: text }) => [question, text])).toEqual(
        lines.map(({ asked, sentence }) => [asked, sentence]),
      );
    }
  });

  test('says why below each answer, also where that is one sentence for one and another for many', () => {
    const [intact, , , , known] =
      cardOf(held(1, { report: report({ 'issuer-known': ['unknown', 'same-key-as-others', { count: 6 }] }) }))
        .lists[1]?.rows ?? [];
    // That the badge has all its parts is no news.
    expect(intact?.because).toBe(t('check:integrity.signature-good'));
    expect(known?.because).toContain('6 other badges of the owner');
  });

  test('what others say of it has a row of its own where there is any', () => {
    const rowsOf = (made: Report) => cardOf(held(1, { report: made })).lists[1]?.rows ?? [];
    expect(rowsOf(report())).toHaveLength(5);
    const detail = { count: 2, good: 1, bad: 1, open: 0 };
    const row = rowsOf(report({ endorsements: ['failed', 'some-bad', detail] }))[5];
    expect(row).toMatchObject({
      question: t('common:question.endorsements'),
      answer: 'No.',
      outcome: 'failed',
    });
    expect(row?.because).toContain('1 of them are not in order');
  });

  test('"all good" is never alone where only a key names the issuer', () => {
    const key = ['passed', 'did-key', { did: 'did:key:z6Mk' }] as const;
    const reason = (made: Report) => cardOf(held(1, { report: made })).verdict.reason;
    const bare = t('check:answers.issued-by.only-a-key');
    expect(reason(report({ issuer: key }))).toBe(`On 20 November 2026. ${bare}`);
    const known = report({ issuer: key, 'issuer-known': ['passed', 'known-to-project', { name: 'A' }] });
    expect(reason(known)).not.toContain(bare);
    expect(reason(report())).not.toContain(bare);
  });

  test('a problem and an open question are told first and with a date', () => {
    for (const [made, mark, kind] of [
      [withdrawn, 'invalid', 'no'],
      [notReached, 'unconfirmed', 'unknown'],
    ] as const) {
      const card = cardOf(held(1, { report: made }));
      expect(card.verdict.mark).toBe(mark);
      expect(card.verdict.reason).toMatch(/Checked on 20 November 2026\.$/);
      const row = card.lists[1]?.rows[2];
      expect(row?.question).toBe(t('check:answers.still-good.question'));
      expect(row?.answer).toBe(t(`check:answers.still-good.${kind}`));
    }
  });

  test('a badge that nobody checked is called just that', () => {
    const card = cardOf(held(1, { report: null }));
    expect(card.verdict).toMatchObject({ mark: 'unchecked', word: 'Not checked yet' });
    expect(card.lists[1]?.rows).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/all good|Yes\./);
  });

  test('the sentence of the catalogue stands behind each answer', () => {
    const card = cardOf(held(1, { report: withdrawn }));
    const sentence = t.code('check', 'revocation.revoked', { host: 'academy.example' });
    expect(card.verdict.reason.startsWith(sentence)).toBe(true);
  });

  test('speaks to the reader of the paper, not to the owner, and writes days out', () => {
    const dates = cardOf(
      held(1, { report: report({ dates: ['passed', 'in-force', { until: '2027-03-01' }] }) }),
    );
    expect(dates.lists[1]?.rows[2]?.because).toContain('The badge is valid until 1 March 2027.');
    const offline = cardOf(
      held(1, { report: report({ issuer: ['unknown', 'host-not-allowed', { host: 'a.example' }] }) }),
    );
    expect(offline.verdict.reason).not.toMatch(/\byou\b|Allow/i);
    expect(offline.verdict.reason).toContain('a.example was not asked');
  });

  test.each(['structure', 'integrity', 'issuer', 'revocation'] as const)(
    'of an answer that came with the file it speaks to the reader too: %s',
    (id) => {
      const found = report({ [id]: ['unknown', 'kept-elsewhere', { host: 'a.example' }] });
      for (const language of languages) {
        const there = translator(language);
        const { sections } = passportDocument(passportOf([held(1, { report: found })]), {
          language,
          date: madeOn,
        });
        const said = JSON.stringify(sections);
        const path = `${id}.kept-elsewhere`;
        const detail = { host: 'a.example' };
        expect(said, language).toContain(there.code('document', `reader.${path}`, detail));
        // The window’s own sentence: what to do is the owner’s to do.
        expect(said, language).not.toContain(there.code('check', path, detail));
      }
    },
  );

  test('a badge of somebody else is said loudly, although it decides no verdict', () => {
    const other = report({ recipient: ['failed', 'no-match'] });
    const card = cardOf(held(1, { report: other }));
    expect(card.verdict.mark).toBe('valid');
    expect(card.warnings).toEqual([t('document:reader.recipient.no-match')]);
  });

  test('a known name under a new key is said loudly, on the card and among what is open', () => {
    const remark = { code: 'new-key-under-old-name', detail: { name: 'Harbour Adult Academy' } } as const;
    const badge = held(1, { report: { ...report(), remarks: [remark] } });
    const sentence = t.code('document', 'reader.remark.new-key-under-old-name', remark.detail);
    expect(cardOf(badge).warnings).toEqual([sentence]);
    const open = JSON.stringify(blocks(passportOf([badge]), 'notes'));
    expect(open).toContain(sentence);
    expect(open).not.toContain(t('document:notes.nothing', { count: 1 }));
  });
});

test('a result that came with the file is said before it, and among what is open', () => {
  const remark = { code: 'checked-elsewhere', detail: {} } as const;
  const badge = held(1, { report: { ...report(), remarks: [remark] } });
  const sentence = t('document:reader.remark.checked-elsewhere');
  expect(cardOf(badge).warnings).toEqual([sentence]);
  const open = JSON.stringify(blocks(passportOf([badge]), 'notes'));
  expect(open).toContain(sentence);
  expect(open).not.toContain(t('document:notes.nothing', { count: 1 }));
});

describe('what could not be checked', () => {
  const notes = (...badges: readonly HeldBadge[]): string =>
    JSON.stringify(blocks(passportOf(badges), 'notes'));

  test('is nothing only where really nothing is open', () => {
    const nothing = t('document:notes.nothing', { count: 1 });
    expect(notes(held(1))).toContain(nothing);
    for (const left of [withdrawn, notReached, null, report({ recipient: ['unknown', 'names-nobody'] })])
      expect(notes(held(1, { report: left }))).not.toContain(nothing);
  });

  test('is told once a reason, with all its badges', () => {
    const badges = Array.from({ length: 40 }, (_, index) =>
      held(index, { badge: { name: `Badge ${index}` }, report: notReached }),
    );
    const lists = blocks(passportOf(badges), 'notes').filter((block) => block.kind === 'list');
    expect(lists.map(({ items }) => items.length)).toEqual([1, 1]);
    for (const { badge } of badges) expect(lists[0]?.items[0]).toContain(badge.name);
  });

  test('always says what a check is not', () => {
    expect(notes(held(1))).toContain(t('document:notes.limits'));
  });
});
