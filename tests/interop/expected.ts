/**
 * What we say of each upstream badge, beside what MANIFEST.tsv drafts, with the reason where the two are not the
 * same. The files that are no badge are refused; those of ob2/assets are what issuers serve.
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

const ownKey =
  'The signature is good, but the key came with the badge; nobody asked the issuer whether it is theirs. The draft follows a validator that does not ask.';
const noBitstring =
  'Bitstring status lists are read from the next version on; until then nothing is said of them.';

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
    'A page that is not there proves nothing against the badge; only 410 or "revoked" is the issuer taking it back.',
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
    'Nobody was asked, so nobody said that it is not there.',
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
    'json: JSON',
    'valid',
    null,
    'invalid: data: URI image in Assertion',
    'The rule is about where a picture may stand, not about what the badge says or who says it: a remark.',
  ],
  ['ob2/basic-assertion-expired.json', 'json: JSON', 'invalid', 'dates expired', 'invalid: expired'],
  ['ob2/basic-assertion.json', 'json: JSON', 'valid', null, 'valid'],
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
    'json: JSON',
    'unconfirmed',
    'issuer offline',
    'invalid: revoked',
    noBitstring,
  ],
  [
    'ob3/bit-string-list/credential-status-revoked.json',
    'json: JSON',
    'unconfirmed',
    'issuer offline',
    'invalid: revoked, bit 23',
    noBitstring,
  ],
  [
    'ob3/bit-string-list/testlist',
    null,
    'refused: format-not-supported',
    null,
    'valid BitstringStatusListCredential',
    'A status list is no badge; as a list it is read from the next version on.',
  ],
  [
    'ob3/credential-status-revoked.json',
    'json: JSON',
    'unconfirmed',
    'integrity suite-not-supported',
    'invalid: revoked (network)',
    'Its list is on a host that is not there to be asked, and its Ed25519Signature2020 is read from the next version on.',
  ],
  [
    'ob3/endorsement-valid.json',
    null,
    'refused: endorsement-only',
    null,
    'valid EndorsementCredential',
    'An endorsement is somebody else’s word, not a badge.',
  ],
  ['ob3/simple-err-expired.json', 'json: JSON', 'invalid', 'dates expired', 'invalid: expired'],
  [
    'ob3/simple-err-proof-value.json',
    'json: JSON',
    'invalid',
    'integrity signature-bad',
    'invalid: signature broken',
  ],
  ['ob3/simple.json', 'json: JSON', 'unconfirmed', 'issuer offline', 'valid', ownKey],
  [
    'ob3/simple.jwt',
    'jws: compact JWS',
    'invalid',
    'structure property-missing',
    'malformed: neither kid nor jwk',
  ],
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
