/** Run by store.test.ts: adds badges one after the other and says so after each, until it is killed. */
import { emptyDesk } from '../../../shared/passport/desk.ts';
import { addBadge } from '../../../electron/engine/store/badges.ts';
import { writeFirstDesk } from '../../../electron/engine/store/desk.ts';
import { openPassportFile } from '../../../electron/engine/store/file.ts';
import { sampleRead } from './sample-read.ts';

const database = openPassportFile({ path: process.argv[2] ?? '', create: true, nativeSqlite: undefined });
writeFirstDesk(database, emptyDesk('en', 'Mira (invented)'));
for (let index = 0; ; index += 1) {
  const { id } = addBadge(database, {
    name: `${index}.json`,
    bytes: new TextEncoder().encode(`original ${index}`),
    mediaType: 'application/json',
    read: sampleRead(`badge ${index}`),
    proposals: [],
    at: '2026-11-21T00:00:00.000Z',
  });
  process.stdout.write(`${id}\n`);
}
