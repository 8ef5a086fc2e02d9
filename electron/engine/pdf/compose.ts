/** Block -> pieces: the table of contents of this folder. */
import type { Block, Section } from '../../../shared/passport/document/blocks.ts';
import { cardPieces } from './compose-card.ts';
import { coverPieces, overviewPieces } from './compose-front.ts';
import {
  headingPieces,
  labelledPieces,
  listPieces,
  paragraphPieces,
  tallyPieces,
  termsPieces,
} from './compose-text.ts';
import type { Composer } from './composer.ts';
import type { Piece } from './flow.ts';

/** Only the first piece of a section may start a page. */
export function sectionPieces(section: Section, composer: Composer): readonly Piece[] {
  return section.blocks
    .flatMap((block) => blockPieces(block, composer))
    .map((piece, index) => (index === 0 && section.startsPage ? { ...piece, startsPage: true } : piece));
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
    case 'list':
      return listPieces(block, composer);
    case 'terms':
      return termsPieces(block, composer);
    case 'replaced':
      return composer.paper.letters.replaced()
        ? paragraphPieces({ kind: 'paragraph', text: block.text, tone: 'quiet' }, composer)
        : [];
  }
}
