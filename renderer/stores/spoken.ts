/** How far a running job is, as it is said aloud: seldom enough that it can be listened to. Pure. */

export interface Spoken {
  /** when it was said, in milliseconds */
  readonly at: number;
  /** how much was done then */
  readonly done: number;
}

/** Milliseconds from one sentence to the next. */
export const spokenEvery = 5000;

/** The same where it is too early for the next. */
export function spokenNext(last: Spoken, done: number, now: number): Spoken {
  return done === last.done || now - last.at < spokenEvery ? last : { at: now, done };
}
