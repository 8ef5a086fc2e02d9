/** The statements of a credential under the labels that its issuer signed (ECDSA Cryptosuites 1.0 §3.6.7). */

/**
 * The statements with the labels that the issuer gave to nodes without names, sorted again; null where a label
 * is not told. Texts and addresses are stepped over: `_:c14n0` inside them is no label.
 */
export function relabelled(quads: string, labels: ReadonlyMap<string, string>): readonly string[] | null {
  let isComplete = true;
  const statements = quads
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.replaceAll(/"(?:[^"\\]|\\.)*"|<[^>]*>|_:(c14n\d+)/gu, (token, label: string | undefined) => {
        if (label === undefined) return token;
        const named = labels.get(label);
        if (named === undefined) isComplete = false;
        return `_:${named}`;
      }),
    )
    .map((line) => `${line}\n`);
  return isComplete ? statements.toSorted() : null;
}
