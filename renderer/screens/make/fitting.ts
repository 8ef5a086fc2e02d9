/** Which choices go together; pure. What was chosen stays chosen, so that it is there again with another template. */
import type { SentenceKey } from '../../../shared/i18n/translate.ts';
import type { Choices, DocumentPart, PrintSize, Template } from '../../../shared/passport/choices.ts';

/** The choices as the document is made with them. */
export function fitted(choices: Choices): Choices {
  const { template, language, second } = choices;
  const paper = template === 'summary' ? 'single' : choices.paper;
  return {
    ...choices,
    size: sizeFits(template, choices.size) ? choices.size : 14,
    second: second === language ? null : second,
    paper,
    cropMarks: choices.cropMarks && paper === 'booklet',
  };
}

/** Text that is easy to read is at least 14 points. */
export function sizeFits(template: Template, size: PrintSize): boolean {
  return template !== 'easy-read' || size >= 14;
}

/** Why a part cannot be shown with this template; null: it can. */
export function whyNotShown(template: Template, part: DocumentPart): SentenceKey | null {
  if (template === 'summary' && (part === 'words' || part === 'checks' || part === 'experts'))
    return 'making:show.noRoom';
  return template === 'easy-read' && part === 'experts' ? 'making:show.notEasy' : null;
}
