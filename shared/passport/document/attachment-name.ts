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

/**
 * e.g. `003-organisational-skills-excellent.png`: ASCII, lower case, no spaces, and in the order of the
 * document. `index` counts from 0.
 */
export function attachmentName(held: HeldBadge, index: number): string {
  const extension = extensions[held.original.mediaType] ?? 'txt';
  const stem = (held.badge.name ?? held.original.name.replace(/\.[^.]{1,5}$/, ''))
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${String(index + 1).padStart(3, '0')}-${stem === '' ? 'badge' : stem}.${extension}`;
}

/** The names of all the badges of a passport, by badge id. `badges` in the order of the document. */
export function attachmentNames(badges: readonly HeldBadge[]): ReadonlyMap<string, string> {
  return new Map(badges.map((held, index) => [held.id, attachmentName(held, index)]));
}
