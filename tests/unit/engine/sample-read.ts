/** A ReadBadge without a file, for tests of what happens after reading. Invented throughout. */
import type { Badge, ReadBadge } from '../../../shared/badge/badge.ts';
import { noVolume } from '../../../shared/badge/parts.ts';
import type { Proposal } from '../../../shared/skills/placement.ts';

export function sampleBadge(name: string): Badge {
  return {
    standard: 'OB3',
    version: '3.0',
    id: `urn:example:${name}`,
    name,
    description: 'An invented badge.',
    criteria: { url: null, narrative: 'Take part.' },
    image: null,
    issuer: {
      id: 'https://academy.example',
      name: 'Invented Academy',
      url: null,
      email: null,
      description: null,
      image: null,
    },
    recipient: { name: null, identities: [] },
    issuedOn: '2026-01-02',
    expiresOn: null,
    evidence: [],
    alignments: [],
    tags: [],
    achievementType: null,
    results: [],
    endorsements: [],
    learningOutcomes: [],
    volume: noVolume,
    language: 'en',
  };
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
