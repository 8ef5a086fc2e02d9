/** Is it intact? Is what we show exactly what was signed, or what the issuer publishes? */
import { assertNever } from '../../problem.ts';
import type { Remark } from '../../badge/badge.ts';
import { evidenceOf, hostOf, type Documents } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import type { KeyInHand, SigningKey } from '../keys/named-key.ts';
import { checkProof, type ProofResult } from '../proofs/data-integrity.ts';
import { checkSeal, type Seal } from '../proofs/jades.ts';
import { allProofsOf, proofsOf } from '../proofs/proofs-of.ts';
import { severalRemark, together } from '../proofs/several.ts';
import { checkSignedAssertion, type AssertionKey } from '../proofs/signed-assertion.ts';
import { checkVcJwt } from '../proofs/vc-jwt.ts';
import type { EmbeddedSubject, HostedSubject, Subject } from '../subject/subject.ts';

/** With the keys of the good signatures, for the question whose they are. */
export interface Integrity {
  readonly finding: Finding<'integrity'>;
  readonly keys: readonly SigningKey[];
  /** of a signed Open Badges 1 or 2 assertion */
  readonly assertionKey: AssertionKey | null;
  /** of a sealed European credential */
  readonly seal: Seal | null;
  readonly remarks: readonly Remark[];
}

export async function checkIntegrity(subject: Subject, documents: Documents): Promise<Integrity> {
  switch (subject.route) {
    case 'hosted':
      return { ...nothing, finding: hosted(subject) };
    case 'signed': {
      const { finding, key } = await checkSignedAssertion(subject, documents);
      return { ...nothing, finding, assertionKey: key };
    }
    case 'vc-jwt': {
      const { finding, key, remarks } = await checkVcJwt(subject, documents);
      return {
        ...nothing,
        finding,
        keys: key === null ? [] : [key],
        remarks: [...remarks, ...carriedRemark(key)],
      };
    }
    case 'embedded':
      return embedded(subject, documents);
    case 'jades': {
      const { finding, seal, remarks } = await checkSeal(subject.jades, subject.credential, documents.now);
      return { ...nothing, finding, seal, remarks };
    }
    case 'xml':
      return { ...nothing, finding: found('integrity', 'form-not-checked') };
    default:
      return assertNever(subject);
  }
}

const nothing = { keys: [], assertionKey: null, seal: null, remarks: [] } as const;

function hosted({ hosting, address }: HostedSubject): Finding<'integrity'> {
  switch (hosting.kind) {
    case 'served':
      return found(
        'integrity',
        'issuers-copy',
        { host: hostOf(address) },
        evidenceOf(hosting.document.source),
      );
    case 'obstacle':
      return found('integrity', hosting.obstacle.code, hosting.obstacle.detail);
    case 'withdrawn':
      return found('integrity', 'gone', { host: hostOf(address), address, status: 410 });
    case 'not-an-assertion':
      return found('integrity', 'not-an-assertion', { host: hosting.host });
    default:
      return assertNever(hosting);
  }
}

/** Open Badges 3.0, Proof Formats: several proofs may stand side by side, and any one good proof is enough. */
async function embedded(subject: EmbeddedSubject, documents: Documents): Promise<Integrity> {
  const proofs = proofsOf(subject.credential);
  // Without a proof of its own, that of the record that it lies in covers it.
  if (proofs.length === 0 && subject.container !== null) return checkIntegrity(subject.container, documents);
  if (proofs.length === 0) return { ...nothing, finding: found('integrity', 'no-proof') };
  const all = allProofsOf(subject.credential);
  const results: ProofResult[] = [];
  for (const proof of proofs) results.push(await checkProof(proof, subject.unsecured, all, documents));
  const keys = results.flatMap((result) => result.key ?? []);
  const remarks = [...severalRemark(all.length), ...keys.flatMap((key) => carriedRemark(key)).slice(0, 1)];
  const findings = results.map(({ finding }) => finding);
  return { ...nothing, finding: together(findings, all.length), keys, remarks };
}

function carriedRemark(key: KeyInHand | null): readonly Remark[] {
  return key?.source === 'carried' ? [{ code: 'key-carried-by-badge', detail: {} }] : [];
}
