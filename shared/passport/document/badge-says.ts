/** The questions a reader asks of a badge, answered by the badge itself and labelled as its own words. */
import type { Translator } from '../../i18n/translate.ts';
import type { HeldBadge } from '../passport.ts';
import type { Template } from '../choices.ts';
import { ownLanguageOf } from './badge-words.ts';
import type { CardRow } from './blocks.ts';
import { learnedWords, volumeWords } from './learning-words.ts';
import { addressWords, plain, shortened, webAddress } from './plain-text.ts';
import { printedDates, printedIssuer } from './printed-facts.ts';

/** Room for a text on a card; the whole text is in the attached original. */
const longest = { line: 140, text: 420, criteria: 480 };

/** The first five of the six things a reader can check; whose badge it is, is for us to say. */
export function saysRows(held: HeldBadge, t: Translator, template: Template): readonly CardRow[] {
  const { badge } = held;
  const theirs = (text: string | null): { language?: string } =>
    plain(text) === '' ? {} : ownLanguageOf(held, t);
  return [
    {
      ...row(t('document:card.askIssuer'), printedIssuer(badge, t), badge.issuer.url ?? badge.issuer.id),
      part: 'issuer',
    },
    {
      ...row(t('document:card.askDone'), textOr(badge.description, longest.text, t), null),
      ...theirs(badge.description),
    },
    {
      ...row(
        t('document:card.askCriteria'),
        textOr(badge.criteria.narrative, longest.criteria, t, badge.criteria.url !== null),
        badge.criteria.url,
      ),
      ...theirs(badge.criteria.narrative),
    },
    ...learnedRows(held, t),
    ...resultRows(held, t),
    evidenceRow(held, t),
    { ...row(t('document:card.askDates'), printedDates(badge, t, template), null), part: 'dates' },
  ];
}

function row(question: string, answer: string, address: string | null): CardRow {
  const url = webAddress(address);
  const link = url === null ? null : { text: addressWords(url), url };
  return { question, answer, because: '', link, outcome: null };
}

/** `elsewhere`: an address that tells it stands beside, so an empty text needs no excuse. */
function textOr(text: string | null, length: number, t: Translator, elsewhere = false): string {
  const words = shortened(plain(text), length);
  if (words !== '') return words;
  return elsewhere ? '' : t('document:card.notSaid');
}

function resultRows({ badge }: HeldBadge, t: Translator): readonly CardRow[] {
  const results = badge.results
    .map(({ name, value, level, status }) =>
      [plain(name), plain(value ?? level ?? status)].filter((part) => part !== '').join(': '),
    )
    .filter((result) => result !== '');
  if (results.length === 0) return [];
  return [row(t('document:card.askResult'), shortened(results.join('; '), longest.line), null)];
}

/** What a micro-credential tells beyond a badge: what was learned, and how much that is. */
function learnedRows({ badge }: HeldBadge, t: Translator): readonly CardRow[] {
  const learned = learnedWords(badge).map(({ text, skills }) =>
    shortened(text === '' ? skills.map(({ name, url }) => name || (url ?? '')).join(', ') : text, 100),
  );
  const named = learned.slice(0, 4);
  const more = learned.length - named.length;
  const items = [...named, ...(more > 0 ? [t('document:card.learnedMore', { count: more })] : [])];
  const volume = volumeWords(badge.volume, t).join('; ');
  return [
    ...(items.length === 0 ? [] : [row(t('document:card.askLearned'), items.join('; '), null)]),
    ...(volume === ''
      ? []
      : [row(t('document:card.askVolume'), `${volume.slice(0, 1).toUpperCase()}${volume.slice(1)}`, null)]),
  ];
}

function evidenceRow({ badge }: HeldBadge, t: Translator): CardRow {
  const question = t('document:card.askEvidence');
  const { evidence } = badge;
  if (evidence.length === 0) return row(question, t('document:card.noEvidence'), null);
  const named = evidence.slice(0, 3).map(({ name, description, narrative, genre }) => {
    const words = shortened(plain(name ?? description ?? narrative ?? genre), 80);
    return words === '' ? t('document:card.evidenceUnnamed') : words;
  });
  const more = evidence.length - named.length;
  const items = [...named, ...(more > 0 ? [t('document:card.evidenceMore', { count: more })] : [])].join(
    '; ',
  );
  const address = evidence.find(({ url }) => webAddress(url) !== null)?.url ?? null;
  return row(question, t('document:card.evidence', { count: evidence.length, items }), address);
}
