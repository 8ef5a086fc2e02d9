/** Keeps the engine's process alive and hands the page a port to it, again after every restart. */
import { MessageChannelMain, session, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { z } from 'zod';

export interface EngineHostOptions {
  /** the engine's entry file */
  readonly entry: string;
  readonly libraryFolder: string;
  readonly assetsFolder: string;
  readonly nativeSqlite: string | undefined;
  /** passport files that may be opened from the start on */
  readonly granted: readonly string[];
}

export interface EngineHost {
  /** once; asked again, nothing happens */
  start(): void;
  /** the page asks for its port; asked again after a reload */
  connect(page: WebContents): void;
  /** lets the engine open a passport file anywhere; gives the id by which the page may ask for it */
  grant(path: string): Promise<string>;
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
  /** every path that was granted, for an engine that is started again, and who waits for its id */
  const granted = new Map<string, ((id: string) => void)[]>(options.granted.map((path) => [path, []]));

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
    child.on('message', (message) => {
      const answered = grantAnswer.safeParse(message);
      if (answered.success) {
        const { path, id } = answered.data;
        for (const tell of granted.get(path)?.splice(0) ?? []) tell(id);
      } else void answer(child, message);
    });
    child.once('spawn', () => {
      // Before the page can ask for any of them.
      for (const path of granted.keys()) child.postMessage({ ask: 'grant', path });
      handOverPort();
    });
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

  let isStarted = false;
  return {
    start() {
      if (!isStarted) start();
      isStarted = true;
    },
    connect(asking) {
      page = asking;
      if (engine?.pid !== undefined) handOverPort();
    },
    grant(path) {
      return new Promise((resolve) => {
        const waiting = granted.get(path) ?? [];
        granted.set(path, [...waiting, resolve]);
        if (engine?.pid !== undefined) engine.postMessage({ ask: 'grant', path });
      });
    },
    stop() {
      stopping = true;
      engine?.kill();
    },
  };
}

const grantAnswer = z.object({ answer: z.literal('grant'), path: z.string(), id: z.string() });
const proxyQuestion = z.object({ ask: z.literal('proxy'), id: z.number(), url: z.string() });

/** Which proxy the system has for an address: Chromium knows the settings, the engine does not. */
async function answer(engine: UtilityProcess, question: unknown): Promise<void> {
  const asked = proxyQuestion.safeParse(question);
  if (!asked.success) return;
  const { id, url } = asked.data;
  const proxy = await session.defaultSession.resolveProxy(url).catch(() => null);
  engine.postMessage({ answer: 'proxy', id, proxy });
}
