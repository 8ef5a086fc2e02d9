/** What the pages say of a badge against what passport.json records of the same badge. */
import { appVersion } from '../app-version.ts';
import { translator, type Translator } from '../../i18n/translate.ts';
import { plain, shortened } from '../document/plain-text.ts';
import type { AttachedBadge, AttachedJson, AttachedText } from './attached-json.ts';
import { difference, type Difference, type DifferenceKind, type Where } from './difference.ts';
import { fitsDates, fitsLevel, fitsOwnLevel, fitsVerdict, isIssuersLevel } from './printed-words.ts';
import { isPrinted } from './stripped.ts';

interface Printed {
  readonly badge: AttachedBadge;
  readonly said: readonly AttachedText[];
  readonly t: Translator;
  readonly hasWording: boolean;
  readonly where: Where;
}

/** Longer names are cut wherever a badge is spoken of. */
const longestName = 160;

/** One page beside a CV does not tell everything of each badge. */
const shortTemplates = new Set(['summary']);

export function comparePrinted(json: AttachedJson, aboutBadge: (id: string) => Where): readonly Difference[] {
  const { says, language, choices } = json;
  if (says.length === 0) return [];
  const first = translator(language);
  const second = choices.second === null ? first : translator(choices.second);
  const hasWording = json.app === appVersion;
  const byBadge = new Map<string, AttachedText[]>();
  for (const said of says)
    if (said.badge !== undefined) byBadge.set(said.badge, [...(byBadge.get(said.badge) ?? []), said]);
  return [
    ...ownerDifferences(json, first),
    ...groupDifferences(json, [first, second]),
    ...json.badges.flatMap((badge) => {
      const all = byBadge.get(badge.id) ?? [];
      const where = aboutBadge(badge.id);
      const about = { badge, hasWording, where };
      return [
        ...absent(json, badge, all, where),
        ...badgeDifferences({ ...about, said: all.filter((said) => said.second !== true), t: first }),
        ...badgeDifferences({ ...about, said: all.filter((said) => said.second === true), t: second }),
      ];
    }),
    ...unmarkedLevels(says, [first, second]),
  ];
}

function ownerDifferences({ says, name }: AttachedJson, t: Translator): readonly Difference[] {
  const owner = plain(name) === '' ? t('document:nameMissing') : plain(name);
  return says
    .filter(({ part, text }) => part === 'owner' && !isPrinted(owner, text))
    .map(({ sheet, text }) => difference('printed-owner', { page: sheet, part: 'owner' }, text, owner));
}

function groupDifferences(
  { says, groups }: AttachedJson,
  [first, second]: readonly [Translator, Translator],
): readonly Difference[] {
  return says.flatMap((said) => {
    if (said.part !== 'group-level' || said.group === undefined) return [];
    const t = said.second === true ? second : first;
    const level = groups.find(({ group }) => group === said.group)?.level ?? null;
    if (fitsLevel(said.text, level, t)) return [];
    const where = { page: said.sheet, part: said.part, group: said.group };
    return [
      difference('printed-group-level', where, said.text, level === null ? null : t(`common:level.${level}`)),
    ];
  });
}

/** What a forger would take out of the list, so that nobody compares it. */
function absent(
  { choices }: AttachedJson,
  { placement }: AttachedBadge,
  said: readonly AttachedText[],
  where: Where,
): readonly Difference[] {
  const has = (part: AttachedText['part']): boolean => said.some((one) => one.part === part);
  if (!has('name')) return [difference('printed-absent', { ...where, part: 'name' })];
  const needsLevel = placement.level !== null && !shortTemplates.has(choices.template);
  return needsLevel && !has('level') ? [difference('printed-absent', { ...where, part: 'level' })] : [];
}

function badgeDifferences(printed: Printed): readonly Difference[] {
  const { badge, t, said } = printed;
  const name = shortened(plain(badge.name), longestName);
  const issuer = plain(badge.issuer.name);
  const dates = [badge.issuedOn, badge.expiresOn].filter((date) => date !== null);
  return [
    ...wrong(printed, 'name', (text) => badge.name === null || fitsName(text, name), name),
    ...wrong(printed, 'issuer', (text) => issuer === '' || isPrinted(issuer, text), issuer),
    ...wrong(
      printed,
      'dates',
      (text) => fitsDates(text, dates, t, printed.hasWording),
      dates.map((date) => t.date(date)).join(' – '),
    ),
    ...wrong(printed, 'level', (text) => fitsRecordedLevel(text, printed), levelWords(badge, t)),
    ...verdictDifferences(
      printed,
      said.filter(({ part }) => part === 'verdict'),
    ),
  ];
}

/** Long names are cut on paper. */
function fitsName(text: string, name: string): boolean {
  return isPrinted(name, text) || (name.endsWith('…') && isPrinted(name.slice(0, -1), text));
}

const kinds = {
  name: 'printed-name',
  issuer: 'printed-issuer',
  dates: 'printed-dates',
  level: 'printed-level',
} as const satisfies Partial<Record<NonNullable<AttachedText['part']>, DifferenceKind>>;

function wrong(
  { said, where }: Printed,
  part: keyof typeof kinds,
  fits: (text: string) => boolean,
  recorded: string,
): readonly Difference[] {
  return said
    .filter((one) => one.part === part && !fits(one.text))
    .map(({ sheet, text }) =>
      difference(kinds[part], { ...where, page: sheet, part }, text, recorded === '' ? null : recorded),
    );
}

function fitsRecordedLevel(text: string, { badge: { placement }, t, hasWording }: Printed): boolean {
  const { level, levelBy } = placement;
  if (level === null || levelBy !== 'owner') return fitsLevel(text, level, t);
  return fitsOwnLevel(text, level, t, hasWording);
}

function levelWords({ placement: { level } }: AttachedBadge, t: Translator): string {
  return level === null ? '' : t(`common:level.${level}`);
}

function verdictDifferences(
  { badge, t, where }: Printed,
  printed: readonly AttachedText[],
): readonly Difference[] {
  const texts = printed.map(({ text }) => text);
  const verdict = badge.report?.verdict ?? null;
  const [first] = printed;
  if (first === undefined || fitsVerdict(texts, verdict, t)) return [];
  const word = verdict === null ? t('document:card.unchecked') : t(`common:verdict.${verdict}`);
  return [
    difference('printed-verdict', { ...where, page: first.sheet, part: 'verdict' }, texts.join(' '), word),
  ];
}

/** A line as only a card has it, and that says of no badge that it is about it. */
function unmarkedLevels(
  says: readonly AttachedText[],
  languages: readonly Translator[],
): readonly Difference[] {
  return says
    .filter(({ part, text }) => part === undefined && languages.some((t) => isIssuersLevel(text, t)))
    .map(({ sheet, text }) => difference('printed-level-unmarked', { page: sheet }, text));
}
