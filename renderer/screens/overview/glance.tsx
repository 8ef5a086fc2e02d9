/** The figure, how to read it, and the same in words: what is proven, and apart from it what is not. */
import type { ReactNode } from 'react';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import type { GroupProof } from '../../../shared/passport/overview.ts';
import { useTranslator } from '../../app-stores.ts';
import { groupName, listOf } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark, LevelMark } from '../../ui/marks.tsx';
import { Figure, KeyStep } from './figure.tsx';
import css from './overview.module.css';

type Proof = GroupProof<BadgeSummary>;

export function Glance({ proofs }: { readonly proofs: readonly Proof[] }): ReactNode {
  const t = useTranslator();
  const groups = listOf(
    t,
    proofs.map(({ group, proven }) =>
      proven === null
        ? t('lens:overview.armNone', { group: groupName(t, group) })
        : t('lens:overview.arm', { group: groupName(t, group), level: t(`common:level.${proven}`) }),
    ),
  );
  return (
    <div className={cx(css['glance'])}>
      <figure className={cx(css['figure'])}>
        <Figure proofs={proofs} label={t('lens:overview.figure', { groups })} marked />
        <figcaption className={cx(css['caption'])}>
          <p>{t('lens:overview.read')}</p>
          <ul className={cx(css['keys'])}>
            <li>
              <KeyStep state="proven" />
              {t('lens:overview.keyProven')}
            </li>
            <li>
              <KeyStep state="open" />
              {t('lens:overview.keyOpen')}
            </li>
            <li>
              <KeyStep state="own" />
              {t('lens:overview.keyOwn')}
            </li>
          </ul>
        </figcaption>
      </figure>
      <section className={cx(css['groups'])}>
        <h2>{t('lens:overview.groups')}</h2>
        <ul>
          {proofs.map((proof) => (
            <li key={proof.group} className={cx(css['group'])}>
              <h3>
                <GroupMark page={proof.group} />
                <span>{groupName(t, proof.group)}</span>
              </h3>
              <dl>
                <div>
                  <dt>{t('lens:overview.proven')}</dt>
                  <Proven proof={proof} />
                </div>
                <Apart proof={proof} />
              </dl>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Proven({ proof: { group, proven, checked, keyOnly } }: { readonly proof: Proof }): ReactNode {
  const t = useTranslator();
  if (checked.length === 0) return <dd className={cx(css['quiet'])}>{t('lens:overview.nothing')}</dd>;
  return (
    <dd>
      {proven === null ? (
        <p>{t('lens:overview.noLevel')}</p>
      ) : (
        <p>
          <LevelMark level={proven} page={group} />
        </p>
      )}
      <p className={cx(css['quiet'])}>{t('lens:overview.checked', { count: checked.length })}</p>
      {keyOnly.length === 0 ? null : (
        <p className={cx(css['quiet'])}>{t('lens:overview.keyOnly', { count: keyOnly.length })}</p>
      )}
    </dd>
  );
}

/** Left out where there is nothing to tell apart. */
function Apart({ proof }: { readonly proof: Proof }): ReactNode {
  const t = useTranslator();
  const { group, openLevel, open, elsewhere, refused, ownLevel, told } = proof;
  if (open.length + refused.length + told.length === 0 && ownLevel === null) return null;
  return (
    <div>
      <dt>{t('lens:overview.apart')}</dt>
      {open.length === 0 ? null : (
        <dd>
          {openLevel === null ? null : <LevelMark level={openLevel} page={group} isOpen />}
          {open.length === elsewhere.length ? null : (
            <p className={cx(css['quiet'])}>
              {t('lens:overview.open', { count: open.length - elsewhere.length })}
            </p>
          )}
          {elsewhere.length === 0 ? null : (
            <p className={cx(css['quiet'])}>{t('lens:overview.elsewhere', { count: elsewhere.length })}</p>
          )}
        </dd>
      )}
      {ownLevel === null ? null : (
        <dd>
          <LevelMark level={ownLevel} page={group} />
          <p className={cx(css['quiet'])}>{t('lens:overview.ownLevel')}</p>
        </dd>
      )}
      {told.length === 0 ? null : (
        <dd className={cx(css['quiet'])}>{t('lens:overview.told', { count: told.length })}</dd>
      )}
      {refused.length === 0 ? null : (
        <dd className={cx(css['quiet'])}>{t('lens:overview.refused', { count: refused.length })}</dd>
      )}
    </div>
  );
}
