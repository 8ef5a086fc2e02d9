/** `passport profile --set name=… --passport P`: the owner's data; without `--set` it is shown. */
import type { Command } from 'commander';
import { profileSchema } from '../../shared/passport/profile.ts';
import { PassportError } from '../../shared/problem.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import type { Terminal } from './terminal.ts';

const fields = ['name', 'headline', 'email', 'phone', 'address', 'website', 'about', 'recipients'] as const;
type Field = (typeof fields)[number];

export function addProfile(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  const command = program
    .command('profile')
    .description(t('cli:profile.description', { fields: fields.join(', ') }))
    .option('--set <FIELD=VALUE>', t('cli:profile.set'), collect)
    .option('--json', t('cli:option.json'));
  addPassportOption(command, terminal).action(
    (options: PassportOption & { readonly set?: readonly string[]; readonly json?: true }) => {
      const engine = terminal.engine();
      const id = openNamed(options, terminal);
      const changes = (options.set ?? []).map(fieldAndValue);
      if (changes.length > 0) {
        const { profile } = engine.read(id).desk;
        const parsed = profileSchema.safeParse({ ...profile, ...Object.fromEntries(changes) });
        if (!parsed.success) throw new PassportError('input-unusable', { what: 'profile' }, parsed.error);
        engine.edit(id, { kind: 'profile', profile: parsed.data });
      }
      const { profile } = engine.read(id).desk;
      if (options.json === true) return terminal.out(`${JSON.stringify(profile, null, 2)}\n`);
      return terminal.out(
        fields
          .map(
            (field) =>
              `${field}: ${field === 'recipients' ? profile.recipients.join(', ') : profile[field]}\n`,
          )
          .join(''),
      );
    },
  );
}

/** `recipients` takes several addresses with commas between them. */
function fieldAndValue(pair: string): readonly [Field, string | string[]] {
  const at = pair.indexOf('=');
  const field = fields.find((one) => one === pair.slice(0, at));
  if (at < 1 || field === undefined) throw new PassportError('input-unusable', { what: '--set' });
  const value = pair.slice(at + 1);
  if (field !== 'recipients') return [field, value];
  return [
    field,
    value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ];
}
