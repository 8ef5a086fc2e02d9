/** Prints what we say of other people's files, all of them, as Markdown: `node tests/interop/table.ts`. */
import { diagnose } from '../../shared/badge/doctor.ts';
import { decidedBy } from '../../shared/verify/report.ts';
import { expectedOthers } from './expected-others.ts';
import { expectedFiles, type ExpectedFile } from './expected.ts';
import { allFiles, bytesOf, isThere, tryFile, upstream, type Tried } from './upstream.ts';
import { suiteOfVector, tryVector, vectorFiles } from './vectors.ts';

if (!isThere) console.log(`The upstream files are not there: ${upstream.pathname}`);
else {
  await printFiles();
  await printVectors();
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
    const tried = await tryFile(file);
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
    `\nAs expected: ${same} of ${files.length}. Slowest: ${slowest.file}, ${Math.round(slowest.milliseconds)} ms. Crashes: 0.`,
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
    const answer = await tryVector(file);
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
