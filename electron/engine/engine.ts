/**
 * The app without a window: composition root and table of contents. Runs in Electron's utilityProcess, under
 * the command line and in a unit test alike; imports no Electron.
 */
import { pictureOf } from '../../shared/badge/picture.ts';
import { PassportError } from '../../shared/problem.ts';
import type {
  ConsentChoice,
  HostToAsk,
  NetworkConsents,
  TrustPlace,
  TrustView,
} from '../../shared/contract/trust-views.ts';
import type { LastChange, LensListing, LensView } from '../../shared/contract/lens-views.ts';
import type { PassportNews } from '../../shared/contract/passport-view.ts';
import type {
  BadgeSheet,
  CheckEvent,
  EuropassTexts,
  ImportEvent,
  ListedPassport,
  PassportListing,
} from '../../shared/contract/views.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import type { Choices } from '../../shared/passport/choices.ts';
import { europassTexts } from '../../shared/passport/europass/texts.ts';
import type { Edit } from '../../shared/passport/edit.ts';
import type { Passport } from '../../shared/passport/passport.ts';
import type { KnownIssuer, TrustBook } from '../../shared/verify/trust.ts';
import type { FoundProfile } from '../../shared/profile-import/found.ts';
import type { FetchedDocument } from '../../shared/verify/world.ts';
import { badgeWorlds, remaining } from './badge-world.ts';
import { checkBadges } from './check.ts';
import { onThreads, oneByOne, type Checker } from './checker.ts';
import { calendarOf } from './calendar.ts';
import { consentedNetwork, consentsView, setConsent, setPrivateHost } from './consents.ts';
import { editPassport } from './edit.ts';
import { exportPdf } from './export.ts';
import { hostsToAskAbout } from './hosts.ts';
import { importFiles } from './import.ts';
import { findBadges } from './find.ts';
import type { IncomingFile } from './incoming.ts';
import { knownNow, withKnownNow } from './known-now.ts';
import { lastChanges } from './last-changes.ts';
import { importLens, lensFile, listLenses, removeLens, seeThrough } from './lens.ts';
import { createLibrary, type NewPassport, type OpenPassport } from './library.ts';
import type { NamedFile } from './named-file.ts';
import type { NetworkChoice, OpenWorld } from './network-choice.ts';
import { createPictures } from './images.ts';
import type { SafePicture } from './images/safe-picture.ts';
import { newsTeller, type TellNews } from './news.ts';
import { addOwnFile, isPicture, ownFileOf, type AddedFile } from './own-files.ts';
import { readForeignProfile } from './foreign-profile.ts';
import { settingsFileIn } from './settings/settings-file.ts';
import { readOneBadge, readOriginal } from './store/badges.ts';
import { documentsOfNewestReport } from './store/documents.ts';
import { redoEdit, undoEdit } from './store/desk.ts';
import { reportHistory } from './store/reports.ts';
import { byStrength, knownFor, shippedIssuers } from './trust/known.ts';
import { importRegistry, markIssuer, removeRegistry, trustView, unmarkIssuer } from './trust/trust-book.ts';
import type { NamedIssuer } from './trust/trust-file.ts';
import type { FileResult } from './verify-file.ts';
import { verifyFiles } from './verify-files.ts';
import { createVerifyPool, type VerifyPool } from './verify-pool.ts';
import { sheetOf } from './view.ts';

export interface EngineOptions {
  /** folder of the passports that the app keeps itself */
  readonly libraryFolder: string;
  /** the `assets` folder: fonts and pictures for the PDF */
  readonly assetsFolder: string;
  /** better-sqlite3's binary, where its own does not fit the runtime */
  readonly nativeSqlite?: string | undefined;
  readonly now: () => Date;
  readonly openWorld: OpenWorld;
  /**
   * from how many badges on a run is verified on threads of its own; 5 where left out: below that a thread takes
   * longer to start than the work. The app, which must answer its page meanwhile, says 1
   */
  readonly threadsFrom?: number;
}

/** Every verb throws PassportError for what can be expected to go wrong, and nothing else on purpose. */
export interface Engine {
  listPassports(): readonly ListedPassport[];
  openListed(passport: string): PassportListing;
  /** the id under which a file anywhere can be opened from now on */
  grantFile(path: string): string;
  copyPassport(passport: string): NamedFile;
  createPassport(options: NewPassport): PassportListing;
  removeSample(passport: string): void;
  /** a passport file anywhere; made where it is not there and `create` names its language */
  openPassport(path: string, create: Language | null): PassportListing;
  read(passport: string): Passport;
  /** what is new since the named revision; all where it is null, or one of another engine */
  news(passport: string, since: string | null): PassportNews;
  edit(passport: string, edit: Edit): void;
  undo(passport: string): void;
  redo(passport: string): void;
  /** ids of the badges in which all of the words are found */
  find(passport: string, words: string): readonly string[];
  addOwnFile(passport: string, file: Omit<AddedFile, 'at'>): void;
  ownFile(passport: string, file: string): NamedFile;
  ownPicture(passport: string, file: string): Promise<SafePicture | null>;
  /** what a Europass CV or a JSON Resume says about a person; nothing is kept */
  readProfile(bytes: Uint8Array, language: Language): Promise<FoundProfile>;
  importFiles(
    passport: string,
    files: readonly IncomingFile[],
    network: NetworkChoice,
  ): AsyncGenerator<ImportEvent, void, undefined>;
  checkBadges(
    passport: string,
    badges: readonly string[],
    network: NetworkChoice,
  ): AsyncGenerator<CheckEvent, void, undefined>;
  sheet(passport: string, badge: string): BadgeSheet;
  picture(passport: string, badge: string): Promise<SafePicture | null>;
  original(passport: string, badge: string): NamedFile;
  /** `forPreview`: to be looked at only; what is attached may be left out */
  exportPdf(passport: string, choices: Choices, forPreview?: boolean): Promise<NamedFile>;
  exportEuropass(passport: string, language: Language): EuropassTexts;
  /** what the newest report of a badge rests on, as it was served */
  evidence(passport: string, badge: string): readonly FetchedDocument[];
  /** all badges of the passport where `badges` is empty */
  hostsToAsk(passport: string, badges: readonly string[]): readonly HostToAsk[];
  lastChanges(passport: string): readonly LastChange[];
  /** in the passport's own language where none is named */
  calendar(passport: string, language?: Language): NamedFile;
  listLenses(): readonly LensListing[];
  seeThrough(passport: string, lens: string): LensView;
  lensFile(lens: string): NamedFile;
  importLens(file: NamedFile): LensListing;
  removeLens(lens: string): readonly LensListing[];
  trustView(passport: string): TrustView;
  markIssuer(
    passport: string,
    wanted: { readonly issuer: NamedIssuer; readonly place: TrustPlace },
  ): TrustView;
  unmarkIssuer(passport: string, mark: string): TrustView;
  importRegistry(passport: string, file: NamedFile, place: TrustPlace): TrustView;
  removeRegistry(passport: string, registry: string): TrustView;
  consents(): NetworkConsents;
  setConsent(host: string, consent: ConsentChoice | null): NetworkConsents;
  setPrivateHost(host: string, allowed: boolean): NetworkConsents;
  /** the hosts named now, with what was said to be remembered */
  consentedNetwork(hosts: readonly string[]): NetworkChoice;
  /** verifies without keeping anything, in the order of the files */
  verifyFiles(
    files: readonly IncomingFile[],
    network: NetworkChoice,
    options: VerifyOptions,
  ): AsyncGenerator<FileResult, void, undefined>;
  close(): Promise<void>;
}

export interface VerifyOptions {
  readonly recipients: readonly string[];
  /** beside what ships with the app */
  readonly known: readonly KnownIssuer[];
}

const fewBadges = 5;
/** pixels of the longer side, for twice the size at which it is shown */
const smallPicture = 320;

export function createEngine(options: EngineOptions): Engine {
  const library = createLibrary(options.libraryFolder, options.nativeSqlite);
  const pictures = createPictures({ assetsFolder: options.assetsFolder });
  const settings = settingsFileIn(options.libraryFolder, options.now);
  const now = (): string => options.now().toISOString();
  let shippedOnce: readonly KnownIssuer[] | undefined;
  const shipped = (): readonly KnownIssuer[] => (shippedOnce ??= shippedIssuers(options.assetsFolder));
  let pool: VerifyPool | undefined;
  const checkerFor = (badges: number): Checker =>
    badges < (options.threadsFrom ?? fewBadges) ? oneByOne : onThreads((pool ??= createVerifyPool()));
  const tellers = new WeakMap<OpenPassport, TellNews>();
  const tellerOf = (passport: OpenPassport): TellNews => {
    const teller = tellers.get(passport) ?? newsTeller(passport);
    tellers.set(passport, teller);
    return teller;
  };
  const worldFor = (passport: OpenPassport, network: NetworkChoice) => {
    const { recipients, email } = passport.desk().profile;
    return options.openWorld(
      network,
      [...recipients, email].filter((address) => address !== ''),
    );
  };
  const knownIn = (passport: OpenPassport) => knownFor(passport, settings.read(), shipped());
  const worldsFor = (passport: OpenPassport, network: NetworkChoice) =>
    badgeWorlds(passport, worldFor(passport, network), knownIn(passport));
  const asOfNow = (passport: OpenPassport) => withKnownNow(passport.read(), knownIn(passport));
  const trusted = (id: string) => ({ passport: library.get(id), settings, shipped: shipped() });
  const badgeIn = (passport: OpenPassport, id: string) => readOneBadge(passport.database, id);
  const originalOf = (passport: OpenPassport, id: string): NamedFile => {
    const { original } = badgeIn(passport, id);
    const bytes = readOriginal(passport.database, original.sha256);
    if (bytes === undefined) throw new PassportError('passport-damaged');
    return { name: original.name.split(/[/\\]/).at(-1) ?? original.name, bytes };
  };

  return {
    listPassports: () => library.list(),
    openListed: (id) => library.open(id),
    grantFile: (path) => library.grant(path),
    // The name says nothing about the owner.
    copyPassport: (id) => ({ name: `passport-${now().slice(0, 10)}.passport`, bytes: library.copy(id) }),
    createPassport: (wanted) => library.create(wanted),
    openPassport: (path, create) => library.openFile(path, create),
    read: (id) => asOfNow(library.get(id)),
    removeSample: (id) => library.removeSample(id),
    news: (id, since) => tellerOf(library.get(id))(since),
    edit: (id, edit) => editPassport(library.get(id), edit, now()),
    undo: (id) => library.get(id).change(undoEdit),
    redo: (id) => library.get(id).change(redoEdit),
    find: (id, words) => findBadges(library.get(id), words),
    addOwnFile: (id, file) => addOwnFile(library.get(id), { ...file, at: now() }),
    ownFile: (id, file) => ownFileOf(library.get(id), file),
    async ownPicture(id, file) {
      const { bytes } = ownFileOf(library.get(id), file);
      return isPicture(bytes) ? pictures.draw(bytes, 'screen', smallPicture) : null;
    },
    readProfile: (bytes, language) => readForeignProfile(bytes, language, pictures),
    async *importFiles(id, files, network) {
      const passport = library.get(id);
      const worlds = worldsFor(passport, network);
      yield* importFiles(passport, files, { worlds, checkerFor, now: options.now });
    },
    async *checkBadges(id, badges, network) {
      const passport = library.get(id);
      const contacted = new Set<string>();
      const onContact = (host: string): void => {
        contacted.add(host);
        network.onContact?.(host);
      };
      const worlds = worldsFor(passport, { ...network, onContact });
      yield* checkBadges(passport, badges, {
        worlds,
        checker: checkerFor(badges.length),
        contacted,
        stop: network.stop,
      });
    },
    sheet(id, badge) {
      const passport = library.get(id);
      const held = knownNow(passport, badgeIn(passport, badge), knownIn(passport));
      return sheetOf(held, passport.desk(), reportHistory(passport.database, badge));
    },
    async picture(id, badge) {
      const passport = library.get(id);
      const held = badgeIn(passport, badge);
      const found = pictureOf(originalOf(passport, badge).bytes, held);
      return found === null ? null : pictures.draw(found.bytes, 'screen');
    },
    original: (id, badge) => originalOf(library.get(id), badge),
    async exportPdf(id, choices, forPreview = false) {
      const passport = library.get(id);
      const { database } = passport;
      const { assetsFolder } = options;
      const date = now();
      return exportPdf(asOfNow(passport), { database, choices, forPreview, date, assetsFolder, pictures });
    },
    exportEuropass: (id, language) => europassTexts(asOfNow(library.get(id)), language),
    evidence(id, badge) {
      const passport = library.get(id);
      badgeIn(passport, badge);
      return documentsOfNewestReport(passport.database, badge);
    },
    hostsToAsk(id, badges) {
      const passport = library.get(id);
      const wanted =
        badges.length === 0 ? remaining(passport.read()) : badges.map((badge) => badgeIn(passport, badge));
      return hostsToAskAbout(wanted, settings.read());
    },
    lastChanges: (id) => lastChanges(library.get(id)),
    calendar: (id, language) => calendarOf(library.get(id), options.now(), language),
    listLenses: () => listLenses(settings),
    seeThrough: (id, lens) => seeThrough(library.get(id), settings, lens),
    lensFile: (lens) => lensFile(settings, lens),
    importLens: (file) => importLens(settings, file, now()),
    removeLens(lens) {
      removeLens(settings, lens);
      return listLenses(settings);
    },
    trustView: (id) => trustView(trusted(id)),
    markIssuer(id, wanted) {
      markIssuer(trusted(id), { ...wanted, at: now() });
      return trustView(trusted(id));
    },
    unmarkIssuer(id, mark) {
      unmarkIssuer(trusted(id), mark);
      return trustView(trusted(id));
    },
    importRegistry(id, file, place) {
      importRegistry(trusted(id), file, { place, at: now() });
      return trustView(trusted(id));
    },
    removeRegistry(id, registry) {
      removeRegistry(trusted(id), registry);
      return trustView(trusted(id));
    },
    consents: () => consentsView(settings),
    setConsent(host, consent) {
      setConsent(settings, host, consent, now());
      return consentsView(settings);
    },
    setPrivateHost(host, allowed) {
      setPrivateHost(settings, host, allowed);
      return consentsView(settings);
    },
    consentedNetwork: (hosts) => consentedNetwork(settings, hosts),
    async *verifyFiles(files, network, { recipients, known }) {
      const trust: TrustBook = { known: byStrength([...known, ...shipped()]), seen: [] };
      yield* verifyFiles(files, { ...options.openWorld(network, recipients), trust }, checkerFor);
    },
    async close() {
      library.close();
      await Promise.all([pictures.close(), pool?.close()]);
    },
  };
}
