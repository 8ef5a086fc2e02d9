/** What the pages say of a badge against what passport.json records of the same badge. */
import { appVersion } from '../app-version.ts';
import { translator } from '../../i18n/translate.ts';
import { templates } from '../choices.ts';
import { outcomes } from '../../verify/report.ts';
import { plain } from '../document/plain-text.ts';
import { printedDates, printedIssuer, printedName } from '../document/printed-facts.ts';
import type { AttachedBadge, AttachedJson, AttachedText } from './attached-json.ts';
import { difference, type Difference, type DifferenceKind, type Where } from './difference.ts';
import {
  fitsBadgeLevel,
  fitsDates,
  fitsLevel,
  fitsRecipient,
  fitsVerdict,
  isIssuersLevel,
  type Wordings,
} from './printed-words.ts';
import { isPrinted } from './stripped.ts';

interface Printed {
  readonly badge: AttachedBadge;
  readonly said: readonly AttachedText[];
  readonly wordings: Wordings;
  readonly where: Where;
}

export function comparePrinted(json: AttachedJson, aboutBadge: (id: string) => Where): readonly Difference[] {
  const { says, language, choices } = json;
  if (says.length === 0) return [];
  const rest = {
    // One that this release does not know is of another release, whose words are not compared.
    template: templates.find((one) => one === choices.template) ?? 'classic',
    isOurs: json.app === appVersion,
  };
  const first = { t: translator(language), ...rest };
  const second = choices.second === null ? first : { t: translator(choices.second), ...rest };
  const byBadge = new Map<string, AttachedText[]>();
  for (const said of says)
    if (said.badge !== undefined) byBadge.set(said.badge, [...(byBadge.get(said.badge) ?? []), said]);
  return [
    ...ownerDifferences(json, first),
    ...groupDifferences(json, [first, second]),
    ...json.badges.flatMap((badge) => {
      const all = byBadge.get(badge.id) ?? [];
      const about = { badge, where: aboutBadge(badge.id) };
      return [
        ...absent(json, badge, all, about.where),
        ...badgeDifferences({ ...about, said: all.filter((one) => one.second !== true), wordings: first }),
        ...badgeDifferences({ ...about, said: all.filter((one) => one.second === true), wordings: second }),
      ];
    }),
    ...unmarkedLevels(says, [first, second]),
  ];
}

function ownerDifferences({ says, name }: AttachedJson, { t }: Wordings): readonly Difference[] {
  const owner = plain(name) === '' ? t('document:nameMissing') : plain(name);
  return says
    .filter(({ part, text }) => part === 'owner' && !isPrinted(owner, text))
    .map(({ sheet, text }) => difference('printed-owner', { page: sheet, part: 'owner' }, text, owner));
}

function groupDifferences(
  { says, groups }: AttachedJson,
  [first, second]: readonly [Wordings, Wordings],
): readonly Difference[] {
  return says.flatMap((said) => {
    if (said.part !== 'group-level' || said.group === undefined) return [];
    const wordings = said.second === true ? second : first;
    const level = groups.find(({ group }) => group === said.group)?.level ?? null;
    if (fitsLevel(said.text, level, wordings)) return [];
    const where = { page: said.sheet, part: said.part, group: said.group };
    const recorded = level === null ? null : wordings.t(`common:level.${level}`);
    return [difference('printed-group-level', where, said.text, recorded)];
  });
}

/** One page beside a CV does not tell everything of each badge. */
const shortTemplates = new Set(['summary']);

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
  const { badge, wordings, said } = printed;
  const { t, template } = wordings;
  const { level, levelBy } = badge.placement;
  const called = { id: badge.credential, name: badge.name, issuer: badge.issuer };
  const name = printedName(called, t);
  const issuer = printedIssuer(called, t);
  const dates = { issuedOn: badge.issuedOn, expiresOn: badge.expiresOn };
  const levelWord = level === null ? '' : t(`common:level.${level}`);
  return [
    ...wrong(printed, 'name', (text) => isPrinted(withoutEnd(name), text), name),
    ...wrong(printed, 'issuer', (text) => isPrinted(withoutEnd(issuer), text), issuer),
    ...wrong(printed, 'dates', (text) => fitsDates(text, dates, wordings), printedDates(dates, t, template)),
    ...wrong(
      printed,
      'level',
      (text) => level !== null && fitsBadgeLevel(text, level, levelBy, wordings),
      levelWord,
    ),
    ...verdictDifferences(
      printed,
      said.filter(({ part }) => part === 'verdict'),
    ),
    ...recipientDifferences(
      printed,
      said.filter(({ part }) => part === 'recipient'),
    ),
  ];
}

/** A long name is cut already, and may be cut further where there is little room. */
function withoutEnd(name: string): string {
  return name.replace(/…$/, '');
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

function verdictDifferences(
  { badge, wordings, where }: Printed,
  printed: readonly AttachedText[],
): readonly Difference[] {
  const texts = printed.map(({ text }) => text);
  const verdict = badge.report?.verdict ?? null;
  const [first] = printed;
  if (first === undefined || fitsVerdict(texts, verdict, wordings)) return [];
  const { t } = wordings;
  const word = verdict === null ? t('document:card.unchecked') : t(`common:verdict.${verdict}`);
  return [
    difference('printed-verdict', { ...where, page: first.sheet, part: 'verdict' }, texts.join(' '), word),
  ];
}

function recipientDifferences(
  { badge, wordings, where }: Printed,
  printed: readonly AttachedText[],
): readonly Difference[] {
  const texts = printed.map(({ text }) => text);
  const found = badge.report?.checks.find(({ id }) => id === 'recipient')?.outcome;
  const outcome = outcomes.find((one) => one === found) ?? null;
  const [first] = printed;
  if (first === undefined || fitsRecipient(texts, outcome, wordings)) return [];
  const place = { ...where, page: first.sheet, part: 'recipient' } as const;
  return [difference('printed-recipient', place, texts.join(' '))];
}

/** A line as only a card has it, and that says of no badge that it is about it. */
function unmarkedLevels(
  says: readonly AttachedText[],
  languages: readonly Wordings[],
): readonly Difference[] {
  return says
    .filter(({ part, text }) => part === undefined && languages.some((one) => isIssuersLevel(text, one)))
    .map(({ sheet, text }) => difference('printed-level-unmarked', { page: sheet }, text));
}
