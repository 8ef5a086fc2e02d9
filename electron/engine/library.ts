/** The passports: the library folder, the files opened from elsewhere, and what is read from each. */
import type { Database } from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ListedPassport, PassportListing } from '../../shared/contract/views.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import type { Card } from '../../shared/passport/card.ts';
import { emptyDesk, type Desk } from '../../shared/passport/desk.ts';
import type { Passport } from '../../shared/passport/passport.ts';
import { PassportError } from '../../shared/problem.ts';
import { badgeShelf } from './store/badges.ts';
import { cardShelf } from './store/cards.ts';
import { deskReader, writeFirstDesk } from './store/desk.ts';
import { openPassportFile, storeProblem } from './store/file.ts';
import { markWith, type MarkKey } from './store/marks.ts';
import { readListing } from './store/listing.ts';

export interface OpenPassport {
  readonly id: string;
  readonly database: Database;
  /** the passport as it is on disk now */
  read(): Passport;
  /** only the owner's decisions: an import of a thousand badges must not read them all after each */
  desk(): Desk;
  /** every badge as it is listed */
  cards(): readonly Card[];
  /** what every badge says, folded, by its id */
  words(): ReadonlyMap<string, string>;
  /** runs a change and forgets what was read before it; SQLite's failures come out as Problems */
  change<T>(work: (database: Database) => T): T;
}

export interface NewPassport {
  readonly name: string;
  readonly language: Language;
  readonly isSample: boolean;
}

export interface Library {
  /** those of the folder, newest use first; one that cannot be opened keeps none of the others out */
  list(): readonly ListedPassport[];
  create(options: NewPassport): PassportListing;
  /** @throws PassportError `passport-not-found` and whatever keeps the file from being opened */
  open(id: string): PassportListing;
  /** lets `open` and `get` reach a file anywhere, under the id that this gives */
  grant(path: string): string;
  /** the whole passport as it is now, as the bytes of a file */
  copy(id: string): Uint8Array;
  /** @throws PassportError `not-a-sample` */
  removeSample(id: string): void;
  /** a file anywhere; made where it is not there and `create` names its language */
  openFile(path: string, create: Language | null): PassportListing;
  /** @throws PassportError `passport-not-found` */
  get(id: string): OpenPassport;
  close(): void;
}

const ending = '.passport';
const ownName = /^passport-[0-9a-f]{12}$/u;

/** @param markKey of this installation: what it writes into a passport bears its mark */
export function createLibrary(folder: string, nativeSqlite: string | undefined, markKey: MarkKey): Library {
  const open = new Map<string, OpenPassport>();
  const granted = new Map<string, string>();

  const openAt = (id: string, path: string, create: NewPassport | null): OpenPassport => {
    const known = open.get(id);
    if (known !== undefined) return known;
    const isNew = !existsSync(path);
    const database = openPassportFile({ path, create: create !== null, nativeSqlite });
    markWith(database, markKey);
    if (isNew && create !== null) {
      const { language, name, isSample } = create;
      writeFirstDesk(database, { ...emptyDesk(language, name), isSample });
    }
    const passport = passportOn(id, database);
    open.set(id, passport);
    return passport;
  };

  const listing = (passport: OpenPassport): PassportListing => ({
    id: passport.id,
    name: passport.desk().profile.name,
    isSample: passport.desk().isSample,
  });

  /** Read and closed again: a counsellor's folder may hold hundreds. */
  const peek = (id: string, path: string): Pick<ListedPassport, 'name' | 'isSample' | 'problem'> => {
    try {
      const known = open.get(id)?.database;
      if (known !== undefined) return { ...readListing(known), problem: null };
      const database = openPassportFile({ path, create: false, nativeSqlite });
      try {
        return { ...readListing(database), problem: null };
      } finally {
        database.close();
      }
    } catch (error) {
      const known = storeProblem(error);
      // Whatever is wrong with this one, the others have to be listed.
      const { problem } = known instanceof PassportError ? known : new PassportError('passport-damaged');
      return { name: '', isSample: false, problem };
    }
  };

  return {
    list() {
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
        .toSorted((a, b) => b.used - a.used)
        .map(({ name, used }) => {
          const id = basename(name, ending);
          return { id, ...peek(id, join(folder, name)), usedAt: new Date(used).toISOString() };
        });
    },
    open(id) {
      return listing(this.get(id));
    },
    grant(path) {
      const whole = resolve(path);
      const name = basename(whole, ending);
      if (dirname(whole) === resolve(folder) && ownName.test(name)) return name;
      const id = `file-${createHash('sha256').update(whole).digest('hex').slice(0, 12)}`;
      granted.set(id, whole);
      return id;
    },
    copy(id) {
      return this.get(id).database.serialize();
    },
    create(wanted) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // The file's name says nothing about its owner.
      const id = `passport-${randomBytes(6).toString('hex')}`;
      return listing(openAt(id, join(folder, `${id}${ending}`), wanted));
    },
    openFile(path, create) {
      const whole = resolve(path);
      return listing(
        openAt(whole, whole, create === null ? null : { language: create, name: '', isSample: false }),
      );
    },
    get(id) {
      const known = open.get(id);
      if (known !== undefined) return known;
      const elsewhere = granted.get(id);
      if (elsewhere !== undefined) return openAt(id, elsewhere, null);
      // Only a name of our own making may become a path: an id comes from the page.
      if (!ownName.test(id)) throw new PassportError('passport-not-found');
      return openAt(id, join(folder, `${id}${ending}`), null);
    },
    removeSample(id) {
      const passport = this.get(id);
      // Only what the app made itself, and only what says that it is invented.
      if (!ownName.test(id) || !passport.desk().isSample) throw new PassportError('not-a-sample');
      passport.database.close();
      open.delete(id);
      rmSync(join(folder, `${id}${ending}`));
    },
    close() {
      for (const { database } of open.values()) database.close();
      open.clear();
    },
  };
}

function passportOn(id: string, database: Database): OpenPassport {
  // `data_version` moves when another process (the command line beside the window) has written.
  const dataVersion = (): unknown => database.pragma('data_version', { simple: true });
  let own = 0;
  const kept = <T>(read: () => T): (() => T) => {
    let last: { readonly value: T; readonly own: number; readonly others: unknown } | undefined;
    return () => {
      const others = dataVersion();
      if (last === undefined || last.own !== own || last.others !== others)
        last = { value: read(), own, others };
      return last.value;
    };
  };
  const desk = kept(deskReader(database));
  const shelf = badgeShelf(database);
  const { cards, words } = cardShelf(database);
  return {
    id,
    database,
    desk,
    cards: kept(cards),
    words,
    read: kept(() => ({ id, desk: desk(), badges: shelf() })),
    change(work) {
      own += 1;
      try {
        return work(database);
      } catch (error) {
        // What was read inside a transaction that went back is not so.
        own += 1;
        throw storeProblem(error);
      }
    },
  };
}
