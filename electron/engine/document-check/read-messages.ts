/** What the thread that reads a PDF answers. All of it survives a structured clone. */
import type { CheckedPdf } from '../../../shared/passport/document-check/check-document.ts';
import type { Problem } from '../../../shared/problem.ts';

export interface ReadDocument {
  /** null: a PDF, but no passport of ours */
  readonly pdf: CheckedPdf | null;
}

export type FromReader =
  | ({ readonly kind: 'read' } & ReadDocument)
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly error: unknown };
