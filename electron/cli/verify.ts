/** `passport verify FILE…`: a line, five answers or a JSON report a credential; keeps nothing in a passport. */
import type { Command } from 'commander';
import { diagnose } from '../../shared/badge/doctor.ts';
import { doctorJson } from '../../shared/contract/doctor-json.ts';
import {
  documentVerificationJson,
  refusalJson,
  verificationJson,
} from '../../shared/contract/verification-json.ts';
import type { Verdict } from '../../shared/verify/report.ts';
import type { FileResult } from '../engine/verify-file.ts';
import { documentText } from './document-text.ts';
import { keepEvidence } from './evidence-folder.ts';
import { filesUnder } from './files.ts';
import { addNetworkOptions, networkChoice, type NetworkOptions } from './network-options.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { addTrustOptions, knownFromFiles, type TrustOptions } from './trust-options.ts';
import { verifyInputs, type VerifyResult } from './verify-inputs.ts';
import { textOf, type TextOptions } from './verify-text.ts';

interface VerifyCommand extends NetworkOptions, TrustOptions, TextOptions {
  readonly json?: true;
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
      const results: VerifyResult[] = [];
      const verifying = verifyInputs(files, terminal.engine(), {
        network: networkChoice(options, terminal),
        options: { recipients: options.recipient ?? [], known },
      });
      for await (const result of verifying) {
        results.push(result);
        if (options.json !== true) terminal.out(resultText(result, options, terminal));
      }
      if (options.json === true)
        terminal.out(
          `${JSON.stringify(
            results.map((one) => resultJson(one, options, terminal)),
            null,
            2,
          )}\n`,
        );
      if (options.keepEvidence !== undefined)
        await keepEvidence(
          options.keepEvidence,
          results.flatMap(badgesOf).flatMap((one) => (one.ok ? one.verified.documents : [])),
        );
      // "All valid" is no answer to a question about nothing.
      if (results.length === 0) terminal.err(`${t('cli:verify.nothing')}\n`);
      finish(exitCodeOf(results));
    },
  );
}

/** Every badge, whether it was named or lay in a document. */
function badgesOf(result: VerifyResult): readonly FileResult[] {
  return result.kind === 'file' ? [result.result] : result.badges;
}

function resultText(result: VerifyResult, options: TextOptions, terminal: Terminal): string {
  if (result.kind === 'file') return textOf(result.result, options, terminal);
  const badges = result.badges.map((badge) => textOf(badge, options, terminal));
  return documentText(result.file, result.check, badges, terminal);
}

function resultJson(result: VerifyResult, options: VerifyCommand, terminal: Terminal) {
  if (result.kind === 'file') return jsonOf(result.result, options, terminal);
  const badges = result.badges.map((badge) => jsonOf(badge, options, terminal));
  return documentVerificationJson(result.file, result.check, badges, terminal.t);
}

function jsonOf(result: FileResult, options: VerifyCommand, terminal: Terminal) {
  const json = result.ok
    ? verificationJson(result.file.name, result.verified, terminal.t)
    : refusalJson(result.name, result.problem, terminal.sentence(result.problem));
  if (options.doctor !== true || result.file === null) return json;
  return { ...json, doctor: doctorJson(diagnose(result.file), terminal.t) };
}

/**
 * A found problem outweighs a file that could not be read (or that there was none), and that outweighs what could not be
 * checked. Pages that say something else than what is attached are a problem; what in a document cannot be read is told
 * as a difference.
 */
export function exitCodeOf(results: readonly VerifyResult[]): number {
  const badges = results.flatMap(badgesOf);
  const verdicts = badges.flatMap((one) => (one.ok ? [one.verified.report.verdict] : []));
  const agrees = results.flatMap((one) => (one.kind === 'document' ? [one.check.agrees] : []));
  if (verdicts.includes('invalid') || agrees.includes(false)) return exitCodes.invalid;
  if (results.length === 0 || badges.some((one) => !one.ok)) return exitCodes.unusable;
  return agrees.includes(null) ? exitCodes.unconfirmed : exitCodeOfVerdicts(verdicts);
}

export function exitCodeOfVerdicts(verdicts: readonly Verdict[]): number {
  if (verdicts.includes('invalid')) return exitCodes.invalid;
  return verdicts.includes('unconfirmed') ? exitCodes.unconfirmed : exitCodes.good;
}
