/** What is our own page and what is not: pure decisions behind the guards, apart from Electron. */
import { resolve, sep } from 'node:path';

export const appScheme = 'app';
export const appOrigin = 'app://passport';

/**
 * No remote content, no inline script or style, no plugin. Pictures of badges come as blobs.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function isOwnPage(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`);
}

/** "Copy for Europass" puts text on the clipboard; nothing may read it, and nothing else is granted. */
export function mayAsk(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnPage(address);
}

/** What may be loaded at all, by anybody in the session: the page, its blobs, pictures inside a badge. */
export function mayLoad(address: string): boolean {
  return URL.canParse(address) && ['app:', 'blob:', 'data:', 'devtools:'].includes(new URL(address).protocol);
}

/** What may be offered to the browser: a public page over a secure line, and nobody's password in its address. */
export function mayOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && hostname !== '';
}

/** The file that an address of the page means, or null for anything outside the page's folder. */
export function fileFor(address: string, folder: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${appScheme}:` || url.host !== 'passport') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  return file.startsWith(folder + sep) ? file : null;
}
