/** "I know this issuer": how, in the owner's own words, and where that is kept. */
import { useState, type ReactNode } from 'react';
import { trustPlaces, type IssuerGroup, type TrustPlace } from '../../../shared/contract/trust-views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { Answers } from '../../ui/pick.tsx';
import { useUnsavedGuard } from '../unsaved.tsx';
import { confirmedWords, issuerTitle, markedIssuer } from './issuer-words.ts';
import css from './issuers.module.css';

const reasons = ['course', 'work', 'other'] as const;
type Reason = (typeof reasons)[number];

export interface MarkDialogProps {
  readonly issuer: Pick<IssuerGroup, 'id' | 'name' | 'domains' | 'keys'>;
  readonly onClose: () => void;
}

export function MarkDialog({ issuer, onClose }: MarkDialogProps): ReactNode {
  const { trust, notices } = useStores();
  const t = useTranslator();
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const [place, setPlace] = useState<TrustPlace>('passport');
  const failure = trust((state) => state.failure);
  const title = issuerTitle(t, issuer);
  const marked = markedIssuer(t, issuer);
  const choose = (next: Reason): void => {
    setReason(next);
    setNote(next === 'other' ? '' : t(`window:issuers.reason.${next}`));
  };
  const save = async (): Promise<void> => {
    if (marked === null || !(await trust.getState().mark(marked, note.trim(), place))) return;
    notices.getState().say(t('window:issuers.marked', { issuer: title }));
    onClose();
  };
  const { close, question } = useUnsavedGuard({
    // A reason out of the list is chosen again in a moment; only words of one's own are lost.
    isChanged: reason === 'other' && note.trim() !== '',
    onLeave: onClose,
    onSave: () => void save(),
  });
  return (
    <Card
      title={t('window:issuers.markTitle', { issuer: title })}
      onClose={close}
      told={[failure]}
      footer={
        question ?? (
          <>
            <Button onPress={close}>{t('window:action.cancel')}</Button>
            <Button look="primary" isDisabled={note.trim() === ''} onPress={() => void save()}>
              {t('window:issuers.mark')}
            </Button>
          </>
        )
      }
    >
      <div className={cx(css['mark'])}>
        {failure === null ? null : <FailureNotice failure={failure} />}
        <p>{confirmedWords(t, issuer)}</p>
        <Answers
          label={t('window:issuers.how')}
          options={reasons.map((id) => ({ id, name: t(`window:issuers.reason.${id}`) }))}
          chosen={reason}
          onChoose={choose}
        />
        <Field
          label={t('window:issuers.note')}
          hint={t('window:issuers.noteHint')}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
        <Answers
          label={t('window:issuers.where')}
          options={trustPlaces.map((id) => ({ id, name: t(`window:issuers.place.${id}`) }))}
          chosen={place}
          onChoose={setPlace}
        />
      </div>
    </Card>
  );
}
