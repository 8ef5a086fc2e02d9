/** A crosswalk as a file: written to be edited by a person, read with bounds. docs/frameworks.md describes it. */
import { z } from 'zod';
import { PassportError } from '../problem.ts';
import { crosswalkSchema, type Crosswalk } from './framework-schema.ts';
import { spocc, topicsOf, type Framework } from './framework.ts';

/** Far above any framework of skills; the longest that ships is under 6 kB. */
const mostBytes = 512 * 1024;

const line = z.string().trim().min(1).max(300);
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(260)
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u);
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u);
const item = crosswalkSchema.shape.items.element;

const fileSchema = crosswalkSchema.extend({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/u),
  name: line,
  version: line.nullable().default(null),
  source: line.max(1000),
  note: line.max(1000).nullable().default(null),
  aliases: z.array(line.max(60)).min(1).max(20),
  hosts: z.array(host).max(20).default([]),
  items: z
    .array(
      item.extend({
        code: line.max(30).nullable().default(null),
        names: z
          .record(language, line)
          .refine((names) => Object.keys(names).length > 0 && Object.keys(names).length <= 40),
        group: item.shape.group.default(null),
        topic: item.shape.topic.default(null),
        alternative: item.shape.alternative.default(null),
        weak: item.shape.weak.default(false),
        status: item.shape.status.default('proposed'),
      }),
    )
    .min(1)
    .max(500),
});

/**
 * @throws PassportError `framework-malformed`, with where in the file, e.g. `items.3.group`
 */
export function parseCrosswalk(bytes: Uint8Array, framework: Framework = spocc): Crosswalk {
  const parsed = fileSchema.safeParse(jsonOf(bytes));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw malformed(where, parsed.error);
  }
  const crosswalk = parsed.data;
  if (crosswalk.framework !== framework.id) throw malformed('framework');
  crosswalk.items.forEach(({ group, topic }, at) => {
    if (topic === null) return;
    if (group === null || !topicsOf(group, framework).some(({ id }) => id === topic))
      throw malformed(`items.${at}.topic`);
  });
  return crosswalk;
}

function jsonOf(bytes: Uint8Array): unknown {
  if (bytes.length > mostBytes) throw malformed('');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw malformed('', cause);
  }
}

/** @param where empty: it is no such file at all */
function malformed(where: string, cause?: unknown): PassportError {
  return new PassportError('framework-malformed', { where: where === '' ? '–' : where.slice(0, 100) }, cause);
}

/** UTF-8, indented, one line at its end. */
export function writtenCrosswalk(crosswalk: Crosswalk): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(crosswalk, null, 2)}\n`);
}
