/** What of a passport goes into a document, for whom and how it is set: everything that its owner chooses for it. */
import type { Language } from '../i18n/translate.ts';
import { groupIds } from '../skills/placement.ts';

/**
 * `classic`: the whole passport; `plain`: the same for a black-and-white printer; `easy-read`: large, short sentences,
 * pictures; `summary`: one page beside a CV; `certificates`: a page for each badge
 */
export const templates = ['classic', 'plain', 'easy-read', 'summary', 'certificates'] as const;
export type Template = (typeof templates)[number];

/** Points of the running text. */
export const printSizes = [12, 14, 18, 22] as const;
export type PrintSize = (typeof printSizes)[number];

/** `two-sided`: A4 with a wider margin at the binding; `booklet`: A5 pages on A4 sheets, to be folded */
export const papers = ['single', 'two-sided', 'booklet'] as const;
export type PaperKind = (typeof papers)[number];

/** `own`: as they lie in the passport; `newest`, `level`: within each group */
export const badgeOrders = ['own', 'newest', 'level'] as const;
export type BadgeOrder = (typeof badgeOrders)[number];

/** `own`: sections of the owner's own; `rest`: badges that stand in no section */
export const documentGroups = [...groupIds, 'own', 'rest'] as const;
export type DocumentGroup = (typeof documentGroups)[number];

/**
 * What can be left out: `words`: what the owner wrote and added; `checks`: the five lines on a card (the verdict with
 * its reason always stays); `experts`: how each answer is known
 */
export const documentParts = ['photo', 'contact', 'about', 'words', 'checks', 'experts'] as const;
export type DocumentPart = (typeof documentParts)[number];

export interface Choices {
  readonly template: Template;
  readonly size: PrintSize;
  readonly language: Language;
  /** beside the first, for a reader who knows the other one better */
  readonly second: Language | null;
  readonly paper: PaperKind;
  /** of a booklet */
  readonly cropMarks: boolean;
  readonly order: BadgeOrder;
  readonly withoutGroups: readonly DocumentGroup[];
  /** ids of badges */
  readonly withoutBadges: readonly string[];
  readonly without: readonly DocumentPart[];
  /** with the key of this passport */
  readonly seal: boolean;
}

/** Everything, in one language. */
export function usualChoices(language: Language): Choices {
  return {
    template: 'classic',
    size: 12,
    language,
    second: null,
    paper: 'single',
    cropMarks: false,
    order: 'own',
    withoutGroups: [],
    withoutBadges: [],
    without: [],
    seal: false,
  };
}
