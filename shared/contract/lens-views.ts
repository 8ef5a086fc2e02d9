/** What the page sees of other frameworks, and of what the newest checks changed. Made by the engine. */
import type { Crosswalk, CrosswalkItem } from '../skills/framework-schema.ts';
import type { Fit } from '../skills/crosswalk-lens.ts';
import type { BadgeChange } from './views.ts';

/** One framework through which the badges can be seen. */
export interface LensListing extends Pick<Crosswalk, 'name' | 'version' | 'source' | 'note'> {
  /** of one that ships, such as `lifecomp`; of a file that somebody imported `own-` and 12 hexadecimal digits */
  readonly id: string;
  /** how many entries it has */
  readonly entries: number;
  /** the file it was imported from; null: it ships with the app */
  readonly imported: { readonly file: string; /** ISO 8601 UTC */ readonly at: string } | null;
}

export interface LensEntry extends Pick<CrosswalkItem, 'code' | 'names' | 'group'> {
  /** what the issuer says first, then what we propose */
  readonly fits: readonly Fit[];
}

export interface LensView {
  readonly lens: LensListing;
  readonly entries: readonly LensEntry[];
  /** links of badges to entries that the file of this framework does not have */
  readonly beyond: readonly { readonly badge: string; readonly said: string }[];
  /** ids of the badges that were found nowhere in it */
  readonly unseen: readonly string[];
}

/** What the newest check of a badge found otherwise than the one before it. */
export interface LastChange extends BadgeChange {
  /** ISO 8601 UTC */
  readonly beforeAt: string;
  readonly afterAt: string;
}
