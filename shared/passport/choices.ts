/** What of a passport goes into a document, for whom and how it is set: everything that its owner chooses for it. */
import { z } from 'zod';
import { languages, type Language } from '../i18n/translate.ts';
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

export const choicesSchema = z.object({
  template: z.enum(templates).default('classic'),
  size: z.literal(printSizes).default(12),
  language: z.enum(languages),
  /** beside the first, for a reader who knows the other one better */
  second: z.enum(languages).nullable().default(null),
  paper: z.enum(papers).default('single'),
  /** of a booklet */
  cropMarks: z.boolean().default(false),
  order: z.enum(badgeOrders).default('own'),
  withoutGroups: z.array(z.enum(documentGroups)).max(documentGroups.length).default([]),
  /** ids of badges */
  withoutBadges: z.array(z.string().min(1).max(200)).max(10_000).default([]),
  without: z.array(z.enum(documentParts)).max(documentParts.length).default([]),
  /** with the key of this passport */
  seal: z.boolean().default(false),
});
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

/** Everything, in one language. */
export function usualChoices(language: Language): Choices {
  return choicesSchema.parse({ language });
}
