/** Issuers that bear one name and share neither key nor domain nor id: somebody may be using another's name. Pure. */
import type { IssuerGroup } from '../../../shared/contract/trust-views.ts';
import { plainName } from '../../../shared/verify/names.ts';

type Named = Pick<IssuerGroup, 'name' | 'domains' | 'keys' | 'knownBy'>;

/**
 * The other groups under the same name, where something confirmed tells them apart and nobody has said that
 * both are known; empty where there are none.
 */
export function othersOfTheName<T extends Named>(issuer: T, all: readonly T[]): readonly T[] {
  const name = nameOf(issuer);
  if (name === '' || !isConfirmed(issuer)) return [];
  return all.filter(
    (other) =>
      other !== issuer &&
      nameOf(other) === name &&
      isConfirmed(other) &&
      !shareSomething(issuer, other) &&
      !(issuer.knownBy.length > 0 && other.knownBy.length > 0),
  );
}

/** As people read a name, and as the check compares it. */
function nameOf({ name }: Pick<Named, 'name'>): string {
  return plainName(name ?? '');
}

function isConfirmed({ domains, keys }: Pick<Named, 'domains' | 'keys'>): boolean {
  return domains.length + keys.length > 0;
}

function shareSomething(one: Named, other: Named): boolean {
  return (
    one.domains.some((domain) => other.domains.includes(domain)) ||
    one.keys.some((key) => other.keys.includes(key))
  );
}
