/** Issuers that the owner knows and of whom no badge is held here. */
import type { ReactNode } from 'react';
import type { TrustView } from '../../../shared/contract/trust-views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { knownWords, markOf } from './issuer-words.ts';
import css from './issuers.module.css';

export function OtherMarks({ known }: { readonly known: TrustView }): ReactNode {
  const { trust, notices } = useStores();
  const t = useTranslator();
  const shown = new Set(
    known.issuers.flatMap(({ knownBy }) => knownBy.map((word) => markOf(word, known.marks)?.mark)),
  );
  const others = known.marks.filter(({ mark }) => !shown.has(mark));
  if (others.length === 0) return null;
  const unmark = async (mark: string, name: string): Promise<void> => {
    if (await trust.getState().unmark(mark))
      notices.getState().say(t('window:issuers.unmarked', { issuer: name }));
  };
  return (
    <section className={cx(css['part'])}>
      <h2>{t('window:issuers.others')}</h2>
      <ul className={cx(css['list'])}>
        {others.map(({ mark, issuer }) => (
          <li key={mark} className={cx(css['entry'])}>
            <div>
              <p className={cx(css['name'])}>{issuer.name}</p>
              <p className={cx(css['quiet'])}>{knownWords(t, issuer)}</p>
            </div>
            <Button
              look="quiet"
              aria-label={t('window:issuers.unmarkOf', { issuer: issuer.name })}
              onPress={() => void unmark(mark, issuer.name)}
            >
              {t('window:issuers.unmark')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
