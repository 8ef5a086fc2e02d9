/**
 * The pages as they will be, one below the other. Those of before stay until the new ones are drawn. Where they cannot
 * be shown, a sentence stands in their place.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import type { ShownPages } from '../../stores/making.ts';
import { cx } from '../../ui/class-names.ts';
import { QuietNotice } from '../../ui/notice.tsx';
import { PdfPage } from './pdf-page.tsx';
import css from './preview.module.css';

export interface PdfPreviewProps {
  readonly pages: ShownPages | null;
  readonly working: boolean;
  readonly isUnshowable: boolean;
}

export function PdfPreview({ pages, working, isUnshowable }: PdfPreviewProps): ReactNode {
  const t = useTranslator();
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list);
  const total = pages?.pdf.pageCount ?? 0;
  return (
    // A place that scrolls has to be reachable by keyboard.
    <section
      className={cx(css['preview'])}
      aria-label={t('making:preview')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-busy={working}
    >
      <p className={cx(css['working'], working && css['shown'])}>{t('making:working')}</p>
      <div ref={list} className={cx(css['pages'])}>
        {isUnshowable ? <QuietNotice>{t('making:previewFailed')}</QuietNotice> : null}
        {pages === null
          ? null
          : Array.from({ length: total }, (_, index) => (
              <PdfPage
                key={index}
                pdf={pages.pdf}
                page={index + 1}
                width={width}
                label={t(pages.choices.paper === 'booklet' ? 'making:sheet' : 'making:page', {
                  page: index + 1,
                  total,
                })}
              />
            ))}
      </div>
    </section>
  );
}

/** Of the content of an element; told when it has stayed the same for a moment. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watcher = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      clearTimeout(timer);
      // The first time at once; later whoever drags the window's edge is waited for.
      setWidth((before) => {
        if (before === 0 || before === next) return next;
        timer = setTimeout(() => setWidth(next), aMoment);
        return before;
      });
    });
    watcher.observe(watched);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, [element]);
  return width;
}

const aMoment = 150;
