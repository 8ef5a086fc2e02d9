/** The front door: the bytes of one file into one badge, or the true reason why there is none. */
import { assertNever, PassportError } from '../problem.ts';
import type { Carrier, Credential, ReadBadge, Remark, Standard } from './badge.ts';
import { addressIn, readCredential } from './credential.ts';
import { looksLikeJws } from './jws.ts';
import { fileTooLarge, MAX_FILE_BYTES, MAX_MARKUP_BYTES } from './limits.ts';
import { normalise } from './normalise.ts';
import { readPng } from './png.ts';
import { sniff } from './sniff.ts';
import { readSvg, svgNames, walkSvg } from './svg.ts';
import { decodeText } from './text.ts';

export interface NamedFile {
  /** for people; nothing is decided by it */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads one file that is no archive (see `unpack`). Nothing is verified and nothing is fetched: of a hosted
 * badge, the Badge holds what the file itself says.
 * @throws PassportError with one of `badgeProblemCodes`, and nothing else
 */
export function readBadge({ bytes }: NamedFile): ReadBadge {
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

function fromPng(bytes: Uint8Array): ReadBadge {
  const { keyword, chunk, text, remarks } = readPng(bytes);
  // A bare address in a tEXt chunk is how badges were baked before 2.0.
  const standard: Standard = chunk === 'tEXt' ? 'OB1' : 'OB2';
  if (text.trim() === '') throw new PassportError('png-no-badge');
  const credential = carried(text, standard);
  return read({ kind: 'png', place: `${chunk} ${keyword}` }, credential, remarks);
}

function fromText(bytes: Uint8Array): ReadBadge {
  if (bytes.length > MAX_MARKUP_BYTES) throw fileTooLarge(MAX_MARKUP_BYTES);
  const text = decodeText(bytes);
  if (text === undefined) throw new PassportError('file-unknown');
  const trimmed = text.trim();
  if (trimmed === '') throw new PassportError('file-empty');
  if (trimmed.startsWith('<')) return fromMarkup(trimmed);
  const credential = readCredential(text);
  return read(textCarrier(trimmed), credential, []);
}

function textCarrier(text: string): Carrier {
  if (looksLikeJws(text)) return { kind: 'jws', place: 'compact JWS' };
  return { kind: 'json', place: addressIn(text) === null ? 'JSON' : 'web address' };
}

function fromMarkup(text: string): ReadBadge {
  if (looksLikeHtml(text)) throw new PassportError('html');
  if (!/<(?:[\w.-]+:)?svg[\s>/]/.test(text)) return refuseXml(text);
  const { element, verify, body, remarks } = readSvg(text);
  const credential = credentialOfSvg(verify, body);
  const place = `${element} in ${svgNames[element]}`;
  return read(
    { kind: 'svg', place: body === null ? `${place}, attribute verify` : place },
    credential,
    remarks,
  );
}

/** A JWS stands in `verify`. With an address there, the body is the assertion, if there is one. */
function credentialOfSvg(verify: string | null, body: string | null): Credential {
  if (verify !== null && (body === null || looksLikeJws(verify))) return carried(verify, 'OB2');
  if (body !== null) return carried(body, 'OB2');
  throw new PassportError('svg-no-badge');
}

/** What stands in the place of a badge and is none is a damaged badge, not a text file. */
function carried(text: string, standard: Standard): Credential {
  try {
    return readCredential(text, standard);
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

/** XML that is no SVG: by its true name where we know it. */
function refuseXml(text: string): never {
  let root;
  try {
    root = walkSvg(text).root;
  } catch (cause) {
    throw new PassportError('text-no-badge', {}, cause);
  }
  if (root !== null && /data\.europa\.eu\/(snb|europass)/.test(root.uri))
    throw new PassportError('format-not-supported', { format: 'European Digital Credential' });
  throw new PassportError('text-no-badge');
}

function read(carrier: Carrier, credential: Credential, remarks: readonly Remark[]): ReadBadge {
  return { carrier, credential, badge: normalise(credential, () => undefined), remarks, within: null };
}
