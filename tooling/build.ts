/**
 * Builds the app into out/: Electron's main process and preload as CommonJS (schemes must be registered in
 * the first tick), the engine and the command line as ES modules, the page for its app:// address.
 */
import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type PluginOption } from 'vite';
import { onlySpokenLanguages } from './spoken-languages.ts';

const root = resolve(import.meta.dirname, '..');
/**
 * What stays in node_modules: native code, packages that read files beside themselves, and jsonld, which is
 * loaded when the first proof needs it. Everything else is bundled, which halves the engine's start.
 */
const unbundled = ['better-sqlite3', 'pdfkit', 'fontkit', '@resvg/resvg-wasm', 'pngjs', 'jsonld'].map(
  (name) => new RegExp(`^${name}(/|$)`),
);

/** A bundle that runs in a Node-like process. `external` packages stay in node_modules. */
function nodeBundle(options: {
  readonly input: Record<string, string>;
  readonly folder: string;
  readonly format: 'es' | 'cjs';
  readonly external: readonly (string | RegExp)[];
}): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // A chunk is named by what it holds, so that the same sources give the same files.
    build: {
      target: 'node20.18',
      outDir: resolve(root, 'out', options.folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      ssr: true,
      rolldownOptions: {
        input: options.input,
        external: ['electron', /^node:/, ...builtinModules, ...options.external],
        output: {
          format: options.format,
          entryFileNames: options.format === 'es' ? '[name].mjs' : '[name].cjs',
          chunkFileNames: options.format === 'es' ? 'chunks/[name]-[hash].mjs' : 'chunks/[name]-[hash].cjs',
        },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  };
}

/** @param plugins beside those that every page needs: a test puts other words in */
export async function buildPage(outDir: string, plugins: readonly PluginOption[] = []): Promise<void> {
  await build({
    root: resolve(root, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), onlySpokenLanguages(), ...plugins],
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      sourcemap: false,
      // Fonts and pictures stay files: the page's CSP allows no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      // What the first picture needs comes in one piece: each file is a question to the main process, which is busy then.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
    },
  });
}

export async function buildApp(): Promise<void> {
  await rm(resolve(root, 'out'), { recursive: true, force: true });
  await build(
    nodeBundle({
      input: { main: resolve(root, 'electron/main/main.ts') },
      folder: 'main',
      format: 'cjs',
      external: [],
    }),
  );
  await build(
    nodeBundle({
      input: { preload: resolve(root, 'electron/preload/preload.ts') },
      folder: 'preload',
      format: 'cjs',
      external: [],
    }),
  );
  await build(
    nodeBundle({
      input: {
        engine: resolve(root, 'electron/engine/process.ts'),
        passport: resolve(root, 'electron/cli/passport.ts'),
        // Started by name as a thread: electron/engine/verify-pool.ts.
        'verify-worker': resolve(root, 'electron/engine/verify-worker.ts'),
        // The same: electron/engine/read-checklist.ts.
        'checklist-reader': resolve(root, 'electron/engine/checklist-reader.ts'),
        // The same: electron/engine/images/png-painter.ts.
        'picture-worker': resolve(root, 'electron/engine/images/picture-worker.ts'),
        // The same: electron/engine/document-check/read-in-thread.ts.
        'pdf-worker': resolve(root, 'electron/engine/document-check/pdf-worker.ts'),
      },
      folder: 'engine',
      format: 'es',
      external: unbundled,
    }),
  );
  await buildPage(resolve(root, 'out/renderer'));
  await cp(resolve(root, 'assets/fonts'), resolve(root, 'out/assets/fonts'), { recursive: true });
  await cp(resolve(root, 'assets/i18n'), resolve(root, 'out/assets/i18n'), { recursive: true });
  await cp(resolve(root, 'assets/samples'), resolve(root, 'out/assets/samples'), { recursive: true });
  await cp(resolve(root, 'assets/trust'), resolve(root, 'out/assets/trust'), { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildApp();
