/**
 * Text for the editor of a Europass profile in its two forms: plain text, and the small HTML that the editor
 * keeps (only p, br, strong, em, u, ul, ol, li and a with an https address).
 */
import { assertNever } from '../../problem.ts';
import { plain } from '../document/plain-text.ts';

export interface ListItem {
  readonly text: string;
  readonly strong?: boolean;
  /** leads to the issuer's copy; left out unless it is a plain https address */
  readonly link?: string | null;
  /** sentences behind the text; in plain text each has a line of its own */
  readonly details?: readonly string[];
  /** what its owner says of it, one line each, apart from the details */
  readonly own?: readonly OwnLine[];
}

/** A label that says whose words follow, or one of the words. */
export interface OwnLine {
  readonly text: string;
  readonly isLabel: boolean;
}

export type RichBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

/** Lines without tabs, bullets as `- `, an empty line between blocks. */
export function plainText(blocks: readonly RichBlock[]): string {
  return wellFormed(blocks.map(plainBlock).join('\n\n'));
}

function plainBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.lines.join('\n');
    case 'list':
      return block.items.map(plainItem).join('\n');
    default:
      return assertNever(block);
  }
}

function plainItem({ text, details = [], own = [], link = null }: ListItem): string {
  const address = httpsAddress(link);
  const lines = [...details, ...(address === null ? [] : [address]), ...own.map((line) => line.text)];
  return [`- ${text}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

export function editorHtml(blocks: readonly RichBlock[]): string {
  return blocks.map(htmlBlock).join('');
}

function htmlBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<p><strong>${escaped(block.text)}</strong></p>`;
    case 'paragraph':
      return `<p>${block.lines.map(escaped).join('<br>')}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${htmlItem(item)}</li>`).join('')}</ul>`;
    default:
      return assertNever(block);
  }
}

function htmlItem({ text, strong, link = null, details = [], own = [] }: ListItem): string {
  const address = httpsAddress(link);
  const words = address === null ? escaped(text) : `<a href="${escaped(address)}">${escaped(text)}</a>`;
  const head = strong === true ? `<strong>${words}</strong>` : words;
  const known = details.length === 0 ? head : `${head} – ${details.map(escaped).join(' ')}`;
  return [known, ...own.map(htmlOwnLine)].join('<br>');
}

function htmlOwnLine({ text, isLabel }: OwnLine): string {
  return isLabel ? `<em>${escaped(text)}</em>` : escaped(text);
}

/** A person's own text as blocks: an empty line parts paragraphs, a line that begins with a dash is an item. */
export function blocksOf(text: string): readonly RichBlock[] {
  const blocks: RichBlock[] = [];
  let lines: string[] = [];
  let items: ListItem[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const raw of text.split(/\r\n|\r|\n/u)) {
    const line = plain(raw);
    const item = /^[-–•*]\s+(.+)$/u.exec(line)?.[1];
    if (line === '' || (item === undefined ? items : lines).length > 0) close();
    if (item !== undefined) items.push({ text: item });
    else if (line !== '') lines.push(line);
  }
  close();
  return blocks;
}

/** The address as it may stand in a link; null for anything but plain https. */
export function httpsAddress(address: string | null): string | null {
  if (address === null || address.length > 2000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return wellFormed(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');
}

/** Half a character, left by a bad cut elsewhere, cannot be written as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
