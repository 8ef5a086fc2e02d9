/** A ReadBadge without a file, for tests of what happens after reading. Invented throughout. */
import type { Badge, ReadBadge } from '../../../shared/badge/badge.ts';
import type { Proposal } from '../../../shared/skills/placement.ts';
import { sampleBadge as blankBadge, sampleIssuer } from '../skills/sample-badge.ts';

export function sampleBadge(name: string): Badge {
  return blankBadge({
    standard: 'OB3',
    version: '3.0',
    id: `urn:example:${name}`,
    name,
    description: 'An invented badge.',
    criteria: { url: null, narrative: 'Take part.' },
    issuer: { ...sampleIssuer('Invented Academy'), id: 'https://academy.example' },
    issuedOn: '2026-01-02',
    language: 'en',
  });
}

export function sampleRead(name: string): ReadBadge {
  return {
    carrier: { kind: 'json', place: 'file' },
    credential: { form: 'json', standard: 'OB3', text: JSON.stringify({ name }), json: { name } },
    badge: sampleBadge(name),
    remarks: [],
    within: null,
  };
}

export function sampleProposal(part: Partial<Proposal> = {}): Proposal {
  return {
    group: 'social',
    topic: null,
    level: null,
    special: null,
    score: 1,
    sure: true,
    reason: { code: 'official-name', detail: { matched: 'Social Skills', term: 'Social Skills' } },
    ...part,
  };
}
