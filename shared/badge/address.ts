/** A file or a member that holds nothing but a web address. */

/** The address itself where the text is one http(s) address and nothing else. */
export function addressIn(text: string): string | null {
  const line = text.trim();
  if (!/^https?:\/\/\S{1,2000}$/i.test(line)) return null;
  return URL.canParse(line) ? line : null;
}
