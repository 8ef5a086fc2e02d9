/** `passport export --passport P --pdf OUT.pdf | --europass-text OUT.txt | --europass-html OUT.html | --ics OUT.ics`. */
import type { Command } from 'commander';
import { languageFor } from '../../shared/i18n/translate.ts';
import { PassportError } from '../../shared/problem.ts';
import { writeWhole } from '../files/write-whole.ts';
import { addChoices, choicesOf, type ChoiceOptions } from './export-choices.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import type { Terminal } from './terminal.ts';

interface ExportOptions extends PassportOption, ChoiceOptions {
  readonly pdf?: string;
  readonly europassText?: string;
  readonly europassHtml?: string;
  readonly ics?: string;
}

export function addExport(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const command = program
    .command('export')
    .description(t('cli:export.description'))
    .option('--pdf <OUT.pdf>', t('cli:export.pdf'))
    .option('--europass-text <OUT.txt>', t('cli:export.text'))
    .option('--europass-html <OUT.html>', t('cli:export.html'))
    .option('--ics <OUT.ics>', t('lens:cli.ics'));
  addChoices(command, t);
  addPassportOption(command, terminal).action(async (options: ExportOptions) => {
    const { pdf, europassText, europassHtml, ics } = options;
    if ([pdf, europassText, europassHtml, ics].every((path) => path === undefined))
      throw new PassportError('input-unusable', { what: '--pdf, --europass-text, --europass-html, --ics' });
    const engine = terminal.engine();
    const id = openNamed(options, terminal);
    const choices = choicesOf(options, languageFor(engine.read(id).desk.language));
    const { language } = choices;
    if (pdf !== undefined) await write(pdf, (await engine.exportPdf(id, choices)).bytes, terminal);
    if (europassText !== undefined)
      await write(europassText, engine.exportEuropass(id, language).text, terminal);
    if (europassHtml !== undefined)
      await write(europassHtml, engine.exportEuropass(id, language).html, terminal);
    if (ics !== undefined) await write(ics, engine.calendar(id, language).bytes, terminal);
  });
}

async function write(path: string, content: string | Uint8Array, terminal: Terminal): Promise<void> {
  await writeWhole(path, content);
  terminal.out(`${terminal.t('cli:export.done', { file: path })}\n`);
}
