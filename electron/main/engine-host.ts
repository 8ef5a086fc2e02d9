/** Keeps the engine's process alive and hands the page a port to it, again after every restart. */
import { MessageChannelMain, session, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { z } from 'zod';

export interface EngineHostOptions {
  /** the engine's entry file */
  readonly entry: string;
  readonly libraryFolder: string;
  readonly assetsFolder: string;
  readonly nativeSqlite: string | undefined;
}

export interface EngineHost {
  /** the page asks for its port; asked again after a reload */
  connect(page: WebContents): void;
  stop(): void;
}

/** Waits before the first, second, … restart in a row; then the page is told that the engine stays down. */
const restartDelays = [0, 250, 1000, 4000];
/** An engine that has lived this long was healthy: the next death counts as the first. */
const healthyMs = 30_000;

export function createEngineHost(options: EngineHostOptions): EngineHost {
  let page: WebContents | undefined;
  let engine: UtilityProcess | undefined;
  let deaths = 0;
  let stopping = false;

  const start = (): void => {
    const startedAt = Date.now();
    const child = utilityProcess.fork(
      options.entry,
      [
        JSON.stringify({
          libraryFolder: options.libraryFolder,
          assetsFolder: options.assetsFolder,
          nativeSqlite: options.nativeSqlite,
          answersProxy: true,
        }),
      ],
      { serviceName: 'passport-engine' },
    );
    engine = child;
    child.on('message', (question) => void answer(child, question));
    child.once('spawn', handOverPort);
    child.once('exit', () => {
      engine = undefined;
      if (stopping) return;
      deaths = Date.now() - startedAt > healthyMs ? 1 : deaths + 1;
      const delay = restartDelays[deaths - 1];
      tell(delay === undefined ? 'engine-gone' : 'engine-stopped');
      if (delay !== undefined) setTimeout(start, delay);
    });
  };

  const tell = (message: string): void => {
    if (page?.isDestroyed() === false) page.send('engine-state', message);
  };

  const handOverPort = (): void => {
    if (page?.isDestroyed() !== false || engine === undefined) return;
    const { port1, port2 } = new MessageChannelMain();
    engine.postMessage(null, [port1]);
    page.postMessage('engine-port', null, [port2]);
  };

  start();
  return {
    connect(asking) {
      page = asking;
      if (engine?.pid !== undefined) handOverPort();
    },
    stop() {
      stopping = true;
      engine?.kill();
    },
  };
}

const proxyQuestion = z.object({ ask: z.literal('proxy'), id: z.number(), url: z.string() });

/** Which proxy the system has for an address: Chromium knows the settings, the engine does not. */
async function answer(engine: UtilityProcess, question: unknown): Promise<void> {
  const asked = proxyQuestion.safeParse(question);
  if (!asked.success) return;
  const { id, url } = asked.data;
  const proxy = await session.defaultSession.resolveProxy(url).catch(() => null);
  engine.postMessage({ answer: 'proxy', id, proxy });
}
