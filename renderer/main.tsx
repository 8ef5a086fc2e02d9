/** The page's start: reach the engine, make the stores, show the app. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createStores } from './app-stores.ts';
import { openEngineLine } from './engine.ts';
import { loadSentences } from './sentences.ts';
import './styles/tokens.css';
import './styles/base.css';

const { desktop } = window;
const line = openEngineLine();
const needs = { engine: line.engine, desktop, loadSentences };
const stores = createStores(needs);

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window) return;
  const [port] = event.ports;
  if (event.data === 'engine-port' && port !== undefined) line.take(port);
  if (event.data === 'engine-stopped' || event.data === 'engine-gone')
    line.lose(event.data === 'engine-gone');
});
desktop.connectEngine();

// Before the first picture: nothing flashes in another look.
document.documentElement.dataset['theme'] = desktop.start.theme;
await loadSentences(desktop.start.language);
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App stores={stores} renew={() => createStores(needs, stores)} line={line} />
    </StrictMode>,
  );
