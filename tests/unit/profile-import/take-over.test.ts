/** What of a found profile is offered, and that nothing is overwritten unless it was chosen. */
import { expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate.ts';
import { profileSchema, type Profile } from '../../../shared/passport/profile.ts';
import { offerText, replacedText } from '../../../shared/profile-import/offer-words.ts';
import { chosenAtFirst, offersOf, takenOver } from '../../../shared/profile-import/take-over.ts';

const t = translator('en');
const station = { title: 'Baker', place: 'Sun', from: '2015-03', to: '', text: '' };
const profile = (part: object): Profile => profileSchema.parse(part);

const found = profile({
  name: 'Mira N. Novak',
  email: 'mira@example.org',
  birthDate: '1968-03',
  work: [station, { ...station, title: 'Cook' }],
  languages: [
    { language: 'Élan', skills: { reading: 'B1' } },
    { language: 'Greek', isMotherTongue: true },
  ],
  licences: ['B', 'C'],
  links: [{ title: '', address: 'https://a.example/me/' }],
  photo: { mediaType: 'image/png', base64: 'AAAA' },
});
const own = profile({
  name: 'Mira Novak',
  email: 'mira@example.org',
  work: [{ ...station, text: 'My own text' }],
  languages: [{ language: 'elan', level: 'well' }],
  licences: ['B'],
  links: [{ title: '', address: 'https://a.example/me/' }],
});

const held = (): Record<string, string> =>
  Object.fromEntries(offersOf(own, found).map(({ id, held: what }) => [id, what]));

test('each thing is offered with what stands in its place now', () => {
  expect(held()).toEqual({
    name: 'other',
    email: 'same',
    birthDate: 'nothing',
    photo: 'nothing',
    'work-0': 'other',
    'work-1': 'nothing',
    'languages-0': 'other',
    'languages-1': 'nothing',
    'links-0': 'same',
    licences: 'nothing',
  });
});

test('at first only what takes nobody’s place is chosen, and nothing of the owner’s is lost', () => {
  const after = takenOver(own, found, chosenAtFirst(offersOf(own, found)));
  expect(after).toMatchObject({
    name: 'Mira Novak',
    birthDate: '1968-03',
    work: [{ text: 'My own text' }, { title: 'Cook' }],
    languages: [{ language: 'elan', level: 'well' }, { language: 'Greek' }],
    licences: ['B', 'C'],
    photo: { base64: 'AAAA' },
  });
  expect(after.links).toHaveLength(1);
});

test('what was chosen takes the place of the one about the same thing', () => {
  const after = takenOver(own, found, new Set(['name', 'work-0', 'languages-0']));
  expect(after).toMatchObject({
    name: 'Mira N. Novak',
    work: [{ title: 'Baker', text: '' }],
    languages: [{ language: 'Élan', skills: { reading: 'B1' } }],
    birthDate: '',
    licences: ['B'],
    photo: null,
  });
  expect(after.work).toHaveLength(1);
  expect(after.languages).toHaveLength(1);
});

test('taking over twice changes nothing the second time', () => {
  const everything = new Set(offersOf(own, found).map(({ id }) => id));
  const once = takenOver(own, found, everything);
  expect(takenOver(once, found, everything)).toEqual(once);
  expect(offersOf(once, found).every(({ held: what }) => what === 'same')).toBe(true);
});

test('a list that is full stays within what a profile holds', () => {
  const full = profile({
    work: Array.from({ length: 100 }, (_, at) => ({ ...station, title: `Work ${at}` })),
  });
  const after = takenOver(full, found, new Set(['work-0']));
  expect(profileSchema.safeParse(after).success).toBe(true);
});

test('offers and what they replace are told in words', () => {
  const words = Object.fromEntries(
    offersOf(own, found).map((offer) => [
      offer.id,
      [offerText(offer, found, t), replacedText(offer, own, found, t)],
    ]),
  );
  expect(words).toMatchObject({
    name: ['Name: Mira N. Novak', 'takes the place of: Mira Novak'],
    birthDate: ['Date of birth: March 1968', null],
    'work-0': [
      'Baker, Sun (from March 2015)',
      'takes the place of: Baker, Sun (from March 2015). My own text',
    ],
    'languages-0': ['Élan: Reading B1', 'takes the place of: elan: well'],
    'languages-1': ['Greek: mother tongue', null],
    licences: ['Driving licence: B, C', null],
    'links-0': ['Page: https://a.example/me/', null],
  });
});
