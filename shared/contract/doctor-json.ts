/** What `--doctor` adds to `passport verify --json`. */
import { z } from 'zod';
import { advices, confidences, findings, type Diagnosis } from '../badge/doctor-findings.ts';
import { doctorLetter } from '../badge/doctor-letter.ts';
import type { Translator } from '../i18n/translate.ts';

/** what the file is, what to do about it, and what to write to the issuer */
export const doctorSchema = z.object({
  finding: z.enum(findings),
  confidence: z.enum(confidences),
  advice: z.enum(advices),
  message: z.string(),
  next: z.string(),
  /** where to go, as the file names it */
  address: z.string().nullable(),
  /** null: the issuer cannot help */
  letter: z.string().nullable(),
});

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
