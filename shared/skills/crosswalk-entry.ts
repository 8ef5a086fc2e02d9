/** Finds the entry of another framework that a badge names: by its link, its code or its name. */
import type { Crosswalk, CrosswalkItem } from './framework-schema.ts';
import { phraseBook, phrasesIn, type PhraseBook, type PhraseMatch } from './phrases.ts';
import { isHostOf, type ReadAlignment } from './reading.ts';
import type { Reading } from './vocabulary.ts';
import { foldText, type Word } from './words.ts';

const aliasBooks = new WeakMap<Crosswalk, PhraseBook<true>>();

/** Where one of its names stands among the words. */
export function aliasesIn(words: readonly Word[], crosswalk: Crosswalk): readonly PhraseMatch<true>[] {
  let book = aliasBooks.get(crosswalk);
  if (book === undefined) {
    book = phraseBook(crosswalk.aliases.map((alias) => [alias, true] as const));
    aliasBooks.set(crosswalk, book);
  }
  return phrasesIn(book, words);
}

export function namesCrosswalk(words: readonly Word[], crosswalk: Crosswalk): boolean {
  return aliasesIn(words, crosswalk).length > 0;
}

export interface Link {
  /** what names it, the surest first: the link's framework, its name, the path of its address */
  readonly said: readonly Reading[];
  readonly host: string;
}

export function linkOf({ framework, name, path, host }: ReadAlignment): Link {
  return { said: [framework, name, path], host };
}

/** The framework that a link leads to: one that is named in it, or the one whose host it is. */
export function crosswalkOf<C extends Crosswalk>({ said, host }: Link, crosswalks: readonly C[]): C | null {
  for (const { words } of said) {
    const named = crosswalks.find((crosswalk) => namesCrosswalk(words, crosswalk));
    if (named !== undefined) return named;
  }
  return crosswalks.find(({ hosts }) => isHostOf(host, hosts)) ?? null;
}

export interface NamedEntry {
  readonly item: CrosswalkItem;
  /** name and code mean the same entry, of the edition that we know */
  readonly agreed: boolean;
}

/** The entry that a link names; null where it names another one, or an edition that we do not know. */
export function entryOf(one: ReadAlignment, crosswalk: Crosswalk): NamedEntry | null {
  const known = isKnownVersion(one, crosswalk);
  const byName = itemNamed(one.name, crosswalk);
  const byCode = known ? itemOfCode(one, crosswalk) : undefined;
  const item = byName ?? byCode;
  if (item === undefined) return null;
  return { item, agreed: known && (byName === undefined || byCode === undefined || byName === byCode) };
}

/** The entry of another framework that bears that name, in any of its languages. */
export function itemNamed({ text }: Pick<Reading, 'text'>, crosswalk: Crosswalk): CrosswalkItem | undefined {
  const bare = bareName(text, crosswalk);
  if (bare === '') return undefined;
  return crosswalk.items.find(({ names }) => Object.values(names).some((one) => foldText(one) === bare));
}

/** Another edition may have given other names and numbers to its entries. */
function isKnownVersion({ alignment }: ReadAlignment, { version }: Crosswalk): boolean {
  const named = /(\d+)\.\d+/u.exec(alignment.framework?.slice(0, 300) ?? '')?.[1];
  return version === null || named === undefined || named === version.split('.')[0];
}

/** A name without what may stand around an entry's own: its code and the name of its framework. */
function bareName(text: string, { aliases }: Crosswalk): string {
  const rest = aliases.reduce((left, alias) => left.replaceAll(new RegExp(escaped(alias), 'giu'), ' '), text);
  return foldText(rest.replaceAll(codes, ' '));
}

/** An alias comes from a file that anybody may have written. */
function escaped(alias: string): string {
  return alias.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

const codes = /(?<![\p{L}\p{N}.])\p{L}?\d{1,2}(?:\.\d{1,2}){0,3}(?![\p{L}\p{N}])/gu;

/** The entry of a code such as `S3`, or of a finer one below it such as `S3.1`. */
function itemOfCode({ code, name }: ReadAlignment, { items }: Crosswalk): CrosswalkItem | undefined {
  const written = (code === '' ? name.text : code).match(codes) ?? [];
  return items.find(
    (item) =>
      item.code !== null &&
      written.some((one) => `${one.toUpperCase()}.`.startsWith(`${item.code?.toUpperCase() ?? ''}.`)),
  );
}
