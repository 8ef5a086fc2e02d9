/** The page's start: reach the engine, make the stores, show the app. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isLanguage, languageFor, type Language } from '../shared/i18n/translate.ts';
import { App } from './app.tsx';
import { createStores } from './app-stores.ts';
import { openEngineLine } from './engine.ts';
import { loadSentences } from './sentences.ts';
import './styles/tokens.css';
import './styles/base.css';

const languageKey = 'language';

function rememberedLanguage(): Language | null {
  const remembered = localStorage.getItem(languageKey);
  return isLanguage(remembered) ? remembered : null;
}

const { desktop } = window;
const line = openEngineLine();
const language = rememberedLanguage() ?? languageFor(desktop.language);
const stores = createStores({
  engine: line.engine,
  desktop,
  language,
  remember: (spoken) => localStorage.setItem(languageKey, spoken),
  loadSentences,
});

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window) return;
  const [port] = event.ports;
  if (event.data === 'engine-port' && port !== undefined) line.take(port);
  if (event.data === 'engine-stopped' || event.data === 'engine-gone')
    line.lose(event.data === 'engine-gone');
});
desktop.connectEngine();

await loadSentences(language);
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App stores={stores} line={line} />
    </StrictMode>,
  );
