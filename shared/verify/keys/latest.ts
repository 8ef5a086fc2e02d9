/** What was worked out lately, by its text: badges of one issuer name the same few keys. */

/**
 * Asks `make` once for each text while it is among the `most` latest ones. What `make` gives must follow from the text
 * alone, a refusal too.
 */
export function latest<T>(most: number): (text: string, make: () => T) => T {
  const made = new Map<string, T>();
  return (text, make) => {
    const known = made.get(text);
    const value = known ?? make();
    // Put last again: the one that was asked for longest ago is the first to go.
    made.delete(text);
    made.set(text, value);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return value;
  };
}

/** How many keys are remembered: a key is a few hundred characters, and a batch comes from few issuers. */
export const keysRemembered = 64;
