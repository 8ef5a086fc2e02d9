/** For experts, folded: where the badge was found, its identifiers, and how each answer is known. */
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import css from './sheet.module.css';

interface Row {
  readonly term: string;
  readonly values: readonly string[];
}

export function Experts({ sheet }: { readonly sheet: BadgeSheet }): ReactNode {
  const t = useTranslator();
  const rows = [...factRows(), ...checkRows()].filter(({ values }) => values.length > 0);
  return (
    <Disclosure className={cx(css['fold'])}>
      <Heading level={3}>
        <Button slot="trigger" className={cx(css['foldButton'])}>
          <ChevronIcon />
          {t('window:sheet.experts')}
        </Button>
      </Heading>
      <DisclosurePanel>
        <dl className={cx(css['expert'])}>
          {rows.map(({ term, values }) => (
            <div key={term}>
              <dt>{term}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ))}
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );

  function factRows(): readonly Row[] {
    const { badge, carrier, original } = sheet;
    const row = (term: string, ...values: readonly (string | null)[]): Row => ({
      term,
      values: [...new Set(values.filter((value): value is string => value !== null && value !== ''))],
    });
    return [
      row(t('window:sheet.expert.standard'), `${badge.standard} (${badge.version})`),
      row(t('window:sheet.expert.carrier'), `${carrier.kind}: ${carrier.place}`),
      row(t('window:sheet.expert.id'), badge.id),
      row(t('window:sheet.expert.issuerId'), badge.issuer.id),
      row(
        t('window:sheet.expert.recipient'),
        ...badge.recipient.identities.map(({ type, value }) => `${type}: ${value}`),
      ),
      row(t('window:sheet.expert.type'), badge.achievementType),
      row(
        t('window:sheet.expert.alignments'),
        ...badge.alignments.map(({ framework, code, name, url }) =>
          [framework, code, name, url].filter((part) => part !== null && part !== '').join(' · '),
        ),
      ),
      row(t('window:sheet.expert.tags'), badge.tags.join(', ')),
      row(t('window:sheet.expert.file'), original.name),
      row(
        t('window:sheet.expert.size'),
        t('window:sheet.expert.sizeBytes', { bytes: t.number(original.size) }),
      ),
      row(t('window:sheet.expert.sha256'), original.sha256),
    ];
  }

  function checkRows(): readonly Row[] {
    return (sheet.report?.checks ?? []).map((check) => ({
      term: t('window:sheet.expert.how', { question: t.code('common', `question.${check.id}`) }),
      values: [
        ...new Set([
          `${t('window:sheet.expert.code')}: ${check.id}.${check.code}`,
          ...check.evidence.map(({ what, value }) => `${t.code('window', `evidence.${what}`)}: ${value}`),
        ]),
      ],
    }));
  }
}
