/** What the checks have proven about who issued a badge, for the question whether anybody knows them. */
import type { Integrity } from './checks/integrity.ts';
import { credentialIn } from './credential-in.ts';
import type { Finding } from './finding.ts';
import { idOf } from './json-reading.ts';
import type { Subject } from './subject/subject.ts';
import { thumbprintOf } from './keys/thumbprint.ts';
import type { ProvenIssuer } from './trust-match.ts';

/** @param issuer the finding before it is told whether it rests on kept documents */
export async function provenIssuer(
  subject: Subject,
  integrity: Integrity,
  issuer: Finding<'issuer'>,
): Promise<ProvenIssuer> {
  const claimed = issuerIdOf(subject);
  const domain = issuer.outcome === 'passed' ? issuer.detail['domain'] : undefined;
  return {
    claimed,
    id: issuer.outcome === 'passed' ? claimed : null,
    domain: typeof domain === 'string' ? domain.toLowerCase() : null,
    keys: isSignersOwn(integrity, issuer) ? await thumbprintsOf(integrity) : [],
  };
}

/** Whose key is good but who only passes on what another is said to have issued, says nothing about that other. */
const anothersWord: ReadonlySet<string> = new Set(['vouched-by-another', 'sealed-by-another']);

function isSignersOwn({ finding }: Integrity, issuer: Finding<'issuer'>): boolean {
  return finding.outcome === 'passed' && issuer.outcome !== 'failed' && !anothersWord.has(issuer.code);
}

/** Of the keys of all good signatures. */
async function thumbprintsOf({ keys, assertionKey, seal }: Integrity): Promise<readonly string[]> {
  const others = [assertionKey, seal?.certificate ?? null].filter((one) => one !== null);
  const all = [...keys, ...others];
  return [...new Set(await Promise.all(all.map(({ key }) => thumbprintOf(key))))];
}

/** The issuer's id as the badge writes it; null where it writes none. */
function issuerIdOf(subject: Subject): string | null {
  if (subject.route === 'hosted' || subject.route === 'signed') return subject.issuer.id;
  return idOf(credentialIn(subject)?.['issuer']);
}
