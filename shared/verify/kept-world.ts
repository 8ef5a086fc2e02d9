/**
 * A World with a memory: where a host cannot be asked any more, or may not be, what it served earlier is handed
 * out, marked as kept. Proof must outlive the host that gave it.
 */
import type { FetchedDocument, FetchFailure, FetchOutcome, World } from './world.ts';

/**
 * Failures that say nothing about the document. A 410 is not among them: it is the host's own word that the
 * document was taken away, and no older copy may hide that.
 */
const sayNothing: ReadonlySet<FetchFailure> = new Set<FetchFailure>([
  'offline',
  'host-not-allowed',
  'unreachable',
  'timeout',
  'not-found',
  'http-status',
]);

/**
 * @param kept the newest document that was served at an address (without its fragment) and kept; undefined where
 *   there is none. One that was served with status 410 is handed out as the withdrawal that it is.
 */
export function keptWorld(world: World, kept: (url: string) => FetchedDocument | undefined): World {
  return {
    now: () => world.now(),
    trust: world.trust,
    recipients: world.recipients,
    async fetch(url) {
      const outcome = await world.fetch(url);
      if (outcome.ok || !sayNothing.has(outcome.failure)) return outcome;
      const document = kept(url);
      return document === undefined ? outcome : keptOutcome(document, outcome);
    },
  };
}

function keptOutcome(
  document: FetchedDocument,
  { failure, host }: Extract<FetchOutcome, { ok: false }>,
): FetchOutcome {
  const marked: FetchedDocument = { ...document, isKept: true, keptFor: failure };
  if (document.status === 410)
    return { ok: false, failure: 'gone', host, status: document.status, document: marked };
  return { ok: true, document: marked };
}
