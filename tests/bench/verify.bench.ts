/**
 * Credentials verified per second, milliseconds each cold and warm, and peak memory: ours beside the bare
 * cryptography and beside @digitalcredentials/verifier-core, the same files in the same run. Each contender runs in a
 * process of its own, in turns, three times; the middle one counts. "times the first" compares the processor's time,
 * which other work on the machine hardly touches. VERIFIER_CORE names the folder of an installation
 * of verifier-core; without it that row says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { claims, credential } from '../fixtures/open-badges-3.ts';
import { hostedAssertion } from '../fixtures/open-badges-2.ts';
import { at, keys } from '../fixtures/people.ts';
import { jws, withProof } from '../fixtures/sign.ts';
import { measuredSchema, type Measured } from './verify-contenders.ts';

const rounds = 3;
const seconds = 2;
/** different credentials in one batch */
const batch = 500;

interface Race {
  readonly title: string;
  readonly texts: readonly string[];
  /** the first is the one that the others are told by */
  readonly contenders: readonly string[];
  readonly note?: string;
}

const numbers = Array.from({ length: batch }, (_, index) => `bench-${index}`);
const signed = await Promise.all(numbers.map((word) => withProof(credential(word), { key: keys.academy })));

const races: readonly Race[] = [
  {
    title: 'Open Badges 3.0, eddsa-rdfc-2022, did:key',
    texts: signed.map((json) => JSON.stringify(json)),
    contenders: ['bare suite', 'ours', 'ours on all cores', 'verifier-core'],
  },
  {
    title: 'Open Badges 3.0, VC-JWT (EdDSA), did:key',
    texts: numbers.map((word) =>
      jws({ alg: 'EdDSA', typ: 'JWT', kid: keys.academy.method }, claims(credential(word)), keys.academy),
    ),
    contenders: ['bare JWT', 'ours', 'ours on all cores'],
    note: 'verifier-core does not verify VC-JWT.',
  },
  {
    title: 'Open Badges 2.0, signed (RS256); assertion, class, profile, key and revocation list from memory',
    texts: numbers.map((word, index) =>
      jws(
        { alg: 'RS256' },
        hostedAssertion(word, {
          id: `urn:uuid:7d0f2a50-0000-4000-8000-${String(index).padStart(12, '0')}`,
          verification: { type: 'SignedBadge', creator: at.ob2Key },
        }),
        keys.academyRsa,
      ),
    ),
    contenders: ['node:crypto', 'ours', 'ours on all cores'],
    note: 'verifier-core does not verify Open Badges 2.0.',
  },
];

const peer = process.env['VERIFIER_CORE'] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}\n`);
  for (const [index, race] of races.entries()) run(race, join(folder, `${index}.json`));
} finally {
  rmSync(folder, { recursive: true });
}

function run({ title, texts, contenders, note }: Race, file: string): void {
  writeFileSync(file, JSON.stringify(texts));
  const running = contenders.filter((name) => name !== 'verifier-core' || existsSync(peer));
  const measured = new Map<string, Measured[]>(running.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of running) measured.get(name)?.push(once(name, file));
  console.log(`### ${title}\n`);
  console.log(
    '| who | a second | ms each, warm | processor ms each | times the first | ms, first one with loading | peak MB |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  const first = middle((measured.get(contenders[0] ?? '') ?? []).map(({ processor }) => processor));
  for (const name of contenders) print(name, measured.get(name) ?? [], first);
  console.log(note === undefined ? '' : `\n${note}\n`);
}

function once(name: string, file: string): Measured {
  const script = join(import.meta.dirname, 'verify-contenders.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, name, file, String(seconds)], {
    encoding: 'utf8',
    env: { ...process.env, VERIFIER_CORE: peer },
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return measuredSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

function print(name: string, measured: readonly Measured[], first: number): void {
  if (measured.length === 0) {
    console.log(`| ${name} | not there (VERIFIER_CORE names no folder) | | | | | |`);
    return;
  }
  const of = (pick: (one: Measured) => number): number => middle(measured.map(pick));
  const processor = of((one) => one.processor);
  const cells = [
    of((one) => one.perSecond).toFixed(0),
    of((one) => one.warm).toFixed(2),
    processor.toFixed(2),
    (processor / first).toFixed(2),
    of((one) => one.cold).toFixed(0),
    of((one) => one.megabytes).toFixed(0),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
