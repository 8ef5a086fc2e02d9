/**
 * The small app that Electron runs when it is started on a project folder. Electron ships its own; the fallback runtime does
 * not, so this writes one that does the same. It is a module whose top-level await Electron waits for before it is "ready":
 * a main script therefore still has the moment for `protocol.registerSchemesAsPrivileged`, ES module or CommonJS alike.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

const MAIN = `import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
let target;
const args = process.argv.slice(1);
while (args.length > 0) {
  const arg = args.shift();
  // "-r FILE" is how test drivers get in before the app.
  if (arg === '-r' || arg === '--require') require(path.resolve(args.shift()));
  else if (arg === '--version') { console.log('v' + process.versions.electron); process.exit(0); }
  else if (!arg.startsWith('-')) { target = path.resolve(arg); break; }
}
if (target === undefined) { console.error('Start this with the folder of an app.'); process.exit(1); }
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const manifest = path.join(target, 'package.json');
let file = target;
if (existsSync(manifest)) {
  const about = JSON.parse(readFileSync(manifest, 'utf8'));
  if (about.version) app.setVersion(about.version);
  if (about.productName || about.name) app.name = about.productName || about.name;
  app.setDesktopName(about.desktopName || app.name + '.desktop');
  app.setAppPath(target);
  file = path.join(target, about.main || 'index.js');
} else {
  app.setAppPath(path.dirname(target));
}
try {
  await import(pathToFileURL(file).href);
} catch (error) {
  console.error('The app could not be started.', error);
  process.exit(1);
}
`;

/** Writes `default_app.asar` into the `resources` folder of a runtime. */
export async function writeDefaultApp(resources: string): Promise<void> {
  const source = join(resources, 'default_app');
  await mkdir(source, { recursive: true });
  await writeFile(
    join(source, 'package.json'),
    JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }),
  );
  await writeFile(join(source, 'main.js'), MAIN);
  await createPackage(source, join(resources, 'default_app.asar'));
  await rm(source, { recursive: true });
}
