/** The contract's verbs on the engine: parsing at the edge, Problems as the one typed failure. */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { PassportError } from '../../shared/problem.ts';
import type { Engine } from './engine.ts';
import { stayOffline, type NetworkChoice } from './network-choice.ts';

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
      create: os.library.create.handler(({ input }) => engine.createPassport(input)),
    },
    passport: {
      view: os.passport.view.handler(({ input }) => engine.view(input.passport)),
      edit: os.passport.edit.handler(({ input }) => engine.edit(input.passport, input.edit)),
      undo: os.passport.undo.handler(({ input }) => engine.undo(input.passport)),
      redo: os.passport.redo.handler(({ input }) => engine.redo(input.passport)),
    },
    badges: {
      import: os.badges.import.handler(async function* ({ input, signal }) {
        const files = input.files.map(({ name, bytes }) => ({
          name,
          bytes: async () => new Uint8Array(await bytes.arrayBuffer()),
        }));
        yield* whileWanted(engine.importFiles(input.passport, files, stayOffline), signal, log);
      }),
      sheet: os.badges.sheet.handler(({ input }) => engine.sheet(input.passport, input.badge)),
      picture: os.badges.picture.handler(async ({ input }) => {
        const picture = await engine.picture(input.passport, input.badge);
        return picture === null ? null : new Blob([picture.bytes.slice()], { type: picture.mediaType });
      }),
      original: os.badges.original.handler(({ input }) => {
        const { name, bytes } = engine.original(input.passport, input.badge);
        return { name, bytes: new Blob([bytes.slice()]) };
      }),
      check: os.badges.check.handler(async function* ({ input, signal }) {
        const network: NetworkChoice =
          input.hosts.length === 0
            ? stayOffline
            : { online: true, hosts: new Set(input.hosts), privateHosts: [] };
        yield* whileWanted(engine.checkBadges(input.passport, input.badges, network), signal, log);
      }),
    },
    export: {
      pdf: os.export.pdf.handler(async ({ input }) => {
        const { name, bytes } = await engine.exportPdf(input.passport, input.language);
        return { name, bytes: new Blob([bytes.slice()], { type: 'application/pdf' }) };
      }),
      europass: os.export.europass.handler(({ input }) =>
        engine.exportEuropass(input.passport, input.language),
      ),
    },
  });
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

function asWireError(error: unknown, log: (bug: unknown) => void): unknown {
  if (error instanceof PassportError) return new ORPCError('PROBLEM', { defined: true, data: error.problem });
  if (!(error instanceof ORPCError)) log(error);
  return error;
}
