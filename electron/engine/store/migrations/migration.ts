/** One step of a passport file's schema. In its own file; a released one never changes. */
export interface Migration {
  /** the `user_version` that the file has afterwards */
  readonly version: number;
  readonly sql: string;
}
