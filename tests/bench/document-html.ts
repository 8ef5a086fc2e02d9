/** The same document as a web page, as somebody would write it who prints with Chromium: the same words and pictures. */
import type { Block, CardBlock, PassportDocument } from '../../shared/passport/document/blocks.ts';

/** @param pictureOf a data address, by badge */
export function documentHtml(document: PassportDocument, pictureOf: (badge: string) => string): string {
  const sections = document.sections
    .map(
      ({ startsPage, blocks }) =>
        `<section${startsPage ? ' class="page"' : ''}>${blocks.map((block) => html(block, pictureOf)).join('')}</section>`,
    )
    .join('');
  return `<!doctype html><html lang="${document.language}"><meta charset="utf-8"><title>${safe(document.title)}</title>
<style>@page{size:A4;margin:20mm}body{font:12pt/16pt "Noto Sans",sans-serif;margin:0}.page{break-before:page}
article{break-inside:avoid;border-top:1px solid;margin-top:26pt}img{width:76pt;height:76pt;float:left;margin-right:16pt}
dl{display:grid;grid-template-columns:30% 1fr;clear:both}dd{margin:0}small{font-size:10pt}</style>
<body>${sections}</body></html>`;
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const p = (text: string): string => (text === '' ? '' : `<p>${safe(text)}</p>`);

function html(block: Block, pictureOf: (badge: string) => string): string {
  switch (block.kind) {
    case 'cover':
      return `<h1>${safe(block.title)}</h1>${[block.name, block.headline, ...block.contact, ...block.summary, block.date].map(p).join('')}`;
    case 'heading':
      return `<h${block.level}>${safe(block.text)}</h${block.level}>`;
    case 'paragraph':
    case 'replaced':
      return block.kind === 'replaced' ? '' : p(block.text);
    case 'labelled':
      return p(block.label) + block.paragraphs.map(p).join('');
    case 'overview':
      return `<ul>${block.rows.map(({ name, levelText, lines }) => `<li>${[name, levelText, ...lines].map(safe).join('<br>')}</li>`).join('')}</ul>`;
    case 'tally':
      return `<ul>${block.rows.map(({ text }) => `<li>${safe(text)}</li>`).join('')}</ul>`;
    case 'card':
      return card(block, pictureOf);
    case 'own':
      return `${p(block.label)}${p(block.note)}${terms(block.rows.map(({ term, paragraphs }) => [term, paragraphs.join(' ')]))}`;
    case 'expert':
      return `<h3>${safe(block.name)}</h3><small>${p(block.file)}${terms(block.rows.map(({ term, value }) => [term, value]))}</small>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</${tag}>`;
    }
    case 'terms':
      return terms(block.terms.map(({ term, meaning }) => [term, meaning]));
    case 'table':
      return table([block.head, ...block.rows]);
    case 'grid':
      return table([
        block.head,
        ...block.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
      ]);
    case 'summary':
    case 'certificate':
      throw new TypeError('the classic document has none');
  }
}

function table(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
}

function terms(rows: readonly (readonly [string, string])[]): string {
  return `<dl>${rows.map(([term, meaning]) => `<dt>${safe(term)}</dt><dd>${safe(meaning)}</dd>`).join('')}</dl>`;
}

function card(block: CardBlock, pictureOf: (badge: string) => string): string {
  const lists = block.lists
    .map(
      ({ label, rows, note }) =>
        `${p(label)}${terms(rows.map(({ question, answer, because }) => [question, `${answer} ${because}`]))}<small>${p(note)}</small>`,
    )
    .join('');
  const head = [
    block.level?.text ?? '',
    ...block.warnings,
    ...block.remarks,
    block.verdict.word,
    block.verdict.reason,
  ];
  return `<article><img src="${pictureOf(block.badge)}" alt="${safe(block.pictureAlt)}"><h3>${safe(block.name)}</h3>${head.map(p).join('')}${lists}</article>`;
}
