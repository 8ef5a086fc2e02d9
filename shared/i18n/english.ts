/** The English sentences: the ones that all other languages are measured by, and the only ones always there. */
import arrange from '../../assets/i18n/en/arrange.json' with { type: 'json' };
import check from '../../assets/i18n/en/check.json' with { type: 'json' };
import checklist from '../../assets/i18n/en/checklist.json' with { type: 'json' };
import cli from '../../assets/i18n/en/cli.json' with { type: 'json' };
import common from '../../assets/i18n/en/common.json' with { type: 'json' };
import desktop from '../../assets/i18n/en/desktop.json' with { type: 'json' };
import doctor from '../../assets/i18n/en/doctor.json' with { type: 'json' };
import document from '../../assets/i18n/en/document.json' with { type: 'json' };
import europass from '../../assets/i18n/en/europass.json' with { type: 'json' };
import exported from '../../assets/i18n/en/export.json' with { type: 'json' };
import home from '../../assets/i18n/en/home.json' with { type: 'json' };
import lens from '../../assets/i18n/en/lens.json' with { type: 'json' };
import making from '../../assets/i18n/en/making.json' with { type: 'json' };
import me from '../../assets/i18n/en/me.json' with { type: 'json' };
import own from '../../assets/i18n/en/own.json' with { type: 'json' };
import print from '../../assets/i18n/en/print.json' with { type: 'json' };
import problem from '../../assets/i18n/en/problem.json' with { type: 'json' };
import recheck from '../../assets/i18n/en/recheck.json' with { type: 'json' };
import remark from '../../assets/i18n/en/remark.json' with { type: 'json' };
import skill from '../../assets/i18n/en/skill.json' with { type: 'json' };
import unsaved from '../../assets/i18n/en/unsaved.json' with { type: 'json' };
import window from '../../assets/i18n/en/window.json' with { type: 'json' };

export const english = {
  common,
  problem,
  check,
  doctor,
  remark,
  skill,
  document,
  print,
  export: exported,
  europass,
  window,
  arrange,
  own,
  me,
  home,
  lens,
  checklist,
  recheck,
  making,
  cli,
  desktop,
  unsaved,
};
/** The sentences of one language, by room. */
export type Catalogue = typeof english;
export type RoomName = keyof Catalogue;
