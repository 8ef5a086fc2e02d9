/** A file of the owner's own as a small picture that the engine has made safe; given back when it is not shown. */
import { useEffect, useState } from 'react';
import type { OwnFileView } from '../../../shared/contract/views.ts';
import { useStores } from '../../app-stores.ts';

/** Null where it is none, or not there yet. */
export function useOwnPicture(passport: string, { id, mediaType }: OwnFileView): string | null {
  const { engine } = useStores();
  const [address, setAddress] = useState<string | null>(null);
  const isPicture = mediaType === 'image/png' || mediaType === 'image/jpeg';
  useEffect(() => {
    if (!isPicture) return;
    let made: string | null = null;
    let isLeft = false;
    // A picture is never worth a message.
    const ask = engine.passport.ownPicture({ passport, file: id }).catch(() => null);
    void ask.then((picture) => {
      if (picture === null || isLeft) return;
      made = URL.createObjectURL(picture);
      setAddress(made);
    });
    return () => {
      isLeft = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [engine, passport, id, isPicture]);
  return address;
}
