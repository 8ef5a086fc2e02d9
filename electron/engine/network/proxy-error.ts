/** What went wrong with a proxy, told apart from what went wrong with the host behind it. */

/** A host as a proxy is asked for it: without brackets, with its port. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/**
 * `absent`: the proxy itself could not be reached, so the next way may be tried. `refused`: it does not let us through;
 * going around it would be going around whoever set it up. `host`: it let us through, and the host was not there.
 */
export type ProxyTrouble = 'absent' | 'refused' | 'host';

export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly trouble: ProxyTrouble;

  constructor(trouble: ProxyTrouble, cause?: unknown) {
    super(trouble, cause === undefined ? undefined : { cause });
    this.trouble = trouble;
  }
}
