/** What every command shares: the words, the two streams, the engine when it is first needed. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  languageFor,
  speakFrom,
  translator,
  type Language,
  type Translator,
} from '../../shared/i18n/translate.ts';
import type { Problem } from '../../shared/problem.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { createNetworkWorld } from '../engine/network.ts';
import { proxyFromEnvironment } from '../engine/network/proxy.ts';
import { cataloguesIn } from '../files/catalogues.ts';
import { dataFolder, libraryIn } from '../files/data-folder.ts';

export const exitCodes = {
  /** everything valid, or done */
  good: 0,
  /** at least one badge has a problem */
  invalid: 1,
  /** a file could not be read, or the command was not understood */
  unusable: 2,
  /** nothing has a problem, something could not be checked */
  unconfirmed: 3,
} as const;

export interface Terminal {
  readonly language: Language;
  readonly t: Translator;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => Date;
  readonly engine: () => Engine;
  /** what happened and what to do next, in one line */
  readonly sentence: (problem: Problem) => string;
  readonly close: () => Promise<void>;
}

/** The language of the terminal as POSIX names it; English where it names none of ours. */
function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return languageFor(named);
}

export interface TerminalOptions {
  readonly language: Language;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The process's own terminal, clock and language, where a test does not say otherwise. */
export function openTerminal(options: Partial<TerminalOptions> = {}): Terminal {
  const language = options.language ?? terminalLanguage(process.env);
  const now = options.now ?? ((): Date => new Date());
  speakFrom(cataloguesIn(assetsFolder()));
  const t = translator(language);
  let engine: Engine | undefined;
  return {
    language,
    t,
    now,
    out: options.out ?? ((text) => void process.stdout.write(text)),
    err: options.err ?? ((text) => void process.stderr.write(text)),
    engine() {
      engine ??= createEngine({
        // The window's own: what the person said there (never ask this host, I know this issuer) counts here too.
        libraryFolder: libraryIn(
          dataFolder({ platform: process.platform, environment: process.env, home: homedir() }),
        ),
        assetsFolder: assetsFolder(),
        nativeSqlite: process.env['SSP_SQLITE_NATIVE'] || undefined,
        now,
        openWorld: (network, recipients) =>
          createNetworkWorld({ network, recipients, now, proxyFor: proxyFromEnvironment(process.env) }),
      });
      return engine;
    },
    sentence: ({ code, detail }) =>
      `${t.code('problem', `${code}.what`, detail)} ${t.code('problem', `${code}.next`, detail)}`,
    close: async () => engine?.close(),
  };
}

/** The same two folders up from the source (electron/cli) and from the bundle (out/engine beside out/assets). */
function assetsFolder(): string {
  const here = import.meta.dirname;
  return here.endsWith(join('out', 'engine')) ? resolve(here, '../assets') : resolve(here, '../../assets');
}
