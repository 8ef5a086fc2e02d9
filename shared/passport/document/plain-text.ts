/** Other people's texts made fit for paper: one line of plain words, no longer than there is room for. */

/** Tags that issuers' forms leave in descriptions. Anything else between angle brackets is left alone. */
const tags = /<\/?(?:p|br|b|i|u|em|strong|ul|ol|li|a|div|span|h[1-6])(?:\s[^<>]{0,500})?\/?>/gi;
/**
 * Characters that show nothing and can turn the order of a line around: controls, bidirectional marks,
 * byte order marks. U+200D and U+FE0F hold an emoji together and are left to the renderer.
 */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** One line: tags and invisible characters taken out, white space made single. */
export function plain(text: string | null): string {
  if (text === null) return '';
  return text.replace(tags, ' ').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Paragraphs, each as `plain` gives it; empty ones left out. */
export function plainParagraphs(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .map((part) => plain(part))
    .filter((part) => part !== '');
}

/**
 * `text` cut to at most `length` characters at the end of a word, with `…` where something was cut.
 * A character that takes two code units is never cut in half.
 */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const whole = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${whole.replace(/[\s,;:.–-]+$/, '')}…`;
}

/** The address as a link may carry it; null unless it is plain http or https. */
export function webAddress(text: string | null): string | null {
  if (text === null || text.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.username === '' && url.password === '' ? url.href : null;
}

/** The words under which a link is shown: the address without its scheme, cut in its middle where it is long. */
export function addressWords(url: string): string {
  const words = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return words.length <= 80 ? words : `${words.slice(0, 52)}…${words.slice(-24)}`;
}
