/** The picture of a badge, asked for when it is first shown. */
import { useEffect, type ReactNode } from 'react';
import { useStores } from '../app-stores.ts';
import type { PageId } from '../stores/session.ts';
import css from './badge-picture.module.css';
import { cx } from './class-names.ts';
import { GroupMark } from './marks.tsx';

export interface BadgePictureProps {
  readonly badge: string;
  /** whose mark stands there while there is no picture */
  readonly page: PageId;
  readonly large?: boolean;
  /** empty where the badge's name stands beside it */
  readonly alt: string;
}

export function BadgePicture({ badge, page, large = false, alt }: BadgePictureProps): ReactNode {
  const { pictures, session } = useStores();
  const passport = session((state) => state.passport?.id ?? null);
  const address = pictures((state) => state.addresses[badge]);
  useEffect(() => {
    if (passport !== null) void pictures.getState().ask(passport, badge);
  }, [passport, badge, pictures]);
  return (
    <span className={cx(css['frame'], large && css['large'])}>
      {typeof address === 'string' ? (
        <img src={address} alt={alt} draggable={false} />
      ) : (
        <GroupMark page={page} size={large ? 64 : 24} />
      )}
    </span>
  );
}
