/** Several proofs side by side (Open Badges 3.0, Proof Formats; RFC 7515 §7.2.1): any one good proof is enough. */
import type { Remark } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';

/**
 * A good one decides, and a bad one beside it is said; without a good one, a bad one decides: an unknown one
 * beside it must not soften it. The evidence tells what became of each.
 * @param findings of those that were tried
 * @param total how many there are: without a good one among those tried, the others leave it open
 */
export function together(
  findings: readonly Finding<'integrity'>[],
  total: number = findings.length,
): Finding<'integrity'> {
  const only = findings[0];
  if (only === undefined) return found('integrity', 'no-proof');
  if (findings.length === 1 && total === 1) return only;
  const good = findings.filter((finding) => finding.outcome === 'passed');
  const bad = findings.filter((finding) => finding.outcome === 'failed');
  const decisive = good[0] ?? bad[0] ?? only;
  const each = findings.flatMap((finding) => [
    { what: 'proof' as const, value: `${nameOf(finding)}: ${finding.code}` },
    // Of the good ones only: the key of another proof says nothing about who issued this.
    ...(finding.outcome === 'passed' || finding === decisive ? finding.evidence : []),
  ]);
  if (good.length === 0 && total > findings.length)
    return found('integrity', 'too-many-proofs', { count: total, limit: findings.length }, each);
  if (good.length === 0) return { ...decisive, evidence: each };
  const detail = { ...decisive.detail, good: good.length, total, bad: bad.length };
  if (bad.length > 0) return found('integrity', 'good-beside-bad', detail, each);
  const code = good.length < total ? 'one-signature-good' : decisive.code;
  return found('integrity', code, detail, each);
}

/** The suite of an embedded proof, the algorithm of a seal. */
function nameOf({ evidence }: Finding<'integrity'>): string {
  return evidence.find(({ what }) => what === 'cryptosuite' || what === 'algorithm')?.value ?? '?';
}

export function severalRemark(count: number): readonly Remark[] {
  return count > 1 ? [{ code: 'several-proofs', detail: { count } }] : [];
}
