/**
 * A file with what somebody once wrote about themselves elsewhere -> a profile of ours: a Europass CV as PDF or XML,
 * of today's portal or the old one, or a JSON Resume. Recognised by what is in it, never by its name.
 */
import { isJsonObject, parseJson } from '../badge/json.ts';
import { decodeText } from '../badge/text.ts';
import { xmlTree, type XmlElement } from '../badge/xml-tree.ts';
import type { Language } from '../i18n/translate.ts';
import { emptyProfile } from '../passport/profile.ts';
import { PassportError } from '../problem.ts';
import { readCandidate } from './europass-candidate.ts';
import { readSkillsPassport } from './europass-skills-passport.ts';
import type { ProfileRead } from './found.ts';
import { readJsonResume } from './json-resume.ts';
import { filesInPdf, largestAttachment } from './pdf-attachments.ts';

/** Bytes of the file that is handed in. */
export const largestProfileFile = 20 * 1024 * 1024;

/**
 * @param language in which languages and countries are named that the file has as codes
 * @throws PassportError `profile-file-unknown`, `profile-file-damaged`, `profile-file-too-large`,
 *   `profile-file-empty`, `profile-pdf-no-data`, `profile-pdf-locked`
 */
export function readProfile(bytes: Uint8Array, language: Language): ProfileRead {
  if (bytes.length > largestProfileFile)
    throw new PassportError('profile-file-too-large', { megabytes: largestProfileFile / 1024 / 1024 });
  const read = isPdf(bytes) ? readPdf(bytes, language) : readText(bytes, language);
  if (read === null) throw new PassportError('profile-file-unknown');
  if (read.photo === null && JSON.stringify(read.profile) === JSON.stringify(emptyProfile))
    throw new PassportError('profile-file-empty');
  return read;
}

/** The mark may stand behind some rubbish, but not far (ISO 32000-1, annex H). */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function readPdf(bytes: Uint8Array, language: Language): ProfileRead {
  for (const file of filesInPdf(bytes)) {
    const read = readText(file, language);
    if (read !== null) return read;
  }
  throw new PassportError('profile-pdf-no-data');
}

/** Null where it is neither of them. */
function readText(bytes: Uint8Array, language: Language): ProfileRead | null {
  const text =
    decodeText(bytes)
      ?.replace(/^\ufeff/, '')
      .trimStart() ?? '';
  if (text.startsWith('<')) return readXml(text, language);
  return text.startsWith('{') ? readJson(text, language) : null;
}

function readXml(text: string, language: Language): ProfileRead | null {
  const root = treeOf(text);
  if (root === null) return null;
  if (root.name === 'Candidate') return readCandidate(root, language);
  return root.name === 'SkillsPassport' ? readSkillsPassport(root, language) : null;
}

/** Null where it is no Europass file; one that is, but breaks off, is said to be damaged. */
function treeOf(text: string): XmlElement | null {
  try {
    return xmlTree(text, largestAttachment);
  } catch (error) {
    if (!(error instanceof PassportError)) throw error;
    if (!/<(?:Candidate|SkillsPassport)[\s>]/.test(text.slice(0, 5000))) return null;
    throw new PassportError('profile-file-damaged', {}, error);
  }
}

function readJson(text: string, language: Language): ProfileRead | null {
  try {
    const json = parseJson(text);
    return isJsonObject(json) ? readJsonResume(json, language) : null;
  } catch (error) {
    if (!(error instanceof PassportError)) throw error;
    if (!/"basics"\s*:/.test(text.slice(0, 5000))) return null;
    throw new PassportError('profile-file-damaged', {}, error);
  }
}
