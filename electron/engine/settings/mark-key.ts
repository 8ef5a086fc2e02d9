/** The key that this installation marks its own evidence with: in the settings, made when it is first needed. */
import { randomBytes } from 'node:crypto';
import { PassportError } from '../../../shared/problem.ts';
import type { MarkKey } from '../store/marks.ts';
import type { SettingsFile } from './settings-file.ts';

const size = 32;

export function markKeyIn(settings: SettingsFile): MarkKey {
  let known: { readonly text: string; readonly key: Uint8Array | null } | undefined;
  let isHopeless = false;
  const keyIn = (text: string | null): Uint8Array | null => {
    if (text === null) return null;
    if (known?.text !== text) {
      const key = new Uint8Array(Buffer.from(text, 'base64'));
      known = { text, key: key.length === size ? key : null };
    }
    return known.key;
  };
  const read = (): Uint8Array | null => keyIn(settings.read().evidenceKey);
  return {
    read,
    make() {
      const had = read();
      if (had !== null || isHopeless) return had;
      try {
        // Another process may have made one meanwhile.
        settings.change((before) =>
          keyIn(before.evidenceKey) === null
            ? { ...before, evidenceKey: randomBytes(size).toString('base64') }
            : before,
        );
      } catch (error) {
        // No settings, no mark: a badge must come in all the same, and its evidence will say less later.
        if (!(error instanceof PassportError)) throw error;
        isHopeless = true;
      }
      return read();
    },
  };
}
