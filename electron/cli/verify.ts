/** `passport verify FILE…`: a line or a JSON report a credential; keeps nothing. */
import type { Command } from 'commander';
import { refusalJson, verificationJson } from '../../shared/contract/verification-json.ts';
import { PassportError } from '../../shared/problem.ts';
import { decidedBy, type Verdict } from '../../shared/verify/report.ts';
import type { Engine } from '../engine/engine.ts';
import type { NetworkChoice } from '../engine/network-choice.ts';
import type { FileResult } from '../engine/verify-file.ts';
import { filesUnder, type NamedPath } from './files.ts';
import { addNetworkOptions, networkChoice, type NetworkOptions } from './network-options.ts';
import { verdictMarks } from './table.ts';
import { exitCodes, type Terminal } from './terminal.ts';

export function addVerify(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { t } = terminal;
  const command = program
    .command('verify')
    .description(t('cli:verify.description'))
    .argument('<FILE...>', t('cli:verify.files'))
    .option('--json', t('cli:option.json'));
  addNetworkOptions(command, terminal).action(
    async (paths: string[], options: NetworkOptions & { readonly json?: true }) => {
      const results: FileResult[] = [];
      const network = networkChoice(options, terminal);
      for (const file of await filesUnder(paths)) {
        const parts = await verifyOne(file, terminal.engine(), network, options.recipient ?? []);
        results.push(...parts);
        if (options.json !== true) for (const part of parts) terminal.out(lineOf(part, terminal));
      }
      if (options.json === true)
        terminal.out(
          `${JSON.stringify(
            results.map((one) => jsonOf(one, terminal)),
            null,
            2,
          )}\n`,
        );
      finish(exitCodeOf(results));
    },
  );
}

async function verifyOne(
  file: NamedPath,
  engine: Engine,
  network: NetworkChoice,
  recipients: readonly string[],
): Promise<readonly FileResult[]> {
  try {
    return await engine.verifyFile({ name: file.name, bytes: await file.bytes() }, network, recipients);
  } catch (error) {
    if (!(error instanceof PassportError)) throw error;
    return [{ ok: false, name: file.name, problem: error.problem }];
  }
}

function jsonOf(result: FileResult, terminal: Terminal) {
  return result.ok
    ? verificationJson(result.file.name, result.verified, terminal.t)
    : refusalJson(result.name, result.problem, terminal.sentence(result.problem));
}

function lineOf(result: FileResult, terminal: Terminal): string {
  const { t } = terminal;
  if (!result.ok) return `–  ${result.name}: ${terminal.sentence(result.problem)}\n`;
  const { report, badge } = result.verified;
  const because = decidedBy(report);
  const recipient = report.checks.find(({ id, outcome }) => id === 'recipient' && outcome === 'failed');
  const reasons = [because, recipient]
    .filter((check) => check !== null && check !== undefined)
    .map(({ id, code, detail }) => t.code('check', `${id}.${code}`, detail));
  const name = badge.name ?? t('common:badge.unnamed');
  return `${verdictMarks[report.verdict]}  ${result.file.name}: ${name}. ${t(`common:verdict.${report.verdict}`)}. ${reasons.join(' ')}\n`;
}

/** A found problem outweighs a file that could not be read, and that outweighs what could not be checked. */
export function exitCodeOf(results: readonly FileResult[]): number {
  const verdicts = new Set<Verdict>(results.flatMap((one) => (one.ok ? [one.verified.report.verdict] : [])));
  if (verdicts.has('invalid')) return exitCodes.invalid;
  if (results.some((one) => !one.ok)) return exitCodes.unusable;
  return verdicts.has('unconfirmed') ? exitCodes.unconfirmed : exitCodes.good;
}
