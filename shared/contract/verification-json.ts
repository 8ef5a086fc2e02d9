/**
 * What `passport verify --json` prints: an array of these, one a credential; a file with several gives several with
 * the same `file`. The shape is a promise
 * (docs/command-line.md); a test holds it.
 */
import { z } from 'zod';
import { carrierKinds, standards, type Badge, type Carrier, type Remark } from '../badge/badge.ts';
import { advices, confidences, findings, type Diagnosis } from '../badge/doctor-findings.ts';
import { doctorLetter } from '../badge/doctor-letter.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Problem } from '../problem.ts';
import { groupIds, levelIds, specialIds, type Proposal } from '../skills/placement.ts';
import { reasonSentence } from '../skills/reason.ts';
import { checkIds, outcomes, verdicts, type Report } from '../verify/report.ts';

const text = z.string().nullable();

/** only with `--doctor`: what the file is, what to do about it, and what to write to the issuer */
const doctorSchema = z.object({
  finding: z.enum(findings),
  confidence: z.enum(confidences),
  advice: z.enum(advices),
  message: z.string(),
  next: z.string(),
  /** where to go, as the file names it */
  address: text,
  /** null: the issuer cannot help */
  letter: text,
});

export const verificationSchema = z.object({
  file: z.string(),
  ok: z.literal(true),
  carrier: z.enum(carrierKinds),
  /** where in the file, e.g. `iTXt openbadges` */
  carrierPlace: z.string(),
  standard: z.enum(standards),
  badge: z.object({
    id: text,
    /** null: the file holds only a pointer and the issuer's copy was not fetched */
    name: text,
    issuer: z.object({ id: text, name: text }),
    issuedOn: text,
    expiresOn: text,
    recipient: z
      .object({ type: z.string(), identity: z.string(), hashed: z.boolean(), salt: text })
      .nullable(),
  }),
  verdict: z.enum(verdicts),
  checkedAt: z.string(),
  checks: z.array(
    z.object({
      id: z.enum(checkIds),
      outcome: z.enum(outcomes),
      code: z.string(),
      message: z.string(),
      checkedAt: z.string(),
    }),
  ),
  remarks: z.array(z.object({ code: z.string(), message: z.string() })),
  /** null: not sure, or nothing matched */
  placement: z
    .object({
      group: z.enum(groupIds).nullable(),
      level: z.enum(levelIds).nullable(),
      special: z.enum(specialIds).nullable(),
      reason: z.string(),
    })
    .nullable(),
  doctor: doctorSchema.optional(),
});

export const refusalSchema = z.object({
  file: z.string(),
  ok: z.literal(false),
  error: z.object({ code: z.string(), message: z.string() }),
  doctor: doctorSchema.optional(),
});

export const verificationsSchema = z.array(z.discriminatedUnion('ok', [verificationSchema, refusalSchema]));
export type VerificationJson = z.infer<typeof verificationSchema>;
export type RefusalJson = z.infer<typeof refusalSchema>;

export function verificationJson(
  file: string,
  verified: {
    readonly read: { readonly carrier: Carrier; readonly remarks: readonly Remark[] };
    readonly badge: Badge;
    readonly report: Report;
    readonly proposals: readonly Proposal[];
  },
  t: Translator,
): VerificationJson {
  const { badge, report } = verified;
  const identity = badge.recipient.identities[0];
  return {
    file,
    ok: true,
    carrier: verified.read.carrier.kind,
    carrierPlace: verified.read.carrier.place,
    standard: badge.standard,
    badge: {
      id: badge.id,
      name: badge.name,
      issuer: { id: badge.issuer.id, name: badge.issuer.name },
      issuedOn: badge.issuedOn,
      expiresOn: badge.expiresOn,
      recipient:
        identity === undefined
          ? null
          : { type: identity.type, identity: identity.value, hashed: identity.hashed, salt: identity.salt },
    },
    verdict: report.verdict,
    checkedAt: report.checkedAt,
    checks: report.checks.map(({ id, outcome, code, detail, checkedAt }) => ({
      id,
      outcome,
      code,
      message: t.code('check', `${id}.${code}`, detail),
      checkedAt,
    })),
    remarks: report.remarks.map(({ code, detail }) => ({ code, message: t.code('remark', code, detail) })),
    placement: placementJson(verified.proposals[0], t),
  };
}

function placementJson(proposal: Proposal | undefined, t: Translator): VerificationJson['placement'] {
  if (proposal?.sure !== true) return null;
  const { group, level, special, reason } = proposal;
  return { group, level, special, reason: reasonSentence(reason, t) };
}

export function refusalJson(file: string, problem: Problem, sentence: string): RefusalJson {
  return { file, ok: false, error: { code: problem.code, message: sentence } };
}

export function doctorJson(diagnosis: Diagnosis, t: Translator): z.infer<typeof doctorSchema> {
  const { finding, confidence, whatToDo, detail, address } = diagnosis;
  return {
    finding,
    confidence,
    advice: whatToDo,
    message: t.code('doctor', `finding.${finding}`, detail),
    next: t.code('doctor', `advice.${whatToDo}`, detail),
    address,
    letter: doctorLetter(diagnosis, t),
  };
}
