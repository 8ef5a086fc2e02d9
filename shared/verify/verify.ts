/** The verifier: runs every check, in order, on what was read, and lays the answers side by side in a Report. */
import type { Badge, JsonObject, ReadBadge, Remark } from '../badge/badge.ts';
import { credentialIn } from './credential-in.ts';
import { differences } from './differences.ts';
import { documentsOf, type Documents } from './documents.ts';
import { examine, prove, type Proven } from './examine.ts';
import { fetchNewer, isNewerEdition, refreshServiceOf } from './refresh.ts';
import { sameKey } from './keys/public-key.ts';
import { keptRemark, remarksOn } from './remarks.ts';
import { verdictOf, type Check, type Report } from './report.ts';
import type { FetchedDocument, World } from './world.ts';

export interface Verification {
  readonly report: Report;
  /** the badge as its issuer publishes it, where that could be fetched; else as it was read */
  readonly badge: Badge;
  /** everything that was fetched for it or kept from earlier, to be kept as evidence */
  readonly documents: readonly FetchedDocument[];
}

/**
 * Asks every question of report.ts, in its order; the report always has all eight. Whatever a badge contains is
 * reported, never thrown.
 */
export async function verify(
  read: Pick<ReadBadge, 'credential' | 'badge' | 'remarks'> & Partial<Pick<ReadBadge, 'within'>>,
  world: World,
): Promise<Verification> {
  const documents = documentsOf(world);
  const { proven, remarks: onRefresh } = await newestEdition(await prove(read, documents), documents);
  const { subject, badge } = proven;
  const examined = await examine(proven, documents, world);
  const checkedAt = documents.now.toISOString();
  const checks = examined.findings.map((finding): Check => Object.assign({}, finding, { checkedAt }));
  const noticed = [...read.remarks, ...onRefresh, ...examined.remarks, ...keptRemark(documents.all())];
  return {
    report: {
      verdict: verdictOf(checks),
      checks,
      remarks: remarksOn(subject, badge, noticed, proven.credential),
      checkedAt,
    },
    badge,
    documents: documents.all(),
  };
}

interface Edition {
  readonly proven: Proven;
  readonly remarks: readonly Remark[];
}

/**
 * Asked once, after the proof: what somebody has altered may name any address. Whatever is wrong with the newer
 * edition, the one that we have stays.
 */
async function newestEdition(proven: Proven, documents: Documents): Promise<Edition> {
  const own = credentialIn(proven.subject);
  const service = own === null ? null : refreshServiceOf(own);
  const stays = { proven, remarks: [] };
  if (own === null || service === null || proven.integrity.finding.outcome !== 'passed') return stays;
  if (proven.issuer.outcome === 'failed') return stays;
  const failed: Edition = { proven, remarks: [{ code: 'refresh-failed', detail: { host: service.host } }] };
  const credential = await fetchNewer(service, documents);
  if (credential === null) return failed;
  const newer = await prove({ credential, badge: proven.badge, isOlder: true }, documents);
  const newerOwn = credentialIn(newer.subject);
  if (newerOwn === null || !isNewerEdition(newerOwn, own) || !isProvenLike(newer, proven)) return failed;
  // Signed anew, and otherwise what we have.
  if (differences(unsecured(own), unsecured(newerOwn), 1).length === 0) return stays;
  return { proven: newer, remarks: [{ code: 'refreshed', detail: { host: service.host } }] };
}

/** Checked again from the start, and confirmed by the issuer or signed by the same hand. */
function isProvenLike(newer: Proven, older: Proven): boolean {
  if (newer.structure.outcome === 'failed' || newer.integrity.finding.outcome !== 'passed') return false;
  if (newer.issuer.outcome === 'failed') return false;
  const isSameHand = newer.integrity.keys.some(({ key }) =>
    older.integrity.keys.some((known) => sameKey(known.key, key)),
  );
  return newer.issuer.outcome === 'passed' || isSameHand;
}

function unsecured(credential: JsonObject): JsonObject {
  const { proof: _, ...rest } = credential;
  return rest;
}
