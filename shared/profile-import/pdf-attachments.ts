/**
 * The files that lie inside a PDF, found by walking over its streams. Europass and everybody else who puts data into
 * a CV writes them as embedded file streams, plain or deflated (ISO 32000-1, 7.3.8 and 7.11.4), which even a PDF with
 * compressed object tables keeps in the open. No page is opened and no script run.
 */
import { inflate } from '../badge/inflate.ts';
import { PassportError } from '../problem.ts';

/** A CV holds one; a passport of ours one for each badge. */
const mostStreams = 50_000;
const mostFiles = 200;
/** Bytes of one file when unpacked, and of all together. */
export const largestAttachment = 16 * 1024 * 1024;
const mostUnpacked = 64 * 1024 * 1024;
/** Characters before the word `stream` in which its dictionary is looked for. */
const longestDictionary = 2000;

/** @throws PassportError `profile-pdf-locked`: what is in it cannot be read without its password */
export function* filesInPdf(pdf: Uint8Array): Generator<Uint8Array, void, undefined> {
  const text = new TextDecoder('latin1').decode(pdf);
  let unpacked = 0;
  let files = 0;
  let from = 0;
  for (let streams = 0; streams < mostStreams && files < mostFiles; streams += 1) {
    const word = text.indexOf('stream', from);
    if (word < 0) break;
    const after = word + 'stream'.length;
    const start = afterLineEnd(text, after);
    if (start === after) {
      // Only a word in a name or a text.
      from = after;
      continue;
    }
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    from = end + 'endstream'.length;
    const dictionary = dictionaryBefore(text, word);
    if (!isEmbeddedFile(dictionary)) continue;
    files += 1;
    const room = Math.min(largestAttachment, mostUnpacked - unpacked);
    const bytes = contentOf(pdf.subarray(start, end), dictionary, room);
    if (bytes === null) continue;
    unpacked += bytes.length;
    yield bytes;
  }
  if (files > 0 && /\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) throw new PassportError('profile-pdf-locked');
}

function afterLineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at;
}

/** From the beginning of its object to the word `stream`. */
function dictionaryBefore(text: string, word: number): string {
  const near = text.slice(Math.max(0, word - longestDictionary), word);
  return near.slice(near.lastIndexOf(' obj') + 1);
}

function isEmbeddedFile(dictionary: string): boolean {
  return /\/EmbeddedFile\b|\/(?:text|application)#2[fF](?:xml|json)\b/.test(dictionary);
}

/** Null where it is packed in a way that nobody uses for a text, or too large. */
function contentOf(raw: Uint8Array, dictionary: string, most: number): Uint8Array | null {
  if (!/\/Filter\b/.test(dictionary)) return raw.length > most ? null : raw;
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|\s)/.test(dictionary)) return null;
  const bytes = inflate(raw, 'zlib', most);
  return typeof bytes === 'string' ? null : bytes;
}
