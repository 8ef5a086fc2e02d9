/** What can be done with the open badge: keep its file, check it again, take it out. */
import type { ReactNode } from 'react';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { usePlacing } from '../../placing.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';

export function SheetActions({ sheet }: { readonly sheet: BadgeSheet }): ReactNode {
  const { session, sheet: store } = useStores();
  const t = useTranslator();
  const { remove } = usePlacing();
  const { saveOriginal } = useSaving();
  return (
    <>
      <Button look="quiet" onPress={() => void remove(sheet.summary)}>
        {t('window:sheet.remove')}
      </Button>
      <Button onPress={() => void saveOriginal(sheet.id)}>{t('window:sheet.saveOriginal')}</Button>
      <Button
        look="primary"
        onPress={() => {
          store.getState().close();
          session.getState().checkAgain([sheet.id]);
        }}
      >
        {t('window:sheet.checkAgain')}
      </Button>
    </>
  );
}
