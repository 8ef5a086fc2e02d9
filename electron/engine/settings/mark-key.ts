/** The key that this installation marks its own evidence with: in the settings, made when it is first needed. */
import { randomBytes } from 'node:crypto';
import { PassportError } from '../../../shared/problem.ts';
import type { MarkKey } from '../store/marks.ts';
import type { SettingsFile } from './settings-file.ts';

const size = 32;

export function markKeyIn(settings: SettingsFile): MarkKey {
  let known: { readonly text: string; readonly key: Uint8Array } | undefined;
  let isTried = false;
  const read = (): Uint8Array | null => {
    const text = settings.read().evidenceKey;
    if (text === null) return null;
    if (known?.text !== text) known = { text, key: new Uint8Array(Buffer.from(text, 'base64')) };
    return known.key.length === size ? known.key : null;
  };
  return {
    read,
    make() {
      const had = read();
      if (had !== null || isTried) return had;
      isTried = true;
      try {
        settings.change((before) => ({ ...before, evidenceKey: randomBytes(size).toString('base64') }));
      } catch (error) {
        // No settings, no mark: a badge must come in all the same, and its evidence will say less later.
        if (!(error instanceof PassportError)) throw error;
      }
      return read();
    },
  };
}
