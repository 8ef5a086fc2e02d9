/**
 * PassportDocument -> PDF: A4, PDF/A-3a with the marks of PDF/UA-1, fonts embedded, everything tagged. It
 * draws what the document says and decides no word. The same input gives the same bytes: the only clock is
 * the document's own date.
 */
import PDFDocument from 'pdfkit';
import type { PassportDocument } from '../../../shared/passport/document/blocks.ts';
import { sectionPieces } from './compose.ts';
import { paginate, type Piece, type PlacedPiece } from './flow.ts';
import { createLetters, type Fonts } from './letters.ts';
import { accessibilityXmp, makeMetadataSafe, metadataText } from './metadata.ts';
import { branch, createPaper, type Paper } from './paper.ts';
import { printedPictures, type PictureSet } from './pictures.ts';
import { sheet, styles } from './theme.ts';

/** A file that travels inside the PDF, byte for byte. */
export interface Attachment {
  /** ASCII, unique */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /**
   * `Source`: the document was made from it; `Data`: it is what the document shows, for computers; `Supplement`: it
   * comes on top
   */
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

export interface RenderOptions {
  readonly pictures: PictureSet;
  readonly attachments: readonly Attachment[];
  readonly fonts: Fonts;
}

export async function renderPdf(
  document: PassportDocument,
  options: RenderOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = openDocument(document, options.fonts);
  const bytes = collect(doc);
  const paper = createPaper(doc, createLetters(options.fonts));
  const { placed, anchors, pages } = layOut(document, paper, options.pictures);
  drawPages(document, paper, { placed, anchors, pages });
  for (const attachment of options.attachments) attach(doc, attachment, new Date(document.date));
  doc.appendXML(accessibilityXmp);
  makeMetadataSafe(doc.info, document);
  doc.end();
  return bytes;
}

function openDocument(document: PassportDocument, fonts: Fonts): InstanceType<typeof PDFDocument> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: document.language,
    autoFirstPage: false,
    // An empty name: pdfkit would otherwise load Helvetica, which cannot be embedded.
    font: '',
    info: {
      Producer: 'Soft Skills Passport',
      Creator: 'Soft Skills Passport',
      CreationDate: new Date(document.date),
      Title: metadataText(document.title),
      Author: metadataText(document.author),
    },
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('semibold', fonts.semibold);
  return doc;
}

function collect(doc: InstanceType<typeof PDFDocument>): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
  });
}

interface Layout {
  readonly placed: readonly PlacedPiece[];
  /** the sections by their first piece */
  readonly anchors: ReadonlyMap<Piece, { readonly id: string; readonly title: string }>;
  readonly pages: number;
}

function layOut(document: PassportDocument, paper: Paper, set: PictureSet): Layout {
  const root = branch('Document', null);
  const pageOf = new Map<string, number>();
  const anchors = new Map<Piece, { id: string; title: string }>();
  const pictures = printedPictures(paper.doc, set);
  const pieces = document.sections.flatMap((section) => {
    const place = branch('Sect', root);
    const found = sectionPieces(section, {
      paper,
      document,
      pictures,
      place,
      pageOf: (id) => pageOf.get(id) ?? 1,
    });
    if (found[0] !== undefined) anchors.set(found[0], { id: section.id, title: section.title });
    return found;
  });
  const placed = paginate(pieces, sheet);
  for (const { piece, page } of placed) {
    const anchor = anchors.get(piece);
    if (anchor !== undefined) pageOf.set(anchor.id, page);
  }
  return { placed, anchors, pages: placed.at(-1)?.page ?? 0 };
}

function drawPages(document: PassportDocument, paper: Paper, { placed, anchors, pages }: Layout): void {
  const { doc } = paper;
  let current = 0;
  // Last on its page, for readers that follow the order of drawing.
  const closePage = (): void => {
    if (current > 1) drawFooter(document, paper, current, pages);
  };
  for (const { piece, page, top } of placed) {
    if (page !== current) {
      closePage();
      doc.addPage();
      current = page;
    }
    const anchor = anchors.get(piece);
    if (anchor !== undefined) {
      doc.addNamedDestination(anchor.id, 'XYZ', 0, Math.max(0, top - 12), null);
      doc.outline.addItem(anchor.title);
    }
    piece.draw(top);
  }
  closePage();
}

/** Name, page x of y and date, on every page but the cover, which shows all of that large. */
function drawFooter({ footer }: PassportDocument, paper: Paper, page: number, pages: number): void {
  const style = styles.footer;
  const words = footer.page.replace('{page}', String(page)).replace('{pages}', String(pages));
  const wordsWidth = paper.width(words, style);
  const dateWidth = paper.width(footer.date, style);
  const middle = (sheet.width - wordsWidth) / 2;
  const name = paper.lines(footer.name, style, { width: middle - sheet.left - 12, most: 1 });
  const y = sheet.footer;
  paper.decoration(() => {
    paper.write(name, style, { x: sheet.left, y });
    paper.write([words], style, { x: middle, y });
    paper.write([paper.letters.printable(footer.date)], style, { x: sheet.right - dateWidth, y });
  }, 'Pagination');
}

function attach(doc: InstanceType<typeof PDFDocument>, attachment: Attachment, date: Date): void {
  doc.file(attachment.bytes, {
    name: attachment.name,
    type: attachment.mediaType,
    description: metadataText(attachment.description),
    relationship: attachment.relationship,
    creationDate: date,
    modifiedDate: date,
  });
}
