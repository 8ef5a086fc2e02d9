/** Block -> pieces: the table of contents of this folder. */
import type { Block, PassportDocument, Section } from '../../../shared/passport/document/blocks.ts';
import { cardPieces } from './compose-card.ts';
import { certificatePieces } from './compose-certificate.ts';
import { expertPieces } from './compose-experts.ts';
import { coverPieces, overviewPieces } from './compose-front.ts';
import { ownPieces } from './compose-own.ts';
import { summaryPieces } from './compose-summary.ts';
import { tablePieces } from './compose-table.ts';
import {
  headingPieces,
  labelledPieces,
  listPieces,
  paragraphPieces,
  tallyPieces,
  termsPieces,
} from './compose-text.ts';
import { columnOf, ems, keptWithNext, type Composer } from './composer.ts';
import { abreast, type Piece } from './flow.ts';
import { branch } from './paper.ts';

/** The same section in the other language of a document that has two. */
export interface Second {
  readonly document: PassportDocument;
  readonly section: Section;
}

/** Only the first piece of a section may start a page. */
export function sectionPieces(section: Section, second: Second | null, composer: Composer): readonly Piece[] {
  const { page } = composer.paper.theme;
  const pieces = section.blocks.flatMap((block, index) => {
    const twin = second?.section.blocks[index] ?? null;
    const found = twoLanguages(block, twin, second, composer);
    const introduces = block.kind === 'paragraph' && isList(section.blocks[index + 1]);
    return introduces ? keptWithNext(found) : found;
  });
  if (section.startsPage)
    return pieces.map((piece, index) => (index === 0 ? { ...piece, startsPage: true } : piece));
  const height = pieces.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
  if (height > page.bottom - page.top) return pieces;
  return [...keptWithNext(pieces.slice(0, -1)), ...pieces.slice(-1)];
}

function isList(block: Block | undefined): boolean {
  return block?.kind === 'list' || block?.kind === 'overview' || block?.kind === 'tally';
}

/** Ems of a page's column that two columns of words have room in; in a narrower one they stand below each other. */
const sideBySideFrom = 33;
const between = 22;

/** A block and the same in the other language: side by side, or in large letters and on small pages one after the other. */
function twoLanguages(
  block: Block,
  twin: Block | null,
  second: Second | null,
  composer: Composer,
): readonly Piece[] {
  if (block.kind === 'cover') return coverPieces(block, twin?.kind === 'cover' ? twin : null, composer);
  if (twin === null || second === null) return blockPieces(block, composer);
  const { column } = composer;
  const first = { ...composer, hasTwin: true };
  const other = {
    ...first,
    document: second.document,
    isSecond: true,
    place: branch('Sect', composer.place, { lang: second.document.language }),
  };
  if (ems(composer) < sideBySideFrom)
    return [...keptTogether(blockPieces(block, first)), ...blockPieces(twin, other)];
  const half = (column.width - between) / 2;
  return abreast(
    blockPieces(block, { ...first, column: columnOf(column.left, column.left + half) }),
    blockPieces(twin, { ...other, column: columnOf(column.right - half, column.right) }),
  );
}

/** A heading and its twin stay on one page. */
function keptTogether(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.length > 4 ? pieces : keptWithNext(pieces);
}

function blockPieces(block: Block, composer: Composer): readonly Piece[] {
  switch (block.kind) {
    case 'cover':
      return coverPieces(block, null, composer);
    case 'heading':
      return headingPieces(block, composer);
    case 'paragraph':
      return paragraphPieces(block, composer);
    case 'labelled':
      return labelledPieces(block, composer);
    case 'overview':
      return overviewPieces(block, composer);
    case 'tally':
      return tallyPieces(block, composer);
    case 'card':
      return cardPieces(block, composer);
    case 'own':
      return ownPieces(block, composer);
    case 'expert':
      return expertPieces(block, composer);
    case 'list':
      return listPieces(block, composer);
    case 'terms':
      return termsPieces(block, composer);
    case 'table':
      return tablePieces(block, composer);
    case 'summary':
      return summaryPieces(block, composer);
    case 'certificate':
      return certificatePieces(block, composer);
    case 'grid': {
      const rows = block.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);
      return tablePieces({ kind: 'table', head: block.head, rows }, composer);
    }
    case 'replaced':
      return composer.paper.letters.replaced()
        ? paragraphPieces({ kind: 'paragraph', text: block.text, tone: 'quiet' }, composer)
        : [];
  }
}
