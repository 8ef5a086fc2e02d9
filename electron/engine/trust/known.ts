/** Who is known, from every place where that is said: the passport, the app, and what ships with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';
import type { OpenPassport } from '../library.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { readMarks, readRegistries } from '../store/trust.ts';
import { knownOf, parseRegistry } from './trust-file.ts';

/** SoftSkills4EU's own facts, as the app ships them: a registry like any other, marked as shipped. */
export function shippedIssuers(assetsFolder: string): readonly KnownIssuer[] {
  const file = 'softskills4eu.json';
  const registry = parseRegistry(readFileSync(join(assetsFolder, 'trust', file)), file);
  return knownOf(registry, 'shipped', '');
}

export function knownInApp(settings: Settings): readonly KnownIssuer[] {
  const marks = settings.marks.map(({ mark: _id, ...issuer }): KnownIssuer => ({
    ...issuer,
    source: 'owner',
    registry: null,
  }));
  const listed = settings.registries.flatMap(({ issuers, name, asOf, importedAt }) =>
    knownOf({ name, asOf, issuers }, 'registry', importedAt),
  );
  return [...marks, ...listed];
}

const strength = { owner: 0, registry: 1, shipped: 2 } as const;

/** The owner's own word before a registry's, and that before what ships with the app. */
export function byStrength(known: readonly KnownIssuer[]): readonly KnownIssuer[] {
  return known.toSorted((a, b) => strength[a.source] - strength[b.source]);
}

/** Everybody who is known where this passport is looked at. */
export function knownFor(
  passport: OpenPassport,
  settings: Settings,
  shipped: readonly KnownIssuer[],
): readonly KnownIssuer[] {
  const marks = readMarks(passport.database).map(({ issuer }) => issuer);
  const listed = readRegistries(passport.database).flatMap(({ issuers }) => issuers);
  return byStrength([...marks, ...listed, ...knownInApp(settings), ...shipped]);
}
