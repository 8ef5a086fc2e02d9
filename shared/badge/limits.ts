/** How much of a file that nobody has checked yet we are willing to look at, and how more is refused. */
import { PassportError } from '../problem.ts';

/** A picture or any other single file. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** An SVG, or any other text: reading one takes much longer than walking over a picture. */
export const MAX_MARKUP_BYTES = 10 * 1024 * 1024;

/** The text of one credential: JSON or a compact JWS. */
export const MAX_CREDENTIAL_BYTES = 1024 * 1024;

/** Objects and lists inside each other. Real credentials stay under 20. */
export const MAX_JSON_DEPTH = 64;

/** Credentials of one file: a learner record or a presentation of a whole school career stays well under it. */
export const MAX_CREDENTIALS = 200;

/** Presentations, lists, seals and learner records inside each other. */
export const MAX_WRAPPERS = 4;

/** Chunks of one PNG: at the smallest usual chunk of 1 KB a picture of 20 MB has 20,000. */
export const MAX_PNG_CHUNKS = 50_000;

/** Elements inside each other in an SVG or another XML document. */
export const MAX_XML_DEPTH = 256;

/** Elements of an XML credential: a long diploma supplement has 10,000. */
export const MAX_XML_ELEMENTS = 100_000;

/** Entries of one list (tags, evidence, results…) that a Badge shows. */
export const MAX_LIST = 200;

/** Characters of one text that a Badge shows; the credential itself is never cut. */
export const MAX_TEXT = 10_000;

/** The picture inside a European credential that a Badge takes along: what a badge picture may weigh. */
export const MAX_DISPLAY_BYTES = 256 * 1024;

/** A ZIP: entries, and what they hold together when unpacked. */
export const MAX_ZIP_BYTES = 100 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 1000;
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** Unpacked size over packed size; plain JSON stays under 40, a bomb is near 1000. */
export const MAX_ZIP_RATIO = 200;

const MEGABYTE = 1024 * 1024;

export function credentialTooLarge(): PassportError {
  return new PassportError('credential-too-large', { megabytes: MAX_CREDENTIAL_BYTES / MEGABYTE });
}

/** @param limit in bytes */
export function fileTooLarge(limit: number = MAX_FILE_BYTES): PassportError {
  return new PassportError('file-too-large', { megabytes: limit / MEGABYTE });
}
