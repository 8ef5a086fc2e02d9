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
  /** asked for only once it has been in sight for a moment: a long list is scrolled past most of its rows */
  readonly patient?: boolean;
  /** empty where the badge's name stands beside it */
  readonly alt: string;
}

const aMoment = 150;

export function BadgePicture(props: BadgePictureProps): ReactNode {
  const { badge, page, large = false, patient = false, alt } = props;
  const { pictures, session } = useStores();
  const passport = session((state) => state.passport?.id ?? null);
  const address = pictures((state) => state.addresses[badge]);
  useEffect(() => {
    if (passport === null) return undefined;
    const ask = (): void => void pictures.getState().ask(passport, badge);
    if (!patient) return ask();
    const timer = setTimeout(ask, aMoment);
    return () => clearTimeout(timer);
  }, [passport, badge, pictures, patient]);
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
