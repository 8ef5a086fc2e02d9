/** Prints what we say of other people's files, all of them, as Markdown: `node tests/interop/table.ts`. */
import { diagnose } from '../../shared/badge/doctor.ts';
import { decidedBy } from '../../shared/verify/report.ts';
import { expectedOthers } from './expected-others.ts';
import { expectedFiles, type ExpectedFile } from './expected.ts';
import { allFiles, bytesOf, isThere, tryFile, upstream, type Tried } from './upstream.ts';
import { attacks } from '../unit/verify/attack-list.ts';
import {
  certificateChanged,
  payloadChanged,
  sealed,
  sealedFiles,
  signatureChanged,
  trySeal,
  type SealedCredential,
} from './vectors-seals.ts';
import { suiteOfVector, tryVector, vectorFiles } from './vectors.ts';

const crashes: string[] = [];
if (!isThere) console.log(`The upstream files are not there: ${upstream.pathname}`);
else {
  await printFiles();
  await printVectors();
  await printSeals();
}
await printAttacks();
console.log(`\nCrashes: ${crashes.length}.`);
for (const crash of crashes) console.log(`- ${crash}`);
if (crashes.length > 0) process.exitCode = 1;

/** Whatever is thrown here is a bug: it is counted and named, and the table goes on. */
async function orCrash<T>(what: string, run: () => T | Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    crashes.push(`${what}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    return null;
  }
}

function decisive(tried: Tried): string {
  if (tried.answer.startsWith('refused')) return '';
  const check = decidedBy({ verdict: 'valid', checks: tried.checks, remarks: [], checkedAt: '' });
  return check === null ? '' : `${check.id}: ${check.code}`;
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
}

function heading(...cells: readonly string[]): void {
  row(...cells);
  row(...cells.map(() => '---'));
}

async function printFiles(): Promise<void> {
  const files = allFiles();
  const badges = new Map(expectedFiles.map((expected) => [expected.file, expected]));
  const others = new Map(
    expectedOthers(files.filter((file) => !badges.has(file))).map((expected) => [expected.file, expected]),
  );
  const counts = new Map<string, number>();
  let slowest = { file: '', milliseconds: 0 };
  let same = 0;
  console.log(`### All ${files.length} upstream files\n`);
  heading(
    'file',
    'expected',
    'ours',
    'decided by',
    'remarks',
    'the doctor',
    'draft of the manifest',
    'why ours differs',
  );
  for (const file of files) {
    const tried = await orCrash(file, () => tryFile(file));
    if (tried === null) continue;
    const expected = badges.get(file) ?? others.get(file);
    const { finding } = diagnose({ name: file, bytes: bytesOf(file) });
    counts.set(tried.answer, (counts.get(tried.answer) ?? 0) + 1);
    if (expected?.answer === tried.answer) same += 1;
    if (tried.milliseconds > slowest.milliseconds) slowest = { file, milliseconds: tried.milliseconds };
    printFile(file, expected, tried, finding);
  }
  console.log('');
  heading('answer', 'files');
  for (const [answer, count] of [...counts].toSorted(([one], [other]) => one.localeCompare(other)))
    row(answer, String(count));
  console.log(
    `\nAs expected: ${same} of ${files.length}. Slowest: ${slowest.file}, ${Math.round(slowest.milliseconds)} ms.`,
  );
}

function printFile(file: string, expected: ExpectedFile | undefined, tried: Tried, finding: string): void {
  row(
    file,
    expected?.answer ?? 'in no table',
    tried.answer,
    decisive(tried),
    tried.remarks.map(({ code }) => code).join(', '),
    finding,
    expected?.draft ?? '',
    expected?.why ?? '',
  );
}

async function printVectors(): Promise<void> {
  const suites = new Map<string, Map<string, number>>();
  for (const file of vectorFiles()) {
    const answer = await orCrash(file, () => tryVector(file));
    if (answer === null) continue;
    const counts = suites.get(suiteOfVector(file)) ?? new Map<string, number>();
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
    suites.set(suiteOfVector(file), counts);
  }
  const answers = ['verified', 'explained', 'refused', 'not supported', 'input'];
  console.log('\n### Vectors of the W3C, by suite\n');
  heading('suite', ...answers);
  for (const [suite, counts] of suites)
    row(suite, ...answers.map((answer) => String(counts.get(answer) ?? 0)));
}

async function printSeals(): Promise<void> {
  const ways = [
    (jades: SealedCredential) => jades,
    payloadChanged,
    signatureChanged,
    certificateChanged,
  ] as const;
  console.log('\n### Seals of the European Commission’s own samples, and each with one byte changed\n');
  heading('file', 'as it is', 'payload changed', 'signature changed', 'certificate changed');
  for (const file of sealedFiles()) {
    const codes: string[] = [];
    for (const way of ways)
      codes.push(
        (await orCrash(file, async () => (await trySeal(way(sealed(file)))).finding.code)) ?? 'crash',
      );
    row(file, ...codes);
  }
}

async function printAttacks(): Promise<void> {
  console.log(`\n### The attack list: ${attacks.length} attempts\n`);
  heading('attack', 'how', 'expected', 'ours');
  for (const { attack, how, expected, outcome } of attacks)
    row(attack, how, expected, (await orCrash(`${attack}: ${how}`, outcome)) ?? 'crash');
}
