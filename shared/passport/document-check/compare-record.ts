/** What passport.json records of each badge against the badge's own file, read and checked anew. */
import type { Badge } from '../../badge/badge.ts';
import { levelIds, type LevelId, type Proposal } from '../../skills/placement.ts';
import type { Report } from '../../verify/report.ts';
import type { AttachedBadge, AttachedJson } from './attached-json.ts';
import { difference, type Compared, type Difference, type NotCompared, type Where } from './difference.ts';
import { strippedText } from './stripped.ts';

/** A badge as its attached file has it. */
export interface CheckedBadge {
  /** made of its credential, as passports name badges */
  readonly id: string;
  /** the attached file that it lies in */
  readonly file: string;
  /** what the file says, and the issuer's own copy where that was fetched: either may be what was recorded */
  readonly views: readonly { readonly badge: Badge; readonly proposals: readonly Proposal[] }[];
  readonly report: Report;
}

export function compareRecords(
  json: AttachedJson,
  found: readonly CheckedBadge[],
  aboutBadge: (id: string) => Where,
): Compared {
  const all = json.badges.map((recorded) =>
    compareRecord(recorded, fileOf(recorded, found), aboutBadge(recorded.id)),
  );
  return {
    differences: [...all.flatMap(({ differences }) => differences), ...groupDifferences(json)],
    open: all.flatMap(({ open }) => open),
  };
}

function fileOf({ id, original }: AttachedBadge, found: readonly CheckedBadge[]): CheckedBadge | undefined {
  return found.find((one) => one.id === id && one.file === original.file);
}

function compareRecord(recorded: AttachedBadge, found: CheckedBadge | undefined, where: Where): Compared {
  if (found === undefined)
    return {
      differences: [difference('badge-absent', { ...where, file: recorded.original.file })],
      open: [],
    };
  const fields = fieldsOf(recorded);
  const isPointer = found.views.every(({ badge }) => badge.name === null);
  const onlyPoints: NotCompared = { kind: 'badge-only-points', where };
  const isOther = mayBeOtherCopy(recorded, found);
  const compared = fields.map((field): Difference | NotCompared | null => {
    const own = found.views.map(field.of);
    if (own.some((value) => isSame(value, field.recorded))) return null;
    const [first = null] = own;
    // Of a hosted badge the file may hold the address alone; the issuer's own copy says the rest.
    if (first === null && (isPointer || field.isOftenElsewhere === true)) return onlyPoints;
    const instead = difference(field.kind, { ...where, part: field.part }, field.recorded, first);
    return isOther ? { kind: 'badge-copy-differs', where: instead.where, instead } : instead;
  });
  const open = compared.filter((one): one is NotCompared => one !== null && !('says' in one));
  return {
    differences: [
      ...compared.filter((one): one is Difference => one !== null && 'says' in one),
      ...recipientDifference(recorded, found, where),
    ],
    // That a file only points is said once of a badge.
    open: open.filter((one, index) => one.instead !== undefined || open.indexOf(one) === index),
  };
}

/**
 * Of a hosted badge what counts is the issuer's copy, which the owner's app may have asked for; the file is compared with
 * it only by asking again. What is signed has no other copy.
 */
function mayBeOtherCopy({ report }: AttachedBadge, { report: now, views }: CheckedBadge): boolean {
  const isUnsigned = now.checks.some(({ id, outcome }) => id === 'integrity' && outcome === 'unknown');
  const isTold = report?.remarks.some(({ code }) => code === 'baked-copy-differs') === true;
  return isUnsigned && isTold && views.length === 1;
}

interface Field {
  readonly kind: 'record-name' | 'record-issuer' | 'record-dates' | 'record-level';
  readonly part: 'name' | 'issuer' | 'dates' | 'level';
  readonly recorded: string | null;
  readonly of: (view: CheckedBadge['views'][number]) => string | null;
  /** whole badges may hold only the address of it */
  readonly isOftenElsewhere?: true;
}

function fieldsOf({ name, issuer, issuedOn, expiresOn, placement }: AttachedBadge): readonly Field[] {
  return [
    { kind: 'record-name', part: 'name', recorded: name, of: ({ badge }) => badge.name },
    {
      kind: 'record-issuer',
      part: 'issuer',
      recorded: issuer.name,
      of: ({ badge }) => badge.issuer.name,
      isOftenElsewhere: true,
    },
    { kind: 'record-issuer', part: 'issuer', recorded: issuer.id, of: ({ badge }) => badge.issuer.id },
    { kind: 'record-dates', part: 'dates', recorded: issuedOn, of: ({ badge }) => badge.issuedOn },
    { kind: 'record-dates', part: 'dates', recorded: expiresOn, of: ({ badge }) => badge.expiresOn },
    ...(placement.levelBy === 'issuer'
      ? [
          {
            kind: 'record-level',
            part: 'level',
            recorded: placement.level,
            of: ({ proposals }) => proposals[0]?.level ?? null,
          } satisfies Field,
        ]
      : []),
  ];
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return strippedText(one) === strippedText(other);
}

/** "It is hers" was said of an address that the badge itself does not name. */
function recipientDifference(
  recorded: AttachedBadge,
  found: CheckedBadge,
  where: Where,
): readonly Difference[] {
  const address = recordedAddress(recorded);
  const now = found.report.checks.find(({ id }) => id === 'recipient');
  if (address === null || now?.outcome !== 'failed') return [];
  return [difference('record-recipient', { ...where, part: 'recipient' }, address)];
}

/** The address that the recorded check found the badge to be made out to; null: none. */
export function recordedAddress({ report }: AttachedBadge): string | null {
  const check = report?.checks.find(({ id, outcome }) => id === 'recipient' && outcome === 'passed');
  const address = check?.detail?.['address'];
  return typeof address === 'string' ? address : null;
}

/** A group is given the highest level that an issuer gave in it; a badge with a problem gives none. */
function groupDifferences({ groups, badges }: AttachedJson): readonly Difference[] {
  const byId = new Map(badges.map((badge) => [badge.id, badge]));
  return groups.flatMap(({ group, level, badges: ids }) => {
    const given = ids.flatMap((id): readonly (LevelId | null)[] => {
      const badge = byId.get(id);
      const counts = badge?.placement.levelBy === 'issuer' && badge.report?.verdict !== 'invalid';
      return counts ? [badge.placement.level] : [];
    });
    const best = levelIds.findLast((one) => given.includes(one)) ?? null;
    return best === level ? [] : [difference('record-group-level', { group }, level, best)];
  });
}
