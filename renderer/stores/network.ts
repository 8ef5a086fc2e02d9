/** Which places on the internet may be asked: what the person said, kept by the engine for every passport. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ConsentChoice, NetworkConsents } from '../../shared/contract/trust-views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export interface NetworkState {
  /** null until asked for */
  readonly consents: NetworkConsents | null;
  readonly failure: Failure | null;
  load(): Promise<void>;
  /** null: ask me again; true when it was kept */
  setConsent(host: string, consent: ConsentChoice | null): Promise<boolean>;
  setPrivateHost(host: string, allowed: boolean): Promise<boolean>;
}

export type NetworkStore = UseBoundStore<StoreApi<NetworkState>>;

export function createNetworkStore(engine: Pick<Engine, 'network'>): NetworkStore {
  return create<NetworkState>((set) => {
    const ask = async (question: () => Promise<NetworkConsents>): Promise<boolean> => {
      try {
        set({ consents: await question(), failure: null });
        return true;
      } catch (error) {
        set({ failure: failureOf(error) });
        return false;
      }
    };
    return {
      consents: null,
      failure: null,
      load: async () => void (await ask(() => engine.network.consents())),
      setConsent: (host, consent) => ask(() => engine.network.setConsent({ host, consent })),
      setPrivateHost: (host, allowed) => ask(() => engine.network.setPrivateHost({ host, allowed })),
    };
  });
}
