import { describe, expect, test } from 'vitest';
import { attachmentName } from '../../../shared/passport/document/attachment-name.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { passportJson, passportJsonBytes } from '../../../shared/passport/passport-json.ts';
import { held, madeOn, passportOf, proposal, withdrawn } from '../pdf/sample-passport.ts';

const made = { choices: usualChoices('en'), date: madeOn, says: [], drawn: [] };

describe('passport.json', () => {
  test('says what the document says, and who says so', () => {
    const badges = [
      held(1, { report: withdrawn }),
      held(2, { proposals: [proposal({ group: 'social', level: null })] }),
    ];
    const json = passportJson(
      passportOf(badges, { decisions: { 'badge-2': { level: 'good' } }, sections: { social: 'I listen.' } }),
      made,
    );
    expect(json).toMatchObject({
      format: 'soft-skills-passport',
      version: 2,
      language: 'en',
      date: madeOn,
      name: 'Mira Novák',
    });
    expect(json.groups.map(({ group, level }) => [group, level])).toEqual([
      ['social', null],
      ['personal', null],
      ['organisational', null],
      ['cooperative', null],
      ['creative', null],
    ]);
    expect(json.groups[0]?.ownText).toBe('I listen.');
    expect(json.badges.map(({ id }) => id)).toEqual(['badge-2', 'badge-1']);
    expect(json.badges[0]?.placement).toMatchObject({
      group: 'social',
      groupBy: 'proposal',
      level: 'good',
      levelBy: 'owner',
    });
    expect(json.badges[1]?.report?.verdict).toBe('invalid');
  });

  test('names the attached file of each badge with its hash', () => {
    const one = held(7);
    const [badge] = passportJson(passportOf([one]), made).badges;
    expect(badge?.original).toEqual({
      file: attachmentName(one),
      mediaType: 'image/png',
      size: 1000,
      sha256: one.original.sha256,
    });
  });

  test('keeps what the owner did not want to show to himself', () => {
    const passport = passportOf([], {
      profile: { email: 'mira@example.org', recipients: ['me@example.org'], address: 'Street 1' },
    });
    expect(new TextDecoder().decode(passportJsonBytes(passportJson(passport, made)))).not.toMatch(
      /example\.org|Street/,
    );
  });

  test('is the same bytes for the same passport', () => {
    const bytes = () => passportJsonBytes(passportJson(passportOf([held(1), held(2)]), made));
    expect(bytes()).toEqual(bytes());
    expect(JSON.parse(new TextDecoder().decode(bytes()))).toHaveProperty('badges.length', 2);
  });
});

describe('the name of an attached file', () => {
  test('is plain ASCII, tells the badge apart, and never grows long', () => {
    expect(attachmentName(held(3, { badge: { name: 'Zdůvodnění / Čtení (1)' } }))).toBe(
      '003-zduvodneni-cteni-1.png',
    );
    expect(attachmentName(held(4, { badge: { name: 'Ελληνικά' } }))).toBe('004-badge.png');
    expect(attachmentName(held(5, { badge: { name: '../../etc/passwd' } }))).toBe('005-etc-passwd.png');
    const long = attachmentName(held(6, { badge: { name: 'a very long name of words '.repeat(20) } }));
    expect(long).toMatch(/^006-[a-z-]{1,60}\.png$/);
    expect(attachmentName(held(7, { badge: { name: 'x'.repeat(500) } }))).toHaveLength(3 + 1 + 60 + 4);
  });

  test('tells nothing of the folders it came from', () => {
    for (const name of ['/home/mira/divorce/badge 7.png', 'C:\\Users\\Mira\\badge 7.png']) {
      const nameless = held(7, {
        badge: { name: null },
        original: { sha256: '', name, mediaType: 'image/png', size: 1 },
      });
      expect(attachmentName(nameless)).toBe('007-badge-7.png');
    }
  });

  test('takes its ending from what the file is', () => {
    const ending = (mediaType: string) =>
      attachmentName(held(1, { original: { sha256: '', name: 'a.exe', mediaType, size: 1 } })).split('.')[1];
    expect(
      ['image/png', 'image/svg+xml', 'application/json', 'text/plain', 'application/x-evil'].map(ending),
    ).toEqual(['png', 'svg', 'json', 'txt', 'txt']);
  });
});
