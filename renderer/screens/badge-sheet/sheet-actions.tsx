/** What can be done with the open badge: keep its file, check it again, take it out. */
import type { ReactNode } from 'react';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { usePlacing } from '../../placing.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';

/** @param badge the one that the title names, also while the rest of it is still asked for */
export function SheetActions({ badge }: { readonly badge: BadgeSummary }): ReactNode {
  const { session, sheet } = useStores();
  const t = useTranslator();
  const { remove } = usePlacing();
  const { saveOriginal } = useSaving();
  return (
    <>
      <Button look="quiet" onPress={() => void remove(badge)}>
        {t('window:sheet.remove')}
      </Button>
      <Button onPress={() => void saveOriginal(badge.id)}>{t('window:sheet.saveOriginal')}</Button>
      <Button
        look="primary"
        onPress={() => {
          sheet.getState().close();
          session.getState().checkAgain([badge.id]);
        }}
      >
        {t('window:sheet.checkAgain')}
      </Button>
    </>
  );
}
