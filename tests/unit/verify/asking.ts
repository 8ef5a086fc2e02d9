/** Shortcuts of the verifier's tests: a credential in, the answers out. */
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import type { CheckId } from '../../../shared/verify/report.ts';
import { verify, type Verification } from '../../../shared/verify/verify.ts';
import type { World } from '../../../shared/verify/world.ts';
import { memoryWorld } from './memory-world.ts';
import { unfilled } from './sentences.ts';
import { readBadge } from '../badge/fixtures.ts';

/** @param badge JSON, or the text of a JWS or of an address */
export async function verifying(badge: Json, world: World = memoryWorld()): Promise<Verification> {
  const text = typeof badge === 'string' ? badge : JSON.stringify(badge);
  const verification = await verify(
    readBadge({ name: 'badge', bytes: new TextEncoder().encode(text) }),
    world,
  );
  const lacking = verification.report.checks.filter((check) => unfilled(check).length > 0);
  if (lacking.length > 0) throw new Error(`a sentence lacks values: ${JSON.stringify(lacking)}`);
  return verification;
}

/** `passed signature-good` */
export function answer({ report }: Verification, id: CheckId): string {
  const check = report.checks.find((one) => one.id === id);
  return `${check?.outcome} ${check?.code}`;
}

export function detail({ report }: Verification, id: CheckId): Readonly<Record<string, string | number>> {
  return report.checks.find((one) => one.id === id)?.detail ?? {};
}

export function remarks({ report }: Verification): readonly string[] {
  return report.remarks.map(({ code }) => code);
}

export function without(json: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}
