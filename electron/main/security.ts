/**
 * Electron's security checklist, in code: the page is sandboxed and isolated (window.ts), comes from app://
 * with a CSP (app-protocol.ts), may go nowhere else, open nothing, ask for nothing, and reach no network.
 */
import { app, session, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { appOrigin } from './app-protocol.ts';

/** What the page may load: itself, its blobs, and small pictures inside a badge. Never the network. */
const allowedLoads = new Set(['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:']);

export function isOwnPage(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`);
}

/** Only our own page's top frame may call the main process; everything else is dropped. */
export function isFromOwnPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/** "Copy for Europass" puts text on the clipboard; nothing may read it, and nothing else is granted. */
export function mayAsk(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnPage(address.replace(/\/$/, ''));
}

export function guardApp(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.url.startsWith('blob:') && !isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

export function guardSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((contents, permission, answer) =>
    answer(mayAsk(permission, contents.getURL())),
  );
  own.setPermissionCheckHandler((_contents, permission, origin) => mayAsk(permission, origin));
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((request, answer) => {
    const isFile = request.url.startsWith('file:') && request.webContentsId === undefined;
    answer({ cancel: !isFile && !allowedLoads.has(new URL(request.url).protocol) });
  });
}
