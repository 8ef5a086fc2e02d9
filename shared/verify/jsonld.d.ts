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
  const jsonld: {
    /** N-Quads; rejects with a JsonLdError, `details.event` of which says what safe mode refused */
    canonize(document: unknown, options: CanonizeOptions): Promise<string>;
  };
  export default jsonld;
}
