/** What the page sees of a passport, made from the model and the guide's texts. */
import type { BadgeSheet, BadgeSummary, PassportView } from '../../shared/contract/views.ts';
import { languageFor } from '../../shared/i18n/translate.ts';
import { guideText } from '../../shared/passport/europass/guide.ts';
import { overviewOf } from '../../shared/passport/overview.ts';
import type { Desk } from '../../shared/passport/desk.ts';
import { shownBadges, standingOf, type HeldBadge, type Passport } from '../../shared/passport/passport.ts';
import { decidedBy, hostsToAsk } from '../../shared/verify/report.ts';

export function viewOf(passport: Passport, wayBack: { canUndo: boolean; canRedo: boolean }): PassportView {
  const overview = overviewOf(passport);
  const { desk } = passport;
  const language = languageFor(desk.language);
  return {
    id: passport.id,
    language: desk.language,
    profile: desk.profile,
    sections: overview.groups.map(({ group, badges, level }) => ({
      group,
      text: desk.sections[group] ?? guideText(group, language),
      isOwn: desk.sections[group] !== undefined,
      badges: badges.map(({ id }) => id),
      level,
    })),
    unplaced: overview.unplaced.map(({ id }) => id),
    badges: shownBadges(passport).map((held) => summaryOf(held, desk)),
    superBadge: { held: overview.hasSuperBadge, missing: overview.superBadgeMissing },
    ...wayBack,
  };
}

export function summaryOf(held: HeldBadge, desk: Desk): BadgeSummary {
  const { badge, report } = held;
  return {
    id: held.id,
    name: badge.name,
    issuerName: badge.issuer.name,
    host: badge.name === null && badge.id !== null && URL.canParse(badge.id) ? new URL(badge.id).host : null,
    issuedOn: badge.issuedOn,
    expiresOn: badge.expiresOn,
    standing: standingOf(held, desk),
    verdict: report?.verdict ?? null,
    because: report === null ? null : decidedBy(report),
    checkedAt: report?.checkedAt ?? null,
    hosts: report === null ? [] : hostsToAsk(report),
  };
}

export function sheetOf(held: HeldBadge, desk: Desk, history: BadgeSheet['history']): BadgeSheet {
  return {
    id: held.id,
    summary: summaryOf(held, desk),
    badge: held.badge,
    carrier: held.carrier,
    remarks: [...held.remarks, ...(held.report?.remarks ?? [])].filter(
      (remark, index, all) => all.findIndex(({ code }) => code === remark.code) === index,
    ),
    original: { name: held.original.name, sha256: held.original.sha256, size: held.original.size },
    report: held.report,
    history,
  };
}
