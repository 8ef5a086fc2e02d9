/** Certificates and seals of our own, written octet by octet. Nobody signed the certificates: no chain is followed. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Credential, JsonObject } from '../../../shared/badge/badge.ts';

export type SealedCredential = Extract<Credential, { form: 'jades' }>;

export function der(tag: number, ...contents: readonly (Uint8Array | string)[]): Buffer {
  const content = Buffer.concat(
    contents.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  );
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length =
    content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const kinds = [
  ['CN', '550403'],
  ['C', '550406'],
  ['O', '55040a'],
  ['organizationIdentifier', '550461'],
] as const;
export type Name = Readonly<Partial<Record<(typeof kinds)[number][0], string>>>;

function nameOf(name: Name): Buffer {
  const pairs = kinds.flatMap(([kind, oid]) => {
    const text = name[kind];
    if (text === undefined) return [];
    return [der(0x31, der(0x30, der(0x06, Buffer.from(oid, 'hex')), der(0x0c, text)))];
  });
  return der(0x30, ...pairs);
}

export interface CertificateChoices {
  readonly subject?: Name;
  /** UTCTime */
  readonly from?: string;
  readonly until?: string;
}

export const academyName: Name = {
  CN: 'Seal',
  O: 'Sample Academy',
  organizationIdentifier: 'VATES-A12345678',
  C: 'ES',
};

export function certificate(key: KeyObject, choices: CertificateChoices = {}): Buffer {
  const { subject = academyName, from = '250101000000Z', until = '270101000000Z' } = choices;
  const algorithm = der(0x30, der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    nameOf({ O: 'Sample Authority', C: 'ES' }),
    der(0x30, der(0x17, from), der(0x17, until)),
    nameOf(subject),
    key.export({ type: 'spki', format: 'der' }),
  );
  return der(0x30, body, algorithm, der(0x03, Buffer.alloc(9)));
}

export const sealingKeys = {
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  PS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  EdDSA: generateKeyPairSync('ed25519'),
} as const;

export interface SealChoices extends CertificateChoices {
  readonly alg?: keyof typeof sealingKeys;
  /** over the protected header; a member that is `undefined` is left out */
  readonly header?: Readonly<Record<string, JsonObject[string] | undefined>>;
  /** what is signed as the payload, where it is not the raw text */
  readonly encode?: (text: string) => string;
}

/** A credential sealed as JAdES, with what the European Commission's own service puts into the header. */
export function seal(payload: JsonObject, choices: SealChoices = {}): SealedCredential {
  const { alg = 'ES256', encode = (text) => text } = choices;
  const { publicKey, privateKey } = sealingKeys[alg];
  const der509 = certificate(publicKey, choices);
  const header = {
    alg,
    cty: 'octet-stream',
    typ: 'jose+json',
    b64: false,
    sigT: '2026-03-02T09:00:00Z',
    'x5t#S256': createHash('sha256').update(der509).digest('base64url'),
    x5c: [der509.toString('base64')],
    crit: ['b64', 'sigT'],
    ...choices.header,
  };
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url');
  const payloadText = encode(JSON.stringify(payload));
  const data = Buffer.from(`${protectedHeader}.${payloadText}`);
  const hash = { RS256: 'sha256', PS256: 'sha256', ES256: 'sha256', ES384: 'sha384', EdDSA: null }[alg];
  const signature = sign(hash, data, {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
    ...(alg === 'PS256' ? { padding: 6, saltLength: 32 } : {}),
  });
  const entry = {
    protected: protectedHeader,
    signature: signature.toString('base64url'),
    header: { etsiU: [] },
  };
  return { form: 'jades', standard: 'EDC', text: '', payloadText, payload, signatures: [entry] };
}
