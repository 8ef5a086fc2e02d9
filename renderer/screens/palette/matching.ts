/** Which names contain what was typed; pure but for what it remembers of names it has seen. */
import { folded, searchWords } from '../../../shared/passport/folded.ts';

/** Names are folded once: there may be ten thousand, and they are asked for at every key. */
const seen = new WeakMap<object, string>();

/** The first `most` whose name contains all typed words, whatever their accents and capitals. */
export function matching<T extends object>(
  items: readonly T[],
  typed: string,
  nameOf: (item: T) => string,
  most = Infinity,
): readonly T[] {
  const words = searchWords(typed);
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    const name = seen.get(item) ?? folded(nameOf(item));
    seen.set(item, name);
    if (words.every((word) => name.includes(word))) found.push(item);
  }
  return found;
}
