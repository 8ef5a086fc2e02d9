/** Block -> pieces: the table of contents of this folder. */
import type { Block, Section } from '../../../shared/passport/document/blocks.ts';
import { cardPieces } from './compose-card.ts';
import { expertPieces } from './compose-experts.ts';
import { coverPieces, overviewPieces } from './compose-front.ts';
import { ownPieces } from './compose-own.ts';
import { tablePieces } from './compose-table.ts';
import {
  headingPieces,
  labelledPieces,
  listPieces,
  paragraphPieces,
  tallyPieces,
  termsPieces,
} from './compose-text.ts';
import { keptWithNext, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { sheet } from './theme.ts';

/** Only the first piece of a section may start a page. */
export function sectionPieces(section: Section, composer: Composer): readonly Piece[] {
  const pieces = section.blocks.flatMap((block, index) => {
    const found = blockPieces(block, composer);
    const introduces = block.kind === 'paragraph' && isList(section.blocks[index + 1]);
    return introduces ? keptWithNext(found) : found;
  });
  if (section.startsPage)
    return pieces.map((piece, index) => (index === 0 ? { ...piece, startsPage: true } : piece));
  const height = pieces.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
  if (height > sheet.bottom - sheet.top) return pieces;
  return [...keptWithNext(pieces.slice(0, -1)), ...pieces.slice(-1)];
}

function isList(block: Block | undefined): boolean {
  return block?.kind === 'list' || block?.kind === 'overview' || block?.kind === 'tally';
}

function blockPieces(block: Block, composer: Composer): readonly Piece[] {
  switch (block.kind) {
    case 'cover':
      return coverPieces(block, composer);
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
