/** What the owner says of a badge, for a Europass text: under a label that says whose words they are. */
import type { Translator } from '../../i18n/translate.ts';
import { ownFilesOf, type Desk } from '../desk.ts';
import { plain } from '../document/plain-text.ts';
import type { HeldBadge } from '../passport.ts';
import { statementParts } from '../statement.ts';
import type { OwnLine } from './rich-text.ts';

/** Empty where the owner neither wrote nor added anything. */
export function ownLines({ id }: Pick<HeldBadge, 'id'>, desk: Desk, t: Translator): readonly OwnLine[] {
  const name = plain(desk.profile.name);
  const statement = desk.statements[id];
  const words = statementParts
    .map((part) => ({ part, text: plain(statement?.[part] ?? null) }))
    .filter(({ text }) => text !== '')
    .map(({ part, text }) => ({ text: t(`europass:own.${part}`, { text }), isLabel: false }));
  const label = name === '' ? t('europass:own.wordsUnnamed') : t('europass:own.wordsOf', { name });
  const files = ownFilesOf(desk, id).map(({ file }) => plain(file.caption) || plain(file.name));
  return [
    ...(words.length === 0 ? [] : [{ text: label, isLabel: true }, ...words]),
    ...(files.length === 0
      ? []
      : [{ text: t('europass:own.files', { files: files.join('; ') }), isLabel: false }]),
  ];
}
