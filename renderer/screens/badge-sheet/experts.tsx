/** For experts, folded: where the badge was found, its identifiers, how each answer is known, and from what. */
import type { ReactNode } from 'react';
import type { BadgeSheet, EvidenceView } from '../../../shared/contract/views.ts';
import { checkSentence, remarkSentence } from '../../../shared/passport/report-lines.ts';
import { sectionOf } from '../../../shared/verify/sections.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Fold } from '../../ui/fold.tsx';
import { OutcomeMark } from '../../ui/marks.tsx';
import { Terms, type TermRow } from '../../ui/terms.tsx';
import { meansOf } from './evidence.ts';
import css from './sheet.module.css';

export function Experts({ sheet }: { readonly sheet: BadgeSheet }): ReactNode {
  const { sheet: store } = useStores();
  const t = useTranslator();
  const { report, remarks } = sheet;
  return (
    <Fold title={t('window:sheet.experts')} onOpen={() => void store.getState().askDocuments()}>
      <div className={cx(css['experts'])}>
        {report === null ? null : (
          <section>
            <h4>{t('window:sheet.details')}</h4>
            <ul className={cx(css['list'])}>
              {report.checks.map((check) => (
                <li key={check.id} className={cx(css['check'])}>
                  <span className={cx(css['question'])}>{t.code('common', `question.${check.id}`)}</span>
                  <OutcomeMark outcome={check.outcome} />
                  <div>
                    <p>{checkSentence(t, check)}</p>
                    <Terms
                      rows={[
                        { term: t('window:sheet.expert.code'), values: [`${check.id}.${check.code}`] },
                        {
                          term: t('window:sheet.expert.section'),
                          values: [sectionOf(check.id, check.code)],
                        },
                        ...meansOf(check).map(({ what, value }) => ({
                          term: t.code('window', `evidence.${what}`),
                          values: [value],
                        })),
                      ]}
                    />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Documents />
        {remarks.length === 0 ? null : (
          <section>
            <h4>{t('window:sheet.expert.remarks')}</h4>
            <Terms
              rows={remarks.map((remark) => ({ term: remark.code, values: [remarkSentence(t, remark)] }))}
            />
          </section>
        )}
        <section>
          <h4>{t('window:sheet.expert.badge')}</h4>
          <Terms rows={factRows()} />
        </section>
      </div>
    </Fold>
  );

  function factRows(): readonly TermRow[] {
    const { badge, carrier, original } = sheet;
    const row = (term: string, ...values: readonly (string | null)[]): TermRow => ({
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
}

/** What was read on the internet for the answers, now or earlier, as it is kept in the passport. */
function Documents(): ReactNode {
  const { sheet: store } = useStores();
  const t = useTranslator();
  const documents = store((state) => state.documents);
  if (documents === null || documents.length === 0) return null;
  return (
    <section>
      <h4>{t('window:sheet.expert.documents')}</h4>
      <ul className={cx(css['list'])}>
        {documents.map((document) => (
          <li key={`${document.url} ${document.fetchedAt}`} className={cx(css['entry'])}>
            <Terms rows={documentRows(document)} />
          </li>
        ))}
      </ul>
    </section>
  );

  function documentRows({
    url,
    finalUrl,
    status,
    mediaType,
    size,
    sha256,
    fetchedAt,
  }: EvidenceView): readonly TermRow[] {
    return [
      { term: t('window:evidence.document'), values: url === finalUrl ? [url] : [url, `→ ${finalUrl}`] },
      { term: t('window:evidence.fetched-at'), values: [`${t.date(fetchedAt)} (${fetchedAt})`] },
      {
        term: t('window:sheet.expert.answer'),
        values: [
          [status, mediaType, t('window:sheet.expert.sizeBytes', { bytes: t.number(size) })]
            .filter((part) => part !== null)
            .join(', '),
        ],
      },
      { term: t('window:evidence.sha256'), values: [sha256] },
    ];
  }
}
