/**
 * The electronic seal of a European Digital Credential: JAdES (ETSI TS 119 182-1), a JSON-serialised JWS over the
 * credential's own text. What it proves hangs on a certificate, whose chain is not followed here.
 */
import { base64, base64urlnopad } from '@scure/base';
import type { Credential, JsonObject, Remark } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';
import { quotable, textOf, textsOf } from '../json-reading.ts';
import { readCertificate, type Certificate } from '../keys/certificate.ts';
import { thumbprintEvidence } from '../keys/thumbprint.ts';
import { maxProofs } from '../limits.ts';
import { instantOf, isAfter } from '../moments.ts';
import type { CheckEvidence } from '../report.ts';
import { digestOf, hexOf } from '../hashing.ts';
import { forbiddenAlgorithm, verifyFlattened } from './jws.ts';
import { claimedTime, readProtectedHeader, understoodExtensions } from './jades-header.ts';
import { namesSameOrganisation, sealerName } from './jades-issuer.ts';
import { severalRemark, together } from './several.ts';

export interface SealResult {
  readonly finding: Finding<'integrity'>;
  /** of a good seal */
  readonly seal: Seal | null;
  readonly remarks: readonly Remark[];
}

export interface Seal {
  readonly certificate: Certificate;
  /** the organisation of the certificate, as sentences name it */
  readonly name: string;
  /** the certificate names the organisation that the credential names as its issuer */
  readonly isIssuers: boolean;
  readonly evidence: readonly CheckEvidence[];
}

type JadesCredential = Extract<Credential, { form: 'jades' }>;

const specification: CheckEvidence = {
  what: 'specification',
  value: 'https://www.etsi.org/deliver/etsi_ts/119100_119199/11918201/',
};

/**
 * Of several seals, one good one is enough.
 * @param credential the credential that was sealed: the payload, or what is in it
 */
export async function checkSeal(
  jades: JadesCredential,
  credential: JsonObject,
  now: Date,
): Promise<SealResult> {
  const results: SealResult[] = [];
  for (const signature of jades.signatures.slice(0, maxProofs))
    results.push(await checkOne(jades, signature, credential, now));
  const best = results.find(({ seal }) => seal !== null) ?? without(found('integrity', 'no-proof'));
  const finding = together(
    results.map((result) => result.finding),
    jades.signatures.length,
  );
  return { ...best, finding, remarks: [...severalRemark(jades.signatures.length), ...best.remarks] };
}

async function checkOne(
  { payloadText }: JadesCredential,
  signature: JsonObject,
  credential: JsonObject,
  now: Date,
): Promise<SealResult> {
  const header = readProtectedHeader(textOf(signature, 'protected'));
  if (header === null) return malformed('protected');
  const algorithm = quotable(textOf(header, 'alg') ?? '-', 20);
  const evidence: readonly CheckEvidence[] = [{ what: 'algorithm', value: algorithm }, specification];
  const forbidden = forbiddenAlgorithm(header);
  if (forbidden !== null)
    return without(found('integrity', 'algorithm-not-allowed', { algorithm }, evidence));
  // RFC 7515 §4.1.11: who does not understand a critical extension has to refuse.
  const strange = textsOf(header, 'crit').find((name) => !understoodExtensions.has(name));
  if (strange !== undefined) return malformed(`crit: ${quotable(strange, 40)}`, evidence);
  // RFC 7797: with `b64: false` the text itself is signed, else its base64url; never the one for the other.
  if ((header['b64'] === false) !== payloadText.trimStart().startsWith('{'))
    return malformed('payload', evidence);
  const had = await certificateOf(header);
  if (had.kind === 'malformed') return malformed(had.part, evidence);
  if (had.kind === 'none') return without(found('integrity', 'key-not-named', {}, evidence));
  if (had.kind === 'differs') return without(found('integrity', 'certificate-differs', {}, evidence));
  const { certificate, sha256 } = had;
  const known = [...evidence, { what: 'certificate', value: described(certificate, sha256) } as const];
  const result = await verifyFlattened(
    {
      payload: payloadText,
      protected: textOf(signature, 'protected') ?? '',
      signature: textOf(signature, 'signature') ?? '',
    },
    header,
    certificate.key,
  );
  if (result === 'malformed') return malformed('JWS', known);
  if (result !== 'good')
    return without(found('integrity', result === 'bad' ? 'signature-bad' : result, {}, known));
  return timed(header, certificate, credential, now, [...known, await thumbprintEvidence(certificate.key)]);
}

/**
 * A seal counts if it was made while its certificate was valid; that the certificate has run out since is usual. One
 * that claims no time was made some time up to now.
 */
function timed(
  header: JsonObject,
  certificate: Certificate,
  credential: JsonObject,
  now: Date,
  evidence: readonly CheckEvidence[],
): SealResult {
  const { notBefore, notAfter } = certificate;
  const claimed = claimedTime(header);
  const sealed = claimed === null ? null : instantOf(claimed);
  const name = sealerName(certificate);
  const [from, until] = [day(notBefore), day(notAfter)];
  if (claimed !== null && sealed === null) return malformed('sigT, iat', evidence);
  if (claimed !== null && isAfter(claimed, now))
    return without(found('integrity', 'proof-from-the-future', { date: quotable(claimed, 40) }, evidence));
  if (sealed !== null && (sealed < Date.parse(notBefore) || sealed > Date.parse(notAfter)))
    return without(
      found('integrity', 'seal-outside-certificate', { date: day(claimed ?? ''), from, until }, evidence),
    );
  if (sealed === null && (now.getTime() < Date.parse(notBefore) || now.getTime() > Date.parse(notAfter)))
    return without(found('integrity', 'seal-time-unknown', { from, until }, evidence));
  const isIssuers = namesSameOrganisation(certificate.subject, credential);
  const authority = quotable(certificate.issuer.organisation ?? certificate.issuer.commonName ?? '-');
  const remarks: readonly Remark[] = [
    ...(claimed === null ? [] : [{ code: 'seal-time-claimed', detail: { date: day(claimed) } } as const]),
    ...(isAfter(notAfter, now, -1)
      ? []
      : [{ code: 'seal-certificate-expired', detail: { date: until } } as const]),
    { code: 'seal-authority-not-checked', detail: { authority } },
    ...(isIssuers ? [] : [{ code: 'seal-issuer-differs', detail: { name } } as const]),
  ];
  const seal = { certificate, name, isIssuers, evidence };
  return { finding: found('integrity', 'seal-good', { name }, evidence), seal, remarks };
}

type Had =
  | { readonly kind: 'had'; readonly certificate: Certificate; readonly sha256: Uint8Array }
  | { readonly kind: 'malformed'; readonly part: string }
  /** the header carries none */
  | { readonly kind: 'none' }
  /** the header names another one than it carries */
  | { readonly kind: 'differs' };

/** RFC 7515 §4.1.6: the first of `x5c` holds the key. Only the protected header is looked at. */
async function certificateOf(header: JsonObject): Promise<Had> {
  const [encoded] = textsOf(header, 'x5c');
  if (encoded === undefined) return { kind: 'none' };
  let der: Uint8Array;
  try {
    der = base64.decode(encoded);
  } catch {
    return { kind: 'malformed', part: 'x5c' };
  }
  const sha256 = digestOf(der, 'SHA-256');
  const named = textOf(header, 'x5t#S256');
  if (named !== null && named !== base64urlnopad.encode(sha256)) return { kind: 'differs' };
  const certificate = await readCertificate(der);
  return certificate === null ? { kind: 'malformed', part: 'x5c' } : { kind: 'had', certificate, sha256 };
}

/** e.g. `O=Academy, organizationIdentifier=VATES-A00000000, C=ES; 2023-05-11/2025-05-10; by O=Authority; SHA-256 c858…` */
function described({ subject, issuer, notBefore, notAfter }: Certificate, sha256: Uint8Array): string {
  const written = (name: Certificate['subject']): string =>
    [
      ['CN', name.commonName],
      ['O', name.organisation],
      ['organizationIdentifier', name.organisationIdentifier],
      ['C', name.country],
    ]
      .flatMap(([kind, value]) =>
        value === null || value === undefined ? [] : [`${kind}=${quotable(value)}`],
      )
      .join(', ');
  const dates = `${day(notBefore)}/${day(notAfter)}`;
  return `${written(subject)}; ${dates}; by ${written(issuer)}; SHA-256 ${hexOf(sha256)}`;
}

function malformed(part: string, evidence: readonly CheckEvidence[] = []): SealResult {
  return without(found('integrity', 'proof-malformed', { part }, evidence));
}

function without(finding: Finding<'integrity'>): SealResult {
  return { finding, seal: null, remarks: [] };
}

function day(date: string): string {
  return quotable(date, 40).slice(0, 10);
}
