/**
 * What is expected of the upstream files that are no badge: what issuers serve, contexts, schemas, and the parts of
 * the official vectors. They are refused at the front door by their true name; as vectors they are tried in
 * vectors.test.ts.
 */
import type { ExpectedFile } from './expected.ts';

interface Rule {
  readonly files: RegExp;
  readonly answer: ExpectedFile['answer'];
  readonly draft: string;
  readonly why: string | null;
}

const served = 'asset for mocked https://example.org';
const vector = 'vector: intermediate, key or signed document';
const credentials =
  'A credential, but of nobody’s achievement (Open Badges 3.0, “AchievementCredential”): no badge. Its proof is tried as a vector.';

const rules: readonly Rule[] = [
  {
    files: /^ob2\/assets\/(?:altbadgeurl|badge-|badgeclass|basic-badge|robotics-badge)[\w-]*\.json$/u,
    answer: 'refused: badge-class-only',
    draft: served,
    why: null,
  },
  {
    files: /^ob2\/assets\/(?:bad-issuer|issuer1|issuer-with-[\w-]+|organization[\w-]*)\.json$/u,
    answer: 'refused: issuer-only',
    draft: served,
    why: null,
  },
  {
    files: /^ob2\/assets\/endorsement-\d\.json$/u,
    answer: 'refused: endorsement-only',
    draft: served,
    why: null,
  },
  {
    files:
      /^ob2\/assets\/(?:badgecriteria|criteria-no-type|(?:empty-)?revocation-list|key\d|issuer-invalid-type)\.json$/u,
    answer: 'refused: json-no-badge',
    draft: served,
    why: null,
  },
  { files: /^ob2\/assets\/[\w-]+\.png$/u, answer: 'refused: png-no-badge', draft: served, why: null },
  {
    files: /^ob2\/assets\/beths-robot-work\.html$/u,
    answer: 'refused: file-empty',
    draft: served,
    why: 'It is of no length at all.',
  },
  {
    files: /^ob2\/assets\/openbadges_context\.json$/u,
    answer: 'refused: text-no-badge',
    draft: served,
    why: 'A line of text stands before the JSON, so it is none.',
  },
  { files: /^(?:contexts|schemas)\//u, answer: 'refused: json-no-badge', draft: 'helper', why: null },
  {
    files:
      /^vectors-e[cd]dsa\/(?:.*\/)?(?:signed\w*|unsigned|employmentAuth|prCredUnsigned|proofChainTempDoc\d|addSignedSDBase|derivedRevealDocument|derivedUnsignedReveal)\.json$/u,
    answer: 'refused: format-not-supported',
    draft: vector,
    why: credentials,
  },
  {
    files: /^vectors-e[cd]dsa\/.*\/canonDocJCS\w*\.txt$/u,
    answer: 'refused: format-not-supported',
    draft: vector,
    why: credentials,
  },
  {
    files:
      /^vectors-e[cd]dsa\/.*(?:[kK]eyPairs?|SDKeyMaterial|proofConfig\w*|proof(?:Set|Chain)Config\w*|addBaseTransform|addHashData|addPointerValues|addProofConfig|addRawBaseSignatureInfo|derived(?:Adj|All|Disclosure|Group|Recovered)\w*|verify(?:CreateVerifyData|DerivedProofValue))\.json$/u,
    answer: 'refused: json-no-badge',
    draft: vector,
    why: null,
  },
  {
    files: /^vectors-e[cd]dsa\/.*\/proofCanonJCS\w*\.txt$/u,
    answer: 'refused: json-no-badge',
    draft: vector,
    why: null,
  },
  {
    files:
      /^vectors-ecdsa\/(?:.*\/)?(?:addBaseDocCanon|addBaseDocHMACCanon|verifyNQuads|(?:employ|prCred)(?:Mandatory|Selective))\.json$/u,
    answer: 'refused: text-no-badge',
    draft: vector,
    why: 'A list of texts.',
  },
  {
    files: /^vectors-(?:eddsa|ecdsa|ob3)\/(?!.*\/(?:canonDoc|proofCanon)JCS).*\.txt$/u,
    answer: 'refused: text-no-badge',
    draft: vector,
    why: null,
  },
];

/** One row for each of these files; more than one where two rules claim it, which a test refuses. */
export function expectedOthers(files: readonly string[]): readonly ExpectedFile[] {
  return files.flatMap((file) =>
    rules
      .filter((rule) => rule.files.test(file))
      .map(({ answer, draft, why }) => ({ file, carrier: null, answer, because: null, draft, why })),
  );
}
