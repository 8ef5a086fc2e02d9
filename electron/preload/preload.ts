/** The page's bridge: hands it the engine's port and a few desktop verbs; no logic. */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('desktop', {
  language: navigator.language,
  platform: process.platform,
  connectEngine: () => ipcRenderer.send('connect-engine'),
  chooseBadges: () => ipcRenderer.invoke('choose-badges'),
  saveFile: (name: string, bytes: Uint8Array) => ipcRenderer.invoke('save-file', { name, bytes }),
  copy: (text: string, html: string) =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]),
  onCommand: (listener: (command: string) => void) => {
    const hear = (_event: unknown, command: string): void => listener(command);
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
