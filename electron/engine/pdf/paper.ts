/**
 * The pages that everything is drawn on: pdfkit with our fonts, where every mark is either part of the structure tree,
 * in reading order, or an artifact. Nothing else in this folder opens marked content. It notes every text that it
 * draws, so that whoever gets the document can compare its pages with what was drawn.
 * Structure: ISO 32000-1, 14.7 and 14.8; artifacts: 14.8.2.2.
 */
import type PDFDocument from 'pdfkit';
import type { SaidText } from '../../../shared/passport/passport-json.ts';
import type { Letters } from './letters.ts';
import { breakLines, type LineLimits } from './lines.ts';
import type { Colours, Style, Theme } from './theme.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** What the texts in a branch are about, where somebody could want to change them. */
export type About = Omit<SaidText, 'sheet' | 'text'>;

export type BranchOptions = PDFKit.Mixins.StructureElementOptions & { readonly about?: About };

/** A place in the structure tree. The element is made when something is first put there. */
export interface Branch {
  readonly type: string;
  readonly parent: Branch | null;
  readonly options: BranchOptions;
}

export function branch(type: string, parent: Branch | null, options: BranchOptions = {}): Branch {
  return { type, parent, options };
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A page of the document on its sheet of the file. */
export interface Place {
  /** counts from 0 */
  readonly sheet: number;
  /** where the page's upper left corner lies on the sheet */
  readonly dx: number;
  readonly dy: number;
}

export interface Paper {
  readonly doc: Doc;
  readonly letters: Letters;
  readonly theme: Theme;
  readonly colours: Colours;
  readonly styles: Theme['styles'];
  width(text: string, style: Style): number;
  lines(text: string, style: Style, limits: LineLimits): string[];
  /** Everything that `draw` draws comes onto this page. */
  on(place: Place, draw: () => void): void;
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
  /** where the page at hand lies */
  place(): Place;
  /** every text until now, in the order in which it was drawn */
  said(): readonly SaidText[];
  /** A field that is filled in: a Form element, to which `make` gives its widget. */
  form(place: Branch, make: (element: PDFKit.PDFStructureElement) => void): void;
}

/** `contents` is what a screen reader says of the link. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string; readonly contents: string }
  | { readonly kind: 'section'; readonly id: string; readonly contents: string };

export function createPaper(doc: Doc, letters: Letters, theme: Theme): Paper {
  const elements = new Map<Branch, PDFKit.PDFStructureElement>();
  const notes = saidNotes();
  let at: Place = { sheet: 0, dx: 0, dy: 0 };

  const use = (style: Style): Doc => doc.font(style.weight).fontSize(style.size);
  const measures = { regular: new Map<string, number>(), semibold: new Map<string, number>() };
  // Texts are measured over and over while a card is made to fit.
  const measured = (text: string, style: Style): number => {
    const known = measures[style.weight].get(text);
    if (known !== undefined) return known * style.size;
    const width = use(style).widthOfString(text);
    measures[style.weight].set(text, width / style.size);
    return width;
  };

  const elementOf = (place: Branch): PDFKit.PDFStructureElement => {
    const known = elements.get(place);
    if (known !== undefined) return known;
    const { about: _about, bbox, ...rest } = place.options;
    const element = doc.struct(place.type, bbox === undefined ? rest : { ...rest, bbox: moved(bbox, at) });
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
      if (words.trim() === '') return;
      doc.text(words, x, y + lead + index * style.leading, { lineBreak: false });
      notes.add(at.sheet + 1, words);
    });
  };

  const tagged: Paper['tagged'] = (place, draw) => {
    notes.about(place);
    elementOf(place).add(draw);
    notes.about(null);
  };

  return {
    doc,
    letters,
    theme,
    colours: theme.colours,
    styles: theme.styles,
    width: (text, style) => measured(letters.printable(text), style),
    lines: (text, style, limits) =>
      breakLines(letters.printable(text), (part) => measured(part, style), limits),
    on(place, draw) {
      at = place;
      doc.switchToPage(place.sheet);
      doc.save().translate(place.dx, place.dy);
      draw();
      doc.restore();
    },
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
      notes.about(place);
      element.add(() => write(lines, style, { x, y }));
      notes.about(null);
      const options = { Contents: new PdfText(target.contents), structParent: element };
      lines.forEach((words, index) => {
        const area = [x, y + index * style.leading, measured(words, style), style.leading] as const;
        if (target.kind === 'web') doc.link(...area, target.url, options);
        else doc.goTo(...area, target.id, options);
      });
      // Ended here, because pdfkit notes the page of an annotation when its element ends.
      element.end();
    },
    place: () => at,
    said: () => notes.all(),
    form(place, make) {
      const element = doc.struct('Form');
      elementOf(place).add(element);
      make(element);
      element.end();
    },
  };
}

type Box = [number, number, number, number];

function moved([left, top, right, bottom]: Box, { dx, dy }: Place): Box {
  return [left + dx, top + dy, right + dx, bottom + dy];
}

/** Texts that are drawn one after the other in the same branch are one text. */
function saidNotes(): {
  about(place: Branch | null): void;
  add(sheet: number, words: string): void;
  all(): readonly SaidText[];
} {
  const said: SaidText[] = [];
  let branchOfLast: Branch | null = null;
  let at: Branch | null = null;
  return {
    about(place) {
      at = place;
    },
    add(sheet, words) {
      const last = said.at(-1);
      if (last !== undefined && at !== null && at === branchOfLast && last.sheet === sheet)
        said[said.length - 1] = { ...last, text: `${last.text}${words}` };
      else said.push({ sheet, text: words, ...aboutOf(at) });
      branchOfLast = at;
    },
    all: () => said.map((one) => ({ ...one, text: one.text.trim() })),
  };
}

/** The nearest branch that says so. */
function aboutOf(place: Branch | null): About {
  for (let one = place; one !== null; one = one.parent)
    if (one.options.about !== undefined) return one.options.about;
  return {};
}

/** A text where pdfkit would write a primitive string as a PDF name. */
class PdfText extends String {}
