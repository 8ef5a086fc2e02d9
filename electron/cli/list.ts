/** `passport list --passport P`: the badges with their place and verdict, or through another framework. */
import type { Command } from 'commander';
import { shownBadges, standingOf } from '../../shared/passport/passport.ts';
import { reasonSentence } from '../../shared/skills/reason.ts';
import { frameworkListOf, frameworkTable } from './list-framework.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import { table, verdictMarks } from './table.ts';
import type { Terminal } from './terminal.ts';
import { badgeName } from './words.ts';

interface ListOptions extends PassportOption {
  readonly framework?: string;
  readonly json?: true;
}

export function addList(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const command = program
    .command('list')
    .description(t('cli:list.description'))
    .option('--framework <ID>', t('lens:cli.framework'))
    .option('--json', t('cli:option.json'));
  addPassportOption(command, terminal).action((options: ListOptions) => {
    const id = openNamed(options, terminal);
    const { framework, json } = options;
    if (framework !== undefined)
      return terminal.out(
        json === true
          ? `${JSON.stringify(frameworkListOf(id, framework, terminal), null, 2)}\n`
          : frameworkTable(id, framework, terminal),
      );
    const listed = listOf(id, terminal);
    if (json === true) return terminal.out(`${JSON.stringify(listed, null, 2)}\n`);
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
