/** A date in three fields, of which the year alone is enough. */
import type { ReactNode } from 'react';
import { localeOf } from '../../../shared/i18n/translate.ts';
import { useTranslator } from '../../app-stores.ts';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { dateOfParts, padded, partsOfDate, type DateParts } from './draft.ts';
import css from './profile.module.css';

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

export interface BirthDateProps {
  /** see `dateOfParts` */
  readonly date: string;
  readonly isWrong: boolean;
  readonly onChange: (date: string) => void;
}

export function BirthDate({ date, isWrong, onChange }: BirthDateProps): ReactNode {
  const t = useTranslator();
  const parts = partsOfDate(date);
  const change = (part: Partial<DateParts>): void => onChange(dateOfParts({ ...parts, ...part }));
  const nameOf = new Intl.DateTimeFormat(localeOf(t.language), { month: 'long', timeZone: 'UTC' });
  return (
    <div role="group" aria-label={t('me:birth.title')} className={cx(css['part'])}>
      <h3>{t('me:birth.title')}</h3>
      <p className={cx(css['hint'])}>{t('me:why.birthDate')}</p>
      <div className={cx(css['date'])}>
        <Field
          label={t('me:birth.day')}
          inputMode="numeric"
          maxLength={2}
          value={parts.day}
          onChange={(day) => change({ day })}
          onBlur={() => onChange(padded(date))}
        />
        <Choice
          label={t('me:birth.month')}
          options={[
            { id: 'none', name: t('me:birth.noMonth') },
            ...months.map((id) => ({ id, name: nameOf.format(new Date(`2000-${id}-01T00:00:00Z`)) })),
          ]}
          chosen={months.find((month) => month === parts.month) ?? 'none'}
          onChoose={(month) => change({ month: month === 'none' ? '' : month })}
        />
        <Field
          label={t('me:birth.year')}
          inputMode="numeric"
          maxLength={4}
          validationBehavior="aria"
          isInvalid={isWrong}
          missing={t('me:birth.wrong')}
          autoFocus={isWrong}
          value={parts.year}
          onChange={(year) => change({ year })}
        />
      </div>
    </div>
  );
}
