/**
 * Does it keep the rules that it names itself? `credentialSchema` of VCDM 2.0 §4.11. Open Badges 3.0 demands it of its
 * own schemas (`1EdTechJsonSchemaValidator2019`); a `JsonSchema` of somebody else (VC JSON Schema 1.0) is remarked on,
 * since what follows from it is left to whoever reads the badge. Rules of other kinds are named.
 */
import type { Json, JsonObject, Remark } from '../../badge/badge.ts';
import { credentialIn } from '../credential-in.ts';
import type { DocumentCode } from '../codes.ts';
import { evidenceOf, hostOf, type Documents } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import { hasType, idOf, listOf, quotable, textsOf } from '../json-reading.ts';
import { maxSchemas } from '../limits.ts';
import { conformity } from '../schema/json-schema.ts';
import type { CheckEvidence } from '../report.ts';
import type { Subject } from '../subject/subject.ts';
import type { Integrity } from './integrity.ts';

export interface BySchema {
  readonly finding: Finding<'structure'>;
  readonly remarks: readonly Remark[];
}

/** @param built what was found without any schema; only what is well built so far is held against one */
export async function checkBySchema(
  built: Finding<'structure'>,
  subject: Subject,
  integrity: Integrity,
  documents: Documents,
): Promise<BySchema> {
  const credential = written(subject);
  // What somebody has altered may name any address; none of them is asked.
  const isAsked = built.outcome === 'passed' && integrity.finding.outcome !== 'failed';
  if (credential === null || !isAsked) return { finding: built, remarks: [] };
  const findings: Finding<'structure'>[] = [];
  const remarks: Remark[] = [];
  for (const [index, entry] of listOf(credential, 'credentialSchema').entries()) {
    const type = typeOf(entry);
    const answer =
      index < maxSchemas && isJsonSchema(type) ? await heldAgainst(entry, credential, documents) : null;
    if (answer === null) remarks.push({ code: 'schema-not-checked', detail: { type: quotable(type, 60) } });
    else if (type === ofOpenBadges)
      findings.push(found('structure', answer.code, answer.detail, answer.evidence));
    else remarks.push(...remarkOn(answer, type));
  }
  const worst =
    findings.find(({ outcome }) => outcome === 'failed') ??
    findings.find(({ outcome }) => outcome === 'unknown');
  const evidence = [...built.evidence, ...findings.flatMap((finding) => finding.evidence)];
  return { finding: { ...(worst ?? built), evidence }, remarks };
}

const ofOpenBadges = '1EdTechJsonSchemaValidator2019';

function isJsonSchema(type: string): boolean {
  return type === ofOpenBadges || type === 'JsonSchema';
}

function typeOf(entry: Json): string {
  return (
    [ofOpenBadges, 'JsonSchema'].find((type) => hasType(entry, type)) ?? textsOf(entry, 'type')[0] ?? '?'
  );
}

interface Answer {
  readonly code: 'complete' | 'schema-not-met' | 'schema-not-fetched' | 'schema-not-usable';
  readonly detail: Readonly<Record<string, string>>;
  readonly evidence: readonly CheckEvidence[];
}

async function heldAgainst(entry: Json, credential: JsonObject, documents: Documents): Promise<Answer> {
  const address = idOf(entry) ?? '';
  const host = hostOf(address);
  const answer = await documents.json(address);
  if (!answer.ok) {
    const code = hopeless.has(answer.obstacle.code) ? 'schema-not-usable' : 'schema-not-fetched';
    return { code, detail: { host }, evidence: [] };
  }
  const evidence = evidenceOf(answer.value.source);
  const result = await conformity(credential, answer.value.json);
  if (result.kind === 'met') return { code: 'complete', detail: {}, evidence };
  if (result.kind === 'not-usable') return { code: 'schema-not-usable', detail: { host }, evidence };
  const place = quotable(result.place.replace(/^#\/?/u, '') || 'credential', 120);
  const rule: CheckEvidence = { what: 'term', value: quotable(`${result.place}: ${result.keyword}`, 200) };
  return { code: 'schema-not-met', detail: { host, place }, evidence: [...evidence, rule] };
}

/** Obstacles that asking again would not take away. */
const hopeless: ReadonlySet<DocumentCode> = new Set<DocumentCode>([
  'address-malformed',
  'not-https',
  'too-large',
  'gone',
  'not-json',
]);

function remarkOn({ code, detail }: Answer, type: string): readonly Remark[] {
  if (code === 'complete') return [];
  return code === 'schema-not-met'
    ? [{ code, detail }]
    : [{ code: 'schema-not-checked', detail: { type: quotable(type, 60) } }];
}

/** RFC 7519 §4.1: claims of the token, which no schema of a credential knows. */
const claims: ReadonlySet<string> = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

/** The verifiable credential as its issuer wrote it; null for Open Badges 1 and 2, and for XML. */
function written(subject: Subject): JsonObject | null {
  const credential = credentialIn(subject);
  if (credential === null || subject.route !== 'vc-jwt') return credential;
  return Object.fromEntries(Object.entries(credential).filter(([name]) => !claims.has(name)));
}
