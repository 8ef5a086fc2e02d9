/**
 * What came onto each sheet, as a digest, so that whoever gets the document can tell whether anything on a page was
 * drawn anew: its content stream, and the fonts and pictures that its resources name. It is taken from pdfkit's own
 * objects while they are written.
 */
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type PDFDocument from 'pdfkit';
import { drawnDigest } from '../../../shared/passport/drawn-digest.ts';
import type { DrawnSheet } from '../../../shared/passport/passport-json.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Ref = PDFKit.PDFKitReference;

/** As much of an object's dictionary as is looked at here. */
interface Dictionary {
  readonly Filter?: string;
  readonly Subtype?: string;
  readonly DescendantFonts?: readonly Ref[];
  readonly FontDescriptor?: Ref;
  readonly FontFile2?: Ref;
  readonly Font?: Readonly<Record<string, Ref>>;
  readonly XObject?: Readonly<Record<string, Ref>>;
}

function dictionaryOf(ref: Ref): Dictionary {
  return ref.data;
}

export interface DrawnWatch {
  /** Ends all pages and fonts: nothing can be drawn after it. */
  finish(): readonly DrawnSheet[];
}

/** To be called before the first page is made. */
export function watchDrawing(doc: Doc): DrawnWatch {
  const hashes = new Map<Ref, string>();
  const contents = new Map<Ref, Uint8Array>();
  const makeRef = doc.ref.bind(doc);
  doc.ref = (data: object) => {
    const ref = makeRef(data);
    const finalize = ref.finalize.bind(ref);
    ref.finalize = () => {
      if (ref.buffer.length > 0) {
        const bytes = decoded(ref);
        hashes.set(ref, createHash('sha256').update(bytes).digest('hex'));
        // Pictures are many and large, and only their digest is wanted.
        if (dictionaryOf(ref).Subtype !== 'Image') contents.set(ref, bytes);
      }
      finalize();
    };
    return ref;
  };
  return {
    finish() {
      const range = doc.bufferedPageRange();
      const pages = Array.from({ length: range.count }, (_, index) => doc.switchToPage(range.start + index));
      doc.flushPages();
      // pdfkit embeds fonts when the document ends, and does not embed them again.
      for (const font of Object.values(doc._fontFamilies)) font.finalize();
      return pages.map(({ content, resources }) => ({
        sha256: drawnDigest(contents.get(content) ?? new Uint8Array(), [
          ...named(dictionaryOf(resources).Font, fontFileOf),
          ...named(dictionaryOf(resources).XObject, (ref) => ref),
        ]),
      }));
    },
  };

  function named(
    entries: Readonly<Record<string, Ref>> | undefined,
    streamOf: (ref: Ref) => Ref | undefined,
  ): readonly { readonly name: string; readonly sha256: string }[] {
    return Object.entries(entries ?? {}).map(([name, ref]) => {
      const stream = streamOf(ref);
      const sha256 = stream === undefined ? undefined : hashes.get(stream);
      if (sha256 === undefined) throw new TypeError(`no stream of the resource ${name}`);
      return { name, sha256 };
    });
  }
}

/** Type 0 font -> descendant -> descriptor -> font file (ISO 32000-1, 9.7 and 9.9). */
function fontFileOf(ref: Ref): Ref | undefined {
  const descendant = dictionaryOf(ref).DescendantFonts?.[0];
  const descriptor = descendant === undefined ? undefined : dictionaryOf(descendant).FontDescriptor;
  return descriptor === undefined ? undefined : dictionaryOf(descriptor).FontFile2;
}

/** As it was before it was packed: what another program packs anew stays the same. */
function decoded(ref: Ref): Uint8Array {
  const bytes = Buffer.concat(ref.buffer);
  const { Filter, Subtype } = dictionaryOf(ref);
  // pdfkit packs other streams later, when they are written; a picture comes packed already.
  return Filter === 'FlateDecode' && Subtype === 'Image' ? inflateSync(bytes) : bytes;
}
