/** `passport checklist --out OUT.pdf [--lang nl] [--passport P]`: the Good Employee checklist, to be filled in. */
import { Option, type Command } from 'commander';
import { isLanguage, languageFor, languages } from '../../shared/i18n/translate.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Terminal } from './terminal.ts';

interface ChecklistOptions {
  readonly out: string;
  readonly lang?: string;
  readonly passport?: string;
}

export function addChecklist(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('checklist')
    .description(t('checklist:cli.checklist'))
    .requiredOption('--out <OUT.pdf>', t('checklist:cli.out'))
    .addOption(new Option('--lang <LANGUAGE>', t('cli:export.lang')).choices([...languages]))
    .option('--passport <FILE.passport>', t('checklist:cli.passport'))
    .action(async ({ out, lang, passport }: ChecklistOptions) => {
      const engine = terminal.engine();
      // A passport that is not there is not made for a form.
      const id = passport === undefined ? null : engine.openPassport(passport, null).id;
      const usual = id === null ? terminal.language : languageFor(engine.read(id).desk.language);
      const { bytes } = await engine.checklist(isLanguage(lang) ? lang : usual, id);
      await writeWhole(out, bytes);
      terminal.out(`${t('cli:export.done', { file: out })}\n`);
    });
}
