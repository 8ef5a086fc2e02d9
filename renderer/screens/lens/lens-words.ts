/** Words for other frameworks and their entries. */
import type { LensEntry, LensListing } from '../../../shared/contract/lens-views.ts';
import { plain, shortened } from '../../../shared/passport/document/plain-text.ts';

const longest = 160;

/** Names may come from a file that anybody wrote. */
export function lensName({ name, version, imported }: LensListing): string {
  const words = [name, version ?? '', imported === null ? '' : `(${imported.file})`];
  return shortened(plain(words.filter((word) => word !== '').join(' ')), longest);
}

export interface EntryName {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
}

/** In the language of the app where the framework has it; else in English, else in the first it has. */
export function entryName({ names }: Pick<LensEntry, 'names'>, language: string): EntryName {
  const known = [language, 'en', ...Object.keys(names)].find((one) => Object.hasOwn(names, one)) ?? 'en';
  return { text: shortened(plain(names[known] ?? ''), longest), language: known };
}
