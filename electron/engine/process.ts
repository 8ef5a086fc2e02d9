/**
 * The engine in its own process: the entry that Electron's utilityProcess starts. It serves the contract on
 * every port that the main process hands it.
 */
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import { speakFrom } from '../../shared/i18n/translate.ts';
import { cataloguesIn } from '../files/catalogues.ts';
import { createEngine } from './engine.ts';
import { createNetworkWorld } from './network.ts';
import { proxyAskedOf } from './network/proxy-asked.ts';
import { proxyFromEnvironment } from './network/proxy.ts';
import { createRouter } from './serve.ts';

/** Handed over by the main process as the only argument. */
const startSchema = z.object({
  libraryFolder: z.string(),
  assetsFolder: z.string(),
  nativeSqlite: z.string().optional(),
  /** the main process answers `{ask: 'proxy'}` with what Chromium says; else the environment counts */
  answersProxy: z.boolean().optional(),
});

interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly MessagePortMain[] }) => void,
  ): void;
  postMessage(message: unknown): void;
}

/** As much of Electron's MessagePortMain as the adapter uses; the engine itself knows no Electron. */
interface MessagePortMain {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
  start(): void;
}

const { answersProxy, ...start } = startSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
speakFrom(cataloguesIn(start.assetsFolder));
const now = (): Date => new Date();
const asked = proxyAskedOf((question) => process.parentPort?.postMessage(question));
const proxyFor = answersProxy === true ? asked.proxyFor : proxyFromEnvironment(process.env);
const engine = createEngine({
  ...start,
  now,
  openWorld: (network, recipients) => createNetworkWorld({ network, recipients, now, proxyFor }),
  // The page asks while badges are checked.
  threadsFrom: 1,
});
const handler = new RPCHandler(
  createRouter(engine, (bug) => {
    // Only where it happened: a message or a value could hold somebody's data.
    const stack = bug instanceof Error ? (bug.stack ?? '').split('\n').slice(1).join('\n') : '';
    process.stderr.write(`engine: unexpected ${bug instanceof Error ? bug.name : typeof bug}\n${stack}\n`);
  }),
);

declare global {
  namespace NodeJS {
    interface Process {
      readonly parentPort?: ParentPort;
    }
  }
}

/** A file that the person named to the desktop: the page learns only the id under which it may ask for it. */
const grantSchema = z.object({ ask: z.literal('grant'), path: z.string() });

process.parentPort?.on('message', (event) => {
  asked.hear(event.data);
  const grant = grantSchema.safeParse(event.data);
  if (grant.success) {
    const { path } = grant.data;
    process.parentPort?.postMessage({ answer: 'grant', path, id: engine.grantFile(path) });
  }
  for (const port of event.ports) {
    handler.upgrade(port);
    port.start();
  }
});
