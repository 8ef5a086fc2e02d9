/** Tells the page what is new in a passport since it last asked. */
import { randomBytes } from 'node:crypto';
import type { BadgeSummary } from '../../shared/contract/views.ts';
import type { OwnSectionFacts, PassportNews } from '../../shared/contract/passport-view.ts';
import { languageFor } from '../../shared/i18n/translate.ts';
import type { Card } from '../../shared/passport/card.ts';
import { referencesOf, versionsOf, type Desk } from '../../shared/passport/desk.ts';
import { guideText } from '../../shared/passport/europass/guide.ts';
import { overviewOf } from '../../shared/passport/overview.ts';
import { shownBadges } from '../../shared/passport/passport.ts';
import type { OpenPassport } from './library.ts';
import { wayBack } from './store/desk.ts';
import { fileView, ownFilesByBadge, summaryOf } from './view.ts';

export type TellNews = (since: string | null) => PassportNews;

interface Told {
  readonly card: Card;
  readonly decision: Desk['decisions'][string] | undefined;
  /** the section of the owner's own that it was put in, while there is such a one */
  readonly section: Desk['ownSections'][string] | undefined;
  readonly summary: BadgeSummary;
  /** the state in which it became so */
  readonly at: number;
}

/** One teller for one open passport: it remembers what was new when. */
export function newsTeller(passport: OpenPassport): TellNews {
  // An engine that was started anew knows nothing of what another one told.
  const teller = randomBytes(4).toString('hex');
  let state = 0;
  let told: ReadonlyMap<string, Told> = new Map();
  let order: readonly string[] = [];
  let profile: Desk['profile'] | undefined;
  let versions: Desk['versions'] = {};
  let [orderAt, profileAt, versionsAt] = [0, 0, 0];

  return (since) => {
    state += 1;
    const desk = passport.desk();
    const shelf = { desk, badges: passport.cards() };
    const files = ownFilesByBadge(desk);
    const next = new Map<string, Told>();
    for (const card of shownBadges(shelf)) {
      const before = told.get(card.id);
      next.set(card.id, tell({ card, desk, files: files.get(card.id) ?? 0, before, state }));
    }
    const ids = [...next.keys()];
    if (ids.length !== order.length || ids.some((id, at) => id !== order[at]))
      [order, orderAt] = [ids, state];
    if (profile !== desk.profile) [profile, profileAt] = [desk.profile, state];
    if (!isSame(versions, desk.versions)) [versions, versionsAt] = [desk.versions, state];
    told = next;
    const [known, from] = pointIn(since, teller);
    const overview = overviewOf(shelf);
    const language = languageFor(desk.language);
    return {
      id: passport.id,
      revision: `${teller}-${state}`,
      since: known ? since : null,
      language: desk.language,
      isSample: desk.isSample,
      profile: profileAt > from ? desk.profile : null,
      sections: overview.groups.map(({ group }) => ({
        group,
        text: desk.sections[group] ?? guideText(group, language),
        isOwn: desk.sections[group] !== undefined,
      })),
      ownSections: overview.ownSections.map(({ id, section }): OwnSectionFacts => ({
        id,
        title: section.title,
        text: section.text,
        position: section.position,
      })),
      selfLevels: desk.selfLevels,
      references: referencesOf(desk).map(fileView),
      versions: versionsAt > from || !known ? versionsOf(desk) : null,
      order: orderAt > from ? order : null,
      badges: [...next.values()].filter(({ at }) => at > from).map(({ summary }) => summary),
      superBadge: {
        held: overview.hasSuperBadge,
        missing: overview.superBadgeMissing,
        open: overview.superBadgeOpen,
      },
      ...wayBack(passport.database),
    };
  };
}

/** The desk gives the very same version for a row that is as it was. */
function isSame(before: Desk['versions'], now: Desk['versions']): boolean {
  const ids = Object.keys(now);
  return ids.length === Object.keys(before).length && ids.every((id) => before[id] === now[id]);
}

interface Telling {
  readonly card: Card;
  readonly desk: Desk;
  readonly files: number;
  readonly before: Told | undefined;
  readonly state: number;
}

/** What was told before, where nothing that it was made of has changed. */
function tell({ card, desk, files, before, state }: Telling): Told {
  const decision = desk.decisions[card.id];
  const section = desk.ownSections[decision?.section ?? ''];
  if (
    before !== undefined &&
    before.card === card &&
    before.decision === decision &&
    before.summary.ownFiles === files &&
    before.summary.hasStatement === (desk.statements[card.id] !== undefined) &&
    (before.section === undefined) === (section === undefined)
  )
    return before;
  return { card, decision, section, summary: summaryOf(card, desk, files), at: state };
}

function pointIn(since: string | null, teller: string): readonly [known: boolean, state: number] {
  const [by, at] = since?.split('-') ?? [];
  return by === teller ? [true, Number(at)] : [false, 0];
}
