/** `--from FILE`: takes what another file says about the owner over into the profile, and says what it did. */
import type { Profile } from '../../shared/passport/profile.ts';
import { offerText } from '../../shared/profile-import/offer-words.ts';
import { chosenAtFirst, offersOf, takenOver } from '../../shared/profile-import/take-over.ts';
import type { Terminal } from './terminal.ts';

export interface FromFile {
  readonly bytes: Uint8Array;
  readonly before: Profile;
  /** also what takes the place of something else */
  readonly replace: boolean;
  readonly say: (text: string) => void;
}

/** The profile after it; the same object where nothing was taken over. */
export async function profileFromFile(
  { bytes, before, replace, say }: FromFile,
  { t, language, engine }: Terminal,
): Promise<Profile> {
  const { profile: found } = await engine().readProfile(bytes, language);
  const offers = offersOf(before, found);
  const wanted = offers.filter(({ held }) => held !== 'same').map(({ id }) => id);
  const chosen = replace ? new Set(wanted) : chosenAtFirst(offers);
  for (const offer of offers) {
    const what = offerText(offer, found, t);
    const said = offer.held === 'same' ? 'same' : chosen.has(offer.id) ? 'took' : 'kept';
    say(`${t(`me:cli.${said}`, { what })}\n`);
  }
  return chosen.size === 0 ? before : takenOver(before, found, chosen);
}
