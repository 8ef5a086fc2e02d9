/** pdf.js's own reader, which its package leaves untyped; it makes itself known to `pdf.mjs` when it is loaded. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
