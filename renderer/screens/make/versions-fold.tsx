/** The list of what was made, folded away; open and in sight where it was asked for. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Fold } from '../../ui/fold.tsx';
import { VersionsList } from './versions-list.tsx';

export function VersionsFold({ view }: { readonly view: PassportView }): ReactNode {
  const { making } = useStores();
  const t = useTranslator();
  const listed = making((state) => state.listed);
  const fold = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (listed > 0) fold.current?.querySelector('button')?.focus();
  }, [listed]);
  const count = view.versions.length;
  return (
    <div ref={fold}>
      <Fold
        key={listed}
        level={2}
        title={t('making:versions.title')}
        summary={count === 0 ? t('making:versions.nothing') : t('making:versions.count', { count })}
        isOpenAtFirst={listed > 0}
      >
        <VersionsList view={view} />
      </Fold>
    </div>
  );
}
