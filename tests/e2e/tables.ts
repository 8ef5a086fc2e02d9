/** Round all end-to-end tests: nothing counted at the start, and at the end the tables of what was. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { out, talliesFolder, type AxeTally, type KeysTally } from './tallies.ts';

const axeTally: z.ZodType<AxeTally> = z.object({
  place: z.string(),
  theme: z.string(),
  language: z.string(),
  violations: z.array(z.string()),
});
const keysTally: z.ZodType<KeysTally> = z.object({
  story: z.string(),
  language: z.string(),
  keys: z.number(),
});

export async function setup(): Promise<void> {
  await rm(talliesFolder, { recursive: true, force: true });
}

export async function teardown(): Promise<void> {
  const axe = await counted('axe', axeTally);
  if (axe.length > 0) await tellAxe(axe);
  const keys = await counted('keys', keysTally);
  if (keys.length > 0) tellKeys(keys);
}

async function tellAxe(tallies: readonly AxeTally[]): Promise<void> {
  const themes = [...new Set(tallies.map(({ theme }) => theme))];
  const places = new Map<string, AxeTally[]>();
  for (const tally of tallies) {
    const place = `${tally.place} (${tally.language})`;
    places.set(place, [...(places.get(place) ?? []), tally]);
  }
  const rows = [...places].map(([place, all]) => ({
    place,
    themes: Object.fromEntries(
      themes.flatMap((theme) => {
        const runs = all.filter((one) => one.theme === theme);
        if (runs.length === 0) return [];
        return [[theme, { runs: runs.length, violations: runs.flatMap(({ violations }) => violations) }]];
      }),
    ),
  }));
  await mkdir(join(out, 'screens'), { recursive: true });
  await writeFile(join(out, 'screens/axe.json'), `${JSON.stringify(rows, undefined, 2)}\n`);
  console.log(`\naxe: violations by screen and theme (times looked at where more than once)`);
  const widest = Math.max(...rows.map(({ place }) => place.length));
  console.log(`${' '.repeat(widest)}  ${themes.map((theme) => theme.padStart(9)).join('')}`);
  for (const { place, themes: found } of rows) {
    const cells = themes.map((theme) => {
      const cell = found[theme];
      if (cell === undefined) return '-';
      return cell.runs === 1 ? `${cell.violations.length}` : `${cell.violations.length} (${cell.runs}×)`;
    });
    console.log(`${place.padEnd(widest)}  ${cells.map((cell) => cell.padStart(9)).join('')}`);
  }
  const violations = tallies.reduce((sum, one) => sum + one.violations.length, 0);
  console.log(`${rows.length} places, axe ran ${tallies.length} times, ${violations} violations`);
}

function tellKeys(tallies: readonly KeysTally[]): void {
  console.log('\nkeys: what was done by keyboard alone, and with how many strokes');
  for (const { story, language, keys } of tallies)
    console.log(`${String(keys).padStart(5)}  ${story} (${language})`);
}

async function counted<T>(table: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const path = join(talliesFolder, `${table}.jsonl`);
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
