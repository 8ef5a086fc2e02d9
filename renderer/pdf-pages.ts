/**
 * Opens a PDF and draws its pages. pdf.js is loaded when the first one is opened; its worker comes from our own files
 * and is kept for the next ones. Where either does not come, the next PDF asks for it again.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { createDrawQueue } from './draw-queue.ts';
import { loadedOnce } from './loaded-once.ts';

export interface OpenPdf {
  readonly pageCount: number;
  /** of the first page, in points */
  readonly size: { readonly width: number; readonly height: number };
  /** Puts the page on the canvas in one go when it is done; until then the canvas stays as it is. */
  draw(order: DrawOrder): Drawing;
  /** one page for the printer */
  picture(page: number, dotsPerInch: number): Promise<Blob>;
  close(): void;
}

export interface DrawOrder {
  /** from 1 */
  readonly page: number;
  readonly canvas: HTMLCanvasElement;
  /** in device pixels */
  readonly width: number;
  /** how far from what is looked at */
  readonly distance: () => number;
  /** the page cannot be drawn; not called for one that was cancelled, nor once the document is closed */
  readonly failed: () => void;
}

export interface Drawing {
  readonly cancel: () => void;
}

const pointsPerInch = 72;

const pdfjsWithWorker = loadedOnce(async () => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = await startedWorker();
  const worker = pdfjs.PDFWorker.create({ port });
  return { pdfjs, worker };
});

/**
 * Started here and not by pdf.js: that would read in the window itself where no worker comes, hold everything up, and
 * never try again.
 */
function startedWorker(): Promise<Worker> {
  const worker = new Worker(workerUrl, { type: 'module' });
  return new Promise((resolve, reject) => {
    // Its first word is that it is ready.
    worker.addEventListener('message', () => resolve(worker), { once: true });
    worker.addEventListener(
      'error',
      ({ message }) => {
        worker.terminate();
        reject(new TypeError(`the worker that reads PDFs did not come: ${message}`));
      },
      { once: true },
    );
  });
}

/** pdf.js hands the bytes to its worker and empties them here. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { pdfjs, worker } = await pdfjsWithWorker();
  const task = pdfjs.getDocument({
    data: bytes,
    worker,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  const document = await task.promise;
  const first = await document.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  const queue = createDrawQueue();
  const scratch = globalThis.document.createElement('canvas');
  let isClosed = false;
  return {
    pageCount: document.numPages,
    size: { width, height },
    draw(order) {
      let isStopped = false;
      let stop = (): void => undefined;
      const leave = queue.add({
        distance: order.distance,
        run: async () => {
          const made = await renderPage(document, order.page, scratch, ({ width: w }) => order.width / w);
          if (isStopped) return made.cancel();
          stop = made.cancel;
          await made.done;
          show(scratch, order.canvas);
        },
        failed() {
          if (!isStopped && !isClosed) order.failed();
        },
      });
      return {
        cancel() {
          isStopped = true;
          leave();
          stop();
        },
      };
    },
    async picture(number, dotsPerInch) {
      const canvas = globalThis.document.createElement('canvas');
      const made = await renderPage(document, number, canvas, () => dotsPerInch / pointsPerInch, 'print');
      await made.done;
      return pngOf(canvas);
    },
    close() {
      isClosed = true;
      void task.destroy();
    },
  };
}

interface Rendering {
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

async function renderPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  scaleOf: (natural: { readonly width: number }) => number,
  intent: 'display' | 'print' = 'display',
): Promise<Rendering> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: scaleOf(page.getViewport({ scale: 1 })) });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport, intent });
  // One that is cancelled ends in a rejection, also where nobody waits for it any more.
  task.promise.catch(() => undefined);
  return { done: task.promise, cancel: () => task.cancel() };
}

function show(drawn: HTMLCanvasElement, canvas: HTMLCanvasElement): void {
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      // The canvas is given back at once: one page for paper is as large as a small photo album.
      canvas.width = 0;
      canvas.height = 0;
      if (blob === null) reject(new TypeError('a page could not be turned into a picture'));
      else resolve(blob);
    }, 'image/png');
  });
}
