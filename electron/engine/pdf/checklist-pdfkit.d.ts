/** What a form that is filled in needs of pdfkit 0.20 and its published types do not say. */
declare namespace PDFKit {
  /** glyphs and their places, in thousandths of the font's size */
  interface GlyphRun {
    readonly glyphs: readonly object[];
    readonly positions: readonly object[];
    readonly advanceWidth: number;
  }

  /** a font that was registered and is in use */
  interface UsedFont {
    /** glyphs of a word and their places */
    layoutRun(text: string, features: object): GlyphRun;
    layoutCached: (text: string) => GlyphRun;
    readonly id: string;
    ref(): PDFKitReference;
    /** hexadecimal glyph numbers in the file's own subset */
    encode(text: string): readonly [glyphs: readonly string[], positions: readonly unknown[]];
  }

  interface PDFDocument {
    readonly _root: { readonly data: { AcroForm?: PDFKitReference } };
    /** what `initForm` would have made; pdfkit looks into it when the document ends */
    _acroform: { readonly fonts: Readonly<Record<string, PDFKitReference>>; readonly defaultFont: string };
    readonly _font: UsedFont;
  }
}

declare namespace PDFKit.Mixins {
  /** a widget of a field; texts are String objects, because pdfkit writes a primitive string as a PDF name */
  interface AnnotationOption {
    Subtype?: 'Widget';
    F?: number;
    TU?: object;
    structParent?: PDFKit.PDFStructureElement;
  }
}
