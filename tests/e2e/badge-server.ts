/** An issuer's site on this machine: a hosted Open Badges 2.0 assertion with its badge class and issuer. Invented. */
import { createServer } from 'node:http';
import { z } from 'zod';

export interface BadgeServer {
  /** e.g. `127.0.0.1:40123` */
  readonly address: string;
  /** as its documents name it: the address, or the name that only a proxy knows */
  readonly host: string;
  /** the assertion as a file would hold it */
  readonly assertion: string;
  /** how often something was asked */
  readonly asked: () => number;
  /** from now on the assertion says that it was withdrawn */
  readonly revoke: () => void;
  readonly close: () => Promise<void>;
}

/** @param named a host's name, in the place of the address, for whoever comes through a proxy */
export async function serveBadge(name = 'Careful driver', named?: string): Promise<BadgeServer> {
  let asked = 0;
  let revoked = false;
  const documents = new Map<string, () => object>();
  const server = createServer((request, response) => {
    asked += 1;
    const document = documents.get(request.url ?? '');
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/ld+json' });
    response.end(document === undefined ? '' : JSON.stringify(document()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const address = `127.0.0.1:${port}`;
  const host = named ?? address;
  const site = `http://${host}`;
  const context = 'https://w3id.org/openbadges/v2';
  const assertion = {
    '@context': context,
    type: 'Assertion',
    id: `${site}/assertion`,
    badge: `${site}/badge`,
    recipient: { type: 'email', hashed: false, identity: 'mira.novak@example.org' },
    verification: { type: 'hosted' },
    issuedOn: '2026-02-02T10:00:00Z',
  };
  documents.set('/assertion', () =>
    revoked ? { ...assertion, revoked: true, revocationReason: 'Given by mistake' } : assertion,
  );
  documents.set('/badge', () => ({
    '@context': context,
    type: 'BadgeClass',
    id: `${site}/badge`,
    name,
    description: 'Drives with care in the warehouse.',
    image: `${site}/badge.png`,
    criteria: { narrative: 'Drive for a week without an accident.' },
    issuer: `${site}/issuer`,
  }));
  documents.set('/issuer', () => ({
    '@context': context,
    type: 'Issuer',
    id: `${site}/issuer`,
    name: 'Harbour Driving School',
    url: site,
    email: 'office@example.org',
  }));
  return {
    address,
    host,
    assertion: JSON.stringify(assertion),
    asked: () => asked,
    revoke: () => {
      revoked = true;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
