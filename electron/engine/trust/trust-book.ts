/** The trust book as a person sees it, and what they may change in it. */
import { randomBytes } from 'node:crypto';
import type {
  ImportedRegistry,
  TrustMark,
  TrustPlace,
  TrustView,
} from '../../../shared/contract/trust-views.ts';
import type { Sighting } from '../../../shared/passport/sighting.ts';
import { PassportError } from '../../../shared/problem.ts';
import { knownAs } from '../../../shared/verify/trust-match.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';
import { remaining } from '../badge-world.ts';
import type { NamedFile } from '../named-file.ts';
import type { OpenPassport } from '../library.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { sha256Hex } from '../store/sha256.ts';
import { addMark, addRegistry, dropMark, dropRegistry, readMarks, readRegistries } from '../store/trust.ts';
import { knownFor } from './known.ts';
import { issuerGroups } from './issuer-groups.ts';
import { parseRegistry, writtenTrustBook, type NamedIssuer } from './trust-file.ts';

export interface TrustPlaces {
  readonly passport: OpenPassport;
  readonly settings: SettingsFile;
  readonly shipped: readonly KnownIssuer[];
}

export function trustView({ passport, settings, shipped }: TrustPlaces): TrustView {
  const app = settings.read();
  const known = knownFor(passport, app, shipped);
  return {
    issuers: issuerGroups(remaining(passport.read())).map(({ sighting, otherNames, badges }) => {
      const { isConfirmed, ...issuer } = sighting;
      return {
        ...issuer,
        otherNames,
        badges,
        knownBy: known.filter((one) => isSame(one, issuer, isConfirmed)),
      };
    }),
    marks: [
      ...readMarks(passport.database).map((mark): TrustMark => ({ ...mark, place: 'passport' })),
      ...app.marks.map(({ mark, ...issuer }): TrustMark => ({
        mark,
        place: 'app',
        issuer: { ...issuer, source: 'owner', registry: null },
      })),
    ],
    registries: [
      ...readRegistries(passport.database).map((one) => registryView(one, 'passport')),
      ...app.registries.map((one) => registryView(one, 'app')),
    ],
    shipped,
    problem: settings.problem(),
  };
}

function registryView(
  registry: Omit<ImportedRegistry, 'place' | 'entries'> & { readonly issuers: readonly unknown[] },
  place: TrustPlace,
): ImportedRegistry {
  const { issuers, ...rest } = registry;
  return { ...rest, place, entries: issuers.length };
}

/** Every issuer that the owner marked, in this passport or for all of them, as a file for `--trust-book`. */
export function trustBookFile({ passport, settings }: TrustPlaces, at: string): NamedFile {
  const marked = [...readMarks(passport.database).map(({ issuer }) => issuer), ...settings.read().marks];
  return { name: `known-issuers-${at.slice(0, 10)}.json`, bytes: writtenTrustBook(marked) };
}

/** The same answer that a check gives (issuer-known): by what was proven, never by a name, which anybody can write. */
function isSame(
  known: KnownIssuer,
  { id, domains, keys }: Omit<Sighting, 'isConfirmed'>,
  isConfirmed: boolean,
): boolean {
  const proven = { claimed: id, id: isConfirmed ? id : null, keys };
  const asked = domains.length === 0 ? [null] : domains;
  return asked.some((domain) => knownAs({ known: [known], seen: [] }, { ...proven, domain }) !== null);
}

/** @param at ISO 8601 UTC */
export function markIssuer(
  { passport, settings }: TrustPlaces,
  wanted: { readonly issuer: NamedIssuer; readonly place: TrustPlace; readonly at: string },
): void {
  const { issuer, place, at } = wanted;
  const mark = randomBytes(6).toString('hex');
  if (place === 'passport') passport.change((database) => addMark(database, mark, issuer, at));
  else
    settings.change((before) => ({
      ...before,
      marks: [...before.marks, { ...issuer, keys: [...issuer.keys], mark, since: at }],
    }));
}

/** @throws PassportError `mark-not-found` */
export function unmarkIssuer({ passport, settings }: TrustPlaces, mark: string): void {
  if (passport.change((database) => dropMark(database, mark))) return;
  const { marks } = settings.read();
  if (!marks.some((one) => one.mark === mark)) throw new PassportError('mark-not-found');
  settings.change((before) => ({ ...before, marks: before.marks.filter((one) => one.mark !== mark) }));
}

/**
 * The same file again replaces what it said before.
 * @param at ISO 8601 UTC
 * @throws PassportError `registry-malformed`
 */
export function importRegistry(
  { passport, settings }: TrustPlaces,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { place, at }: { readonly place: TrustPlace; readonly at: string },
): void {
  const registry = parseRegistry(file.bytes, file.name);
  const id = sha256Hex(file.bytes);
  if (place === 'passport') {
    passport.change((database) => addRegistry(database, id, registry, { file: file.name, at }));
    return;
  }
  settings.change((before) => ({
    ...before,
    registries: [
      ...before.registries.filter((one) => one.registry !== id),
      {
        registry: id,
        name: registry.name,
        asOf: registry.asOf,
        file: file.name,
        importedAt: at,
        issuers: registry.issuers.map((issuer) => ({ ...issuer, keys: [...issuer.keys] })),
      },
    ],
  }));
}

/** @throws PassportError `mark-not-found` */
export function removeRegistry({ passport, settings }: TrustPlaces, id: string): void {
  if (passport.change((database) => dropRegistry(database, id))) return;
  const { registries } = settings.read();
  if (!registries.some(({ registry }) => registry === id)) throw new PassportError('mark-not-found');
  settings.change((before) => ({
    ...before,
    registries: before.registries.filter(({ registry }) => registry !== id),
  }));
}
