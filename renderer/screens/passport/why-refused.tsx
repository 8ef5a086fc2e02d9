/** "Why won't it import?", and "can nobody check it?": what it is, what to do, and words to send to the issuer. */
import { useState, type ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { withoutProof, type Diagnosis } from '../../../shared/badge/doctor-findings.ts';
import { doctorLetter } from '../../../shared/badge/doctor-letter.ts';
import { languageFor, translator } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { diagnoseRefused } from '../../diagnosing.ts';
import { failureOf, type Failure } from '../../failure.ts';
import { useSaving } from '../../saving.ts';
import type { IncomingFile } from '../../stores/importing.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import css from './why-refused.module.css';

export interface WhyRefusedProps {
  readonly file: string;
  readonly source: IncomingFile;
}

export function WhyRefused({ file, source }: WhyRefusedProps): ReactNode {
  const t = useTranslator();
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = async (): Promise<void> => {
    if (diagnosis !== null) return;
    try {
      setDiagnosis(await diagnoseRefused(file, source));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <Doctor
      title={t('window:doctor.why')}
      label={t('window:doctor.whyOf', { file })}
      onOpen={() => void look()}
    >
      {failure === null ? null : <FailureNotice failure={failure} />}
      {diagnosis === null ? null : <Found diagnosis={diagnosis} />}
    </Doctor>
  );
}

/** A badge that came in without a proof: what to do, and words for the issuer. */
export function AskForSigned({ badge }: { readonly badge: string }): ReactNode {
  const t = useTranslator();
  return (
    <Doctor title={t('window:doctor.signed')} label={t('window:doctor.signedOf', { badge })}>
      <Found diagnosis={withoutProof} />
    </Doctor>
  );
}

interface DoctorProps {
  readonly title: string;
  /** the title with what it is about, for those who hear it alone */
  readonly label: string;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

function Doctor({ title, label, onOpen, children }: DoctorProps): ReactNode {
  return (
    <Disclosure
      className={cx(css['why'])}
      onExpandedChange={(open) => {
        if (open) onOpen?.();
      }}
    >
      <AriaButton slot="trigger" className={cx(css['button'])} aria-label={label}>
        <ChevronIcon />
        {title}
      </AriaButton>
      <DisclosurePanel>
        <div className={cx(css['inside'])} role="status">
          {children}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

function Found({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const { copy } = useSaving();
  const { finding, confidence, whatToDo, detail, address } = diagnosis;
  const language = languageFor(passport((state) => state.view?.language));
  const letter = doctorLetter(diagnosis, translator(language));
  return (
    <>
      <p>
        {t.code('doctor', `finding.${finding}`, detail)} {t.code('doctor', `confidence.${confidence}`)}
      </p>
      <p>{t.code('doctor', `advice.${whatToDo}`, detail)}</p>
      {address === null ? null : (
        <p className={cx(css['address'])}>
          <OutsideLink address={address} />
        </p>
      )}
      {letter === null ? null : (
        <>
          <p className={cx(css['title'])}>{t('window:doctor.letter')}</p>
          <blockquote lang={language} className={cx(css['letter'])}>
            {letter}
          </blockquote>
          <Button onPress={() => void copy(letter, paragraphsOf(letter))}>{t('window:doctor.copy')}</Button>
        </>
      )}
    </>
  );
}

function paragraphsOf(letter: string): string {
  const escaped = letter.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
