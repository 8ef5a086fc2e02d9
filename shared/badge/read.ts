/** The front door: the bytes of one file into its badges, or the true reason why there are none. */
import { assertNever, PassportError } from '../problem.ts';
import { addressIn } from './address.ts';
import type { Carrier, ReadBadge, Remark, Standard } from './badge.ts';
import { findCredentials, type Findings, type FoundCredential } from './credential.ts';
import { looksLikeJws } from './jws.ts';
import { fileTooLarge, MAX_FILE_BYTES, MAX_MARKUP_BYTES } from './limits.ts';
import { normalise } from './normalise.ts';
import { readPng } from './png.ts';
import { shortcutIn, shortcutInBinary } from './shortcut.ts';
import { sniff } from './sniff.ts';
import { readSvg } from './svg.ts';
import { decodeText } from './text.ts';
import { readXmlCredential } from './xml-credential.ts';

export interface NamedFile {
  /** for people; nothing is decided by it */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was found in the file, and where. */
interface Opened {
  readonly carrier: Carrier;
  readonly findings: Findings;
  readonly remarks: readonly Remark[];
}

/**
 * Reads one file that is no archive (see `unpack`). Nothing is verified and nothing is fetched: of a hosted
 * badge, the Badge holds what the file itself says.
 * @returns at least one badge. A learner record comes first, then what is in it; where something in the file
 *   is no badge that we can read, the first one has the remark `others-not-read`
 * @throws PassportError with one of `badgeProblemCodes`, and nothing else, where there is none
 */
export function readBadges({ bytes }: NamedFile): readonly ReadBadge[] {
  const { carrier, findings, remarks } = open(bytes);
  const problems = [...findings.unread];
  const count = findings.found.length + problems.length;
  const badges = findings.found.flatMap(({ credential, within }, index): readonly ReadBadge[] => {
    const place = placeOf({ credential, within }, carrier, index, count);
    try {
      const badge = normalise(credential, () => undefined);
      return [{ carrier: place, credential, badge, remarks: index === 0 ? remarks : [], within }];
    } catch (cause) {
      if (!(cause instanceof PassportError)) throw cause;
      problems.push(cause.problem);
      return [];
    }
  });
  const [first, ...others] = badges;
  const [problem] = problems;
  if (first === undefined) throw new PassportError(problem?.code ?? 'json-no-badge', problem?.detail);
  if (problem === undefined) return badges;
  const remark: Remark = { code: 'others-not-read', detail: { count: problems.length } };
  return [{ ...first, remarks: [...first.remarks, remark] }, ...others];
}

/** A picture carries what it was baked with; each of several in it is a document of its own. */
function placeOf(
  { credential, within }: FoundCredential,
  carrier: Carrier,
  index: number,
  count: number,
): Carrier {
  const isWhole = count === 1 || (index === 0 && within === null && credential.standard === 'CLR2');
  if (isWhole) return carrier;
  const kind = credential.form === 'jws' ? 'jws' : 'json';
  return { kind, place: `${index + 1} of ${count} in ${carrier.place}` };
}

function open(bytes: Uint8Array): Opened {
  if (bytes.length === 0) throw new PassportError('file-empty');
  if (bytes.length > MAX_FILE_BYTES) throw fileTooLarge();
  const file = sniff(bytes);
  switch (file.kind) {
    case 'png':
      return fromPng(bytes);
    case 'picture':
      throw new PassportError('picture-format', { format: file.format });
    case 'pdf':
      throw new PassportError('pdf');
    case 'zip':
      throw new PassportError('format-not-supported', { format: 'ZIP' });
    case 'other':
      return fromText(bytes);
    default:
      return assertNever(file);
  }
}

function fromPng(bytes: Uint8Array): Opened {
  const { keyword, chunk, text, remarks } = readPng(bytes);
  // A bare address in a tEXt chunk is how badges were baked before 2.0.
  const standard: Standard = chunk === 'tEXt' ? 'OB1' : 'OB2';
  if (text.trim() === '') throw new PassportError('png-no-badge');
  return {
    carrier: { kind: 'png', place: `${chunk} ${keyword}` },
    findings: carried(text, standard),
    remarks,
  };
}

function fromText(bytes: Uint8Array): Opened {
  if (bytes.length > MAX_MARKUP_BYTES) throw fileTooLarge(MAX_MARKUP_BYTES);
  const text = decodeText(bytes) ?? shortcutInBinary(bytes);
  if (text === null) throw new PassportError('file-unknown');
  const trimmed = text.trim();
  if (trimmed === '') throw new PassportError('file-empty');
  const shortcut = shortcutIn(trimmed);
  if (shortcut !== null)
    return {
      carrier: { kind: 'json', place: 'shortcut' },
      findings: findCredentials(shortcut, 'OB2'),
      remarks: [],
    };
  if (trimmed.startsWith('<')) return fromMarkup(trimmed);
  return { carrier: textCarrier(trimmed), findings: findCredentials(text, 'OB2'), remarks: [] };
}

function textCarrier(text: string): Carrier {
  if (looksLikeJws(text)) return { kind: 'jws', place: 'compact JWS' };
  return { kind: 'json', place: addressIn(text) === null ? 'JSON' : 'web address' };
}

function fromMarkup(text: string): Opened {
  if (looksLikeHtml(text)) throw new PassportError('html');
  if (!/<(?:[\w.-]+:)?svg[\s>/]/.test(text)) return fromXml(text);
  const { element, namespace, verify, body, remarks } = readSvg(text);
  const findings = credentialOfSvg(verify, body);
  const place = `${element} in ${namespace}`;
  return {
    carrier: { kind: 'svg', place: body === null ? `${place}, attribute verify` : place },
    findings,
    remarks,
  };
}

function fromXml(text: string): Opened {
  const { credential, place } = readXmlCredential(text);
  return {
    carrier: { kind: 'xml', place },
    findings: { found: [{ credential, within: null }], unread: [] },
    remarks: [],
  };
}

/** A JWS stands in `verify`. With an address there, the body is the assertion, if there is one. */
function credentialOfSvg(verify: string | null, body: string | null): Findings {
  if (verify !== null && (body === null || looksLikeJws(verify))) return carried(verify, 'OB2');
  if (body !== null) return carried(body, 'OB2');
  throw new PassportError('svg-no-badge');
}

/** What stands in the place of a badge and is none is a damaged badge, not a text file. */
function carried(text: string, standard: Standard): Findings {
  try {
    return findCredentials(text, standard);
  } catch (cause) {
    if (cause instanceof PassportError && cause.code === 'text-no-badge')
      throw new PassportError('json-malformed', {}, cause);
    throw cause;
  }
}

function looksLikeHtml(text: string): boolean {
  const start = text
    .slice(0, 2000)
    .replace(/^(?:\s*<!--(?:[^-]|-(?!->))*-->|\s*<\?[^>]*>)+/, '')
    .trimStart();
  return /^<(?:!doctype\s+html|html|head|body|script|meta|title|div|p|h1|a|img)\b/i.test(start);
}
