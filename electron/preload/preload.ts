/** The page's bridge: hands it the engine's port and a few desktop verbs; no logic. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';

contextBridge.exposeInMainWorld('desktop', {
  // Asked and waited for, so that the very first picture is in the right language and colours.
  start: ipcRenderer.sendSync('start-facts'),
  platform: process.platform,
  connectEngine: () => ipcRenderer.send('connect-engine'),
  chooseBadges: () => ipcRenderer.invoke('choose-badges'),
  choosePassport: () => ipcRenderer.invoke('choose-passport'),
  // The page holds a file that was dropped on it, and never learns where it lies.
  droppedPassport: (file: File) => ipcRenderer.invoke('dropped-passport', webUtils.getPathForFile(file)),
  recentPassports: () => ipcRenderer.invoke('recent-passports'),
  takeHanded: () => ipcRenderer.invoke('take-handed'),
  remember: (choice: unknown) => ipcRenderer.invoke('remember', choice),
  openLink: (address: string) => ipcRenderer.invoke('open-link', address),
  saveFile: (name: string, bytes: Uint8Array) => ipcRenderer.invoke('save-file', { name, bytes }),
  hasPrinter: () => ipcRenderer.invoke('has-printer'),
  print: (setting: unknown) => ipcRenderer.invoke('print', setting),
  copy: (text: string, html: string) =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]),
  onCommand: (listener: (command: string, value: string) => void) => {
    const hear = (_event: unknown, command: string, value: string): void => listener(command, value);
    ipcRenderer.on('command', hear);
    return () => ipcRenderer.off('command', hear);
  },
});

// A port cannot pass the bridge; it goes to the page as a message of the window to itself.
ipcRenderer.on('engine-port', (event) => {
  window.postMessage('engine-port', window.location.origin, [...event.ports]);
});
ipcRenderer.on('engine-state', (_event, state: string) => {
  window.postMessage(state, window.location.origin);
});
