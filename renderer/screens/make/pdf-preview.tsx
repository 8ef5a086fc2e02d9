/** The pages of the made PDF, drawn one below the other when they come into sight. */
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import type { MadePdf } from '../../stores/making.ts';
import { cx } from '../../ui/class-names.ts';
import css from './make.module.css';
import { PdfPage } from './pdf-page.tsx';
import { openPdf, type OpenPdf } from './pdf.ts';

export interface PdfPreviewProps {
  readonly pdf: MadePdf | null;
  readonly working: boolean;
}

export function PdfPreview({ pdf, working }: PdfPreviewProps): ReactNode {
  const t = useTranslator();
  const [open, setOpen] = useState<OpenPdf | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (pdf === null) return undefined;
    let isWanted = true;
    let opened: OpenPdf | null = null;
    const show = async (): Promise<void> => {
      try {
        opened = await openPdf(pdf.bytes);
        if (!isWanted) return opened.close();
        setOpen(opened);
        setFailed(false);
      } catch {
        if (isWanted) setFailed(true);
      }
    };
    void show();
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [pdf]);
  const pages = open === null ? [] : Array.from({ length: open.pageCount }, (_, index) => index + 1);
  return (
    // A place that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      className={cx(css['preview'])}
      aria-label={t('window:make.preview')}
      tabIndex={0}
      aria-busy={working}
    >
      <p className={cx(css['status'])} role="status">
        {working ? t('window:make.working') : ''}
        {failed && !working ? t('window:make.previewFailed') : ''}
      </p>
      {open === null
        ? null
        : pages.map((page) => (
            <PdfPage
              key={page}
              pdf={open}
              page={page}
              label={t('window:make.page', { page, total: open.pageCount })}
            />
          ))}
    </section>
  );
}
