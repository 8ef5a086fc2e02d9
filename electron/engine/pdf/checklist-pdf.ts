/**
 * Checklist -> PDF: a form that is filled in on a screen or with a pen. A4, tagged, with the marks of PDF/UA-1; no PDF/A,
 * because a form that is to be filled in is no archive. The same input gives the same bytes.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Checklist } from '../../../shared/passport/checklist.ts';
import { collect } from './collect.ts';
import { createFormFields } from './checklist-fields.ts';
import { embedFormFont } from './checklist-form-font.ts';
import { placed, sheet, styles } from './checklist-layout.ts';
import { checklistStrips } from './checklist-strips.ts';
import { createLetters, type Fonts } from './letters.ts';
import { makeMetadataSafe, metadataText } from './metadata.ts';
import { createPaper, type Paper } from './paper.ts';
import { themeFor } from './theme.ts';

export async function checklistPdf(form: Checklist, assetsFolder: string): Promise<Uint8Array<ArrayBuffer>> {
  const font = (name: string) => readFile(join(assetsFolder, 'fonts', name));
  return drawChecklist(form, {
    regular: await font('NotoSans-Regular.ttf'),
    semibold: await font('NotoSans-SemiBold.ttf'),
  });
}

async function drawChecklist(form: Checklist, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
  const doc = openDocument(form, fonts);
  const bytes = collect(doc);
  const paper = createPaper(doc, createLetters(fonts), themeFor('classic', 12, 'single'));
  const fields = createFormFields(paper, embedFormFont(doc, fonts.regular, form.language));
  const strips = placed(checklistStrips(form, { paper, fields, language: form.language }));
  const pages = strips.at(-1)?.page ?? 1;
  let current = 0;
  for (const { strip, page, top } of strips) {
    if (page !== current) {
      if (current > 0) drawFooter(form, paper, current, pages);
      doc.addPage();
      current = page;
    }
    strip.draw(top);
  }
  drawFooter(form, paper, current, pages);
  doc.appendXML(accessibilityClaim);
  makeMetadataSafe(doc.info, { title: form.title, author: '', subject: form.subject });
  doc.end();
  return bytes;
}

/** PDF/UA-1 (ISO 14289-1, 5). pdfkit can write it too, as its published types do not know. */
const accessibilityClaim = `
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

function openDocument(form: Checklist, fonts: Fonts): InstanceType<typeof PDFDocument> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: form.language,
    autoFirstPage: false,
    // An empty name: pdfkit would otherwise load Helvetica, which cannot be embedded.
    font: '',
    info: {
      Producer: 'Soft Skills Passport',
      Creator: 'Soft Skills Passport',
      CreationDate: new Date(form.date),
      Title: metadataText(form.title),
    },
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('semibold', fonts.semibold);
  return doc;
}

/** On paper the pages come apart: each says what it is of. */
function drawFooter(form: Checklist, paper: Paper, page: number, pages: number): void {
  const words = form.page.replace('{page}', String(page)).replace('{pages}', String(pages));
  const place = { x: sheet.right - paper.width(words, styles.body), y: sheet.footer };
  paper.decoration(() => {
    paper.write([paper.letters.printable(form.title)], styles.body, { x: sheet.left, y: sheet.footer });
    paper.write([words], styles.body, place);
  }, 'Pagination');
}
