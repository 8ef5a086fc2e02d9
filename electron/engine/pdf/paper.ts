/**
 * The sheet that everything is drawn on: pdfkit with our fonts, where every mark is either part of the
 * structure tree, in reading order, or an artifact. Nothing else in this folder opens marked content.
 * Structure: ISO 32000-1, 14.7 and 14.8; artifacts: 14.8.2.2.
 */
import type PDFDocument from 'pdfkit';
import type { Letters } from './letters.ts';
import { breakLines, type LineLimits } from './lines.ts';
import type { Style } from './theme.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** A place in the structure tree. The element is made when something is first put there. */
export interface Branch {
  readonly type: string;
  readonly parent: Branch | null;
  readonly options: PDFKit.Mixins.StructureElementOptions;
}

export function branch(
  type: string,
  parent: Branch | null,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Branch {
  return { type, parent, options };
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Paper {
  readonly doc: Doc;
  readonly letters: Letters;
  width(text: string, style: Style): number;
  lines(text: string, style: Style, limits: LineLimits): string[];
  /** Draws inside the structure, at the end of `place`. */
  tagged(place: Branch, draw: () => void): void;
  /** Draws what says nothing: shapes, rules, page furniture. Never inside `tagged`. */
  decoration(draw: () => void, type?: 'Layout' | 'Pagination'): void;
  /** Lines of one text, the first with its upper edge at `spot.y`; part of one element. */
  text(place: Branch, lines: readonly string[], style: Style, spot: Spot): void;
  /** The same without structure, for use inside `tagged` and `decoration`. */
  write(lines: readonly string[], style: Style, spot: Spot): void;
  /** Words that lead somewhere: a Link element with its annotation. */
  link(place: Branch, lines: readonly string[], style: Style, spot: Spot, target: LinkTarget): void;
  /** A field that is filled in: a Form element, to which `make` gives its widget. */
  form(place: Branch, make: (element: PDFKit.PDFStructureElement) => void): void;
}

/** `contents` is what a screen reader says of the link. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string; readonly contents: string }
  | { readonly kind: 'section'; readonly id: string; readonly contents: string };

export function createPaper(doc: Doc, letters: Letters): Paper {
  const elements = new Map<Branch, PDFKit.PDFStructureElement>();

  const use = (style: Style): Doc => doc.font(style.weight).fontSize(style.size);
  const width = (text: string, style: Style): number => use(style).widthOfString(letters.printable(text));

  const elementOf = (place: Branch): PDFKit.PDFStructureElement => {
    const known = elements.get(place);
    if (known !== undefined) return known;
    const element = doc.struct(place.type, place.options);
    if (place.parent === null) doc.addStructure(element);
    else elementOf(place.parent).add(element);
    elements.set(place, element);
    return element;
  };

  const write: Paper['write'] = (lines, style, { x, y }) => {
    use(style).fillColor(style.colour);
    // Centres the letters in their leading: Noto Sans has an ascent of 1.069 and a descent of 0.293.
    const lead = (style.leading - style.size * 1.362) / 2;
    lines.forEach((line, index) => {
      // The space at the end of a line keeps words apart for whoever reads the text without seeing it.
      const words = index < lines.length - 1 ? `${line} ` : line;
      if (words.trim() !== '') doc.text(words, x, y + lead + index * style.leading, { lineBreak: false });
    });
  };

  const tagged: Paper['tagged'] = (place, draw) => {
    elementOf(place).add(draw);
  };

  return {
    doc,
    letters,
    width,
    lines: (text, style, limits) =>
      breakLines(letters.printable(text), (part) => use(style).widthOfString(part), limits),
    tagged,
    decoration(draw, type = 'Layout') {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
    text: (place, lines, style, spot) => tagged(place, () => write(lines, style, spot)),
    write,
    link(place, lines, style, { x, y }, target) {
      const element = doc.struct('Link');
      elementOf(place).add(element);
      element.add(() => write(lines, style, { x, y }));
      const options = { Contents: new PdfText(target.contents), structParent: element };
      lines.forEach((words, index) => {
        const area = [x, y + index * style.leading, width(words, style), style.leading] as const;
        if (target.kind === 'web') doc.link(...area, target.url, options);
        else doc.goTo(...area, target.id, options);
      });
      // Ended here, because pdfkit notes the page of an annotation when its element ends.
      element.end();
    },
    form(place, make) {
      const element = doc.struct('Form');
      elementOf(place).add(element);
      make(element);
      element.end();
    },
  };
}

/** A text where pdfkit would write a primitive string as a PDF name. */
class PdfText extends String {}
