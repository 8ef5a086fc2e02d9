/** `passport check-again [BADGE…] --passport P`: checks what is in a passport anew and says what changed. */
import type { Command } from 'commander';
import { checkAgainJson } from '../../shared/contract/check-again-json.ts';
import type { CheckEvent } from '../../shared/contract/views.ts';
import { checkSentence, remarkSentence } from '../../shared/passport/report-lines.ts';
import { shownBadges } from '../../shared/passport/passport.ts';
import { addHostOptions, networkChoice, type NetworkOptions } from './network-options.ts';
import { addPassportOption, findBadge, type PassportOption } from './passport-option.ts';
import { verdictMarks } from './table.ts';
import type { Terminal } from './terminal.ts';
import { exitCodeOfVerdicts } from './verify.ts';
import { badgeName, indented, loud } from './words.ts';

interface CheckAgainOptions extends NetworkOptions, PassportOption {
  readonly json?: true;
}

export function addCheckAgain(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { t } = terminal;
  const command = program
    .command('check-again')
    .description(t('cli:checkAgain.description'))
    .argument('[BADGE...]', t('cli:checkAgain.badges'))
    .option('--json', t('cli:option.json'));
  addHostOptions(addPassportOption(command, terminal), terminal).action(
    async (wanted: string[], options: CheckAgainOptions) => {
      const engine = terminal.engine();
      // Nothing is made here: a passport that is not there has nothing to check.
      const { id } = engine.openPassport(options.passport, null);
      const passport = engine.read(id);
      const badges =
        wanted.length === 0
          ? shownBadges(passport).map((held) => held.id)
          : wanted.map((one) => findBadge(passport, one));
      const events: CheckEvent[] = [];
      for await (const event of engine.checkBadges(id, badges, networkChoice(options, terminal))) {
        events.push(event);
        if (options.json !== true) terminal.out(lineOf(event, terminal));
      }
      if (options.json === true) terminal.out(`${JSON.stringify(checkAgainJson(events, t), null, 2)}\n`);
      finish(
        exitCodeOfVerdicts(events.flatMap((event) => (event.kind === 'checked' ? [event.change.after] : []))),
      );
    },
  );
}

function lineOf(event: CheckEvent, { t }: Terminal): string {
  if (event.kind === 'finished')
    return `${t('cli:checkAgain.finished', { count: event.checked, changed: event.changed })}\n`;
  const { change, changed } = event;
  const name = badgeName(t, change.name);
  const remarks = event.badge.loud.map((remark) => loud(remarkSentence(t, remark))).join('');
  const after = t(`common:verdict.${change.after}`);
  const mark = verdictMarks[change.after];
  if (!changed) return `${mark}  ${t('cli:checkAgain.same', { name, verdict: after })}\n${remarks}`;
  const head =
    change.before === null
      ? t('cli:checkAgain.first', { name, after })
      : change.before === change.after
        ? t('cli:checkAgain.answers', { name, verdict: after })
        : t('cli:checkAgain.changed', { name, after, before: t(`common:verdict.${change.before}`) });
  const reasons = change.checks.map(({ id, after: { code, detail } }) =>
    indented(checkSentence(t, { id, code, detail })),
  );
  return `${mark}  ${head}\n${remarks}${reasons.join('')}`;
}
