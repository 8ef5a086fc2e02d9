/**
 * Electron's security checklist, in code: the page is sandboxed and isolated (window.ts), comes from app://
 * with a CSP (app-protocol.ts), may go nowhere else, open nothing, ask for nothing, and reach no network.
 */
import { app, session, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { isOwnPage, mayAsk, mayLoad } from './own-page.ts';

/** Only our own page's top frame may call the main process; everything else is dropped. */
export function isFromOwnPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

export function guardApp(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
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
  own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url) }));
}
