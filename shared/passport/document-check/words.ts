/** What a check of a document found, in words: the same in the window, in JSON and on the command line. */
import type { Translator } from '../../i18n/translate.ts';
import { levelIds } from '../../skills/placement.ts';
import type { DocumentCheck, Made } from './check-document.ts';
import { shown, type Difference, type DifferenceKind, type NotCompared, type Where } from './difference.ts';

/** `agrees`, `changed` or `open`: the three verdicts of a document. */
export type DocumentVerdict = 'agrees' | 'changed' | 'open';

export function verdictOfDocument({ agrees }: Pick<DocumentCheck, 'agrees'>): DocumentVerdict {
  if (agrees === null) return 'open';
  return agrees ? 'agrees' : 'changed';
}

/** Page, badge and part, as far as they are known; never empty. */
export function whereWords({ page, badgeName, part, group, file }: Where, t: Translator): string {
  const groupName = group === undefined ? '' : t(`common:group.${group}`);
  const ofGroup = group !== undefined && (part === undefined || part === 'group-level');
  const parts = [
    page === undefined ? '' : t('recheck:where.page', { page }),
    badgeName === undefined ? '' : t('recheck:where.badge', { name: badgeName }),
    ofGroup ? t('recheck:where.part.group-level', { group: groupName }) : '',
    part === undefined || part === 'group-level' ? '' : t(`recheck:where.part.${part}`),
    file === undefined ? '' : t('recheck:where.file', { file: shown(file) ?? '' }),
  ].filter((words) => words !== '');
  if (parts.length === 0) return t('recheck:where.document');
  const words = parts.join(', ');
  return `${words.slice(0, 1).toLocaleUpperCase(t.language)}${words.slice(1)}`;
}

export function differenceSentence({ kind }: Pick<Difference, 'kind'>, t: Translator): string {
  return t.code('recheck', `difference.${kind}`);
}

export function gapSentence({ kind, instead }: NotCompared, t: Translator): string {
  const value = (text: string | null): string =>
    text === null || instead === undefined ? t('recheck:nothing') : valueWords(text, instead.kind, t);
  const values =
    instead === undefined ? {} : { says: value(instead.says), attached: value(instead.attached) };
  return t.code('recheck', `gap.${kind}`, values);
}

/** One wording, and who says it so. */
export interface Wording {
  readonly label: string;
  readonly text: string;
}

/** Both wordings side by side; empty where there are none to show. */
export function wordingsOf({ kind, says, attached }: Difference, t: Translator): readonly Wording[] {
  if (kind === 'page-moved' || (says === null && attached === null)) return [];
  const [ours, theirs] = labelsOf(kind);
  const text = (value: string | null): string =>
    value === null || value === '' ? t('recheck:nothing') : valueWords(value, kind, t);
  const isOneSided = oneSided.has(kind);
  return [
    ...(isOneSided && says === null ? [] : [{ label: t(`recheck:label.${ours}`), text: text(says) }]),
    ...(isOneSided && attached === null
      ? []
      : [{ label: t(`recheck:label.${theirs}`), text: text(attached) }]),
  ];
}

/** Only one of the two has words. */
const oneSided = new Set<DifferenceKind>([
  'overlay',
  'text-added',
  'page-added',
  'page-removed',
  'page-unreadable',
  'record-recipient',
  'printed-recipient',
  'printed-level-unmarked',
]);

type Label = 'page' | 'written' | 'document' | 'badge' | 'list' | 'given';

function labelsOf(kind: DifferenceKind): readonly [Label, Label] {
  if (kind === 'record-group-level') return ['document', 'given'];
  if (kind.startsWith('record-')) return ['document', 'badge'];
  if (kind.startsWith('printed-')) return ['page', 'list'];
  return ['page', 'written'];
}

/** A level is told by its word, and a date as people write it. */
export function valueWords(value: string, kind: DifferenceKind, t: Translator): string {
  if (kind === 'record-dates') return t.date(value);
  if (kind !== 'record-level' && kind !== 'record-group-level') return value;
  const level = levelIds.find((id) => id === value);
  return level === undefined ? value : t(`common:level.${level}`);
}

/** Whom the document is for, when and by which release it was made, by its own words. */
export function madeWords({ name, date, app }: Made, t: Translator): readonly string[] {
  const lines = [
    name === null || date === null ? '' : t('recheck:made.by', { name, date: t.date(date) }),
    app === null ? '' : t('recheck:made.app', { app }),
  ].filter((line) => line !== '');
  return lines.length === 0 ? [t('recheck:made.unknown')] : lines;
}

export function sealSentence({ seal }: Pick<DocumentCheck, 'seal'>, t: Translator): string {
  return seal === null ? t('recheck:seal.nothing') : t(`recheck:seal.${seal}`);
}

export function limitSentences(t: Translator): readonly string[] {
  return (['person', 'words', 'withdrawn', 'forger'] as const).map((id) => t(`recheck:limits.${id}`));
}
