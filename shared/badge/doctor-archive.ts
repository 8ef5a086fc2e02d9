/** A ZIP that gave no badge, or gave some. */
import { PassportError, type ProblemCode } from '../problem.ts';
import { unpack } from './archive.ts';
import { diagnosed, type Diagnosis } from './doctor-findings.ts';
import { readBadges, type NamedFile } from './read.ts';

/** Files of a ZIP that are read to see whether there is a badge among them. */
const ENOUGH = 100;

export function archive(file: NamedFile): Diagnosis {
  const files = unpack(file);
  const refused = files.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const read = files.filter((one) => 'bytes' in one);
  if (read.slice(0, ENOUGH).some(holdsBadge))
    return diagnosed({ finding: 'badge', confidence: 'certain', whatToDo: 'add-it' });
  const problem = refused[0];
  if (problem !== undefined && (read.length === 0 || problem.code === 'zip-encrypted'))
    return refusal(problem.code, problem.detail);
  return diagnosed({
    finding: 'zip-without-badge',
    confidence: 'certain',
    detail: { files: files.length },
    whatToDo: 'unpack',
    askIssuer: true,
  });
}

function holdsBadge(file: NamedFile): boolean {
  try {
    return readBadges(file).length > 0;
  } catch (cause) {
    if (cause instanceof PassportError) return false;
    throw cause;
  }
}

function refusal(code: ProblemCode, detail: Diagnosis['detail']): Diagnosis {
  const usual = { confidence: 'certain', whatToDo: 'download-again', askIssuer: true } as const;
  if (code === 'zip-encrypted') return diagnosed({ ...usual, finding: 'zip-locked', whatToDo: 'unlock' });
  if (code === 'zip-empty') return diagnosed({ ...usual, finding: 'zip-empty' });
  if (code === 'zip-too-large' || code === 'file-too-large')
    return diagnosed({ ...usual, finding: 'zip-too-large', whatToDo: 'unpack', askIssuer: false });
  if (code !== 'format-not-supported') return diagnosed({ ...usual, finding: 'zip-damaged' });
  if (detail['format'] !== 'ZIP in a ZIP')
    return diagnosed({ ...usual, finding: 'office-document', whatToDo: 'ask-issuer' });
  return diagnosed({ ...usual, finding: 'zip-without-badge', detail: { files: 1 }, whatToDo: 'unpack' });
}
