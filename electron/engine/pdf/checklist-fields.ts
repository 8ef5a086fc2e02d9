/**
 * The fields of a form that is filled in (ISO 32000-1, 12.7), each with its own appearance for every state, its accessible
 * name, and its widget in a Form element of the structure (ISO 14289-1, 7.18). pdfkit's own form asks every reader to draw
 * the fields anew (NeedAppearances), so that one cannot know how they look, and PDF/UA would not know them; here nothing
 * has to be drawn anew, so it is left out.
 */
import {
  drawnAppearance,
  roundMark,
  squareMark,
  writtenText,
  type Appearance,
  type TwoStates,
} from './checklist-appearance.ts';
import { formFontName } from './checklist-form-font.ts';
import type { Branch, Paper, Spot } from './paper.ts';

type Ref = PDFKit.PDFKitReference;

export interface FieldBox extends Spot {
  readonly width: number;
  readonly height: number;
}

export interface FormFields {
  text(place: Branch, field: { name: string; tip: string; value: string }, box: FieldBox): void;
  /** one round mark of several, of which one can be chosen; `tip` says the question, `optionTip` with the answer */
  round(place: Branch, field: RoundMark, box: FieldBox): void;
  /** a square to tick */
  square(place: Branch, field: { name: string; tip: string; value: string }, box: FieldBox): void;
  /** holds a value that nobody sees or changes */
  hidden(place: Branch, field: { name: string; tip: string; value: string }): void;
}

export interface RoundMark {
  readonly name: string;
  readonly tip: string;
  readonly value: string;
  readonly optionTip: string;
}

const readOnly = 1;
const isRadio = 1 << 15;
const printed = 4;
const hiddenFlag = 2;
const textSize = 12;

/** @param font as {@link formFontName} makes it known to the fields */
export function createFormFields(paper: Paper, font: Ref): FormFields {
  const { doc } = paper;
  const roots: Ref[] = [];
  const defaultAppearance = new PdfText(`/${formFontName} ${textSize} Tf 0 g`);
  const form = doc.ref({ Fields: roots, DA: defaultAppearance, DR: { Font: { [formFontName]: font } } });
  doc._root.data.AcroForm = form;
  // Already complete: pdfkit adds these when the document ends, and finds nothing to add.
  doc._acroform = { fonts: {}, defaultFont: formFontName };
  const nodes = new Map<string, { readonly ref: Ref; readonly kids: Ref[] }>();

  /** The parts of a dotted name are a tree of fields; pdfkit ends each that has children, with the document. */
  const node = (name: string, more: object = {}): { readonly ref: Ref; readonly kids: Ref[] } => {
    const known = nodes.get(name);
    if (known !== undefined) return known;
    const kids: Ref[] = [];
    const made = { ref: doc.ref({ ...named(name), Kids: kids, ...more }), kids };
    nodes.set(name, made);
    hang(name, made.ref);
    return made;
  };
  const named = (name: string): object => {
    const dot = name.lastIndexOf('.');
    const parent = dot < 0 ? {} : { Parent: node(name.slice(0, dot)).ref };
    return { T: new PdfText(name.slice(dot + 1)), ...parent };
  };
  const hang = (name: string, ref: Ref): void => {
    const dot = name.lastIndexOf('.');
    if (dot < 0) roots.push(ref);
    else node(name.slice(0, dot)).kids.push(ref);
  };
  const widget = (place: Branch, box: FieldBox, tip: string, more: object): Ref => {
    let made: Ref | undefined;
    paper.form(place, (element) => {
      doc.annotate(box.x, box.y, box.width, box.height, {
        Subtype: 'Widget',
        F: printed,
        TU: new PdfText(tip),
        structParent: element,
        ...more,
      });
      made = doc.page.annotations.at(-1);
    });
    if (made === undefined) throw new TypeError('pdfkit made no widget');
    return made;
  };
  /** Marks that look the same share one drawing. */
  const drawings = new Map<string, Ref>();
  const once = (look: Appearance, box: FieldBox): Ref => {
    const key = `${look.content} ${box.width} ${box.height}`;
    const known = drawings.get(key) ?? drawnAppearance(paper, box, look);
    drawings.set(key, known);
    return known;
  };
  const states = ({ off, on }: TwoStates, value: string, box: FieldBox): object => ({
    N: { Off: once(off, box), [value]: once(on, box) },
  });

  return {
    text(place, { name, tip, value }, box) {
      const look = writtenText(paper, value, textSize, box);
      hang(
        name,
        widget(place, box, tip, {
          ...named(name),
          FT: 'Tx',
          DA: defaultAppearance,
          ...(value === '' ? {} : { V: new PdfText(value) }),
          AP: { N: drawnAppearance(paper, box, look) },
        }),
      );
    },
    round(place, { name, tip, value, optionTip }, box) {
      const parent = node(name, { FT: 'Btn', Ff: isRadio, TU: new PdfText(tip), V: 'Off' });
      parent.kids.push(
        widget(place, box, optionTip, {
          Parent: parent.ref,
          AS: 'Off',
          ...redrawn('l'),
          AP: states(roundMark(box), value, box),
        }),
      );
    },
    square(place, { name, tip, value }, box) {
      hang(
        name,
        widget(place, box, tip, {
          ...named(name),
          FT: 'Btn',
          V: 'Off',
          AS: 'Off',
          ...redrawn('4'),
          AP: states(squareMark(box), value, box),
        }),
      );
    },
    hidden(place, { name, tip, value }) {
      const box = { x: 0, y: 0, width: 0, height: 0 };
      hang(
        name,
        widget(place, box, tip, {
          ...named(name),
          FT: 'Tx',
          Ff: readOnly,
          F: hiddenFlag,
          V: new PdfText(value),
          DA: defaultAppearance,
        }),
      );
    },
  };
}

/** For a program that draws marks anew all the same: a thin border, and the sign of ZapfDingbats for what is chosen. */
function redrawn(sign: string): object {
  return { MK: { BC: [0.11, 0.114, 0.133], CA: new PdfText(sign) }, BS: { W: 1, S: 'S' } };
}

/** A text where pdfkit would write a primitive string as a PDF name. */
class PdfText extends String {}
