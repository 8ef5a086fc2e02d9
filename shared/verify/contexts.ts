/**
 * The JSON-LD contexts that the app ships, each read when it is first needed. Nothing else is ever loaded:
 * a badge names its contexts, it does not choose what we read.
 */

/** Gives the document of a context, or null where the address is not one that we know. */
export type ContextSource = (address: string) => Promise<unknown>;

type Loading = () => Promise<{ readonly default: unknown }>;

const openBadges3 = (): ReturnType<Loading> => import('./contexts/ob-v3p0.json', { with: { type: 'json' } });
const openBadges2 = (): ReturnType<Loading> => import('./contexts/ob-v2p0.json', { with: { type: 'json' } });
const clr2 = (): ReturnType<Loading> => import('./contexts/clr-v2p0.json', { with: { type: 'json' } });

const shipped: ReadonlyMap<string, Loading> = new Map<string, Loading>([
  [
    'https://www.w3.org/2018/credentials/v1',
    () => import('./contexts/2018-credentials-v1.json', { with: { type: 'json' } }),
  ],
  [
    'https://www.w3.org/ns/credentials/v2',
    () => import('./contexts/credentials-v2.json', { with: { type: 'json' } }),
  ],
  [
    'https://www.w3.org/ns/credentials/examples/v2',
    () => import('./contexts/credentials-examples-v2.json', { with: { type: 'json' } }),
  ],
  ['https://w3id.org/openbadges/v2', openBadges2],
  ['https://openbadgespec.org/v2/context.json', openBadges2],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context.json', openBadges3],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld', openBadges3],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    () => import('./contexts/ob-v3p0-3.0.1.json', { with: { type: 'json' } }),
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    () => import('./contexts/ob-v3p0-3.0.2.json', { with: { type: 'json' } }),
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    () => import('./contexts/ob-v3p0-3.0.3.json', { with: { type: 'json' } }),
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    () => import('./contexts/ob-v3p0-extensions.json', { with: { type: 'json' } }),
  ],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr2],
  [
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    () => import('./contexts/clr-v2p0-2.0.1.json', { with: { type: 'json' } }),
  ],
  [
    'http://data.europa.eu/snb/model/context/edc-ap',
    () => import('./contexts/edc-ap.json', { with: { type: 'json' } }),
  ],
  ['https://w3id.org/dcc/v1', () => import('./contexts/dcc-v1.json', { with: { type: 'json' } })],
  ['https://www.w3.org/ns/did/v1', () => import('./contexts/did-v1.json', { with: { type: 'json' } })],
  ['https://w3id.org/security/v1', () => import('./contexts/security-v1.json', { with: { type: 'json' } })],
  ['https://w3id.org/security/v2', () => import('./contexts/security-v2.json', { with: { type: 'json' } })],
  [
    'https://w3id.org/security/data-integrity/v1',
    () => import('./contexts/data-integrity-v1.json', { with: { type: 'json' } }),
  ],
  [
    'https://w3id.org/security/data-integrity/v2',
    () => import('./contexts/data-integrity-v2.json', { with: { type: 'json' } }),
  ],
  [
    'https://w3id.org/security/multikey/v1',
    () => import('./contexts/multikey-v1.json', { with: { type: 'json' } }),
  ],
  [
    'https://w3id.org/security/suites/ed25519-2018/v1',
    () => import('./contexts/suites-ed25519-2018.json', { with: { type: 'json' } }),
  ],
  [
    'https://w3id.org/security/suites/ed25519-2020/v1',
    () => import('./contexts/suites-ed25519-2020.json', { with: { type: 'json' } }),
  ],
  [
    'https://w3id.org/security/suites/jws-2020/v1',
    () => import('./contexts/suites-jws-2020.json', { with: { type: 'json' } }),
  ],
  [
    'https://www.w3.org/ns/credentials/status/v1',
    () => import('./contexts/bitstring-status-list-v1.json', { with: { type: 'json' } }),
  ],
]);

const read = new Map<string, Promise<unknown>>();

export function isShipped(address: string): boolean {
  return shipped.has(address);
}

/** Each context is read and parsed once. */
export const shippedContexts: ContextSource = (address) => {
  const known = read.get(address);
  if (known !== undefined) return known;
  const loading = shipped.get(address);
  if (loading === undefined) return Promise.resolve(null);
  const loaded = loading().then((module) => module.default);
  read.set(address, loaded);
  return loaded;
};
