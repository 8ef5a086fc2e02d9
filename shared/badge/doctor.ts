/**
 * The doctor: why a file will not import, or what it is when it will, and what to do about it or whom to ask. Reads
 * and looks; fetches nothing and changes nothing.
 */
import { PassportError, type ProblemCode } from '../problem.ts';
import type { JsonObject, ReadBadge } from './badge.ts';
import { bestOf, leadOf, leadsIn } from './doctor-address.ts';
import { archive } from './doctor-archive.ts';
import { latin1 } from './doctor-chunks.ts';
import { part, partOfBadge } from './doctor-data.ts';
import { diagnosed, withoutProof, type Diagnosis } from './doctor-findings.ts';
import { pageInsteadOfBadge } from './doctor-page.ts';
import { drawingWithoutBadge, otherPicture, pngWithoutBadge } from './doctor-picture.ts';
import { brokenData, cutOff, damaged, link, textWithoutBadge } from './doctor-text.ts';
import { isJsonObject, parseJson } from './json.ts';
import { readBadges, type NamedFile } from './read.ts';
import { isZip, sniff } from './sniff.ts';
import { decodeText } from './text.ts';

/**
 * What one file is. The name is a sign among others ("Screenshot 2026-…"); it never decides whether there is a badge.
 * Takes at most about as long as reading the file, and never throws.
 * @example diagnose({ name: 'page.png', bytes }) // {finding: 'page-of-platform', detail: {platform: 'Credly'}, …}
 */
export function diagnose(file: NamedFile): Diagnosis {
  if (isZip(file.bytes)) return archive(file);
  try {
    return readable(readBadges(file));
  } catch (cause) {
    if (!(cause instanceof PassportError)) throw cause;
    return looks[cause.code]?.(file, cause.detail) ?? bytesOfAnotherKind(file.bytes);
  }
}

/** It imports; is it all that a badge can be? */
function readable([first]: readonly ReadBadge[]): Diagnosis {
  const credential = first?.credential;
  if (credential?.form === 'url') {
    const lead = leadOf(credential.url);
    // An address in the place of a badge means to be one, unless we know better.
    if (lead?.platform === null && !lead.isAssertion)
      return { ...link({ ...lead, isAssertion: true }), confidence: 'possible' };
    if (lead !== null) return link(lead);
  }
  if (credential?.form === 'json' && isUnsigned(credential.json, first?.within ?? null)) return withoutProof;
  return diagnosed({ finding: 'badge', confidence: 'certain', whatToDo: 'add-it' });
}

/** A credential of the W3C model needs a proof; an assertion that says it is signed needs its signature around it. */
function isUnsigned(json: JsonObject, within: ReadBadge['within']): boolean {
  const secured = within !== null && (within.form !== 'json' || within.json['proof'] !== undefined);
  if (secured || json['proof'] !== undefined) return false;
  if (json['credentialSubject'] !== undefined) return true;
  const verification = json['verification'] ?? json['verify'];
  const type = isJsonObject(verification) ? verification['type'] : undefined;
  return typeof type === 'string' && /^signed/iu.test(type);
}

type Look = (file: NamedFile, detail: Diagnosis['detail']) => Diagnosis;

/** What each refusal of the reader makes worth looking at; what is not here are bytes of another kind. */
const looks: Partial<Record<ProblemCode, Look>> = {
  'file-empty': () => diagnosed({ finding: 'empty', confidence: 'certain', whatToDo: 'download-again' }),
  'file-too-large': tooLarge,
  'credential-too-large': tooLarge,
  'picture-format': ({ name, bytes }, { format }) => otherPicture(name, bytes, String(format)),
  'png-no-badge': ({ name, bytes }) => pngWithoutBadge(name, bytes),
  'png-truncated': () => cutOff('certain'),
  'png-damaged': () => damaged('certain'),
  pdf: ({ bytes }) => certificate(bytes),
  html: ({ bytes }) => pageInsteadOfBadge(textOf(bytes)),
  'svg-no-badge': ({ bytes }) => drawingWithoutBadge(textOf(bytes)),
  'svg-malformed': ({ bytes }) =>
    /<\/(?:[\w.-]{1,40}:)?svg\s{0,20}>\s*$/u.test(textOf(bytes).slice(-200))
      ? damaged('likely')
      : cutOff('likely'),
  'json-malformed': ({ bytes }) =>
    sniff(bytes).kind === 'png' ? damaged('certain') : brokenData(textOf(bytes)),
  'jws-malformed': ({ bytes }) =>
    textOf(bytes).split('.').length < 3 ? cutOff('likely') : damaged('likely'),
  'json-too-deep': notSafe,
  'credential-malformed': (_, { part: missing }) => incomplete(String(missing)),
  'badge-class-only': () => part('badge-class'),
  'issuer-only': () => part('issuer-profile'),
  'endorsement-only': () => part('endorsement'),
  'format-not-supported': ({ bytes }, { format }) => data(bytes, String(format)),
  'json-no-badge': ({ bytes }) => data(bytes, ''),
  'text-no-badge': ({ bytes }) => textWithoutBadge(textOf(bytes)),
};

function tooLarge(): Diagnosis {
  return diagnosed({ finding: 'too-large', confidence: 'certain', whatToDo: 'add-the-badge-itself' });
}

function notSafe(): Diagnosis {
  return diagnosed({
    finding: 'not-safe',
    confidence: 'certain',
    whatToDo: 'download-again',
    askIssuer: true,
  });
}

function incomplete(missing: string): Diagnosis {
  if (missing === '__proto__') return notSafe();
  return diagnosed({
    finding: 'incomplete',
    confidence: 'certain',
    detail: { part: missing },
    whatToDo: 'ask-issuer',
    askIssuer: true,
  });
}

/** The document behind a refusal, where the file is nothing but that document. */
function data(bytes: Uint8Array, format: string): Diagnosis {
  const text = textOf(bytes).trim();
  if (text.startsWith('{')) {
    const json = parseJson(text);
    if (isJsonObject(json)) {
      const known = partOfBadge(json);
      if (format === '' || (known.finding !== 'other-data' && known.finding !== 'other-credential'))
        return known;
    }
  }
  if (format !== '') return part('other-credential');
  return part(/^e[wy]/u.test(text) ? 'other-token' : 'other-data');
}

/** A certificate on paper's way: some carry the badge as an attachment, many name the page of the badge. */
function certificate(bytes: Uint8Array): Diagnosis {
  const ends = [bytes.subarray(0, 524_288), bytes.subarray(Math.max(524_288, bytes.length - 524_288))];
  const text = ends.map(latin1).join('\n');
  const leads = leadsIn(text).filter(({ platform, isAssertion }) => platform !== null || isAssertion);
  const holdsFiles = /\/EmbeddedFiles?\b/u.test(text);
  const lead = bestOf(leads);
  return diagnosed({
    finding: 'pdf',
    confidence: 'certain',
    whatToDo: holdsFiles ? 'save-attachment' : lead === null ? 'ask-issuer' : 'open-link',
    askIssuer: true,
    address: lead?.url ?? null,
  });
}

/** Bytes that are neither a picture nor a text. */
function bytesOfAnotherKind(bytes: Uint8Array): Diagnosis {
  const head = latin1(bytes.subarray(0, 262_144));
  // Outlook's .msg and the old Office formats share their container; its directory writes names in UTF-16.
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return head.includes('_\0_\0s\0u\0b\0s\0t\0g')
      ? diagnosed({
          finding: 'email',
          confidence: 'certain',
          detail: { attachments: 0 },
          whatToDo: 'save-attachment',
        })
      : diagnosed({
          finding: 'office-document',
          confidence: 'likely',
          whatToDo: 'ask-issuer',
          askIssuer: true,
        });
  if (head.startsWith('bplist0') || head.startsWith('L\0\0\0\x01\x14\x02\0')) {
    const lead = bestOf(leadsIn(head.replaceAll('\0', '')));
    return diagnosed({
      finding: 'shortcut',
      confidence: lead === null ? 'possible' : 'certain',
      whatToDo: lead === null ? 'choose-another-file' : 'paste-address',
      address: lead?.url ?? null,
    });
  }
  return diagnosed({ finding: 'other-file', confidence: 'certain', whatToDo: 'choose-another-file' });
}

function textOf(bytes: Uint8Array): string {
  return decodeText(bytes) ?? '';
}
