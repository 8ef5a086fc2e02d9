/** Passports of an invented person, built directly, for the document, the PDF and the bench. */
import type { Badge } from '../../../shared/badge/badge.ts';
import { emptyDesk, type BadgeDecision, type Desk, type OwnFile } from '../../../shared/passport/desk.ts';
import type { HeldBadge, Passport } from '../../../shared/passport/passport.ts';
import { profileSchema, type Profile } from '../../../shared/passport/profile.ts';
import { noWords, type Statement } from '../../../shared/passport/statement.ts';
import {
  groupIds,
  levelIds,
  type GroupId,
  type LevelId,
  type Proposal,
} from '../../../shared/skills/placement.ts';
import {
  verdictOf,
  type Check,
  type CheckId,
  type Outcome,
  type Report,
} from '../../../shared/verify/report.ts';
import { sampleBadge as blankBadge, sampleIssuer } from '../skills/sample-badge.ts';

export const owner = 'Mira Novák';
export const madeOn = '2026-11-21T10:00:00.000Z';
const checkedAt = '2026-11-20T09:30:00.000Z';

export function sampleBadge(part: Partial<Badge> = {}): Badge {
  return blankBadge({
    standard: 'OB3',
    version: '3.0',
    id: 'https://academy.example/badges/1',
    name: 'Organisational Skills (Good)',
    description:
      'The earner planned and led a small project for six weeks: set goals, divided the work, kept a schedule and reported every week.',
    criteria: {
      url: 'https://academy.example/criteria/organisational-good',
      narrative:
        'Complete the course of five lessons. Pass the test with at least 71 of 100 points. Hand in a plan for a week of work and talk about it with your teacher.',
    },
    issuer: {
      ...sampleIssuer('Harbour Adult Academy', 'https://academy.example/'),
      id: 'did:web:academy.example',
    },
    issuedOn: '2024-02-02',
    language: 'en',
    ...part,
  });
}

export function proposal(part: Partial<Proposal> = {}): Proposal {
  return {
    group: 'organisational',
    topic: null,
    level: 'good',
    special: null,
    score: 1,
    sure: true,
    reason: {
      code: 'official-name',
      detail: { matched: 'Organisational Skills', term: 'Organisational Skills' },
    },
    ...part,
  };
}

type Answer = readonly [Outcome, string, Check['detail']?];

const goodAnswers: Readonly<Record<CheckId, Answer>> = {
  structure: ['passed', 'complete'],
  integrity: ['passed', 'signature-good'],
  issuer: ['passed', 'confirmed-by-domain', { domain: 'academy.example' }],
  'issuer-known': ['unknown', 'nobody-said'],
  revocation: ['passed', 'not-revoked', { host: 'academy.example' }],
  dates: ['passed', 'no-end'],
  recipient: ['passed', 'matches', { address: 'mira@example.org' }],
  endorsements: ['not-applicable', 'none'],
};

export function report(answers: Partial<Record<CheckId, Answer>> = {}): Report {
  const merged = Object.entries({ ...goodAnswers, ...answers });
  const checks = merged.map(([id, [outcome, code, detail]]): Check => ({
    id: isCheckId(id) ? id : 'structure',
    outcome,
    code,
    detail: detail ?? {},
    evidence: id === 'integrity' ? [{ what: 'cryptosuite', value: 'eddsa-rdfc-2022' }] : [],
    checkedAt,
  }));
  return { verdict: verdictOf(checks), checks, remarks: [], checkedAt };
}

function isCheckId(id: string): id is CheckId {
  return id in goodAnswers;
}

export const withdrawn = report({ revocation: ['failed', 'revoked', { host: 'academy.example' }] });
export const notReached = report({
  revocation: ['unknown', 'unreachable', { host: 'academy.example' }],
  recipient: ['not-applicable', 'nobody-asked'],
});

export function held(
  sequence: number,
  part: Partial<Omit<HeldBadge, 'badge'>> & { badge?: Partial<Badge> } = {},
): HeldBadge {
  const { badge, ...rest } = part;
  return {
    id: `badge-${sequence}`,
    badge: sampleBadge(badge),
    carrier: { kind: 'png', place: 'iTXt openbadgecredential' },
    remarks: [],
    original: {
      sha256: sequence.toString(16).padStart(64, '0'),
      name: `badge ${sequence}.png`,
      mediaType: 'image/png',
      size: 1000,
    },
    addedAt: checkedAt,
    sequence,
    proposals: [proposal()],
    report: report(),
    ...rest,
  };
}

export function passportOf(
  badges: readonly HeldBadge[],
  part: {
    readonly profile?: Partial<Profile>;
    readonly sections?: Passport['desk']['sections'];
    readonly decisions?: Readonly<Record<string, BadgeDecision>>;
  } & Partial<Pick<Desk, 'ownSections' | 'statements' | 'ownFiles' | 'selfLevels'>> = {},
): Passport {
  const desk = emptyDesk('en', owner);
  const profile = profileSchema.parse({ ...desk.profile, ...part.profile });
  return { id: 'sample', desk: { ...desk, ...part, profile }, badges };
}

/** Own words about a badge; a part that is left out says nothing. */
export function statement(part: Partial<Statement> = {}): Statement {
  return { ...noWords, ...part };
}

/** A file that the owner added to the badge of this number. */
export function ownFile(badge: number, part: Partial<OwnFile> = {}): OwnFile {
  return {
    kind: 'own',
    badge: `badge-${badge}`,
    sha256: 'a'.repeat(64),
    name: 'Reference letter.pdf',
    mediaType: 'application/pdf',
    size: 12_345,
    caption: 'Letter from my team leader',
    addedAt: checkedAt,
    ...part,
  };
}

/** A file about the person as a whole. */
export function reference(part: Partial<OwnFile> = {}): OwnFile {
  return { ...ownFile(1), kind: 'reference', badge: null, name: 'Checklist signed.pdf', ...part };
}

const names: Readonly<Record<GroupId, string>> = {
  social: 'Social Skills',
  personal: 'Personal Skills',
  organisational: 'Organisational Skills',
  cooperative: 'Cooperative Skills',
  creative: 'Creative Thinking Skills',
};
const words: Readonly<Record<LevelId, string>> = {
  sufficient: 'Sufficient',
  good: 'Good',
  excellent: 'Excellent',
};

/** `count` badges of all groups and levels in turn; every fifth could not be checked, every eleventh is withdrawn. */
export function manyBadges(count: number): readonly HeldBadge[] {
  return Array.from({ length: count }, (_, index) => {
    const group = groupIds[index % groupIds.length] ?? 'social';
    const level = levelIds[Math.floor(index / groupIds.length) % levelIds.length] ?? 'good';
    const outcome = index % 11 === 10 ? withdrawn : index % 5 === 4 ? notReached : report();
    return held(index + 1, {
      badge: { id: `https://academy.example/badges/${index + 1}`, name: `${names[group]} (${words[level]})` },
      proposals: [proposal({ group, level })],
      report: outcome,
    });
  });
}
