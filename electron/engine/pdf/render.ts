/**
 * PassportDocument -> PDF: PDF/A-3a with the marks of PDF/UA-1, fonts embedded, everything tagged. It draws what the
 * document says and decides no word. The same input gives the same bytes: the only clock is the document's own date.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { PaperKind } from '../../../shared/passport/choices.ts';
import type { PassportDocument } from '../../../shared/passport/document/blocks.ts';
import type { DrawnSheet, SaidText } from '../../../shared/passport/passport-json.ts';
import { collect } from './collect.ts';
import { sectionPieces } from './compose.ts';
import { columnOf, type Composer } from './composer.ts';
import { watchDrawing } from './drawn.ts';
import { paginate, type Piece, type PlacedPiece } from './flow.ts';
import { impose, type Sheets } from './imposition.ts';
import { createLetters, type Fonts } from './letters.ts';
import { accessibilityXmp, makeMetadataSafe, metadataText } from './metadata.ts';
import { packWithZlib } from './packing.ts';
import { branch, createPaper, type Paper } from './paper.ts';
import { printedPictures, type PictureSet, type PrintedPictures } from './pictures.ts';
import { shapeOnce } from './shaping.ts';
import { mm, type Theme } from './theme.ts';

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

/** What came onto the pages. */
export interface Drawn {
  readonly says: readonly SaidText[];
  readonly drawn: readonly DrawnSheet[];
}

export interface RenderOptions {
  readonly theme: Theme;
  readonly paper: PaperKind;
  readonly cropMarks: boolean;
  /** the same document in another language, to stand beside it; null: there is none */
  readonly second: PassportDocument | null;
  readonly pictures: PictureSet;
  readonly fonts: Fonts;
  /** what travels in the file, once it is known what its pages say; null: nothing, it is only looked at */
  readonly attachments: ((drawn: Drawn) => Promise<readonly Attachment[]>) | null;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** as its reader counts them; a sheet of a booklet holds four */
  readonly pages: number;
  /** as a window that shows the file, and a printer, count them; a side of a booklet's sheet holds two pages */
  readonly sides: number;
}

export async function renderPdf(document: PassportDocument, options: RenderOptions): Promise<RenderedPdf> {
  const doc = openDocument(document, options.fonts);
  const bytes = collect(doc);
  // First packed, then watched: what is watched is not packed yet.
  packWithZlib(doc);
  const watch = options.attachments === null ? null : watchDrawing(doc);
  const paper = createPaper(doc, createLetters(options.fonts), options.theme);
  const pictures = printedPictures(doc, options.pictures);
  const layout = await layOut(document, paper, pictures, options);
  const sheets = impose(options.paper, options.theme.page, layout.pages);
  for (let sheet = 0; sheet < sheets.count; sheet += 1)
    doc.addPage({ size: [sheets.width, sheets.height], margin: 0 });
  await drawPages(document, paper, pictures, layout, sheets);
  if (options.cropMarks && options.paper === 'booklet') drawFoldMarks(paper, sheets);
  if (options.attachments !== null && watch !== null) {
    const drawn = { says: paper.said(), drawn: watch.finish() };
    for (const attachment of await options.attachments(drawn))
      attach(doc, attachment, new Date(document.date));
  }
  doc.appendXML(accessibilityXmp);
  makeMetadataSafe(doc.info, document);
  doc.end();
  return { bytes: await bytes, pages: layout.pages, sides: sheets.count };
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
    // Pages are drawn in reading order, wherever they lie on the sheets.
    bufferPages: true,
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
  shapeOnce(doc);
  return doc;
}

interface Layout {
  readonly placed: readonly PlacedPiece[];
  /** the sections by their first piece */
  readonly anchors: ReadonlyMap<Piece, { readonly id: string; readonly title: string }>;
  readonly pages: number;
}

/** Others have their turn after each section, the painter of the pictures among them. */
async function layOut(
  document: PassportDocument,
  paper: Paper,
  pictures: PrintedPictures,
  { second, theme }: RenderOptions,
): Promise<Layout> {
  const root = branch('Document', null);
  const pageOf = new Map<string, number>();
  const anchors = new Map<Piece, { id: string; title: string }>();
  const pieces: Piece[] = [];
  for (const section of document.sections) {
    await nextTurn();
    const composer: Composer = {
      paper,
      document,
      pictures,
      column: columnOf(theme.page.left, theme.page.right),
      place: branch('Sect', root),
      isSecond: false,
      hasTwin: false,
      pageOf: (id) => pageOf.get(id) ?? 1,
    };
    const twin = section.isOnce === true ? undefined : second?.sections.find(({ id }) => id === section.id);
    const found = sectionPieces(
      section,
      second === null || twin === undefined ? null : { document: second, section: twin },
      composer,
    );
    if (found[0] !== undefined) anchors.set(found[0], { id: section.id, title: section.title });
    pieces.push(...found);
  }
  const placed = paginate(pieces, theme.page);
  for (const { piece, page } of placed) {
    const anchor = anchors.get(piece);
    if (anchor !== undefined) pageOf.set(anchor.id, page);
  }
  return { placed, anchors, pages: placed.at(-1)?.page ?? 0 };
}

async function drawPages(
  document: PassportDocument,
  paper: Paper,
  pictures: PrintedPictures,
  layout: Layout,
  sheets: Sheets,
): Promise<void> {
  const onPage = new Map<number, PlacedPiece[]>();
  for (const one of layout.placed) {
    const others = onPage.get(one.page);
    if (others === undefined) onPage.set(one.page, [one]);
    else others.push(one);
  }
  for (let page = 1; page <= layout.pages; page += 1) {
    const placed = onPage.get(page) ?? [];
    await nextTurn();
    await pictures.ready(placed.flatMap(({ piece }) => piece.pictures ?? []));
    paper.on(sheets.placeOf(page), () => {
      for (const { piece, top } of placed) {
        const anchor = layout.anchors.get(piece);
        if (anchor !== undefined) {
          const { dx } = paper.place();
          paper.doc.addNamedDestination(anchor.id, 'XYZ', Math.max(0, dx), Math.max(0, top - 12), null);
          paper.doc.outline.addItem(anchor.title);
        }
        piece.draw(top);
      }
      // Last on its page, for readers that follow the order of drawing.
      if (page > 1 || document.sections[0]?.id !== 'cover') drawFooter(document, paper, page, layout.pages);
    });
  }
}

/** Name, page x of y and date, on every page but the cover, which shows all of that large. */
function drawFooter({ footer }: PassportDocument, paper: Paper, page: number, pages: number): void {
  const style = paper.styles.footer;
  const { page: shape } = paper.theme;
  const words = footer.page.replace('{page}', String(page)).replace('{pages}', String(pages));
  const wordsWidth = paper.width(words, style);
  const dateWidth = paper.width(footer.date, style);
  const middle = (shape.left + shape.right - wordsWidth) / 2;
  const name = paper.lines(footer.name, style, { width: middle - shape.left - 12, most: 1 });
  const y = shape.footer;
  const dateLeft = shape.right - dateWidth;
  paper.decoration(() => {
    paper.write(name, style, { x: shape.left, y });
    paper.write([words], style, { x: middle, y });
    if (dateLeft > middle + wordsWidth + 4)
      paper.write([paper.letters.printable(footer.date)], style, { x: dateLeft, y });
  }, 'Pagination');
}

/** Short lines in the middle of the upper and lower edge of every sheet, and at its corners. */
function drawFoldMarks(paper: Paper, { count, width, height }: Sheets): void {
  const [mark, corner] = [mm(5), mm(3)];
  for (let sheet = 0; sheet < count; sheet += 1)
    paper.on({ sheet, dx: 0, dy: 0 }, () =>
      paper.decoration(() => {
        const { doc } = paper;
        doc.lineWidth(0.25);
        doc.moveTo(width / 2, 0).lineTo(width / 2, mark);
        doc.moveTo(width / 2, height).lineTo(width / 2, height - mark);
        for (const x of [0, width])
          for (const y of [0, height]) {
            const [inX, inY] = [x === 0 ? corner : -corner, y === 0 ? corner : -corner];
            doc.moveTo(x, y + inY).lineTo(x, y);
            doc.lineTo(x + inX, y);
          }
        doc.stroke('#000000');
      }, 'Pagination'),
    );
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
