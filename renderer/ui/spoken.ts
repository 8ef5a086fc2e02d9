/** What a running job says aloud: where it is, and seldom enough that it can be listened to. Pure. */

export interface Spoken {
  /** when it was said, in milliseconds */
  readonly at: number;
  readonly text: string;
}

/** Milliseconds from one sentence to the next. */
export const spokenEvery = 5000;

/** The same where it is too early for the next. */
export function spokenNext(last: Spoken, text: string, now: number): Spoken {
  return text === last.text || now - last.at < spokenEvery ? last : { at: now, text };
}
