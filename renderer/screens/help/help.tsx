/** Help that is in the app and needs no internet: a few short topics. */
import type { ReactNode } from 'react';
import { verdicts } from '../../../shared/verify/report.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { Fold } from '../../ui/fold.tsx';
import { VerdictMark } from '../../ui/marks.tsx';
import css from './help.module.css';
import { keys, keysOn } from './keys.ts';

const topics = ['badge', 'add', 'verdicts', 'passport', 'private', 'people', 'keys', 'about'] as const;
export type Topic = (typeof topics)[number];

export interface HelpProps {
  /** open at once; null: the first */
  readonly topic: Topic | null;
}

export function Help({ topic }: HelpProps): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  return (
    <Sheet title={t('home:help.title')} onClose={() => session.getState().openHelp(null)}>
      {topics.map((id) => (
        <Fold key={id} title={t(`home:help.${id}.title`)} isOpenAtFirst={id === (topic ?? topics[0])}>
          <TopicText topic={id} />
        </Fold>
      ))}
    </Sheet>
  );
}

function TopicText({ topic }: { readonly topic: Topic }): ReactNode {
  const t = useTranslator();
  const [first, ...others] = [1, 2, 3, 4].flatMap((number) => {
    const path = `help.${topic}.p${number}`;
    return t.has('home', path) ? [t.code('home', path)] : [];
  });
  return (
    <div className={cx(css['topic'])}>
      <p>{first}</p>
      {topic === 'verdicts' ? <Verdicts /> : null}
      {others.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {topic === 'keys' ? <Keys /> : null}
      {topic === 'about' ? (
        <>
          <p>{t('desktop:about.licence')}</p>
          <p>{t('desktop:about.credits')}</p>
        </>
      ) : null}
    </div>
  );
}

function Verdicts(): ReactNode {
  const t = useTranslator();
  return (
    <ul className={cx(css['verdicts'])}>
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} />
          <p>{t(`home:help.verdicts.${verdict}`)}</p>
        </li>
      ))}
    </ul>
  );
}

function Keys(): ReactNode {
  const { desktop } = useStores();
  const t = useTranslator();
  return (
    <dl className={cx(css['keys'])}>
      {keys.map((key) => (
        <div key={key.keys} className={cx(css['key'])}>
          <dt>
            <kbd>{keysOn(desktop.platform, key)}</kbd>
          </dt>
          <dd>{t(key.does).replace('…', '')}</dd>
        </div>
      ))}
    </dl>
  );
}
