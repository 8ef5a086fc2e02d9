/** Every change of a Desk is a pure function that can be undone. */
import { z } from 'zod';
import { PassportError } from '../problem.ts';
import { groupIds, levelIds } from '../skills/placement.ts';
import {
  ownFileSchema,
  ownSectionSchema,
  statementSchema,
  versionSchema,
  type BadgeDecision,
  type Desk,
} from './desk.ts';
import { shownBadges, type Shelf } from './passport.ts';
import { profileSchema } from './profile.ts';
import { isTold } from './statement.ts';

const badgeIds = z.array(z.string().min(1)).min(1).max(10_000);
const sectionId = z.string().regex(/^own-[0-9a-f]{12}$/u);
const fileId = z.string().regex(/^file-[0-9a-f]{12}$/u);
const versionId = z.string().regex(/^version-[0-9a-f]{12}$/u);

export const editSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('place'),
    badges: badgeIds,
    group: z.enum(groupIds).nullable(),
    /** a section of the owner's own; `group` is then null */
    section: sectionId.exactOptional(),
    /** left out: the level stays as it is */
    level: z.enum(levelIds).nullable().exactOptional(),
  }),
  /** puts badges, in their present order, before another one, or last where `before` is null */
  z.object({ kind: z.literal('move'), badges: badgeIds, before: z.string().min(1).nullable() }),
  /** null: back to the guide's own text */
  z.object({
    kind: z.literal('section'),
    group: z.enum(groupIds),
    text: z.string().trim().max(2000).nullable(),
  }),
  /** null: taken away; what stood in it has no place then */
  z.object({ kind: z.literal('ownSection'), id: sectionId, section: ownSectionSchema.nullable() }),
  /** null, or nothing told: taken away */
  z.object({ kind: z.literal('statement'), badge: z.string().min(1), statement: statementSchema.nullable() }),
  /** null: taken away; its bytes stay for the way back */
  z.object({ kind: z.literal('ownFile'), id: fileId, file: ownFileSchema.nullable() }),
  /** null: no estimate any more */
  z.object({
    kind: z.literal('selfLevel'),
    group: z.enum(groupIds),
    level: z.enum(levelIds).nullable(),
  }),
  /** several at once, as a checklist brings them; a group that is not named stays as it is */
  z.object({ kind: z.literal('selfLevels'), levels: z.partialRecord(z.enum(groupIds), z.enum(levelIds)) }),
  /** null: forgotten */
  z.object({ kind: z.literal('version'), id: versionId, version: versionSchema.nullable() }),
  z.object({ kind: z.literal('profile'), profile: profileSchema }),
  z.object({ kind: z.literal('language'), language: z.string().min(2).max(10) }),
  z.object({ kind: z.literal('remove'), badges: badgeIds }),
  z.object({ kind: z.literal('restore'), badges: badgeIds }),
]);
export type Edit = z.infer<typeof editSchema>;

/** Pure: the desk after the edit. Throws PassportError `badge-not-found` for a badge that is not held. */
export function applyEdit(shelf: Shelf, edit: Edit): Desk {
  const { desk } = shelf;
  switch (edit.kind) {
    case 'place':
      return decide(shelf, edit.badges, ({ group: _group, section: _section, ...decision }) => ({
        ...decision,
        group: edit.group,
        ...(edit.section === undefined ? {} : { section: edit.section }),
        ...(edit.level === undefined ? {} : { level: edit.level }),
      }));
    case 'move':
      return moveBefore(shelf, edit.badges, edit.before);
    case 'section':
      return { ...desk, sections: put(desk.sections, edit.group, edit.text) };
    case 'ownSection':
      return { ...desk, ownSections: put(desk.ownSections, edit.id, edit.section) };
    case 'statement': {
      const told = edit.statement !== null && isTold(edit.statement) ? edit.statement : null;
      return { ...held(shelf, [edit.badge]), statements: put(desk.statements, edit.badge, told) };
    }
    case 'ownFile': {
      const badge = edit.file?.badge ?? null;
      const checked = badge === null ? desk : held(shelf, [badge]);
      return { ...checked, ownFiles: put(desk.ownFiles, edit.id, edit.file) };
    }
    case 'selfLevel':
      return { ...desk, selfLevels: put(desk.selfLevels, edit.group, edit.level) };
    case 'selfLevels':
      return { ...desk, selfLevels: { ...desk.selfLevels, ...edit.levels } };
    case 'version':
      return { ...desk, versions: put(desk.versions, edit.id, edit.version) };
    case 'profile':
      return { ...desk, profile: edit.profile };
    case 'language':
      return { ...desk, language: edit.language };
    case 'remove':
      return decide(shelf, edit.badges, (decision) => ({ ...decision, removed: true }));
    case 'restore':
      return decide(shelf, edit.badges, ({ removed: _back, ...decision }) => decision);
  }
}

/** null takes the entry away. */
function put<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _old, ...others } = entries;
  return value === null ? others : { ...others, [key]: value };
}

/** The desk as it is, where all of these badges are held. */
function held(shelf: Shelf, ids: readonly string[]): Desk {
  return decide(shelf, ids, null);
}

function decide(
  { badges, desk }: Shelf,
  ids: readonly string[],
  next: ((decision: BadgeDecision) => BadgeDecision) | null,
): Desk {
  const known = new Set(badges.map(({ id }) => id));
  if (ids.some((id) => !known.has(id))) throw new PassportError('badge-not-found');
  if (next === null) return desk;
  const decided = ids.map((id) => [id, next(desk.decisions[id] ?? {})] as const);
  return { ...desk, decisions: { ...desk.decisions, ...Object.fromEntries(decided) } };
}

/** Two neighbours nearer than this leave no room for another: then the whole order is numbered anew. */
const tightest = 1e-6;

function moveBefore(shelf: Shelf, badges: readonly string[], before: string | null): Desk {
  held(shelf, badges);
  const wanted = new Set(badges);
  const shown = shownBadges(shelf);
  const moved = shown.filter(({ id }) => wanted.has(id));
  const others = shown.filter(({ id }) => !wanted.has(id));
  const index = before === null ? others.length : others.findIndex(({ id }) => id === before);
  if (index < 0) throw new PassportError('badge-not-found');
  const { decisions } = shelf.desk;
  const placeAt = (at: number): number | undefined => {
    const one = others[at];
    return one === undefined ? undefined : (decisions[one.id]?.position ?? one.sequence);
  };
  const right = placeAt(index);
  const left = placeAt(index - 1) ?? (right ?? 1) - moved.length - 1;
  const step = right === undefined ? 1 : (right - left) / (moved.length + 1);
  if (step > tightest) {
    const positions = new Map(moved.map(({ id }, at) => [id, left + step * (at + 1)]));
    return positioned(shelf.desk, positions);
  }
  const order = [...others.slice(0, index), ...moved, ...others.slice(index)];
  return positioned(shelf.desk, new Map(order.map(({ id }, at) => [id, at])));
}

function positioned(desk: Desk, positions: ReadonlyMap<string, number>): Desk {
  const numbered = [...positions].map(([id, position]) => [id, { ...desk.decisions[id], position }] as const);
  return { ...desk, decisions: { ...desk.decisions, ...Object.fromEntries(numbered) } };
}
