/** Prints what we say of other people's badges as Markdown: `node tests/interop/table.ts`. */
import { decidedBy } from '../../shared/verify/report.ts';
import { expectedFiles } from './expected.ts';
import { filesIn, isThere, tryFile, upstream, type Tried } from './upstream.ts';
import { jsonOf, signedDocument, tryVector, vectorFiles } from './vectors.ts';

const folders = [
  'baked',
  'ob2',
  'ob3',
  'jff',
  'edc',
  'hostile',
  'vectors-eddsa',
  'vectors-ecdsa',
  'vectors-ob3',
  'contexts',
  'schemas',
];

if (!isThere) console.log(`The upstream files are not there: ${upstream.pathname}`);
else {
  await printBadges();
  await printJff();
  await printVectors();
  await printAll();
}

function decisive(tried: Tried): string {
  if (tried.answer.startsWith('refused')) return '';
  const check = decidedBy({ verdict: 'valid', checks: tried.checks, remarks: [], checkedAt: '' });
  return check === null ? '' : `${check.id}: ${check.code}`;
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
}

async function printBadges(): Promise<void> {
  console.log('### Upstream badges\n');
  row('file', 'carrier', 'verdict', 'decided by', 'remarks', 'draft of the manifest', 'why ours differs');
  row(...Array.from({ length: 7 }, () => '---'));
  for (const { file, draft, why } of expectedFiles) {
    const tried = await tryFile(file);
    const remarks = tried.remarks.map(({ code }) => code).join(', ');
    row(file, tried.carrier ?? '', tried.answer, decisive(tried), remarks, draft, why ?? '');
  }
}

async function printJff(): Promise<void> {
  console.log('\n### JFF plugfests\n');
  row('file', 'verdict', 'decided by', 'integrity');
  row('---', '---', '---', '---');
  for (const file of filesIn('jff')) {
    const tried = await tryFile(file);
    const integrity = tried.checks.find(({ id }) => id === 'integrity');
    row(
      file,
      tried.answer,
      decisive(tried),
      `${integrity?.code} ${Object.values(integrity?.detail ?? {}).join(' ')}`,
    );
  }
}

async function printVectors(): Promise<void> {
  const counts = new Map<string, number>();
  for (const file of vectorFiles()) {
    const answer = await tryVector(file);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  const signed = vectorFiles().filter((file) => /rdfc-2022.*\/signed|\/signedProof/u.test(file));
  const altered = await Promise.all(
    signed.map((file) => signedDocument(jsonOf(file), (json) => ({ ...json, name: 'Another name' }))),
  );
  console.log('\n### vectors-eddsa\n');
  row('answer', 'files');
  row('---', '---');
  for (const [answer, count] of counts) row(answer, String(count));
  row(
    'the signed ones, altered: refused',
    `${altered.filter((answer) => answer === 'refused').length} of ${signed.length}`,
  );
}

async function printAll(): Promise<void> {
  const counts = new Map<string, number>();
  let slowest = { file: '', milliseconds: 0 };
  let all = 0;
  for (const file of folders.flatMap((folder) => filesIn(folder))) {
    const { answer, milliseconds } = await tryFile(file);
    all += 1;
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
    if (milliseconds > slowest.milliseconds) slowest = { file, milliseconds };
  }
  console.log(`\n### All ${all} files through the front door\n`);
  row('answer', 'files');
  row('---', '---');
  for (const [answer, count] of [...counts].toSorted(([one], [other]) => one.localeCompare(other)))
    row(answer, String(count));
  console.log(`\nSlowest: ${slowest.file}, ${Math.round(slowest.milliseconds)} ms. Crashes: 0.`);
}
