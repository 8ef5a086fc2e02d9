/** Search through what the badges of a passport say, and what their owner says about them. */
import type { Card } from '../../shared/passport/card.ts';
import type { Desk, OwnFile } from '../../shared/passport/desk.ts';
import { statementParts, type Statement } from '../../shared/passport/statement.ts';
import { folded, searchWords } from '../../shared/passport/folded.ts';
import { shownBadges } from '../../shared/passport/passport.ts';
import type { OpenPassport } from './library.ts';

/** Ids in the owner's order; every badge where nothing was typed, which also makes ready for what will be. */
export function findBadges(passport: OpenPassport, typed: string): readonly string[] {
  const said = passport.words();
  const desk = passport.desk();
  const shown = inOwnersOrder(passport);
  const wanted = searchWords(typed);
  const before = lastFound.get(passport);
  // Of a longer word nothing is found that was not found of its beginning.
  const isNarrower =
    before?.shown === shown &&
    before.said === said &&
    before.wanted.every((word) => wanted.some((longer) => longer.includes(word)));
  const own = ownWords(desk.statements, desk.ownFiles);
  const ids = (isNarrower ? before.ids : shown.map(({ id }) => id)).filter((id) => {
    const words = said.get(id) ?? '';
    const owners = own.get(id) ?? '';
    return wanted.every((word) => words.includes(word) || owners.includes(word));
  });
  lastFound.set(passport, { shown, said, wanted, ids });
  return ids;
}

interface Found {
  readonly shown: readonly Card[];
  readonly said: ReadonlyMap<string, string>;
  readonly wanted: readonly string[];
  readonly ids: readonly string[];
}
const lastFound = new WeakMap<OpenPassport, Found>();

interface Ordered {
  readonly desk: Desk;
  readonly cards: readonly Card[];
  readonly shown: readonly Card[];
}
const ordered = new WeakMap<OpenPassport, Ordered>();

/** Sorted once for many keys: as long as nothing has changed, desk and cards are the very same. */
function inOwnersOrder(passport: OpenPassport): readonly Card[] {
  const [desk, cards] = [passport.desk(), passport.cards()];
  const known = ordered.get(passport);
  if (known?.desk === desk && known.cards === cards) return known.shown;
  const shown = shownBadges({ desk, badges: cards });
  ordered.set(passport, { desk, cards, shown });
  return shown;
}

function ownWords(
  statements: Readonly<Record<string, Statement>>,
  files: Readonly<Record<string, OwnFile>>,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (badge: string, text: string): void => {
    words.set(badge, `${words.get(badge) ?? ''}\n${folded(text)}`);
  };
  for (const [badge, statement] of Object.entries(statements))
    add(badge, statementParts.map((part) => statement[part]).join('\n'));
  // A reference is about no badge, so none is found by it.
  for (const { badge, caption, name } of Object.values(files))
    if (badge !== null) add(badge, `${caption}\n${name}`);
  return words;
}
