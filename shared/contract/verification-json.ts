/**
 * What `passport verify --json` prints: an array of these, one a credential or passport document; a file with several
 * credentials gives several with the same `file`. The shape is a promise
 * (docs/command-line.md); a test holds it.
 */
import { z } from 'zod';
import { carrierKinds, standards, type Badge, type Carrier, type Remark } from '../badge/badge.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Problem } from '../problem.ts';
import { groupIds, levelIds, specialIds, type Proposal } from '../skills/placement.ts';
import { reasonSentence } from '../skills/reason.ts';
import { answerLines, checkSentence, remarkSentence } from '../passport/report-lines.ts';
import type { DocumentCheck } from '../passport/document-check/check-document.ts';
import { differenceKinds, openKinds } from '../passport/document-check/difference.ts';
import {
  differenceSentence,
  gapSentence,
  sealSentence,
  whereWords,
} from '../passport/document-check/words.ts';
import { saidParts } from '../passport/passport-json.ts';
import { sealAnswers } from '../passport/seal.ts';
import { answerKinds, questions } from '../verify/answers.ts';
import { checkIds, evidenceKinds, outcomes, verdicts, type Report } from '../verify/report.ts';
import { sectionOf } from '../verify/sections.ts';
import type { FetchedDocument } from '../verify/world.ts';
import { doctorSchema } from './doctor-json.ts';

const text = z.string().nullable();

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
  /** five lines for people, each made of one or two of the checks */
  answers: z.array(
    z.object({
      question: z.enum(questions),
      answer: z.enum(answerKinds),
      asked: z.string(),
      sentence: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
  checks: z.array(
    z.object({
      id: z.enum(checkIds),
      outcome: z.enum(outcomes),
      code: z.string(),
      message: z.string(),
      checkedAt: z.string(),
      /** where this is asked for, by the short names of docs/verification.md */
      section: z.string(),
      /** how we know: algorithm, key, canonical hash, place in a status list… */
      evidence: z.array(z.object({ what: z.enum(evidenceKinds), value: z.string() })),
    }),
  ),
  /** everything that was fetched for the report */
  documents: z.array(
    z.object({
      url: z.string(),
      /** the address that answered, after redirects */
      finalUrl: z.string(),
      status: z.number(),
      mediaType: text,
      fetchedAt: z.string(),
      sha256: z.string(),
      size: z.number(),
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

/** Of a passport document (docs/passport-pdf.md): the pages compared with what is attached, and each badge in it. */
export const documentVerificationSchema = z.object({
  file: z.string(),
  ok: z.literal(true),
  document: z.object({
    /** null: nothing differs, but not everything could be compared */
    agrees: z.boolean().nullable(),
    differences: z.array(
      z.object({
        kind: z.enum(differenceKinds),
        message: z.string(),
        /** in words: page, badge, part, file */
        where: z.string(),
        /** counts from 1 */
        page: z.number().nullable(),
        /** id of a badge in passport.json */
        badge: text,
        part: z.enum(saidParts).nullable(),
        attachment: text,
        /** what the document says */
        says: text,
        /** what passport.json or the badge itself says */
        attached: text,
      }),
    ),
    notCompared: z.array(z.object({ kind: z.enum(openKinds), message: z.string(), where: z.string() })),
    /** null: no passport.json that could be sealed */
    seal: z.object({ state: z.enum(sealAnswers), message: z.string() }).nullable(),
    /** as the document says itself */
    made: z.object({ date: text, app: text, name: text, language: text }),
  }),
  /** as for badge files; `file` is the name of the attachment */
  badges: z.array(z.discriminatedUnion('ok', [verificationSchema, refusalSchema])),
});

/** Of badge files alone. */
export const verificationsSchema = z.array(z.discriminatedUnion('ok', [verificationSchema, refusalSchema]));
/** All that the command can print. */
export const verifyOutputSchema = z.array(
  z.union([documentVerificationSchema, verificationSchema, refusalSchema]),
);
export type VerificationJson = z.infer<typeof verificationSchema>;
export type DocumentVerificationJson = z.infer<typeof documentVerificationSchema>;
export type RefusalJson = z.infer<typeof refusalSchema>;

export function verificationJson(
  file: string,
  verified: {
    readonly read: { readonly carrier: Carrier; readonly remarks: readonly Remark[] };
    readonly badge: Badge;
    readonly report: Report;
    readonly documents: readonly FetchedDocument[];
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
    answers: answerLines(t, report).map(({ reasons, ...line }) => ({ ...line, reasons: [...reasons] })),
    checks: report.checks.map((check) => ({
      id: check.id,
      outcome: check.outcome,
      code: check.code,
      message: checkSentence(t, check),
      checkedAt: check.checkedAt,
      section: sectionOf(check.id, check.code),
      evidence: [...check.evidence],
    })),
    documents: verified.documents.map((document) => {
      const { url, finalUrl, status, mediaType, fetchedAt, sha256, bytes } = document;
      return { url, finalUrl, status, mediaType, fetchedAt, sha256, size: bytes.length };
    }),
    remarks: report.remarks.map((remark) => ({ code: remark.code, message: remarkSentence(t, remark) })),
    placement: placementJson(verified.proposals[0], t),
  };
}

function placementJson(proposal: Proposal | undefined, t: Translator): VerificationJson['placement'] {
  if (proposal?.sure !== true) return null;
  const { group, level, special, reason } = proposal;
  return { group, level, special, reason: reasonSentence(reason, t) };
}

/** @param badges each as `verificationJson` or `refusalJson` makes it */
export function documentVerificationJson(
  file: string,
  check: DocumentCheck,
  badges: readonly (VerificationJson | RefusalJson)[],
  t: Translator,
): DocumentVerificationJson {
  return {
    file,
    ok: true,
    document: {
      agrees: check.agrees,
      differences: check.differences.map((one) => ({
        kind: one.kind,
        message: differenceSentence(one, t),
        where: whereWords(one.where, t),
        page: one.where.page ?? null,
        badge: one.where.badge ?? null,
        part: one.where.part ?? null,
        attachment: one.where.file ?? null,
        says: one.says,
        attached: one.attached,
      })),
      notCompared: check.open.map((one) => ({
        kind: one.kind,
        message: gapSentence(one, t),
        where: whereWords(one.where, t),
      })),
      seal: check.seal === null ? null : { state: check.seal, message: sealSentence(check, t) },
      made: check.made,
    },
    badges: [...badges],
  };
}

export function refusalJson(file: string, problem: Problem, sentence: string): RefusalJson {
  return { file, ok: false, error: { code: problem.code, message: sentence } };
}
