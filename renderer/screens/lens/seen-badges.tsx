/** The entries of a framework and the badges that are seen in them; what the issuer says first. */
import type { ReactNode } from 'react';
import type { LensEntry, LensView } from '../../../shared/contract/lens-views.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { Fold } from '../../ui/fold.tsx';
import { GroupMark } from '../../ui/marks.tsx';
import { GrowingList } from '../growing-list.tsx';
import { OpenBadge } from '../open-badge.tsx';
import { FitLine } from './fit-line.tsx';
import { entryName } from './lens-words.ts';
import css from './lens.module.css';

export interface SeenBadgesProps {
  readonly view: LensView;
  readonly known: ReadonlyMap<string, BadgeSummary>;
}

export function SeenBadges({ view, known }: SeenBadgesProps): ReactNode {
  const t = useTranslator();
  const { lens, entries, beyond, unseen } = view;
  const found = entries.filter(({ fits }) => fits.length > 0);
  const without = entries.filter(({ fits }) => fits.length === 0);
  return (
    <>
      <section className={cx(css['part'])}>
        <h2>{t('lens:frameworks.found', { shown: found.length, total: entries.length })}</h2>
        {found.length === 0 ? <p>{t('lens:frameworks.foundNone')}</p> : null}
        <ul className={cx(css['list'])}>
          {found.map((entry) => (
            <li key={keyOf(entry)} className={cx(css['entry'])}>
              <h3>
                {entry.group === null ? null : <GroupMark page={entry.group} size={20} />}
                <EntryWords entry={entry} />
              </h3>
              <GrowingList
                className={cx(css['fits'])}
                items={entry.fits}
                renderItem={(fit) => {
                  const badge = known.get(fit.badge);
                  return badge === undefined ? null : <FitLine key={fit.badge} fit={fit} badge={badge} />;
                }}
              />
            </li>
          ))}
        </ul>
      </section>
      {beyond.length === 0 ? null : (
        <section className={cx(css['part'])}>
          <h2>{t('lens:frameworks.beyond')}</h2>
          <p>{t('lens:frameworks.beyondLead')}</p>
          <GrowingList
            className={cx(css['list'])}
            items={beyond}
            renderItem={({ badge: id, said }) => {
              const badge = known.get(id);
              return badge === undefined ? null : (
                <FitLine
                  key={`${id} ${said}`}
                  fit={{ badge: id, by: 'issuer', said, isLoose: false }}
                  badge={badge}
                />
              );
            }}
          />
        </section>
      )}
      <div>
        {without.length === 0 ? null : (
          <Fold level={2} title={t('lens:frameworks.without', { count: without.length })}>
            <ul>
              {without.map((entry) => (
                <li key={keyOf(entry)}>
                  <EntryWords entry={entry} />
                  {entry.group === null ? (
                    <span className={cx(css['quiet'])}> · {t('lens:frameworks.noGroup')}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          </Fold>
        )}
        {unseen.length === 0 ? null : (
          <Fold level={2} title={t('lens:frameworks.unseen', { count: unseen.length })}>
            <GrowingList
              items={unseen.flatMap((id) => known.get(id) ?? [])}
              renderItem={(badge) => (
                <li key={badge.id}>
                  <OpenBadge badge={badge.id}>{badgeName(t, badge)}</OpenBadge>
                </li>
              )}
            />
          </Fold>
        )}
        <p className={cx(css['source'])}>
          {t('lens:frameworks.source', { source: lens.source })}
          {lens.imported === null
            ? null
            : ` ${t('lens:frameworks.file', { file: lens.imported.file, date: t.date(lens.imported.at) })}`}
        </p>
      </div>
    </>
  );
}

function keyOf({ code, names }: LensEntry): string {
  return JSON.stringify([code, names]);
}

function EntryWords({ entry }: { readonly entry: LensEntry }): ReactNode {
  const t = useTranslator();
  const { text, language } = entryName(entry, t.language);
  return (
    <span>
      {entry.code === null ? null : <span className={cx(css['code'])}>{entry.code}</span>}
      <span lang={language}>{text}</span>
    </span>
  );
}
