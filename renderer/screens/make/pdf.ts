/** Opens a PDF and draws its pages. pdf.js is loaded when the first one is opened, its worker from our own files. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Device pixels per CSS pixel of an A4 page about 700 wide; sharp enough to read at twice the size. */
const drawnWidth = 1400;

export interface Drawing {
  readonly cancel: () => void;
}

export interface OpenPdf {
  readonly pageCount: number;
  /** `page` from 1 */
  draw(page: number, canvas: HTMLCanvasElement): Drawing;
  close(): void;
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // pdf.js hands the bytes to its worker and empties them here, so it gets a copy.
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  const document = await task.promise;
  return {
    pageCount: document.numPages,
    draw: (page, canvas) => drawPage(document, page, canvas),
    close: () => void task.destroy(),
  };
}

function drawPage(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Drawing {
  let cancelled = false;
  let stop: (() => void) | null = null;
  const run = async (): Promise<void> => {
    const page = await document.getPage(number);
    if (cancelled) return;
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: drawnWidth / natural.width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
  };
  // A drawing that was cancelled, or whose document was closed, ends in a rejection that nobody waits for.
  run().catch(() => undefined);
  return {
    cancel: () => {
      cancelled = true;
      stop?.();
    },
  };
}
