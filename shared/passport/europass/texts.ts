/** A passport as text for a Europass profile: per group a title, a description and what is known of each badge. */
import { translator, type Language, type Translator } from '../../i18n/translate.ts';
import { frameworkTitle } from '../../skills/framework.ts';
import type { GroupId } from '../../skills/placement.ts';
import { badgeName } from '../document/badge-words.ts';
import { plain } from '../document/plain-text.ts';
import { overviewOf } from '../overview.ts';
import type { Desk } from '../desk.ts';
import { standingOf, type HeldBadge, type Passport } from '../passport.ts';
import { ownLines } from './own-lines.ts';
import { checkLine, issuerLine, levelLine } from '../wording.ts';
import { guideText, guideTitle } from './guide.ts';
import { blocksOf, editorHtml, plainText, type ListItem, type RichBlock } from './rich-text.ts';

/** The same words twice: plain, and in the small HTML that the Europass editor keeps. */
export interface EuropassBody {
  readonly text: string;
  readonly html: string;
}

export interface EuropassSection extends EuropassBody {
  /** of the group, or of a section of the owner's own */
  readonly id: string;
  /** null: a section of the owner's own */
  readonly group: GroupId | null;
  /** at most 99 characters */
  readonly title: string;
}

export interface EuropassTexts extends EuropassBody {
  /** `Soft skills` in the asked language */
  readonly title: string;
  /** badges that stand for no single group, such as the Super Badge; null where there are none */
  readonly opening: EuropassBody | null;
  /** only those that hold a badge: the groups in the framework's order, then the owner's own */
  readonly sections: readonly EuropassSection[];
  /** the whole, ready for a file or the clipboard */
  readonly text: string;
  readonly html: string;
  /** ids of the badges that are not placed yet, and so are left out */
  readonly leftOut: readonly string[];
}

/** Longest title in UTF-16 units; the longest that was ever seen in a Europass file. */
export const longestTitle = 99;

/**
 * Pure: the same passport and language give the same texts. The owner's description stands in the language
 * in which it was written; everything else is in `language`.
 * @param guide the description of a group for which the owner wrote none
 */
export function europassTexts(
  passport: Passport,
  language: Language,
  guide: (group: GroupId, language: Language) => string = guideText,
): EuropassTexts {
  const t = translator(language);
  const { desk } = passport;
  const overview = overviewOf(passport);
  const isSpecial = (held: HeldBadge): boolean => standingOf(held, desk).special !== null;
  const special = overview.unplaced.filter(isSpecial);
  const title = cappedTitle(frameworkTitle(language));
  const opening = special.length === 0 ? [] : [badgeList(special, desk, t)];
  const sections = [
    ...overview.groups.map(({ group, badges }) => ({
      id: group,
      group,
      badges,
      title: guideTitle(group, language),
      description: desk.sections[group] ?? guide(group, language),
    })),
    ...overview.ownSections.map(({ id, section, badges }) => ({
      id,
      group: null,
      badges,
      title: plain(section.title),
      description: section.text,
    })),
  ]
    .filter(({ badges }) => badges.length > 0)
    .map(({ badges, description, ...one }) => ({
      ...one,
      title: cappedTitle(one.title),
      blocks: [...blocksOf(description), badgeList(badges, desk, t)],
    }));
  const whole = [
    heading(title),
    ...opening,
    ...sections.flatMap((one) => [heading(one.title), ...one.blocks]),
  ];
  return {
    title,
    opening: opening.length === 0 ? null : bodyOf(opening),
    sections: sections.map(({ blocks, ...one }) => ({ ...one, ...bodyOf(blocks) })),
    text: `${plainText(whole)}\n`,
    html: editorHtml(whole),
    leftOut: overview.unplaced.filter((held) => !isSpecial(held)).map(({ id }) => id),
  };
}

function bodyOf(blocks: readonly RichBlock[]): EuropassBody {
  return { text: plainText(blocks), html: editorHtml(blocks) };
}

function heading(text: string): RichBlock {
  return { kind: 'heading', text };
}

function badgeList(badges: readonly HeldBadge[], desk: Desk, t: Translator): RichBlock {
  return { kind: 'list', items: badges.map((held) => badgeItem(held, desk, t)) };
}

/** Name, level, issuer and dates, what was checked; the name leads to the issuer's own copy unless a problem was found. */
function badgeItem(held: HeldBadge, desk: Desk, t: Translator): ListItem {
  const link = held.report?.verdict === 'invalid' ? null : held.badge.id;
  const lines = [levelLine(standingOf(held, desk), t), issuerLine(held, t), checkLine(held, t)];
  return {
    text: badgeName(held, t),
    strong: true,
    link,
    details: lines.filter((line) => line !== ''),
    own: ownLines(held, desk, t),
  };
}

/** Cut at the end of a word, with `…`; inside one only where it alone is too long, and never inside a character. */
export function cappedTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  const room = longestTitle - 1;
  const space = title.slice(0, room + 1).search(/\s\S*$/u);
  const words = space > 0 ? title.slice(0, space).replace(/[\s,;:.–-]+$/u, '') : '';
  if (words !== '') return `${words}…`;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(title)) {
    if (cut.length + segment.length > room) break;
    cut += segment;
  }
  return `${cut}…`;
}
