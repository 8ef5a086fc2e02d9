/**
 * A World with a memory: where a host cannot be asked any more, or may not be, what it served earlier is handed
 * out, marked as kept. Proof must outlive the host that gave it.
 */
import type { FetchedDocument, FetchFailure, FetchOutcome, World } from './world.ts';

/** A document from a passport file. Anybody may have written it there, unless this installation fetched it itself. */
export interface KeptDocument extends FetchedDocument {
  /** true: this installation did not fetch it, so it proves nothing; it is only said that it is there */
  readonly isForeign?: true;
}

/**
 * @param kept the newest document that was served at an address (without its fragment) and kept; undefined where
 *   there is none. One that was served with status 410 is handed out as the withdrawal that it is.
 */
export function keptWorld(world: World, kept: (url: string) => KeptDocument | undefined): World {
  return {
    now: () => world.now(),
    trust: world.trust,
    recipients: world.recipients,
    names: world.names,
    async fetch(url) {
      const outcome = await world.fetch(url);
      // The host's own word that the document was taken away: no older copy may hide that.
      if (!outcome.ok && outcome.failure === 'gone') return outcome;
      if (outcome.ok && !isPage(outcome.document)) return outcome;
      const document = kept(url);
      if (document === undefined || (outcome.ok && isPage(document))) return outcome;
      if (document.isForeign === true)
        return outcome.ok
          ? outcome
          : { ok: false, failure: 'kept-elsewhere', host: outcome.host, status: null };
      return outcome.ok
        ? keptOutcome(document, 'not-found', new URL(url).host)
        : keptOutcome(document, outcome.failure, outcome.host);
    },
  };
}

/** A web page in the place of data: what stands on a domain that was given up, and no word about any badge. */
function isPage({ bytes }: FetchedDocument): boolean {
  return /^\uFEFF?\s*<(?:!doctype html|html)\b/iu.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

function keptOutcome(document: FetchedDocument, failure: FetchFailure, host: string): FetchOutcome {
  const marked: FetchedDocument = { ...document, isKept: true, keptFor: failure };
  if (document.status === 410)
    return { ok: false, failure: 'gone', host, status: document.status, document: marked };
  return { ok: true, document: marked };
}
