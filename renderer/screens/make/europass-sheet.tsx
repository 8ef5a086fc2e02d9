/** The texts for a Europass profile, in a sheet beside the choices; made when it is opened. */
import { useEffect, useState, type ReactNode } from 'react';
import type { EuropassTexts } from '../../../shared/contract/views.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { failureOf, type Failure } from '../../failure.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { EuropassPanel } from './europass-panel.tsx';

export interface EuropassSheetProps {
  readonly passport: string;
  readonly language: Language;
  readonly onClose: () => void;
}

export function EuropassSheet({ passport, language, onClose }: EuropassSheetProps): ReactNode {
  const { engine } = useStores();
  const t = useTranslator();
  const [texts, setTexts] = useState<EuropassTexts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isWanted = true;
    engine.export
      .europass({ passport, language })
      .then((made) => {
        if (isWanted) setTexts(made);
      })
      .catch((error: unknown) => {
        if (isWanted) setFailure(failureOf(error));
      });
    return () => {
      isWanted = false;
    };
  }, [engine, passport, language]);
  return (
    <Sheet title={t('window:europass.title')} onClose={onClose}>
      {failure === null ? <EuropassPanel texts={texts} /> : <FailureNotice failure={failure} />}
    </Sheet>
  );
}
