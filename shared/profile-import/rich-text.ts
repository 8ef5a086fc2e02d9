/** The small HTML of a CV editor as plain text: paragraphs a line, points of a list with a dash. */

const ends = /<(?:br\s*\/?|\/(?:p|div|li|ul|ol|h[1-6]))>/gi;
const points = /<li(?:\s[^<>]{0,500})?>/gi;
const tags = /<\/?[a-z][^<>]{0,2000}>/gi;
const entities = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Pure. What is no tag stays; a text without any tag keeps its own lines. */
export function textOfHtml(html: string): string {
  return html
    .replace(ends, '\n')
    .replace(points, '- ')
    .replace(tags, '')
    .replace(entities, (whole, decimal: string, hex: string, name: string) =>
      name === undefined
        ? character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
        : (named[name.toLowerCase()] ?? whole),
    )
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .trim();
}

function character(code: number): string {
  const isCharacter = code >= 0x20 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : ' ';
}
