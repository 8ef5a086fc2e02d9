/** What expires, as seen now. */
import { expiryOf, type Ending, type Expiry } from '../shared/passport/expiry.ts';

export function expiryNow<B extends Ending>(badges: readonly B[]): Expiry<B> {
  return expiryOf(badges, new Date());
}
