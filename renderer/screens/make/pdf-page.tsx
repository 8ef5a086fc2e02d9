/** One page of the preview; drawn once it comes near the visible part. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from '../../ui/class-names.ts';
import css from './make.module.css';
import type { OpenPdf } from './pdf.ts';

export interface PdfPageProps {
  readonly pdf: OpenPdf;
  /** from 1 */
  readonly page: number;
  readonly label: string;
}

export function PdfPage({ pdf, page, label }: PdfPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (!isNear || element === null) return undefined;
    const drawing = pdf.draw(page, element);
    return () => drawing.cancel();
  }, [isNear, pdf, page]);
  return <canvas ref={canvas} role="img" aria-label={label} className={cx(css['page'])} />;
}
