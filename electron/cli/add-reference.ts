/** `passport add-reference FILE --passport P [--caption TEXT] [--take-levels]`: a file about the person as a whole. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { plain } from '../../shared/passport/document/plain-text.ts';
import { groupIds } from '../../shared/skills/placement.ts';
import { readWhole } from './files.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import type { Terminal } from './terminal.ts';

interface ReferenceOptions extends PassportOption {
  readonly caption?: string;
  readonly takeLevels?: true;
}

export function addAddReference(program: Command, terminal: Terminal): void {
  const { t, out } = terminal;
  const command = program
    .command('add-reference')
    .description(t('checklist:cli.addReference'))
    .argument('<FILE>')
    .option('--caption <TEXT>', t('checklist:cli.caption'))
    .option('--take-levels', t('checklist:cli.takeLevels'));
  addPassportOption(command, terminal).action(async (path: string, options: ReferenceOptions) => {
    const bytes = await readWhole(path);
    const engine = terminal.engine();
    const id = openNamed(options, terminal);
    const caption = (options.caption ?? '').trim().slice(0, 300);
    const file = engine.addOwnFile(id, { badge: null, file: { name: basename(path), bytes }, caption });
    out(`${t('checklist:cli.added', { file: plain(basename(path)) })}\n`);
    const levels = (await engine.readChecklist(id, file))?.levels ?? {};
    if (Object.keys(levels).length === 0) return;
    const lines = groupIds.flatMap((group) => {
      const level = levels[group];
      if (level === undefined) return [];
      return [
        t('checklist:cli.level', { group: t(`common:group.${group}`), level: t(`common:level.${level}`) }),
      ];
    });
    out(`${t('checklist:cli.found')}\n${lines.map((line) => `  ${line}\n`).join('')}`);
    if (options.takeLevels === true) engine.edit(id, { kind: 'selfLevels', levels });
    out(`${t(options.takeLevels === true ? 'checklist:take.done' : 'checklist:cli.notTaken')}\n`);
  });
}
