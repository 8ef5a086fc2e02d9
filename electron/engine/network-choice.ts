/** What the person allowed for one run: nothing, or which hosts. The engine turns it into a World. */
import type { World } from '../../shared/verify/world.ts';

export interface NetworkChoice {
  /** false: nothing leaves the machine */
  readonly online: boolean;
  /** hosts that may be contacted: every public one (the command line's --online), or the named ones */
  readonly hosts: 'all-public' | ReadonlySet<string>;
  /** of the hosts that may be contacted: `HOST` or `HOST:PORT` that may be private and plain http */
  readonly privateHosts: readonly string[];
  /** hosts that are never asked, not even after a redirect: the person said so once and for all */
  readonly never?: ReadonlySet<string>;
  /** named before the first contact with each host */
  readonly onContact?: (host: string) => void;
  /** aborted: the person stopped the run, and from then on nobody is asked */
  readonly stop?: AbortSignal | undefined;
}

/** Nothing leaves the machine. */
export const stayOffline: NetworkChoice = { online: false, hosts: new Set(), privateHosts: [] };

/** Made anew for every run, so that one run asks each address once and a later run asks again. */
export type OpenWorld = (network: NetworkChoice, recipients: readonly string[]) => World;
