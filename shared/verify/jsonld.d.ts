/** The part of jsonld 9 that we call; the package brings no types. */
declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl: string | null;
    readonly documentUrl: string;
    readonly document: unknown;
    /** `static`: the processed context may be kept for the next call */
    readonly tag?: 'static';
  }
  interface CanonizeOptions {
    readonly safe: true;
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
    readonly canonizeOptions: {
      readonly algorithm: 'RDFC-1.0';
      readonly messageDigestAlgorithm?: 'sha256' | 'sha384';
      /** deep comparisons of blank nodes that look alike, before it gives up */
      readonly maxDeepIterations: number;
      readonly signal: AbortSignal;
    };
  }
  export interface JsonLd {
    /** N-Quads; rejects with a JsonLdError, `details.event` of which says what safe mode refused */
    canonize(document: unknown, options: CanonizeOptions): Promise<string>;
  }
  const jsonld: JsonLd;
  export default jsonld;
}

/** Its own parts; quick-contexts.ts says what we want of them. */
declare module 'jsonld/lib/context.js' {
  export interface ActiveContext {
    /** what it was before a context that holds for one node only */
    readonly previousContext?: ActiveContext;
    revertToPreviousContext: (this: ActiveContext) => ActiveContext;
  }
  type EventHandler = (happened: { readonly event: object; readonly next: () => void }) => void;
  export interface Processing {
    readonly activeCtx: ActiveContext;
    readonly localCtx: unknown;
    readonly options: { readonly eventHandler?: EventHandler | readonly EventHandler[] };
    /** true unless it says otherwise */
    readonly propagate?: boolean;
    readonly overrideProtected?: boolean;
    /** given by `process` itself only, while it looks into a context */
    readonly cycles?: Set<string>;
  }
  export type Process = (asked: Processing) => Promise<ActiveContext>;
  const contexts: {
    process: Process;
    /** the same object for the same options */
    getInitialContext: (options: object) => ActiveContext;
  };
  export default contexts;
}
