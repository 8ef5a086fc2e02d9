/** The address in a shortcut file, as browsers and desktops write them when a link is dragged out of a page. */
import { addressIn } from './address.ts';

/**
 * Windows `.url` (`[InternetShortcut]`), Linux `.desktop` (`[Desktop Entry]`) and macOS `.webloc` (an XML
 * property list); null for every other text.
 */
export function shortcutIn(text: string): string | null {
  const start = text.slice(0, 20_000);
  if (/^\[(?:InternetShortcut|Desktop Entry|\{[\w-]{36}\})\]\s*$/im.test(start.slice(0, 200)))
    return addressIn(/^URL(?:\[\$e\])?=(.{1,2048})$/im.exec(start)?.[1] ?? '');
  if (!/<plist[\s>]/.test(start)) return null;
  const written = /<key>\s*URL\s*<\/key>\s*<string>([^<]{1,2048})<\/string>/.exec(start)?.[1];
  return written === undefined ? null : addressIn(unescaped(written));
}

/** `SURL` is the key (a string of three letters); its value follows as a string of ASCII, with its length. */
const binaryUrl = /SURL(?:([\x50-\x5e])|_\x10([^])|_\x11([^])([^]))/;

/** macOS `.webloc` as a binary property list (`bplist00`), as Finder writes it; null for every other file. */
export function shortcutInBinary(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  if (!start.startsWith('bplist00')) return null;
  const found = binaryUrl.exec(start);
  if (found === null) return null;
  const [all, short, one, high, low] = found;
  const code = (letter: string | undefined): number => letter?.charCodeAt(0) ?? 0;
  const length =
    short === undefined ? (one === undefined ? code(high) * 256 + code(low) : code(one)) : code(short) & 15;
  const from = found.index + all.length;
  return addressIn(start.slice(from, from + length));
}

/** The five entities that XML itself knows. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
