/** What pdfkit 0.20 can do and its published types do not say yet. Only what this folder uses. */
declare namespace PDFKit {
  /** An image that is in the file once, however often it is drawn. */
  interface OpenedImage {
    readonly width: number;
    readonly height: number;
    /** EXIF orientation of a JPEG */
    readonly orientation?: number;
  }
}

declare namespace PDFKit.Mixins {
  interface PDFImage {
    openImage(src: Uint8Array): PDFKit.OpenedImage;
    image(src: PDFKit.OpenedImage, x: number, y: number, options?: ImageOption): this;
  }

  interface StructureElementOptions {
    /** left, top, right, bottom in points from the upper left corner */
    bbox?: [number, number, number, number];
    placement?: 'Block' | 'Inline';
    /** of a TH: what its words stand over or before */
    scope?: 'Column' | 'Row';
  }

  interface PDFAttachmentOptions {
    /** PDF 2.0, 7.11.3: `Source`, `Data`, `Alternative`… */
    relationship?: string;
  }

  interface LinkOption {
    /** a String object, because pdfkit writes a primitive string as a PDF name */
    Contents: object;
    structParent: PDFKit.PDFStructureElement;
  }

  interface PDFAnnotation {
    link(x: number, y: number, w: number, h: number, url: string, option: LinkOption): this;
    goTo(x: number, y: number, w: number, h: number, name: string, option: LinkOption): this;
  }

  interface PDFAttachment {
    file(src: Uint8Array, options?: PDFAttachmentOptions): this;
  }
}

declare namespace PDFKit {
  /** An object of the file (ISO 32000-1, 7.3.10) until it is written. */
  interface PDFKitReference {
    /** parts of its stream; empty once it is written */
    readonly buffer: Uint8Array[];
  }

  interface PDFPage {
    readonly resources: PDFKitReference;
  }

  interface PDFDocument {
    readonly _fontFamilies: Readonly<Record<string, { finalize(): void }>>;
  }
}
