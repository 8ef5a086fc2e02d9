/** `passport list --passport P`: the badges with their place and verdict. */
import type { Command } from 'commander';
import { shownBadges, standingOf } from '../../shared/passport/passport.ts';
import { reasonSentence } from '../../shared/skills/reason.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import { table, verdictMarks } from './table.ts';
import type { Terminal } from './terminal.ts';
import { badgeName } from './words.ts';

export function addList(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const command = program
    .command('list')
    .description(t('cli:list.description'))
    .option('--json', t('cli:option.json'));
  addPassportOption(command, terminal).action((options: PassportOption & { readonly json?: true }) => {
    const listed = listOf(openNamed(options, terminal), terminal);
    if (options.json === true) return terminal.out(`${JSON.stringify(listed, null, 2)}\n`);
    if (listed.length === 0) return terminal.out(`${t('cli:list.empty')}\n`);
    return terminal.out(passportTable(listed, terminal));
  });
}

/** The promised shape of `list --json`; `placement` is null while the badge is not placed. */
export function listOf(id: string, { engine, t }: Terminal) {
  const passport = engine().read(id);
  return shownBadges(passport).map((held) => {
    const { group, level, groupBy, special, proposal } = standingOf(held, passport.desk);
    return {
      id: held.id,
      name: held.badge.name,
      issuer: { id: held.badge.issuer.id, name: held.badge.issuer.name },
      placement:
        group === null && special === null
          ? null
          : {
              group,
              level,
              special,
              by: groupBy,
              reason: groupBy === 'owner' || proposal === null ? null : reasonSentence(proposal.reason, t),
            },
      verdict: held.report?.verdict ?? null,
      checkedAt: held.report?.checkedAt ?? null,
    };
  });
}

export function passportTable(listed: ReturnType<typeof listOf>, { t }: Terminal): string {
  const head = [
    '',
    t('cli:table.badge'),
    t('cli:table.group'),
    t('cli:table.level'),
    t('cli:table.verdict'),
    t('cli:table.id'),
  ];
  const rows = listed.map(({ id, name, placement, verdict }) => [
    verdict === null ? ' ' : verdictMarks[verdict],
    badgeName(t, name),
    t(`common:group.${placement?.group ?? 'none'}`),
    placement?.level == null ? '–' : t(`common:level.${placement.level}`),
    verdict === null ? '' : t(`common:verdict.${verdict}`),
    id,
  ]);
  return table([head, ...rows]);
}
