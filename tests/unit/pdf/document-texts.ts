/** All words of a document in its own order, to be found again in what was made from it. */
import type { Block, CardBlock, PassportDocument } from '../../../shared/passport/document/blocks.ts';

export function documentTexts(document: PassportDocument): readonly string[] {
  return document.sections.flatMap(({ blocks }) => blocks.flatMap(blockTexts)).filter((text) => text !== '');
}

/** The words of each card, joined: one string a card. */
export function cardTexts(document: PassportDocument): readonly string[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'card')
    .map((card) => textsOfCard(card).join(''));
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return [block.title, block.name, block.headline, ...block.contact, ...block.summary, block.date];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'labelled':
      return [block.label, ...block.paragraphs];
    case 'overview':
      return block.rows.flatMap(({ name, levelText, lines }) => [name, levelText, ...lines]);
    case 'tally':
      return block.rows.map(({ text }) => text);
    case 'card':
      return textsOfCard(block);
    case 'own':
      return [
        block.label,
        block.note,
        ...block.rows.flatMap(({ term, paragraphs }) => [term, ...paragraphs]),
      ];
    case 'expert':
      return [block.name, block.file, ...block.rows.flatMap(({ term, value }) => [`${term}:`, value])];
    case 'list':
      return block.items;
    case 'terms':
      return block.terms.flatMap(({ term, meaning }) => [term, meaning]);
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'summary':
      return [
        block.title,
        block.name,
        block.headline,
        block.intro,
        ...block.rows.flatMap(({ name, levelText, badges }) => [
          name,
          levelText,
          ...badges.flatMap((badge) => [badge.name, ...badge.facts.map(({ text }) => text)]),
        ]),
        ...block.notes,
      ];
    case 'certificate':
      return [
        block.title,
        block.card.name,
        block.ownerNote,
        block.owner,
        ...textsOfCard(block.card).slice(1),
      ];
    case 'replaced':
      return [];
  }
}

function textsOfCard({ name, level, warnings, remarks, verdict, lists }: CardBlock): readonly string[] {
  return [
    name,
    level?.text ?? '',
    ...warnings,
    ...remarks,
    verdict.word,
    verdict.reason,
    ...lists.flatMap(({ label, rows, note }) => [
      label,
      ...rows.flatMap(({ question, answer, because, link }) => [question, answer, because, link?.text ?? '']),
      note,
    ]),
  ];
}
