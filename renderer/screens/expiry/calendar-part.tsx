/** Reminders as a file for the person's own calendar. */
import type { ReactNode } from 'react';
import { alarmDays } from '../../../shared/passport/expiry-calendar.ts';
import { useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { ClockIcon } from '../../ui/icons.tsx';
import css from './expiry.module.css';

export function CalendarPart({ hasDates }: { readonly hasDates: boolean }): ReactNode {
  const t = useTranslator();
  const { saveCalendar } = useSaving();
  const [first, second] = alarmDays;
  return (
    <section className={cx(css['part'])}>
      <h2>{t('lens:dates.calendar')}</h2>
      {hasDates ? (
        <>
          <p>{t('lens:dates.calendarLead', { first, second })}</p>
          <Button icon={<ClockIcon />} onPress={() => void saveCalendar()}>
            {t('lens:dates.calendarSave')}
          </Button>
        </>
      ) : (
        <p>{t('lens:dates.calendarNone')}</p>
      )}
    </section>
  );
}
