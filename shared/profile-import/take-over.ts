/** What of a found profile can be taken over into one's own, each thing by itself, and the profile after that. */
import { folded } from '../passport/folded.ts';
import {
  licenceCategories,
  mostLanguages,
  mostLinks,
  mostStations,
  type Profile,
  type ProfileLink,
  type SpokenLanguage,
  type Station,
} from '../passport/profile.ts';

export const lineFields = [
  'name',
  'headline',
  'about',
  'email',
  'phone',
  'address',
  'website',
  'birthDate',
  'nationality',
] as const;
export const listFields = ['work', 'education', 'languages', 'links'] as const;
export type LineField = (typeof lineFields)[number];
export type ListField = (typeof listFields)[number];
type Entry = Station | SpokenLanguage | ProfileLink;

interface Offered {
  /** e.g. `name`, `work-0` */
  readonly id: string;
  /** what stands in its place now: nothing, something else, or the very same */
  readonly held: 'nothing' | 'other' | 'same';
}

export type Offer = Offered &
  (
    | { readonly kind: 'line'; readonly field: LineField }
    | { readonly kind: 'entry'; readonly field: ListField; readonly index: number }
    | { readonly kind: 'photo' }
    | { readonly kind: 'licences' }
  );

/** Everything that the found profile tells, in the order of a CV. */
export function offersOf(present: Profile, found: Profile): readonly Offer[] {
  const offers: Offer[] = lineFields
    .filter((field) => found[field] !== '')
    .map((field) => ({ kind: 'line', id: field, field, held: heldLine(present[field], found[field]) }));
  if (found.photo !== null) {
    const same = present.photo?.base64 === found.photo.base64;
    const held = present.photo === null ? 'nothing' : same ? 'same' : 'other';
    offers.push({ kind: 'photo', id: 'photo', held });
  }
  for (const field of listFields) {
    const own: readonly Entry[] = present[field];
    found[field].forEach((entry, index) =>
      offers.push({ kind: 'entry', id: `${field}-${index}`, field, index, held: heldEntry(own, entry) }),
    );
  }
  if (found.licences.length > 0) {
    const all = found.licences.every((category) => present.licences.includes(category));
    offers.push({ kind: 'licences', id: 'licences', held: all ? 'same' : 'nothing' });
  }
  return offers;
}

/** What takes nobody's place: chosen until the person says otherwise. */
export function chosenAtFirst(offers: readonly Offer[]): ReadonlySet<string> {
  return new Set(offers.filter(({ held }) => held === 'nothing').map(({ id }) => id));
}

/** Pure: the profile with the chosen things in it. An entry takes the place of the one about the same thing. */
export function takenOver(present: Profile, found: Profile, chosen: ReadonlySet<string>): Profile {
  const line = (field: LineField): string => (chosen.has(field) ? found[field] : present[field]);
  const merged = <T extends Entry>(
    field: ListField,
    own: readonly T[],
    told: readonly T[],
    most: number,
  ): T[] =>
    told.reduce<T[]>(
      (list, entry, index) => (chosen.has(`${field}-${index}`) ? withEntry(list, entry, most) : list),
      [...own],
    );
  const categories = new Set([...present.licences, ...(chosen.has('licences') ? found.licences : [])]);
  return {
    ...present,
    ...Object.fromEntries(lineFields.map((field) => [field, line(field)])),
    photo: chosen.has('photo') ? found.photo : present.photo,
    work: merged('work', present.work, found.work, mostStations),
    education: merged('education', present.education, found.education, mostStations),
    languages: merged('languages', present.languages, found.languages, mostLanguages),
    links: merged('links', present.links, found.links, mostLinks),
    licences: licenceCategories.filter((category) => categories.has(category)),
  };
}

function heldLine(present: string, found: string): Offered['held'] {
  if (present.trim() === '') return 'nothing';
  return present.trim() === found ? 'same' : 'other';
}

/** Place of the own entry that tells of the same thing as the found one; -1 where there is none. */
export function entryAbout(own: readonly Entry[], found: readonly Entry[], index: number): number {
  const entry = found[index];
  return entry === undefined ? -1 : own.findIndex((one) => aboutOf(one) === aboutOf(entry));
}

function heldEntry(own: readonly Entry[], entry: Entry): Offered['held'] {
  const twin = own[entryAbout(own, [entry], 0)];
  if (twin === undefined) return 'nothing';
  return JSON.stringify(sorted(twin)) === JSON.stringify(sorted(entry)) ? 'same' : 'other';
}

/** Two entries with the same key tell of the same thing. */
function aboutOf(entry: Entry): string {
  if ('address' in entry) return entry.address.trim().replace(/\/$/, '').toLowerCase();
  if ('language' in entry) return folded(entry.language.trim());
  return folded(`${entry.title.trim()}|${entry.place.trim()}`);
}

/** The order of members says nothing. */
function sorted(entry: object): readonly (readonly [string, unknown])[] {
  return Object.entries(entry)
    .map(([key, value]: [string, unknown]): readonly [string, unknown] => [
      key,
      typeof value === 'object' && value !== null ? sorted(value) : value,
    ])
    .toSorted(([a], [b]) => a.localeCompare(b));
}

function withEntry<T extends Entry>(list: readonly T[], entry: T, most: number): T[] {
  const at = entryAbout(list, [entry], 0);
  return at < 0 ? [...list, entry].slice(0, most) : list.with(at, entry);
}
