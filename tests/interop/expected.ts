/**
 * What is expected of each upstream badge, beside what MANIFEST.tsv drafts, and where the two are not the same the
 * reason with the section of the specification. What is no badge stands in expected-others.ts.
 */
import type { BadgeProblemCode } from '../../shared/problem.ts';
import type { Verdict } from '../../shared/verify/report.ts';

export interface ExpectedFile {
  readonly file: string;
  readonly carrier: string | null;
  readonly answer: Verdict | `refused: ${BadgeProblemCode}`;
  /** the check that decides, as `id code`; null where all is well or the file is refused */
  readonly because: string | null;
  /** in short, the draft of MANIFEST.tsv */
  readonly draft: string;
  /** why ours is not the draft's */
  readonly why: string | null;
}

const itxt2 = 'png: iTXt openbadges';
const itxt3 = 'png: iTXt openbadgecredential';
const text = 'png: tEXt openbadges';
const svg2 = 'svg: assertion in http://openbadges.org';
const svg3 = 'svg: credential in https://purl.imsglobal.org/ob/v3p0';
const attribute = ', attribute verify';
const plain = 'json: JSON';

const ownKey =
  'The signature is good, but the key came with the badge and nobody could ask the issuer whether it is theirs: Controlled Identifiers 1.0 §3.3 asks the controller’s document; Open Badges 3.0, “OpenBadgeCredential Verification” 2, wants the proof to be satisfied. The draft follows a validator that does not ask.';
const unsigned =
  'Said with a check that failed: VCDM 2.0 §4.12 wants a securing mechanism on whatever is to be verified. It imports, and the sheet says that nobody can check it.';
const sealed =
  'The seal is good (ETSI TS 119 182-1 §5). Who the certificate authority is, is asked of no trusted list here (Regulation 910/2014 art. 22), so who sealed is told and not vouched for.';
const emptySealed =
  'A sealed presentation of no credential at all (`verifiableCredential: []`, VCDM 1.1 §4.10): there is nothing to show. The seal itself is tried with the other samples in the tests of the proofs.';
const olderForm =
  'ELM v2 is XML with XAdES. It is recognised and shown; “this older form cannot be checked here”.';

type Row = readonly [
  file: string,
  carrier: string | null,
  answer: ExpectedFile['answer'],
  because: string | null,
  draft: string,
  why?: string,
];

const rows: readonly Row[] = [
  ['baked/none-bad-image-badgr.png', null, 'refused: json-no-badge', null, 'reject: not an image'],
  ['baked/none-invalid.bmp', null, 'refused: picture-format', null, 'reject: unsupported type'],
  ['baked/none-no-metadata.png', null, 'refused: png-no-badge', null, 'reject: not a badge'],
  ['baked/none-no-text-chunk.png', null, 'refused: png-no-badge', null, 'reject: not a badge'],
  ['baked/none-not-an-image.txt', null, 'refused: text-no-badge', null, 'reject: not a badge'],
  ['baked/none-or-ob1-userimage01.svg', null, 'refused: svg-no-badge', null, 'extraction check'],
  ['baked/none-sample.jpg', null, 'refused: picture-format', null, 'reject: unsupported type'],
  ['baked/none-unbaked-badgr.png', null, 'refused: png-no-badge', null, 'reject: not a badge'],
  ['baked/none-unbaked-bakery.png', null, 'refused: png-no-badge', null, 'reject: not a badge'],
  ['baked/none-unbaked-mozilla.png', null, 'refused: png-no-badge', null, 'reject: not a badge'],
  ['baked/none-unbaked.svg', null, 'refused: svg-no-badge', null, 'reject: not a badge'],
  [
    'baked/ob0-url-text-404.png',
    text,
    'unconfirmed',
    'structure not-found',
    'invalid: hosted assertion 404',
    'A page that is not there proves nothing against the badge; only 410 Gone or "revoked": true is the issuer taking it back (Open Badges 2.0, “Revoking a Hosted Assertion”).',
  ],
  [
    'baked/ob0-url-text-mozfesticipant.png',
    text,
    'unconfirmed',
    'structure offline',
    'unverifiable (issuer gone)',
  ],
  [
    'baked/ob0-url-text-mozfestivator.png',
    text,
    'unconfirmed',
    'structure offline',
    'unverifiable (issuer gone)',
  ],
  [
    'baked/ob0-url-text-valid.png',
    text,
    'unconfirmed',
    'structure not-found',
    'needs mocked host; extraction gives the address',
  ],
  [
    'baked/ob1-json-itxt-badgr.png',
    itxt2,
    'unconfirmed',
    'structure offline',
    'needs mocked hosts; extraction must succeed',
  ],
  [
    'baked/ob1-json-itxt-demobadge.png',
    itxt2,
    'unconfirmed',
    'integrity offline',
    'unverifiable offline; extraction must succeed',
  ],
  [
    'baked/ob1-url-text-obf-invalid.png',
    text,
    'unconfirmed',
    'structure offline',
    'invalid/unverifiable: hosted assertion not found',
    'Nobody was asked, so nobody said that it is not there (Open Badges 2.0, “Verification of Hosted Assertions” needs the answer of the host).',
  ],
  ['baked/ob2-assertion-bad-json.svg', null, 'refused: json-malformed', null, 'reject: malformed JSON'],
  [
    'baked/ob2-assertion-verify-only.svg',
    `${svg2}${attribute}`,
    'unconfirmed',
    'structure not-found',
    'extraction gives the address only',
  ],
  ['baked/ob2-assertion.svg', svg2, 'unconfirmed', 'structure not-found', 'extraction must succeed'],
  ['baked/ob2-json-itxt.png', itxt2, 'valid', null, 'valid'],
  ['baked/ob3-di-eddsa-itxt.png', itxt3, 'unconfirmed', 'issuer offline', 'valid', ownKey],
  ['baked/ob3-di-eddsa.svg', svg3, 'unconfirmed', 'issuer offline', 'valid', ownKey],
  ['baked/ob3-vcjwt-vcdm1-itxt.png', itxt3, 'unconfirmed', 'issuer offline', 'warning: VCDM 1.1', ownKey],
  [
    'baked/ob3-vcjwt-vcdm1.svg',
    `${svg3}${attribute}`,
    'unconfirmed',
    'issuer offline',
    'warning: VCDM 1.1',
    ownKey,
  ],
  [
    'baked/ob3-vcjwt-vcdm2-itxt.png',
    itxt3,
    'unconfirmed',
    'issuer offline',
    'valid; key self-asserted in header',
    ownKey,
  ],
  ['baked/ob3-vcjwt-vcdm2.svg', `${svg3}${attribute}`, 'unconfirmed', 'issuer offline', 'valid', ownKey],
  [
    'ob2/assertion-with-data-image.json',
    plain,
    'valid',
    null,
    'invalid: data: URI image in Assertion',
    'Open Badges 2.0, Assertion “image”, is about where a picture may stand, not about what the badge says or who says it: a remark.',
  ],
  ['ob2/basic-assertion-expired.json', plain, 'invalid', 'dates expired', 'invalid: expired'],
  ['ob2/basic-assertion.json', plain, 'valid', null, 'valid'],
  [
    'ob2/simple-revoked.jwt',
    'jws: compact JWS',
    'invalid',
    'revocation revoked-with-reason',
    'invalid: in revocation list',
  ],
  ['ob2/simple.jwt', 'jws: compact JWS', 'valid', null, 'valid (key via issuer)'],
  [
    'ob3/bit-string-list/credential-status-revoked-blank-nodes.json',
    plain,
    'invalid',
    'revocation revoked',
    'invalid: revoked, blank nodes in canonical form',
  ],
  [
    'ob3/bit-string-list/credential-status-revoked.json',
    plain,
    'invalid',
    'revocation revoked',
    'invalid: revoked, bit 23 of testlist',
  ],
  [
    'ob3/bit-string-list/testlist',
    null,
    'refused: format-not-supported',
    null,
    'valid BitstringStatusListCredential',
    'A status list is no badge (Bitstring Status List 1.0, “BitstringStatusListCredential”); as a list it is read, verified and believed in the two rows above.',
  ],
  [
    'ob3/credential-status-revoked.json',
    plain,
    'unconfirmed',
    'issuer offline',
    'invalid: revoked (network)',
    'Its list is on a host that nobody can ask here; a look-up that was not made is no answer (Open Badges 3.0, “OpenBadgeCredential Verification” 4; Verifiable Credentials Revocation List 1.0).',
  ],
  [
    'ob3/endorsement-valid.json',
    null,
    'refused: endorsement-only',
    null,
    'valid EndorsementCredential',
    'An endorsement is somebody else’s word, not a badge (Open Badges 3.0, “EndorsementCredential Verification”); inside a badge it is verified by itself.',
  ],
  ['ob3/simple-err-expired.json', plain, 'invalid', 'dates expired', 'invalid: expired'],
  [
    'ob3/simple-err-proof-value.json',
    plain,
    'invalid',
    'integrity signature-bad',
    'invalid: signature broken',
  ],
  ['ob3/simple.json', plain, 'unconfirmed', 'issuer offline', 'valid', ownKey],
  [
    'ob3/simple.jwt',
    'jws: compact JWS',
    'invalid',
    'structure property-missing',
    'malformed: neither kid nor jwk',
  ],
  [
    'jff/plugfest-1-2022_plugfest-1-ex-1.json',
    plain,
    'invalid',
    'structure property-missing',
    'to be checked; draft of Open Badges 3.0',
    'No id: Open Badges 3.0 §B.1.2 wants one. Its Ed25519Signature2018 is named and not checked.',
  ],
  [
    'jff/plugfest-1-2022_plugfest-1-ex-2.json',
    plain,
    'invalid',
    'structure property-missing',
    'to be checked; draft of Open Badges 3.0',
    'The same.',
  ],
  [
    'jff/plugfest-2-2022_signed_badge_example-p2.json',
    plain,
    'valid',
    null,
    'to be checked',
    'Ed25519Signature2020 by a did:key that is the issuer: all that can be asked is answered.',
  ],
  [
    'jff/plugfest-3-2023_signed_badge_example-p3.json',
    plain,
    'unconfirmed',
    'integrity suite-outdated',
    'to be checked',
    'Ed25519Signature2018 never became a standard; the EdDSA Cryptosuites 1.0 §3 are its successors: named, outcome unknown.',
  ],
  [
    'edc/Sample-CertOfPart-signed.jsonld',
    plain,
    'unconfirmed',
    'issuer sealed-by',
    'valid JAdES-B-LTA signature (TEST seal)',
    sealed,
  ],
  [
    'edc/Sample-MC-Annex1-signed.jsonld',
    plain,
    'unconfirmed',
    'issuer sealed-by',
    'valid JAdES-B-LTA signature (TEST seal)',
    sealed,
  ],
  ['edc/edci-signed_credential.jsonld', plain, 'invalid', 'dates expired', 'JAdES; expired 2024-09-25'],
  ['edc/edci-credential-signed.jsonld', plain, 'invalid', 'dates expired', 'JAdES; expired 2024-09-25'],
  [
    'edc/edci-json_sealed_advanced.json',
    null,
    'refused: json-no-badge',
    null,
    'JAdES over VerifiablePresentation',
    emptySealed,
  ],
  [
    'edc/edci-json_sealed_test_output.json',
    null,
    'refused: json-no-badge',
    null,
    'JAdES; check',
    emptySealed,
  ],
  [
    'edc/edci-json_to_seal-signed-jades-baseline-lta.json',
    null,
    'refused: json-no-badge',
    null,
    'JAdES LTA; check',
    emptySealed,
  ],
  [
    'edc/edci-json_to_seal.json',
    null,
    'refused: json-no-badge',
    null,
    'unsigned',
    'The same presentation, not sealed.',
  ],
  [
    'edc/Sample-CertOfPart-unsigned-uploadable.json',
    plain,
    'invalid',
    'integrity no-proof',
    'unsigned: not verifiable',
    unsigned,
  ],
  [
    'edc/Sample-CertOfPart-unsigned.jsonld',
    plain,
    'invalid',
    'integrity no-proof',
    'unsigned: not verifiable',
    unsigned,
  ],
  [
    'edc/Sample-MC-Annex1-unsigned-uploadable.json',
    plain,
    'invalid',
    'integrity no-proof',
    'unsigned: not verifiable',
    unsigned,
  ],
  [
    'edc/Sample-MC-Annex1-unsigned.jsonld',
    plain,
    'invalid',
    'integrity no-proof',
    'unsigned: not verifiable',
    unsigned,
  ],
  [
    'edc/bootcamp-01_separated_AA-Annex1-MC-unsigned-PROD.json',
    plain,
    'invalid',
    'structure context-missing',
    'unsigned',
    'Unsigned, and without the context that gives its words their meaning (VCDM 2.0 §4.3).',
  ],
  [
    'edc/bootcamp-01_separated_MC-unsigned-OB.1ob',
    plain,
    'invalid',
    'integrity no-proof',
    'unsigned',
    unsigned,
  ],
  ['edc/bootcamp-02_merged_MC.json', plain, 'invalid', 'integrity no-proof', 'unsigned', unsigned],
  [
    'edc/bootcamp-02_merged_MC_raw.json',
    plain,
    'invalid',
    'structure json-ld-unsafe',
    'unsigned',
    'Unsigned as well. Its two contexts define the same words differently, and those of Open Badges 3.0 are protected (JSON-LD 1.1 §4.1.11), so no embedded proof could cover it.',
  ],
  ['edc/credential-sample.jsonld', plain, 'invalid', 'integrity no-proof', 'helper', unsigned],
  [
    'edc/edci-cred_noLegalName_shouldFail.jsonld',
    plain,
    'invalid',
    'integrity no-proof',
    'invalid: SHACL (no legalName)',
    'Unsigned decides already. The shapes of the European profiles are not run; legalName is one of their rules (EDC-generic, SHACL).',
  ],
  [
    'edc/edci-credential_shouldValidate.jsonld',
    plain,
    'invalid',
    'integrity no-proof',
    'valid SHACL, unsigned',
    unsigned,
  ],
  [
    'edc/edci-credNoType.jsonld',
    null,
    'refused: format-not-supported',
    null,
    'invalid: no type',
    'The W3C’s example of an alumni credential: no European credential and no badge (VCDM 2.0 §4.5).',
  ],
  ['edc/edc-ap-context.jsonld', null, 'refused: json-no-badge', null, 'helper'],
  [
    'edc/EDC_DiplomaSupplement_AA.xml',
    'xml: verifiablePresentation in http://data.europa.eu/snb/vp',
    'unconfirmed',
    'structure form-not-checked',
    'legacy XAdES/XML: a clear message',
    olderForm,
  ],
  [
    'edc/edci-edci_credential_0100.xml',
    'xml: europassCredential in http://data.europa.eu/snb',
    'unconfirmed',
    'structure form-not-checked',
    'ELM v2 XML credential',
    olderForm,
  ],
  ['hostile/xxe_dos.xml', null, 'refused: text-no-badge', null, 'hostile XML: entity bomb'],
  ['hostile/xxe_file.xml', null, 'refused: text-no-badge', null, 'hostile XML: reads a file'],
  ['hostile/xxe_remote.xml', null, 'refused: text-no-badge', null, 'hostile XML: asks a host'],
];

export const expectedFiles: readonly ExpectedFile[] = rows.map(
  ([file, carrier, answer, because, draft, why]) => ({
    file,
    carrier,
    answer,
    because,
    draft,
    why: why ?? null,
  }),
);
