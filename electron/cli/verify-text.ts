/** What `passport verify` prints for people: a line a credential, and below it what was asked for. */
import { diagnose } from '../../shared/badge/doctor.ts';
import { doctorJson } from '../../shared/contract/doctor-json.ts';
import { plain } from '../../shared/passport/document/plain-text.ts';
import {
  answerLines,
  checkSentence,
  isLoud,
  isOnlyAKey,
  remarkSentence,
} from '../../shared/passport/report-lines.ts';
import { decidedBy } from '../../shared/verify/report.ts';
import type { FileResult, Verified } from '../engine/verify-file.ts';
import { verdictMarks } from './table.ts';
import type { Terminal } from './terminal.ts';
import { badgeName, inARow, indented, loud } from './words.ts';

export interface TextOptions {
  readonly lines?: true;
  readonly doctor?: true;
}

export function textOf(result: FileResult, options: TextOptions, terminal: Terminal): string {
  const { t } = terminal;
  const doctor = options.doctor === true && result.file !== null ? doctorText(result.file, terminal) : '';
  if (!result.ok) return `–  ${plain(result.name)}: ${terminal.sentence(result.problem)}\n${doctor}`;
  const { verified } = result;
  const remarks = verified.report.remarks.filter(isLoud).map((remark) => loud(remarkSentence(t, remark)));
  const answers = options.lines === true ? answersText(verified, terminal) : '';
  return `${lineOf(result.file.name, verified, terminal)}${remarks.join('')}${answers}${doctor}`;
}

function lineOf(file: string, { report, badge }: Verified, { t }: Terminal): string {
  const because = decidedBy(report);
  // Whose badge it is decides no verdict, so a "no" has to be said beside it.
  const recipient = report.checks.find(({ id, outcome }) => id === 'recipient' && outcome === 'failed');
  const said = inARow(
    `${plain(file)}: ${badgeName(t, badge.name)}.`,
    `${t(`common:verdict.${report.verdict}`)}.`,
    because === null ? '' : checkSentence(t, because),
    isOnlyAKey(report) ? t('check:answers.issued-by.only-a-key') : '',
    recipient === undefined ? '' : checkSentence(t, recipient),
  );
  return `${verdictMarks[report.verdict]}  ${said}\n`;
}

/** The five questions, each with its answer and what it rests on. */
function answersText({ report }: Verified, { t }: Terminal): string {
  return answerLines(t, report)
    .map(({ asked, sentence, reasons }) => indented(inARow(asked, sentence, ...reasons)))
    .join('');
}

function doctorText(file: Parameters<typeof diagnose>[0], { t }: Terminal): string {
  const { finding, message, next, address, letter } = doctorJson(diagnose(file), t);
  // A badge that can be added has nothing that needs a doctor.
  if (finding === 'badge') return '';
  const lines = [
    `${message} ${next}`,
    ...(address === null ? [] : [t('cli:doctor.address', { address: plain(address) })]),
    ...(letter === null ? [] : [t('cli:doctor.letter'), ...letter.split('\n')]),
  ];
  return lines.map(indented).join('');
}
