/** Pictures of badges as addresses that an `img` can show; each is asked for once. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Engine } from '../engine.ts';

export interface PicturesState {
  /** by badge id; null: the badge has none that can be shown; missing: not asked for yet */
  readonly addresses: Readonly<Record<string, string | null>>;
  ask(passport: string, badge: string): Promise<void>;
}

export type PicturesStore = UseBoundStore<StoreApi<PicturesState>>;

export interface PicturesNeeds {
  readonly engine: Pick<Engine, 'badges'>;
  readonly addressOf: (picture: Blob) => string;
}

export function createPicturesStore({ engine, addressOf }: PicturesNeeds): PicturesStore {
  return create<PicturesState>((set) => {
    const asked = new Set<string>();
    return {
      addresses: {},
      async ask(passport, badge) {
        if (asked.has(badge)) return;
        asked.add(badge);
        try {
          const picture = await engine.badges.picture({ passport, badge });
          const address = picture === null ? null : addressOf(picture);
          set(({ addresses }) => ({ addresses: { ...addresses, [badge]: address } }));
        } catch {
          // A picture is never worth a message; it may be asked for again.
          asked.delete(badge);
        }
      },
    };
  });
}
