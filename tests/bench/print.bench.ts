/**
 * The passport PDF beside Chromium's printToPDF of the same words and pictures: seconds, size, peak memory. Ours is
 * tagged for PDF/UA and carries the originals; Chromium's is asked for tags and carries nothing. Each run is a process
 * of its own; both get the pictures as they are printed, so that neither draws them anew.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import type { HeldBadge } from '../../shared/passport/passport.ts';
import { cataloguesIn } from '../../electron/files/catalogues.ts';
import { speakFrom } from '../../shared/i18n/translate.ts';
import { medalPng, type Motif } from '../fixtures/emblem.ts';
import { appEnvironment, ensureElectron } from '../../tooling/electron-runtime.ts';

const rounds = 5;
const motifs: readonly Motif[] = ['social', 'personal', 'organisational', 'cooperative', 'creative'];

interface Run {
  readonly seconds: number;
  readonly bytes: number;
  /** of these the pages without what is attached */
  readonly pages: number;
  readonly peak: number;
}

/** Pictures of 400 by 400 pixels, a few pixels changed in each. */
function pictures(count: number): readonly Uint8Array[] {
  const medals = motifs.map((motif) => PNG.sync.read(Buffer.from(medalPng({ motif, level: 2 }, 400))));
  return Array.from({ length: count }, (_, index) => {
    const medal = medals[index % medals.length];
    medal?.data.writeUInt32BE(0x0000_00ff + index * 0x0001_0100, 4 * (index + 1));
    return medal === undefined ? new Uint8Array() : new Uint8Array(PNG.sync.write(medal));
  });
}

async function ours(count: number): Promise<void> {
  speakFrom(cataloguesIn(resolve(import.meta.dirname, '../../assets')));
  const { createPictures } = await import('../../electron/engine/images.ts');
  const { assetsFolder, makePdf } = await import('../unit/pdf/make-pdf.ts');
  const { manyBadges, passportOf } = await import('../unit/pdf/sample-passport.ts');
  const originals = pictures(count);
  const passport = passportOf(manyBadges(count));
  const drawing = createPictures({ assetsFolder });
  const start = performance.now();
  const options = {
    pictures: drawing,
    original: ({ sequence }: HeldBadge) => originals[sequence - 1] ?? new Uint8Array(),
  };
  const bytes = await makePdf(passport, options);
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const pages = await makePdf(passport, { ...options, forPreview: true });
  await drawing.close();
  console.log(JSON.stringify({ seconds, bytes: bytes.length, pages: pages.length, peak }));
}

const electronMain = `const { app, BrowserWindow } = require('electron');
const { writeFileSync } = require('node:fs');
const [page, out] = process.argv.slice(-2);
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  const start = performance.now();
  let peak = 0;
  const look = () => { peak = Math.max(peak, app.getAppMetrics().reduce((sum, { memory }) => sum + memory.peakWorkingSetSize, 0)); };
  const timer = setInterval(look, 20);
  await window.loadFile(page);
  const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true });
  const seconds = (performance.now() - start) / 1000;
  look(); clearInterval(timer);
  writeFileSync(out, JSON.stringify({ seconds, bytes: pdf.length, pages: pdf.length, peak: peak / 1024 }));
  app.quit();
});`;

async function beside(count: number): Promise<void> {
  const runtime = await ensureElectron({ log: console.error });
  speakFrom(cataloguesIn(resolve(import.meta.dirname, '../../assets')));
  const { passportDocument } = await import('../../shared/passport/document.ts');
  const { madeOn, manyBadges, passportOf } = await import('../unit/pdf/sample-passport.ts');
  const { documentHtml } = await import('./document-html.ts');
  const folder = mkdtempSync(join(tmpdir(), 'print-bench-'));
  const app = join(folder, 'app');
  mkdirSync(app);
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'print', version: '0.0.0', main: 'main.cjs' }),
  );
  writeFileSync(join(app, 'main.cjs'), electronMain);
  const all = pictures(count);
  const page = join(folder, 'page.html');
  writeFileSync(
    page,
    documentHtml(
      passportDocument(passportOf(manyBadges(count)), { language: 'en', date: madeOn }),
      (badge) => {
        const bytes = all[Number(badge.split('-')[1]) - 1] ?? new Uint8Array();
        return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
      },
    ),
  );
  const found: { ours: Run[]; theirs: Run[] } = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const mine = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'ours', String(count)], {
      encoding: 'utf8',
    });
    const out = join(folder, 'theirs.json');
    const electron = join(runtime.distPath, 'electron');
    const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), app, page, out];
    const call =
      process.env['DISPLAY'] === undefined ? ['xvfb-run', '-a', electron, ...args] : [electron, ...args];
    const [program = electron, ...rest] = call;
    spawnSync(program, rest, { env: { ...process.env, ...appEnvironment(runtime) } });
    // The first pair only warms the disk.
    if (round === 0) continue;
    found.ours.push(JSON.parse(mine.stdout));
    found.theirs.push(JSON.parse(readFileSync(out, 'utf8')));
  }
  rmSync(folder, { recursive: true });
  for (const [name, runs] of [
    ['ours, with attachments', found.ours],
    ['Chromium printToPDF', found.theirs],
  ] as const)
    console.log(
      `${String(count).padStart(4)} badges  ${name.padEnd(24)} ${median(runs, 'seconds').toFixed(2)} s  ${(median(runs, 'bytes') / 1e6).toFixed(2)} MB (pages ${(median(runs, 'pages') / 1e6).toFixed(2)})  peak ${median(runs, 'peak').toFixed(0)} MB`,
    );
}

function median(runs: readonly Run[], of: keyof Run): number {
  return runs.map((run) => run[of]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
}

const [what, count] = process.argv.slice(2);
if (what === 'ours') await ours(Number(count));
else for (const size of [18, 200]) await beside(size);
