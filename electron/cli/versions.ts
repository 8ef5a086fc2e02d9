/** `passport versions --passport P`: what was made of a passport, when and for whom. */
import type { Command } from 'commander';
import { languageName } from '../../shared/i18n/translate.ts';
import type { Choices } from '../../shared/passport/choices.ts';
import { versionsOf } from '../../shared/passport/desk.ts';
import { plain } from '../../shared/passport/document/plain-text.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

interface VersionsOptions extends PassportOption {
  readonly json?: true;
}

export function addVersions(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const command = program
    .command('versions')
    .description(t('making:cli.description'))
    .option('--json', t('cli:option.json'));
  addPassportOption(command, terminal).action((options: VersionsOptions) => {
    const versions = versionsOf(terminal.engine().read(openNamed(options, terminal)).desk);
    if (options.json === true) return terminal.out(`${JSON.stringify(versions, null, 2)}\n`);
    if (versions.length === 0) return terminal.out(`${t('making:cli.empty')}\n`);
    const head = [
      t('making:cli.date'),
      t('making:cli.recipient'),
      t('making:template.label'),
      t('making:cli.languages'),
      t('making:cli.pages'),
      t('making:cli.badges'),
      t('making:cli.note'),
    ];
    const rows = versions.map(({ at, recipient, note, choices, pages, badges }) => [
      t.date(at),
      plain(recipient),
      t(`making:template.${choices.template}`),
      languagesOf(choices),
      t.number(pages),
      t.number(badges),
      plain(note),
    ]);
    return terminal.out(table([head, ...rows]));
  });
}

function languagesOf({ language, second }: Choices): string {
  return [language, ...(second === null ? [] : [second])].map(languageName).join(', ');
}
