/** One page of the preview: drawn when it comes near what is looked at, and given back when it is far away. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import type { OpenPdf } from '../../pdf-pages.ts';
import { cx } from '../../ui/class-names.ts';
import { QuietNotice } from '../../ui/notice.tsx';
import css from './preview.module.css';

export interface PdfPageProps {
  readonly pdf: OpenPdf;
  /** from 1 */
  readonly page: number;
  readonly label: string;
  /** how wide it is shown, in CSS pixels; 0: nobody knows yet */
  readonly width: number;
}

/** As sharp as the screen, up to where more can no longer be seen. */
const mostPixels = 1600;

export function PdfPage({ pdf, page, label, width }: PdfPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const t = useTranslator();
  const [isNear, setNear] = useState(false);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const margin = '60%';
    const watcher = new IntersectionObserver(
      (seen) => setNear(seen.at(-1)?.isIntersecting === true),
      // The pages scroll in a part of the window, or with it where it is narrow.
      { rootMargin: margin, scrollMargin: margin },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || width === 0) return undefined;
    if (!isNear) {
      element.width = 0;
      element.height = 0;
      return undefined;
    }
    const pixels = Math.min(Math.round(width * devicePixelRatio), mostPixels);
    const drawing = pdf.draw({
      page,
      canvas: element,
      width: pixels,
      distance: () => distanceOf(element),
      failed: () => setBroken(true),
    });
    return () => {
      drawing.cancel();
      setBroken(false);
    };
  }, [isNear, pdf, page, width]);
  return (
    <>
      {isBroken ? <QuietNotice>{t('making:previewFailed')}</QuietNotice> : null}
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className={cx(css['page'])}
        style={{ aspectRatio: `${pdf.size.width} / ${pdf.size.height}` }}
      />
    </>
  );
}

/** From the middle of the window to the page, in pixels; 0 where it lies in the middle. */
function distanceOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = innerHeight / 2;
  return Math.max(0, top - middle, middle - bottom);
}
