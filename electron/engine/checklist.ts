/** The Good Employee checklist as a file. What a PDF takes to make is loaded when the first one is asked for. */
import type { Language } from '../../shared/i18n/translate.ts';
import { checklist } from '../../shared/passport/checklist.ts';
import type { NamedFile } from './named-file.ts';

export interface ChecklistChoice {
  readonly language: Language;
  /** of the person who fills it in; empty: they write it themselves */
  readonly name: string;
  /** ISO 8601; its day is the file's date, so that the same form has the same bytes all day */
  readonly date: string;
  readonly assetsFolder: string;
}

/** The file's name says nothing about its owner. */
export async function checklistFile({
  language,
  name,
  date,
  assetsFolder,
}: ChecklistChoice): Promise<NamedFile> {
  const { checklistPdf } = await import('./pdf/checklist-pdf.ts');
  const form = checklist({ language, name, date: date.slice(0, 10) });
  return { name: `good-employee-checklist-${language}.pdf`, bytes: await checklistPdf(form, assetsFolder) };
}
