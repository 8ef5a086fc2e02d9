/** The short description of each group with which a section of a passport begins, until its owner writes another. */
import { translator, type Language } from '../../i18n/translate.ts';
import { frameworkTitle, groupName } from '../../skills/framework.ts';
import type { GroupId } from '../../skills/placement.ts';

/** The guide's own description of a group: 60 to 90 words, fit to stand in a CV. */
export function guideText(group: GroupId, language: Language): string {
  return translator(language)(`europass:guide.${group}`);
}

/** The title of a group's section in a Europass profile, e.g. `Soft Skills – Social Skills`. */
export function guideTitle(group: GroupId, language: Language): string {
  return translator(language)('europass:sectionTitle', {
    title: frameworkTitle(language),
    group: groupName(group, language),
  });
}
