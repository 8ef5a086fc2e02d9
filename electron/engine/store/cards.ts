/**
 * The cards of a passport's badges: kept on disk, made anew for each badge that has changed. A card without our own
 * mark came with the file: it could say anything, so it is made anew from the badge and its report.
 */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { cardOf, cardSchema, wordsOf, type Card } from '../../../shared/passport/card.ts';
import { readOneBadge } from './badges.ts';
import { markOf, oursNow, type Marked } from './marks.ts';
import { prepared } from './prepared.ts';

/** Makes the cards that are missing; a transaction that changes badges ends with it. */
export function makeCards(database: Database): void {
  const gap = 'SELECT (SELECT count(*) FROM badge) - (SELECT count(*) FROM card)';
  if (prepared(database, gap).pluck().get() === 0) return;
  const missing = prepared(
    database,
    'SELECT id FROM badge WHERE id NOT IN (SELECT badge FROM card) ORDER BY sequence',
  );
  const put = prepared(database, 'INSERT INTO card (badge, card, words, mark) VALUES (?, ?, ?, ?)');
  database.transaction(() => {
    for (const id of z.array(z.string()).parse(missing.pluck().all())) {
      const held = readOneBadge(database, id);
      const card = JSON.stringify(cardOf(held));
      put.run(id, card, wordsOf(held.badge), markOf(database, markedCard(id, card)));
    }
  })();
}

function markedCard(badge: string, card: string): Marked {
  return ['card', badge, card];
}

export interface CardShelf {
  /** all badges in order of arrival, removed ones too; a badge that has not changed gives the very same card */
  readonly cards: () => readonly Card[];
  /** what each badge says, folded, by its id */
  readonly words: () => ReadonlyMap<string, string>;
}

export function cardShelf(database: Database): CardShelf {
  const ours = ownCards(database);
  const cards = column(database, 'card', ours, (json) => cardSchema.parse(JSON.parse(json)));
  const words = column(database, 'words', ours, (text) => text);
  return { cards: () => [...cards().values()], words };
}

const foreignSchema = z.object({ badge: z.string(), card: z.string(), mark: z.string().nullable() });

/** Makes the cards that are missing, and once those that somebody else made. */
function ownCards(database: Database): () => void {
  let isLookedThrough = false;
  return () => {
    if (!isLookedThrough) {
      isLookedThrough = true;
      const isOurs = oursNow(database);
      const foreign = prepared(database, 'SELECT badge, card, mark FROM card')
        .all()
        .map((raw) => foreignSchema.parse(raw))
        .filter(({ badge, card, mark }) => !isOurs(markedCard(badge, card), mark));
      const drop = prepared(database, 'DELETE FROM card WHERE badge = ?');
      database.transaction(() => {
        for (const { badge } of foreign) drop.run(badge);
      })();
    }
    makeCards(database);
  };
}

const rowSchema = z.object({ made: z.number(), badge: z.string(), value: z.string() });

/** One column of all cards by badge, in order of arrival; only what was made since the last time is read. */
function column<T>(
  database: Database,
  name: 'card' | 'words',
  makeOurs: () => void,
  read: (text: string) => T,
): () => ReadonlyMap<string, T> {
  const newer = database.prepare(
    `SELECT made, card.badge, ${name} AS value FROM card JOIN badge ON badge.id = card.badge
     WHERE made > ? ORDER BY sequence`,
  );
  const known = new Map<string, T>();
  let last = 0;
  return () => {
    makeOurs();
    for (const raw of newer.all(last)) {
      const { made, badge, value } = rowSchema.parse(raw);
      known.set(badge, read(value));
      last = Math.max(last, made);
    }
    return known;
  };
}
