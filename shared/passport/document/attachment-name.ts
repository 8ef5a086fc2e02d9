/** Under which name an original travels inside the PDF. passport.json and the document both say it. */
import type { OwnFile } from '../desk.ts';
import type { HeldBadge } from '../passport.ts';

/** The machine-readable twin of the document. */
export const dataFileName = 'passport.json';

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/vc+ld+json': 'json',
  'application/jwt': 'jwt',
  'application/vc+jwt': 'jwt',
  'text/plain': 'txt',
};

const longest = 60;

/**
 * e.g. `003-organisational-skills-excellent.png`: ASCII, lower case, no spaces. The number is that of the
 * badge's arrival, so that a name stays the same however the badges are arranged.
 */
export function attachmentName(held: HeldBadge): string {
  const extension = extensions[held.original.mediaType] ?? 'txt';
  const name = plainStem(held.badge.name ?? fileStem(held.original.name)) || 'badge';
  return `${numberOf(held)}-${name}.${extension}`;
}

/**
 * e.g. `own-003-1-reference-letter.pdf`: what the owner added begins with `own-`, so that nobody takes it for a badge.
 * @param place counts from 1 among the files of the badge
 */
export function ownFileName(held: Pick<HeldBadge, 'sequence'>, { name }: OwnFile, place: number): string {
  return `own-${numberOf(held)}-${place}-${plainStem(fileStem(name)) || 'file'}.${extensionOf(name)}`;
}

/**
 * e.g. `reference-1-checklist.pdf`: what somebody wrote about the owner as a whole.
 * @param place counts from 1
 */
export function referenceName({ name }: OwnFile, place: number): string {
  return `reference-${place}-${plainStem(fileStem(name)) || 'file'}.${extensionOf(name)}`;
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
}

function numberOf({ sequence }: Pick<HeldBadge, 'sequence'>): string {
  return String(sequence).padStart(3, '0');
}

/** ASCII, lower case, no spaces; empty where nothing of it can be written so. */
function plainStem(text: string): string {
  const stem = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = stem.length <= longest ? stem : stem.slice(0, longest + 1).replace(/-[^-]*$/, '');
  return short.slice(0, longest);
}

/** Without its ending, and without the folders of somebody's computer, which are nobody's business. */
function fileStem(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]{1,5}$/, '');
}

/** The names of all these badges, by badge id. */
export function attachmentNames(badges: readonly HeldBadge[]): ReadonlyMap<string, string> {
  return new Map(badges.map((held) => [held.id, attachmentName(held)]));
}
