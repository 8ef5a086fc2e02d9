/** Search through what the badges of a passport say, and what their owner says about them. */
import type { OwnFile, Statement } from '../../shared/passport/desk.ts';
import { statementParts } from '../../shared/passport/desk.ts';
import { folded, searchWords } from '../../shared/passport/folded.ts';
import { shownBadges } from '../../shared/passport/passport.ts';
import type { OpenPassport } from './library.ts';

/** Ids in the owner's order; every badge where nothing was typed. */
export function findBadges(passport: OpenPassport, typed: string): readonly string[] {
  const desk = passport.desk();
  const shown = shownBadges({ desk, badges: passport.cards() });
  const wanted = searchWords(typed);
  if (wanted.length === 0) return shown.map(({ id }) => id);
  const said = passport.words();
  const own = ownWords(desk.statements, desk.ownFiles);
  return shown.flatMap(({ id }) => {
    const words = said.get(id) ?? '';
    const owners = own.get(id) ?? '';
    return wanted.every((word) => words.includes(word) || owners.includes(word)) ? [id] : [];
  });
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
  for (const { badge, caption, name } of Object.values(files)) add(badge, `${caption}\n${name}`);
  return words;
}
