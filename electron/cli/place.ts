/** `passport place BADGE GROUP --passport P [--level LEVEL]`: the owner's decision, kept apart from proposals. */
import { Argument, Option, type Command } from 'commander';
import { z } from 'zod';
import { groupIds, levelIds } from '../../shared/skills/placement.ts';
import { addPassportOption, findBadge, openNamed, type PassportOption } from './passport-option.ts';
import type { Terminal } from './terminal.ts';

export function addPlace(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const command = program
    .command('place')
    .description(t('cli:place.description'))
    .argument('<BADGE>', t('cli:place.badge'))
    .addArgument(new Argument('<GROUP>', t('cli:place.group')).choices([...groupIds, 'none']))
    .addOption(new Option('--level <LEVEL>', t('cli:place.level')).choices([...levelIds, 'none']));
  addPassportOption(command, terminal).action(
    (wanted: string, toGroup: string, options: PassportOption & { readonly level?: string }) => {
      const engine = terminal.engine();
      const id = openNamed(options, terminal);
      const badge = findBadge(engine.read(id), wanted);
      const group = toGroup === 'none' ? null : z.enum(groupIds).parse(toGroup);
      const level = options.level === 'none' ? null : z.enum(levelIds).optional().parse(options.level);
      engine.edit(id, { kind: 'place', badges: [badge], group, ...(level === undefined ? {} : { level }) });
      terminal.out(`${t('cli:place.done', { group: t(`common:group.${group ?? 'none'}`) })}\n`);
    },
  );
}
