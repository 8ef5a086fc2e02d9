/** `npm run bench`: each bench in a process of its own, one after the other, so that none warms another up. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv[2] ?? '';
const benches = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.bench.ts') && name.includes(wanted),
);

let failed = 0;
for (const name of benches.toSorted()) {
  console.log(`\n## ${name.replace('.bench.ts', '')}\n`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, name)], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
