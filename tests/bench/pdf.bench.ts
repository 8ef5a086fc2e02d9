/**
 * How long a passport PDF takes, how large it is and how much memory it needs: `node tests/bench/pdf.bench.ts`.
 * Each size runs in a process of its own, so that the peak is its own; pictures are drawn from baked files, and
 * everything from the originals to the finished bytes is counted.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { createPictures } from '../../electron/engine/images.ts';
import { medalPng, type Motif } from '../fixtures/emblem.ts';
import { assetsFolder, makePdf } from '../unit/pdf/make-pdf.ts';
import { manyBadges, passportOf } from '../unit/pdf/sample-passport.ts';

const sizes = [1, 18, 200];

async function measure(count: number): Promise<void> {
  const badges = manyBadges(count);
  const motifs: readonly Motif[] = ['social', 'personal', 'organisational', 'cooperative', 'creative'];
  // Five medals of 512 by 512 pixels, a few pixels changed in each copy: nothing is painted once for many.
  const medals = motifs.map((motif) => PNG.sync.read(Buffer.from(medalPng({ motif, level: 2 }, 512))));
  const originals = badges.map((_, index) => {
    const medal = medals[index % medals.length];
    medal?.data.writeUInt32BE(0x0000_00ff + index * 0x0001_0100, 4 * (index + 1));
    return medal === undefined ? new Uint8Array() : new Uint8Array(PNG.sync.write(medal));
  });
  const before = process.memoryUsage().rss;
  const pictures = createPictures({ assetsFolder });
  const start = performance.now();
  const cpu = process.cpuUsage();
  const bytes = await makePdf(passportOf(badges), {
    pictures,
    original: ({ sequence }) => originals[sequence - 1] ?? new Uint8Array(),
  });
  const end = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    [
      `${count} badges`.padStart(10),
      `${((end - start) / 1000).toFixed(2)} s`,
      `${((user + system) / 1e6).toFixed(2)} s of processor`,
      `${(bytes.length / 1e6).toFixed(2)} MB`,
      `peak ${peak.toFixed(0)} MB (${(before / 1e6).toFixed(0)} MB before)`,
    ].join('  '),
  );
}

const asked = Number(process.argv[2]);
if (Number.isInteger(asked) && asked > 0) {
  await measure(asked);
} else {
  for (const size of sizes) {
    const [code] = await once(fork(fileURLToPath(import.meta.url), [String(size)]), 'exit');
    if (code !== 0) process.exitCode = 1;
  }
}
