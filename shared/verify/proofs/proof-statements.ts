/**
 * What an everyday proof states, written down without JSON-LD: half of the work of a check goes into five short
 * statements that are always the same. Only where the result is certain; everything else takes the long way.
 */
import type { JsonObject } from '../../badge/badge.ts';

/** Both define the words of a DataIntegrityProof alike, and protect them: no context behind can change them. */
const defining: ReadonlySet<string> = new Set([
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v2',
]);

const everyday: ReadonlySet<string> = new Set([
  '@context',
  'type',
  'cryptosuite',
  'created',
  'expires',
  'proofPurpose',
  'verificationMethod',
]);

const security = 'https://w3id.org/security#';

/**
 * The canonical N-Quads (RDFC-1.0) of a proof without its value: one node without a name, its statements in order.
 * @param configuration with the `@context` of the document, all of them addresses of shipped contexts
 * @returns null where the proof says anything unusual
 */
export function everydayStatements(configuration: JsonObject): string | null {
  const {
    '@context': context,
    type,
    cryptosuite,
    created,
    expires,
    proofPurpose,
    verificationMethod,
  } = configuration;
  if (!isAddresses(context)) return null;
  if (!context.some((address) => defining.has(address))) return null;
  if (!Object.keys(configuration).every((name) => everyday.has(name))) return null;
  if (type !== 'DataIntegrityProof' || proofPurpose !== 'assertionMethod') return null;
  if (!isWord(cryptosuite) || !isAddress(verificationMethod)) return null;
  if ((created !== undefined && !isDate(created)) || (expires !== undefined && !isDate(expires))) return null;
  return [
    dated('http://purl.org/dc/terms/created', created),
    `<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${security}DataIntegrityProof>`,
    `<${security}cryptosuite> "${cryptosuite}"^^<${security}cryptosuiteString>`,
    dated(`${security}expiration`, expires),
    `<${security}proofPurpose> <${security}assertionMethod>`,
    `<${security}verificationMethod> <${verificationMethod}>`,
  ]
    .filter((statement) => statement !== null)
    .map((statement) => `_:c14n0 ${statement} .\n`)
    .join('');
}

function dated(name: string, date: string | undefined): string | null {
  return date === undefined ? null : `<${name}> "${date}"^^<http://www.w3.org/2001/XMLSchema#dateTime>`;
}

function isAddresses(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** No letter that N-Quads would escape. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z\d-]{1,60}$/u.test(value);
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^[\d:.TZ+-]{1,40}$/u.test(value);
}

/** A DID URL or a web address in plain letters, which JSON-LD leaves as it is. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^(?:did:[a-z\d]+:|https:\/\/)[\w.%:/#~-]{1,500}$/u.test(value);
}
