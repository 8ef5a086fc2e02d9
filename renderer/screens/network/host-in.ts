/** The host that a person means by what they typed: a name, a name with a port, or a whole address. */

const scheme = /^https?:\/\//;
/** URL forgets a port that is the scheme's own; a person who wrote it meant this one only. */
const writtenPort = /^(?:https?:\/\/)?(?:\[[^\]]*\]|[^:/?#]*):(\d{1,5})/;

/** `HOST` or `HOST:PORT`, lower case; null where it is neither. */
export function hostIn(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (/[\s@*\\]/.test(text) || (!scheme.test(text) && /[/?#]/.test(text))) return null;
  const address = scheme.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  const port = writtenPort.exec(text)?.[1];
  return port === undefined ? hostname : `${hostname}:${Number(port)}`;
}
