/** An invented badge of which a test says only what matters to it. */
import type { Alignment, Badge, Issuer, Result } from '../../../shared/badge/badge.ts';
import { noVolume } from '../../../shared/badge/parts.ts';

const issuer: Issuer = { id: null, name: null, url: null, email: null, description: null, image: null };

export function sampleBadge(part: Partial<Badge>): Badge {
  return {
    standard: 'OB2',
    version: '2.0',
    id: null,
    name: null,
    description: null,
    criteria: { url: null, narrative: null },
    image: null,
    issuer,
    recipient: { name: null, identities: [] },
    issuedOn: null,
    expiresOn: null,
    evidence: [],
    alignments: [],
    tags: [],
    achievementType: null,
    results: [],
    endorsements: [],
    learningOutcomes: [],
    volume: noVolume,
    language: null,
    ...part,
  };
}

export function sampleIssuer(name: string | null, url: string | null = null): Issuer {
  return { ...issuer, name, url };
}

export function sampleAlignment(part: Partial<Alignment>): Alignment {
  return { name: null, url: null, description: null, framework: null, code: null, ...part };
}

export function sampleResult(part: Partial<Result>): Result {
  return { name: null, type: null, value: null, level: null, status: null, ...part };
}
