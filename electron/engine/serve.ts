/** The contract's verbs on the engine: parsing at the edge, Problems as the one typed failure. */
import { implement, ORPCError } from '@orpc/server';
import { diagnose } from '../../shared/badge/doctor.ts';
import { contract } from '../../shared/contract/contract.ts';
import { PassportError } from '../../shared/problem.ts';
import { documentView } from './document-check/document-view.ts';
import type { Engine } from './engine.ts';
import type { SafePicture } from './images/safe-picture.ts';
import type { NamedFile } from './named-file.ts';
import { stayOffline } from './network-choice.ts';
import { storeProblem } from './store/file.ts';

/** @param log told of what is no Problem: a bug. It gets the stack, never a person's data. */
export function createRouter(engine: Engine, log: (bug: unknown) => void) {
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw asWireError(error, log);
    }
  });

  return os.router({
    library: {
      list: os.library.list.handler(() => engine.listPassports()),
      open: os.library.open.handler(({ input }) => engine.openListed(input.passport)),
      copy: os.library.copy.handler(({ input }) => {
        const { name, bytes } = engine.copyPassport(input.passport);
        return { name, bytes: new Blob([bytes.slice()]) };
      }),
      create: os.library.create.handler(({ input }) => engine.createPassport(input)),
      removeSample: os.library.removeSample.handler(({ input }) => engine.removeSample(input.passport)),
    },
    passport: {
      view: os.passport.view.handler(({ input }) => engine.news(input.passport, input.since)),
      edit: os.passport.edit.handler(({ input: { passport, since, edit } }) => {
        engine.edit(passport, edit);
        return engine.news(passport, since);
      }),
      undo: os.passport.undo.handler(({ input }) => {
        engine.undo(input.passport);
        return engine.news(input.passport, input.since);
      }),
      redo: os.passport.redo.handler(({ input }) => {
        engine.redo(input.passport);
        return engine.news(input.passport, input.since);
      }),
      find: os.passport.find.handler(({ input }) => engine.find(input.passport, input.words)),
      addOwnFile: os.passport.addOwnFile.handler(async ({ input }) => {
        const { passport, since, badge, file, caption } = input;
        const bytes = new Uint8Array(await file.bytes.arrayBuffer());
        engine.addOwnFile(passport, { badge, file: { name: file.name, bytes }, caption });
        return engine.news(passport, since);
      }),
      addReference: os.passport.addReference.handler(async ({ input }) => {
        const { passport, since, file, caption } = input;
        const bytes = new Uint8Array(await file.bytes.arrayBuffer());
        engine.addOwnFile(passport, { badge: null, file: { name: file.name, bytes }, caption });
        return engine.news(passport, since);
      }),
      readChecklist: os.passport.readChecklist.handler(({ input }) =>
        engine.readChecklist(input.passport, input.file),
      ),
      ownFile: os.passport.ownFile.handler(({ input }) => {
        const { name, bytes } = engine.ownFile(input.passport, input.file);
        return { name, bytes: new Blob([bytes.slice()]) };
      }),
      ownPicture: os.passport.ownPicture.handler(async ({ input }) =>
        pictureBlob(await engine.ownPicture(input.passport, input.file, input.large)),
      ),
    },
    profile: {
      read: os.profile.read.handler(async ({ input: { file, language } }) =>
        engine.readProfile(new Uint8Array(await file.bytes.arrayBuffer()), language),
      ),
    },
    badges: {
      import: os.badges.import.handler(async function* ({ input, signal }) {
        const files = input.files.map(({ name, bytes }) => ({
          name,
          bytes: async () => new Uint8Array(await bytes.arrayBuffer()),
        }));
        const network = { ...engine.consentedNetwork(input.hosts), stop: signal };
        yield* whileWanted(engine.importFiles(input.passport, files, network), signal, log);
      }),
      diagnose: os.badges.diagnose.handler(async ({ input: { file } }) =>
        diagnose({ name: file.name, bytes: new Uint8Array(await file.bytes.arrayBuffer()) }),
      ),
      sheet: os.badges.sheet.handler(({ input }) => engine.sheet(input.passport, input.badge)),
      picture: os.badges.picture.handler(async ({ input }) =>
        pictureBlob(await engine.picture(input.passport, input.badge)),
      ),
      original: os.badges.original.handler(({ input }) => {
        const { name, bytes } = engine.original(input.passport, input.badge);
        return { name, bytes: new Blob([bytes.slice()]) };
      }),
      check: os.badges.check.handler(async function* ({ input, signal }) {
        const network = { ...engine.consentedNetwork(input.hosts), stop: signal };
        yield* whileWanted(engine.checkBadges(input.passport, input.badges, network), signal, log);
      }),
      evidence: os.badges.evidence.handler(({ input }) =>
        engine
          .evidence(input.passport, input.badge)
          .map(({ bytes, isKept: _kept, keptFor: _why, ...document }) => ({
            ...document,
            size: bytes.length,
          })),
      ),
      hostsToAsk: os.badges.hostsToAsk.handler(({ input }) =>
        engine.hostsToAsk(input.passport, input.badges),
      ),
      lastChanges: os.badges.lastChanges.handler(({ input }) => engine.lastChanges(input.passport)),
    },
    documents: {
      recognise: os.documents.recognise.handler(async ({ input: { file } }) =>
        engine.isDocument(new Uint8Array(await file.bytes.arrayBuffer())),
      ),
      check: os.documents.check.handler(async ({ input: { file, hosts }, signal }) => {
        const contacted = new Set<string>();
        const onContact = (host: string): void => void contacted.add(host);
        // A host that may always be asked about the own badges is not told whose passport somebody received.
        const network =
          hosts.length === 0 ? stayOffline : { ...engine.consentedNetwork(hosts), onContact, stop: signal };
        const bytes = new Uint8Array(await file.bytes.arrayBuffer());
        const checked = await engine.checkDocument(bytes, network, { recipients: [], known: [] });
        if (checked === null) return null;
        return documentView(checked, {
          file: file.name,
          contacted: [...contacted],
          hostsToAskAbout: (badges) => engine.hostsToAskAbout(badges),
        });
      }),
    },
    lens: {
      list: os.lens.list.handler(() => engine.listLenses()),
      view: os.lens.view.handler(({ input }) => engine.seeThrough(input.passport, input.lens)),
      file: os.lens.file.handler(({ input }) => asBlob(engine.lensFile(input.lens), 'application/json')),
      importFile: os.lens.importFile.handler(async ({ input: { file } }) =>
        engine.importLens({ name: file.name, bytes: new Uint8Array(await file.bytes.arrayBuffer()) }),
      ),
      remove: os.lens.remove.handler(({ input }) => engine.removeLens(input.lens)),
    },
    trust: {
      view: os.trust.view.handler(({ input }) => engine.trustView(input.passport)),
      file: os.trust.file.handler(({ input }) =>
        asBlob(engine.trustBookFile(input.passport), 'application/json'),
      ),
      mark: os.trust.mark.handler(({ input: { passport, issuer, note, place } }) =>
        engine.markIssuer(passport, { issuer: { ...issuer, note }, place }),
      ),
      unmark: os.trust.unmark.handler(({ input }) => engine.unmarkIssuer(input.passport, input.mark)),
      importRegistry: os.trust.importRegistry.handler(async ({ input: { passport, file, place } }) => {
        const bytes = new Uint8Array(await file.bytes.arrayBuffer());
        return engine.importRegistry(passport, { name: file.name, bytes }, place);
      }),
      removeRegistry: os.trust.removeRegistry.handler(({ input }) =>
        engine.removeRegistry(input.passport, input.registry),
      ),
    },
    network: {
      consents: os.network.consents.handler(() => engine.consents()),
      setConsent: os.network.setConsent.handler(({ input }) => engine.setConsent(input.host, input.consent)),
      setPrivateHost: os.network.setPrivateHost.handler(({ input }) =>
        engine.setPrivateHost(input.host, input.allowed),
      ),
    },
    export: {
      pdf: os.export.pdf.handler(async ({ input: { passport, choices, forPreview } }) => {
        const { name, bytes, sides } = await engine.exportPdf(passport, choices, forPreview);
        return { name, bytes: new Blob([bytes.slice()], { type: 'application/pdf' }), sides };
      }),
      checklist: os.export.checklist.handler(async ({ input }) =>
        asBlob(await engine.checklist(input.language, input.passport), 'application/pdf'),
      ),
      europass: os.export.europass.handler(({ input }) =>
        engine.exportEuropass(input.passport, input.language),
      ),
      calendar: os.export.calendar.handler(({ input }) =>
        asBlob(engine.calendar(input.passport), 'text/calendar'),
      ),
    },
  });
}

function asBlob({ name, bytes }: NamedFile, mediaType: string) {
  return { name, bytes: new Blob([bytes.slice()], { type: mediaType }) };
}

function pictureBlob(picture: SafePicture | null): Blob | null {
  return picture === null ? null : new Blob([picture.bytes.slice()], { type: picture.mediaType });
}

/** Stops between two events when the caller has gone; a failure half-way arrives as a Problem too. */
async function* whileWanted<T>(
  events: AsyncGenerator<T, void, undefined>,
  signal: AbortSignal | undefined,
  log: (bug: unknown) => void,
): AsyncGenerator<T, void, undefined> {
  try {
    for await (const event of events) {
      yield event;
      if (signal?.aborted === true) return;
    }
  } catch (error) {
    throw asWireError(error, log);
  }
}

function asWireError(caught: unknown, log: (bug: unknown) => void): unknown {
  // Another program may hold the file while it is only read.
  const error = storeProblem(caught);
  if (error instanceof PassportError) return new ORPCError('PROBLEM', { defined: true, data: error.problem });
  if (!(error instanceof ORPCError)) log(error);
  return error;
}
