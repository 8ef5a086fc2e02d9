/** `passport verify FILE…`: a line, five answers or a JSON report a credential; keeps nothing in a passport. */
import type { Command } from 'commander';
import { diagnose } from '../../shared/badge/doctor.ts';
import { doctorJson, refusalJson, verificationJson } from '../../shared/contract/verification-json.ts';
import { answersOf } from '../../shared/verify/answers.ts';
import { decidedBy, type Verdict } from '../../shared/verify/report.ts';
import type { FileResult } from '../engine/verify-file.ts';
import { keepEvidence } from './evidence-folder.ts';
import { filesUnder } from './files.ts';
import { addNetworkOptions, networkChoice, type NetworkOptions } from './network-options.ts';
import { verdictMarks } from './table.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { addTrustOptions, knownFromFiles, type TrustOptions } from './trust-options.ts';

interface VerifyCommand extends NetworkOptions, TrustOptions {
  readonly json?: true;
  readonly lines?: true;
  readonly doctor?: true;
  readonly keepEvidence?: string;
}

export function addVerify(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { t } = terminal;
  const command = program
    .command('verify')
    .description(t('cli:verify.description'))
    .argument('<FILE...>', t('cli:verify.files'))
    .option('--json', t('cli:option.json'))
    .option('--lines', t('cli:verify.lines'))
    .option('--doctor', t('cli:verify.doctor'))
    .option('--keep-evidence <DIR>', t('cli:verify.keepEvidence'));
  addTrustOptions(addNetworkOptions(command, terminal), terminal).action(
    async (paths: string[], options: VerifyCommand) => {
      const known = await knownFromFiles(options, terminal);
      const files = await filesUnder(paths);
      const results: FileResult[] = [];
      const verifying = terminal
        .engine()
        .verifyFiles(files, networkChoice(options, terminal), { recipients: options.recipient ?? [], known });
      for await (const result of verifying) {
        results.push(result);
        if (options.json !== true) terminal.out(textOf(result, options, terminal));
      }
      if (options.json === true)
        terminal.out(
          `${JSON.stringify(
            results.map((one) => jsonOf(one, options, terminal)),
            null,
            2,
          )}\n`,
        );
      if (options.keepEvidence !== undefined)
        await keepEvidence(
          options.keepEvidence,
          results.flatMap((one) => (one.ok ? one.verified.documents : [])),
        );
      finish(exitCodeOf(results));
    },
  );
}

function jsonOf(result: FileResult, options: VerifyCommand, terminal: Terminal) {
  const json = result.ok
    ? verificationJson(result.file.name, result.verified, terminal.t)
    : refusalJson(result.name, result.problem, terminal.sentence(result.problem));
  if (options.doctor !== true || result.file === null) return json;
  return { ...json, doctor: doctorJson(diagnose(result.file), terminal.t) };
}

function textOf(result: FileResult, options: VerifyCommand, terminal: Terminal): string {
  const lines = result.ok && options.lines === true ? answerLines(result, terminal) : '';
  const doctor = options.doctor === true && result.file !== null ? doctorLines(result.file, terminal) : '';
  return `${lineOf(result, terminal)}${lines}${doctor}`;
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

/** The five questions, each with its answer and what it rests on. */
function answerLines({ verified }: Extract<FileResult, { ok: true }>, { t }: Terminal): string {
  return answersOf(verified.report)
    .map(({ asked, answer, because }) => {
      const reasons = because.map(({ id, code, detail }) => t.code('check', `${id}.${code}`, detail));
      return `     ${t.code('check', asked, {})} ${t(`cli:answer.${answer}`)}. ${reasons.join(' ')}\n`;
    })
    .join('');
}

function doctorLines(file: Parameters<typeof diagnose>[0], { t }: Terminal): string {
  const { finding, message, next, address, letter } = doctorJson(diagnose(file), t);
  // A badge that can be added has nothing that needs a doctor.
  if (finding === 'badge') return '';
  const lines = [
    `${message} ${next}`,
    ...(address === null ? [] : [t('cli:doctor.address', { address })]),
    ...(letter === null ? [] : [t('cli:doctor.letter'), ...letter.split('\n')]),
  ];
  return lines.map((line) => `${`     ${line}`.trimEnd()}\n`).join('');
}

/** A found problem outweighs a file that could not be read, and that outweighs what could not be checked. */
export function exitCodeOf(results: readonly FileResult[]): number {
  const verdicts = results.flatMap((one) => (one.ok ? [one.verified.report.verdict] : []));
  if (verdicts.includes('invalid')) return exitCodes.invalid;
  if (results.some((one) => !one.ok)) return exitCodes.unusable;
  return exitCodeOfVerdicts(verdicts);
}

export function exitCodeOfVerdicts(verdicts: readonly Verdict[]): number {
  if (verdicts.includes('invalid')) return exitCodes.invalid;
  return verdicts.includes('unconfirmed') ? exitCodes.unconfirmed : exitCodes.good;
}
