/**
 * The app without a window: composition root and table of contents. Runs in Electron's utilityProcess, under
 * the command line and in a unit test alike; imports no Electron.
 */
import { pictureOf } from '../../shared/badge/picture.ts';
import { PassportError } from '../../shared/problem.ts';
import type {
  BadgeSheet,
  CheckEvent,
  EuropassTexts,
  ImportEvent,
  PassportListing,
  PassportView,
} from '../../shared/contract/views.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { europassTexts } from '../../shared/passport/europass/texts.ts';
import type { Edit, Passport } from '../../shared/passport/passport.ts';
import { checkBadges } from './check.ts';
import { editPassport } from './edit.ts';
import { exportPdf } from './export.ts';
import { importFiles, type IncomingFile } from './import.ts';
import { createLibrary, type OpenPassport } from './library.ts';
import type { NetworkChoice, OpenWorld } from './network-choice.ts';
import { createPictures } from './images.ts';
import type { SafePicture } from './images/safe-picture.ts';
import { readOneBadge, readOriginal } from './store/badges.ts';
import { redoEdit, undoEdit, wayBack } from './store/desk.ts';
import { reportHistory } from './store/reports.ts';
import { verifyFile, type FileResult, type NamedBytes } from './verify-file.ts';
import { sheetOf, viewOf } from './view.ts';

export interface EngineOptions {
  /** folder of the passports that the app keeps itself */
  readonly libraryFolder: string;
  /** the `assets` folder: fonts and pictures for the PDF */
  readonly assetsFolder: string;
  /** better-sqlite3's binary, where its own does not fit the runtime */
  readonly nativeSqlite?: string | undefined;
  readonly now: () => Date;
  readonly openWorld: OpenWorld;
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every verb throws PassportError for what can be expected to go wrong, and nothing else on purpose. */
export interface Engine {
  listPassports(): readonly PassportListing[];
  createPassport(options: { readonly name: string; readonly language: Language }): PassportListing;
  /** a passport file anywhere; made where it is not there and `create` names its language */
  openPassport(path: string, create: Language | null): PassportListing;
  read(passport: string): Passport;
  view(passport: string): PassportView;
  edit(passport: string, edit: Edit): PassportView;
  undo(passport: string): PassportView;
  redo(passport: string): PassportView;
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
  exportPdf(passport: string, language: Language): Promise<NamedFile>;
  exportEuropass(passport: string, language: Language): EuropassTexts;
  /** verifies without keeping anything */
  verifyFile(
    file: NamedBytes,
    network: NetworkChoice,
    recipients: readonly string[],
  ): Promise<readonly FileResult[]>;
  close(): Promise<void>;
}

export function createEngine(options: EngineOptions): Engine {
  const library = createLibrary(options.libraryFolder, options.nativeSqlite);
  const pictures = createPictures({ assetsFolder: options.assetsFolder });
  const now = (): string => options.now().toISOString();
  const show = (passport: OpenPassport): PassportView => viewOf(passport.read(), wayBack(passport.database));
  const worldFor = (passport: OpenPassport, network: NetworkChoice) => {
    const { recipients, email } = passport.desk().profile;
    return options.openWorld(
      network,
      [...recipients, email].filter((address) => address !== ''),
    );
  };
  const badgeIn = (passport: OpenPassport, id: string) => {
    const held = readOneBadge(passport.database, id);
    if (held === undefined) throw new PassportError('badge-not-found');
    return held;
  };
  const originalOf = (passport: OpenPassport, id: string): NamedFile => {
    const { original } = badgeIn(passport, id);
    const bytes = readOriginal(passport.database, original.sha256);
    if (bytes === undefined) throw new PassportError('passport-damaged');
    return { name: original.name.split(/[/\\]/).at(-1) ?? original.name, bytes };
  };

  return {
    listPassports: () => library.list(),
    createPassport: (wanted) => library.create(wanted),
    openPassport: (path, create) => library.openFile(path, create),
    read: (id) => library.get(id).read(),
    view: (id) => show(library.get(id)),
    edit(id, edit) {
      const passport = library.get(id);
      editPassport(passport, edit, now());
      return show(passport);
    },
    undo(id) {
      const passport = library.get(id);
      passport.change(undoEdit);
      return show(passport);
    },
    redo(id) {
      const passport = library.get(id);
      passport.change(redoEdit);
      return show(passport);
    },
    async *importFiles(id, files, network) {
      const passport = library.get(id);
      yield* importFiles(passport, files, worldFor(passport, network));
    },
    async *checkBadges(id, badges, network) {
      const passport = library.get(id);
      yield* checkBadges(passport, badges, worldFor(passport, network));
    },
    sheet(id, badge) {
      const passport = library.get(id);
      return sheetOf(badgeIn(passport, badge), passport.desk(), reportHistory(passport.database, badge));
    },
    async picture(id, badge) {
      const passport = library.get(id);
      const held = badgeIn(passport, badge);
      const found = pictureOf(originalOf(passport, badge).bytes, held);
      return found === null ? null : pictures.draw(found.bytes, 'screen');
    },
    original: (id, badge) => originalOf(library.get(id), badge),
    async exportPdf(id, language) {
      const passport = library.get(id);
      return exportPdf(passport, { language, date: now(), assetsFolder: options.assetsFolder, pictures });
    },
    exportEuropass: (id, language) => europassTexts(library.get(id).read(), language),
    verifyFile: (file, network, recipients) => verifyFile(file, options.openWorld(network, recipients)),
    async close() {
      library.close();
      await pictures.close();
    },
  };
}
