/** Under which name an original travels inside the PDF. passport.json and the document both say it. */
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
  const stem = (held.badge.name ?? fileStem(held.original.name))
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = stem.length <= longest ? stem : stem.slice(0, longest + 1).replace(/-[^-]*$/, '');
  const name = short === '' ? 'badge' : short.slice(0, longest);
  return `${String(held.sequence).padStart(3, '0')}-${name}.${extension}`;
}

/** Without its ending, and without the folders of somebody's computer, which are nobody's business. */
function fileStem(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]{1,5}$/, '');
}

/** The names of all these badges, by badge id. */
export function attachmentNames(badges: readonly HeldBadge[]): ReadonlyMap<string, string> {
  return new Map(badges.map((held) => [held.id, attachmentName(held)]));
}
