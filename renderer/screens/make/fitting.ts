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

interface LeftOut {
  readonly parts: readonly DocumentPart[];
  readonly why: SentenceKey;
}

const nothing: LeftOut = { parts: [], why: 'making:show.none' };
const leavesOut: Readonly<Record<Template, LeftOut>> = {
  classic: nothing,
  plain: nothing,
  'easy-read': { parts: ['about', 'checks', 'experts'], why: 'making:show.notEasy' },
  summary: { parts: ['about', 'words', 'checks', 'experts'], why: 'making:show.noRoom' },
  certificates: { parts: ['photo', 'contact', 'about', 'words', 'experts'], why: 'making:show.onlyBadges' },
};

/** Why a part cannot be shown with this template; null: it can. */
export function whyNotShown(template: Template, part: DocumentPart): SentenceKey | null {
  const { parts, why } = leavesOut[template];
  return parts.includes(part) ? why : null;
}
