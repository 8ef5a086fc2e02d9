/** What the owner wrote about a badge and added to it, always under the label that says whose it is. */
import { languageFor, type Translator } from '../../i18n/translate.ts';
import type { HeldBadge, Passport } from '../passport.ts';
import { statementParts, type Statement } from '../statement.ts';
import type { Arrangement } from './arrangement.ts';
import { badgeName } from './badge-words.ts';
import type { OwnBlock, OwnRow } from './blocks.ts';
import { plain, plainParagraphs } from './plain-text.ts';

/** In which the owner writes, where it is another than that of the document. */
export function ownersLanguage({ desk }: Passport, { language }: Translator): { language?: string } {
  const own = languageFor(desk.language);
  return own === language ? {} : { language: own };
}

/** Empty where the owner neither wrote nor added anything. */
export function ownBlocks(held: HeldBadge, arrangement: Arrangement): readonly OwnBlock[] {
  const { t, passport } = arrangement;
  const name = plain(passport.desk.profile.name);
  const words = wordRows(passport.desk.statements[held.id], arrangement);
  const rows = [...words, ...fileRows(held, arrangement)];
  if (rows.length === 0) return [];
  const label = words.length === 0 ? 'files' : 'words';
  return [
    {
      kind: 'own',
      label: name === '' ? t(`document:own.${label}Unnamed`) : t(`document:own.${label}Of`, { name }),
      // Names the badge, because its card may stand on the page before.
      note: t(`document:own.${label}Note`, { badge: badgeName(held, t) }),
      rows,
      ...ownersLanguage(passport, t),
    },
  ];
}

function wordRows(statement: Statement | undefined, { t }: Arrangement): readonly OwnRow[] {
  if (statement === undefined) return [];
  return statementParts
    .map((part) => ({ term: t(`document:own.${part}`), paragraphs: plainParagraphs(statement[part]) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function fileRows(held: HeldBadge, { t, ownFiles }: Arrangement): readonly OwnRow[] {
  const files = ownFiles.get(held.id) ?? [];
  if (files.length === 0) return [];
  const paragraphs = files.map(({ file, attached }) =>
    t('document:own.file', { what: plain(file.caption) || plain(file.name), file: attached }),
  );
  return [{ term: t('document:own.evidence'), paragraphs }];
}
