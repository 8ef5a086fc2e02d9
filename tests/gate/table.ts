/** `node tests/gate/table.ts`: every template in every size and language held to the rules, as a table. */
import { resolve } from 'node:path';
import { cataloguesIn } from '../../electron/files/catalogues.ts';
import { languages, speakFrom } from '../../shared/i18n/translate.ts';
import { papers, printSizes, templates } from '../../shared/passport/choices.ts';

speakFrom(cataloguesIn(resolve(import.meta.dirname, '../../assets')));
const { difficultPassport, gate } = await import('./cases.ts');
const { rules } = await import('./rules.ts');

const passport = difficultPassport();
const all: string[] = [];
let documents = 0;

async function row(name: string, cells: readonly Parameters<typeof gate>[1][]): Promise<void> {
  const told: string[] = [];
  for (const choices of cells) {
    const { broken, pages } = await gate(passport, choices);
    documents += 1;
    told.push(broken.length === 0 ? `kept (${pages})` : `${broken.length} BROKEN (${pages})`);
    all.push(...broken.map((one) => `${name}, ${JSON.stringify(choices)}: ${one}`));
  }
  console.log(`| ${[name, ...told].join(' | ')} |`);
}

console.log(`| template, size | ${languages.join(' | ')} |\n|${' --- |'.repeat(languages.length + 1)}`);
for (const template of templates)
  for (const size of printSizes)
    await row(
      `${template}, ${size} pt`,
      languages.map((language) => ({ template, size, language })),
    );
console.log(`\n| two languages and papers | ${papers.join(' | ')} |\n|${' --- |'.repeat(papers.length + 1)}`);
for (const template of templates)
  await row(
    `${template}, el beside en`,
    papers.map((paper) => ({ template, paper, second: 'el' as const })),
  );
console.log(
  `\n${Object.keys(rules).length} rules, ${documents} documents; in brackets: pages. Broken: ${all.length}`,
);
for (const one of all) console.log(`- ${one}`);
process.exitCode = all.length === 0 ? 0 : 1;
