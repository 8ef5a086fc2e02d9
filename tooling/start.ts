/** `npm start`: builds the app and opens it; where there is no display, shows what the engine does instead. */
import { resolve } from 'node:path';
import { appEnvironment, ensureElectron } from './electron-runtime.ts';
import { command, runHere } from './electron/run.ts';
import { hasDisplay, sandboxSwitches } from './electron/system.ts';

const root = resolve(import.meta.dirname, '..');
const log = (line: string): void => console.error(line);

async function start(): Promise<number> {
  if (!hasDisplay()) {
    log('There is no display here, so no window can open; this is what the app does without one:');
    const { runDemo } = await import('./demo.ts');
    await runDemo();
    return 0;
  }
  const runtime = await ensureElectron({ log });
  const { buildApp } = await import('./build.ts');
  await buildApp();
  // What follows `npm start --` goes to the app: a passport file to open, for example.
  const args = [...(await sandboxSwitches()), ...waylandSwitches(), root, ...process.argv.slice(2)];
  return runHere(runtime.executable, args, appEnvironment(runtime));
}

/** Where there is no X server, an Electron before 38 has to be told to speak to Wayland. */
function waylandSwitches(): readonly string[] {
  return process.platform === 'linux' && !process.env['DISPLAY'] ? ['--ozone-platform=wayland'] : [];
}

await command(start);
