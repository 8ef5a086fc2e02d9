/** What was made of this passport and for whom, newest first; and what can be done with each. */
import { useState, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { ListedVersion } from '../../../shared/passport/desk.ts';
import { plain } from '../../../shared/passport/document/plain-text.ts';
import { useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { useVersions } from '../../versions.ts';
import { GrowingList } from '../growing-list.tsx';
import { versionFacts, versionName } from './choice-words.ts';
import { VersionDialog } from './version-dialog.tsx';
import css from './versions.module.css';

export function VersionsList({ view }: { readonly view: PassportView }): ReactNode {
  const t = useTranslator();
  const { takeAgain, forget } = useVersions();
  const [changing, setChanging] = useState<ListedVersion | null>(null);
  if (view.versions.length === 0) return <p className={cx(css['quiet'])}>{t('making:versions.empty')}</p>;
  return (
    <>
      <GrowingList
        items={view.versions}
        className={cx(css['list'])}
        renderItem={(version) => {
          const what = versionName(t, version);
          return (
            <li key={version.id} className={cx(css['version'])}>
              <p className={cx(css['whom'])}>
                {version.recipient === ''
                  ? t('making:versions.forNobody')
                  : t('making:versions.for', { recipient: plain(version.recipient) })}
              </p>
              <p className={cx(css['quiet'])}>{t.date(version.at)}</p>
              <p className={cx(css['quiet'])}>{versionFacts(t, version)}</p>
              {version.note === '' ? null : <p>{plain(version.note)}</p>}
              <span className={cx(css['actions'])}>
                <Button
                  aria-label={t('making:versions.againOf', { what })}
                  onPress={() => takeAgain(version)}
                >
                  {t('making:versions.again')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('making:versions.changeOf', { what })}
                  onPress={() => setChanging(version)}
                >
                  {t('making:versions.change')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('making:versions.forgetOf', { what })}
                  onPress={() => void forget(version)}
                >
                  {t('making:versions.forget')}
                </Button>
              </span>
            </li>
          );
        }}
      />
      {changing === null ? null : <VersionDialog version={changing} onClose={() => setChanging(null)} />}
    </>
  );
}
