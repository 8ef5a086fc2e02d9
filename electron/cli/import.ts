/** `passport import FILE… --passport P`: stores the originals, verifies, places. */
import type { Command } from 'commander';
import type { ImportEvent } from '../../shared/contract/views.ts';
import { plain } from '../../shared/passport/document/plain-text.ts';
import { checkSentence, remarkSentence } from '../../shared/passport/report-lines.ts';
import { filesUnder } from './files.ts';
import { addNetworkOptions, networkChoice, type NetworkOptions } from './network-options.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import { verdictMarks } from './table.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { badgeName, inARow, loud } from './words.ts';

export function addImport(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { t } = terminal;
  const command = program
    .command('import')
    .description(t('cli:import.description'))
    .argument('<FILE...>', t('cli:verify.files'))
    .option('--json', t('cli:option.json'));
  addNetworkOptions(addPassportOption(command, terminal), terminal).action(
    async (paths: string[], options: NetworkOptions & PassportOption & { readonly json?: true }) => {
      const engine = terminal.engine();
      const passport = openNamed(options, terminal);
      rememberRecipients(passport, options.recipient ?? [], terminal);
      const events: ImportEvent[] = [];
      const files = await filesUnder(paths);
      for await (const event of engine.importFiles(passport, files, networkChoice(options, terminal))) {
        events.push(event);
        if (options.json !== true) terminal.out(lineOf(event, terminal));
      }
      if (options.json === true)
        terminal.out(
          `${JSON.stringify(
            events.map((event) => jsonOf(event, terminal)),
            null,
            2,
          )}\n`,
        );
      finish(exitCodeOf(events));
    },
  );
}

/** An address given once is the earner's; later checks use it too. */
function rememberRecipients(passport: string, given: readonly string[], { engine }: Terminal): void {
  const { profile } = engine().read(passport).desk;
  const recipients = [...new Set([...profile.recipients, ...given])];
  if (recipients.length > profile.recipients.length)
    engine().edit(passport, { kind: 'profile', profile: { ...profile, recipients } });
}

function lineOf(event: ImportEvent, { t, sentence }: Terminal): string {
  switch (event.kind) {
    case 'added':
    case 'already': {
      const { badge } = event;
      const values = { file: plain(event.file), name: badgeName(t, badge.name) };
      const said = inARow(
        t(`cli:import.${event.kind}`, values),
        `${t(`common:group.${badge.standing.group ?? 'none'}`)}.`,
        badge.verdict === null ? '' : `${t(`common:verdict.${badge.verdict}`)}.`,
        badge.because === null ? '' : checkSentence(t, badge.because),
        badge.isOnlyAKey ? t('check:answers.issued-by.only-a-key') : '',
      );
      const mark = badge.verdict === null ? ' ' : verdictMarks[badge.verdict];
      const remarks = badge.loud.map((remark) => loud(remarkSentence(t, remark)));
      return `${mark}  ${said}\n${remarks.join('')}`;
    }
    case 'refused':
      return `–  ${plain(event.file)}: ${sentence(event.problem)}\n`;
    case 'finished':
      return `${t('cli:import.finished', { added: event.added, already: event.already, refused: event.refused })}\n`;
  }
}

function jsonOf(event: ImportEvent, { sentence }: Terminal) {
  switch (event.kind) {
    case 'added':
    case 'already':
      return {
        file: event.file,
        ok: true,
        outcome: event.kind,
        id: event.badge.id,
        name: event.badge.name,
        verdict: event.badge.verdict,
      };
    case 'refused':
      return {
        file: event.file,
        ok: false,
        outcome: event.kind,
        error: { code: event.problem.code, message: sentence(event.problem) },
      };
    case 'finished':
      return event;
  }
}

/** An import that stored what there was to store has done its work, whatever the verdicts. */
function exitCodeOf(events: readonly ImportEvent[]): number {
  return events.some(({ kind }) => kind === 'refused') ? exitCodes.unusable : exitCodes.good;
}
