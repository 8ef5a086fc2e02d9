/** The page's start: reach the engine, make the stores, show the app. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createStores } from './app-stores.ts';
import { languageName, languages } from '../shared/i18n/translate.ts';
import { openEngineLine } from './engine.ts';
import { loadSentences } from './sentences.ts';
import './styles/tokens.css';
import './styles/typeface.css';
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
// Before there is a passport nobody waits for the engine, and the first picture has the processor to itself.
if (desktop.start.hasPassports) desktop.connectEngine();
else requestIdleCallback(() => desktop.connectEngine(), { timeout: 1000 });

// Before the first picture: nothing flashes in another look.
document.documentElement.dataset['theme'] = desktop.start.theme;
// And in no other typeface, for which the system's would be searched through. The names of the languages stand on it too.
const typeface = [
  document.fonts.load('400 1em "Noto Sans"', languages.map(languageName).join('')),
  document.fonts.load('600 1em "Noto Sans"'),
];
await Promise.all([loadSentences(desktop.start.language), Promise.allSettled(typeface)]);
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App stores={stores} renew={() => createStores(needs, stores)} line={line} />
    </StrictMode>,
  );
