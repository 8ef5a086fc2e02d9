/**
 * What a passport document is made of: sections of blocks with every word decided, and nothing about paper.
 * A renderer draws the blocks in this order; it adds no words, numbers or judgements of its own.
 */
import type { GroupId, LevelId } from '../../skills/placement.ts';
import type { Outcome, Verdict } from '../../verify/report.ts';
import type { Language } from '../../i18n/translate.ts';
import type { SaidPart } from '../passport-json.ts';

export interface PassportDocument {
  readonly language: Language;
  /** in which the owner wrote, where that is another one */
  readonly ownLanguage?: OtherLanguage;
  /** the title in a reader's window and in the metadata */
  readonly title: string;
  /** the person's name; empty where it was not told */
  readonly author: string;
  readonly subject: string;
  /** ISO 8601: when the document was made; the only clock in it */
  readonly date: string;
  /** `page` holds `{page}` and `{pages}`, which the renderer fills in */
  readonly footer: { readonly name: string; readonly page: string; readonly date: string };
  readonly sections: readonly Section[];
}

/** BCP 47, of words that are in another language than what is around them; left out: in the same, or nobody knows. */
type OtherLanguage = string;

export interface Section {
  /** `cover`, `overview`, `group-social`…: stable, unique, and the name of the place in the file */
  readonly id: string;
  /** for the outline; the same words as the section's first heading */
  readonly title: string;
  readonly group: GroupId | null;
  /** false: it may follow another on a page, but keeps together where it fits on one */
  readonly startsPage: boolean;
  /** in a document of two languages it stands in the first only */
  readonly isOnce?: true;
  readonly blocks: readonly Block[];
}

export type Block =
  | CoverBlock
  | HeadingBlock
  | ParagraphBlock
  | LabelledBlock
  | OverviewBlock
  | TallyBlock
  | CardBlock
  | OwnBlock
  | ExpertBlock
  | ListBlock
  | TermsBlock
  | TableBlock
  | SummaryBlock
  | CertificateBlock
  | ReplacedBlock;

/** The front. Its `title` is the one heading of level 1. */
export interface CoverBlock {
  readonly kind: 'cover';
  readonly language: Language;
  readonly title: string;
  readonly name: string;
  readonly headline: string;
  /** short lines such as an e-mail address */
  readonly contact: readonly string[];
  readonly summary: readonly string[];
  readonly date: string;
  /** null: no photo is wanted or there is none */
  readonly photo: { readonly alt: string } | null;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
  readonly language?: OtherLanguage;
  /** gives the heading its colour and its mark */
  readonly group: GroupId | null;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `quiet`: said in a lower voice */
  readonly tone: 'plain' | 'quiet';
}

/** A text that must not be taken for anything else: the owner's own words stand under such a label. */
export interface LabelledBlock {
  readonly kind: 'labelled';
  readonly label: string;
  readonly paragraphs: readonly string[];
  /** of the paragraphs */
  readonly language?: OtherLanguage;
}

export interface LevelWord {
  readonly id: LevelId;
  readonly word: string;
}

export interface OverviewBlock {
  readonly kind: 'overview';
  readonly rows: readonly OverviewRow[];
}

export interface OverviewRow {
  readonly group: GroupId;
  readonly name: string;
  readonly level: LevelWord | null;
  /** the level's word, or why there is none */
  readonly levelText: string;
  readonly lines: readonly string[];
  /** where the group's section begins: its id, and the words with `{page}`; null where it has none */
  readonly target: { readonly section: string; readonly text: string } | null;
}

/** The shape of a verdict; `unchecked` where nothing was looked at yet. */
export type VerdictMark = Verdict | 'unchecked';

/** How many badges came out how. */
export interface TallyBlock {
  readonly kind: 'tally';
  readonly rows: readonly { readonly mark: VerdictMark; readonly text: string }[];
}

export interface CardBlock {
  readonly kind: 'card';
  /** id of the badge: the key of its picture */
  readonly badge: string;
  readonly group: GroupId | null;
  readonly name: string;
  /** of the name */
  readonly language?: OtherLanguage;
  readonly pictureAlt: string;
  /** says the level and who gave it; null where there is none */
  readonly level: { readonly level: LevelWord; readonly text: string } | null;
  /** what must not be overlooked, whatever the verdict is */
  readonly warnings: readonly string[];
  readonly remarks: readonly string[];
  readonly verdict: { readonly mark: VerdictMark; readonly word: string; readonly reason: string };
  readonly lists: readonly CardList[];
  /** null: its issuer has no page of its own for it */
  readonly qr: QrCode | null;
}

/** Leads to the issuer's own page of a badge. */
export interface QrCode {
  /** always http or https */
  readonly url: string;
  readonly words: string;
  readonly address: string;
  readonly alt: string;
}

/** A badge on a page of its own, to hang on a wall or to put into a folder. */
export interface CertificateBlock {
  readonly kind: 'certificate';
  /** what the page is; on the first page the one heading of level 1 */
  readonly title: string;
  readonly isFirst: boolean;
  /** whose badge it is, in the words of the owner's profile */
  readonly owner: string;
  readonly ownerNote: string;
  readonly card: CardBlock;
}

/** The whole passport on one page: as many badges as there is room for, and how many more there are. */
export interface SummaryBlock {
  readonly kind: 'summary';
  readonly title: string;
  readonly name: string;
  readonly headline: string;
  readonly contact: readonly string[];
  readonly photo: { readonly alt: string } | null;
  readonly intro: string;
  readonly rows: readonly SummaryRow[];
  readonly tally: TallyBlock;
  readonly notes: readonly string[];
}

export interface SummaryRow {
  /** null: no group of the framework */
  readonly group: GroupId | null;
  readonly name: string;
  readonly level: LevelWord | null;
  readonly levelText: string;
  readonly badges: readonly SummaryBadge[];
  /** `more[n - 1]`: that n badges are not named */
  readonly more: readonly string[];
}

export interface SummaryBadge {
  readonly badge: string;
  readonly mark: VerdictMark;
  readonly name: string;
  /** of the name */
  readonly language?: OtherLanguage;
  /** said behind the name, in one line with it */
  readonly facts: readonly { readonly part: SaidPart; readonly text: string }[];
}

/**
 * What the owner wrote and added to the badge before it: apart from its card, under a label that says whose it is, and
 * with the note that nobody checked it.
 */
export interface OwnBlock {
  readonly kind: 'own';
  readonly label: string;
  readonly note: string;
  readonly rows: readonly OwnRow[];
  /** of the owner's words */
  readonly language?: OtherLanguage;
}

export interface OwnRow {
  readonly term: string;
  readonly paragraphs: readonly string[];
}

export interface CardList {
  /** empty: the list has none */
  readonly label: string;
  readonly rows: readonly CardRow[];
  /** said after the rows, in a lower voice; empty: nothing */
  readonly note: string;
}

export interface CardRow {
  readonly question: string;
  readonly answer: string;
  /** how the answer came about, in a lower voice; empty: nothing to add */
  readonly because: string;
  /** an address that the answer leads to; always http or https */
  readonly link: { readonly text: string; readonly url: string } | null;
  /** null: the row tells what the badge says and judges nothing */
  readonly outcome: Outcome | null;
  /** of the answer, where the badge itself gives it */
  readonly language?: OtherLanguage;
  /** what the answer is about, where somebody could want to change it */
  readonly part?: SaidPart;
}

/** How the answers on one card are known. */
export interface ExpertBlock {
  readonly kind: 'expert';
  /** the name of the badge, and its attached file */
  readonly name: string;
  readonly file: string;
  readonly rows: readonly { readonly term: string; readonly value: string }[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly string[];
  readonly language?: OtherLanguage;
}

/** Words and what they mean, each with its shape. */
export interface TermsBlock {
  readonly kind: 'terms';
  readonly terms: readonly Term[];
}

export interface Term {
  readonly mark:
    | { readonly kind: 'verdict'; readonly verdict: VerdictMark }
    | { readonly kind: 'level'; readonly level: LevelId }
    | null;
  readonly term: string;
  readonly meaning: string;
}

/** A small table: the head names the columns, the first cell of a row names the row. */
export interface TableBlock {
  readonly kind: 'table';
  readonly head: readonly string[];
  /** as many cells as the head has */
  readonly rows: readonly (readonly string[])[];
}

/** Shown only where a character could not be printed and a box stands for it. */
export interface ReplacedBlock {
  readonly kind: 'replaced';
  readonly text: string;
}
