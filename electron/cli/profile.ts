/** `passport profile --set name=… --from FILE --passport P`: the owner's data; without either it is shown. */
import type { Command } from 'commander';
import { licenceCategories, profileSchema, type Profile } from '../../shared/passport/profile.ts';
import { spokenLine } from '../../shared/passport/spoken-language.ts';
import { PassportError } from '../../shared/problem.ts';
import { readWhole } from './files.ts';
import { addPassportOption, openNamed, type PassportOption } from './passport-option.ts';
import { profileFromFile } from './profile-from.ts';
import type { Terminal } from './terminal.ts';

const lines = [
  'name',
  'headline',
  'email',
  'phone',
  'address',
  'website',
  'about',
  'birthDate',
  'nationality',
] as const;
/** These take several values with commas between them. */
const lists = ['recipients', 'licences'] as const;
const fields = [...lines, ...lists];
type Field = (typeof fields)[number];

interface ProfileOptions extends PassportOption {
  readonly set?: readonly string[];
  readonly from?: string;
  readonly replace?: true;
  readonly json?: true;
}

export function addProfile(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  const command = program
    .command('profile')
    .description(t('cli:profile.description', { fields: fields.join(', ') }))
    .option('--set <FIELD=VALUE>', t('cli:profile.set'), collect)
    .option('--from <FILE>', t('me:cli.from'))
    .option('--replace', t('me:cli.replace'))
    .option('--json', t('cli:option.json'));
  addPassportOption(command, terminal).action(async (options: ProfileOptions) => {
    const { json = false, replace = false } = options;
    // Looked at first: a command that was not understood changes nothing.
    const changes = (options.set ?? []).map(fieldAndValue);
    const bytes = options.from === undefined ? null : await readWhole(options.from);
    const engine = terminal.engine();
    const id = openNamed(options, terminal);
    const before = engine.read(id).desk.profile;
    const say = json ? terminal.err : terminal.out;
    const read = bytes === null ? before : await profileFromFile({ bytes, before, replace, say }, terminal);
    const after = withChanges(read, changes);
    if (after !== before) engine.edit(id, { kind: 'profile', profile: after });
    const { profile } = engine.read(id).desk;
    terminal.out(json ? `${JSON.stringify(profile, null, 2)}\n` : shown(profile, terminal));
  });
}

function withChanges(profile: Profile, changes: readonly (readonly [Field, string | string[]])[]): Profile {
  if (changes.length === 0) return profile;
  const parsed = profileSchema.safeParse({ ...profile, ...Object.fromEntries(changes) });
  if (!parsed.success) throw new PassportError('input-unusable', { what: 'profile' }, parsed.error);
  const { licences } = parsed.data;
  return { ...parsed.data, licences: licenceCategories.filter((category) => licences.includes(category)) };
}

function shown(profile: Profile, { t }: Terminal): string {
  const { links, languages } = profile;
  const rows = [
    ...lines.map((field) => [field, profile[field]]),
    ...lists.map((field) => [field, profile[field].join(', ')]),
    ['languages', languages.map((one) => spokenLine(one, t)).join('; ')],
    ['links', links.map(({ address }) => address).join(', ')],
  ];
  return rows.map(([field, value]) => `${field}: ${value}\n`).join('');
}

function fieldAndValue(pair: string): readonly [Field, string | string[]] {
  const at = pair.indexOf('=');
  const field = fields.find((one) => one === pair.slice(0, at));
  if (at < 1 || field === undefined) throw new PassportError('input-unusable', { what: '--set' });
  const value = pair.slice(at + 1);
  if (!lists.some((one) => one === field)) return [field, value];
  return [
    field,
    value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ];
}
