/** The passport seen through other frameworks: those that ship with the app, and files that a person imported. */
import type { LensListing, LensView } from '../../shared/contract/lens-views.ts';
import { shownBadges, standingOf } from '../../shared/passport/passport.ts';
import { PassportError } from '../../shared/problem.ts';
import { parseCrosswalk, writtenCrosswalk } from '../../shared/skills/crosswalk-file.ts';
import { seenThrough, type LensBadge } from '../../shared/skills/crosswalk-lens.ts';
import type { Crosswalk } from '../../shared/skills/framework-schema.ts';
import { spocc } from '../../shared/skills/framework.ts';
import type { OpenPassport } from './library.ts';
import type { NamedFile } from './named-file.ts';
import type { SettingsFile } from './settings/settings-file.ts';
import { sha256Hex } from './store/sha256.ts';

/** A person looks through a handful; this keeps the settings small. */
const mostImported = 20;

interface Lens {
  readonly listing: LensListing;
  readonly crosswalk: Crosswalk;
}

function lenses(settings: SettingsFile): readonly Lens[] {
  return [
    ...spocc.crosswalks.map((crosswalk) => lensOf(crosswalk.id, crosswalk, null)),
    ...settings
      .read()
      .frameworks.map(({ framework, file, importedAt, crosswalk }) =>
        lensOf(framework, crosswalk, { file, at: importedAt }),
      ),
  ];
}

function lensOf(id: string, crosswalk: Crosswalk, imported: LensListing['imported']): Lens {
  const { name, version, source, note, items } = crosswalk;
  return { listing: { id, name, version, source, note, entries: items.length, imported }, crosswalk };
}

export function listLenses(settings: SettingsFile): readonly LensListing[] {
  return lenses(settings).map(({ listing }) => listing);
}

/** @throws PassportError `framework-not-found` */
function lensNamed(settings: SettingsFile, id: string): Lens {
  const all = lenses(settings);
  const found = all.find(({ listing }) => listing.id === id);
  if (found === undefined)
    throw new PassportError('framework-not-found', {
      known: all.map(({ listing }) => listing.id).join(', '),
    });
  return found;
}

/** @throws PassportError `framework-not-found` */
export function seeThrough(passport: OpenPassport, settings: SettingsFile, id: string): LensView {
  const { listing, crosswalk } = lensNamed(settings, id);
  const held = passport.read();
  const badges = shownBadges(held).map((one): LensBadge => {
    const { group, proposal } = standingOf(one, held.desk);
    const topic = proposal !== null && proposal.group === group ? proposal.topic : null;
    const isWhole = proposal?.reason.code === 'official-name' && proposal.group === group;
    return { id: one.id, badge: one.badge, group, topic, isWhole };
  });
  const { entries, beyond, unseen } = seenThrough(badges, crosswalk);
  return {
    lens: listing,
    entries: entries.map(({ item: { code, names, group }, fits }) => ({ code, names, group, fits })),
    beyond,
    unseen,
  };
}

/** @throws PassportError `framework-not-found` */
export function lensFile(settings: SettingsFile, id: string): NamedFile {
  const { crosswalk } = lensNamed(settings, id);
  return { name: `framework-${crosswalk.id}.json`, bytes: writtenCrosswalk(crosswalk) };
}

/**
 * Kept in the app for every passport; the same file again only moves its date.
 * @param at ISO 8601 UTC
 * @throws PassportError `framework-malformed`, `framework-too-many`
 */
export function importLens(settings: SettingsFile, file: NamedFile, at: string): LensListing {
  const crosswalk = parseCrosswalk(file.bytes);
  const framework = `own-${sha256Hex(file.bytes).slice(0, 12)}`;
  const name = (file.name.split(/[/\\]/u).at(-1) ?? file.name).slice(0, 300);
  settings.change((before) => {
    const others = before.frameworks.filter((one) => one.framework !== framework);
    if (others.length >= mostImported) throw new PassportError('framework-too-many', { most: mostImported });
    const kept = { framework, file: name, importedAt: at, crosswalk };
    return { ...before, frameworks: [...others, kept] };
  });
  return lensNamed(settings, framework).listing;
}

/** @throws PassportError `framework-not-found`: also for one that ships with the app */
export function removeLens(settings: SettingsFile, id: string): void {
  const { imported } = lensNamed(settings, id).listing;
  if (imported === null) throw new PassportError('framework-not-found', { known: '' });
  settings.change((before) => ({
    ...before,
    frameworks: before.frameworks.filter(({ framework }) => framework !== id),
  }));
}
