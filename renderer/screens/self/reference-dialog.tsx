/** A reference, opened: a picture that the engine has made safe, or the pages of a PDF. */
import { useEffect, useState, type ReactNode } from 'react';
import type { OwnFileView } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { PdfPage } from '../make/pdf-page.tsx';
import { openPdf, type OpenPdf } from '../../pdf-pages.ts';
import css from './self.module.css';

/** A reference has a few; more is a book. */
const mostPages = 20;
/** CSS pixels of a page in the dialog. */
const shownWidth = 640;

export interface ReferenceDialogProps {
  readonly file: OwnFileView;
  /** id of the passport */
  readonly passport: string;
  readonly onClose: () => void;
}

type Shown =
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'pdf'; readonly pdf: OpenPdf }
  | { readonly kind: 'nothing' };

export function ReferenceDialog({ file, passport, onClose }: ReferenceDialogProps): ReactNode {
  const t = useTranslator();
  const shown = useShown(file, passport);
  return (
    <Card title={file.name} roomy isReading onClose={onClose}>
      <div className={cx(css['part'])}>
        <p>{t('checklist:label')}</p>
        {shown?.kind === 'nothing' ? <p role="status">{t('checklist:window.notShown')}</p> : null}
        {shown?.kind === 'picture' ? (
          <img
            className={cx(css['picture'])}
            src={shown.address}
            alt={t('checklist:window.pageOf', { page: 1, file: file.name })}
          />
        ) : null}
        {shown?.kind === 'pdf' ? <Pages pdf={shown.pdf} name={file.name} /> : null}
      </div>
    </Card>
  );
}

function Pages({ pdf, name }: { readonly pdf: OpenPdf; readonly name: string }): ReactNode {
  const t = useTranslator();
  const count = Math.min(pdf.pageCount, mostPages);
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <PdfPage
          key={index}
          pdf={pdf}
          page={index + 1}
          width={shownWidth}
          label={t('checklist:window.pageOf', { page: index + 1, file: name })}
        />
      ))}
      {pdf.pageCount > mostPages ? <p>{t('checklist:window.firstPages', { most: mostPages })}</p> : null}
    </>
  );
}

/** Null while it is on its way. */
function useShown({ id, mediaType }: OwnFileView, passport: string): Shown | null {
  const { engine } = useStores();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let isLeft = false;
    let giveBack = (): void => undefined;
    const load = async (): Promise<Shown> => {
      if (mediaType === 'application/pdf') {
        const { bytes } = await engine.passport.ownFile({ passport, file: id });
        const pdf = await openPdf(new Uint8Array(await bytes.arrayBuffer()));
        giveBack = () => pdf.close();
        return { kind: 'pdf', pdf };
      }
      const picture = await engine.passport.ownPicture({ passport, file: id, large: true });
      if (picture === null) return { kind: 'nothing' };
      const address = URL.createObjectURL(picture);
      giveBack = () => URL.revokeObjectURL(address);
      return { kind: 'picture', address };
    };
    // Damaged, or locked with a password: then its owner opens it with a program of their own.
    void load()
      .catch((): Shown => ({ kind: 'nothing' }))
      .then((found) => {
        if (isLeft) giveBack();
        else setShown(found);
      });
    return () => {
      isLeft = true;
      giveBack();
    };
  }, [engine, passport, id, mediaType]);
  return shown;
}
