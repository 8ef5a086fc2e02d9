/** What the page sees of one badge, made from the model. */
import type { BadgeSheet, BadgeSummary, OwnFileView } from '../../shared/contract/views.ts';
import { foundIn } from '../../shared/passport/badge-tree.ts';
import { cardOf, type Card } from '../../shared/passport/card.ts';
import { ownFilesOf, type Desk, type NamedOwnFile } from '../../shared/passport/desk.ts';
import { isLoud } from '../../shared/passport/report-lines.ts';
import { standingOf, type HeldBadge } from '../../shared/passport/passport.ts';

/** @param ownFiles how many files the owner has added to it */
export function summaryOf(card: Card, desk: Desk, ownFiles: number): BadgeSummary {
  const { sequence: _order, proposals: _ranked, sighting: _proven, report, ...facts } = card;
  return {
    ...facts,
    standing: standingOf(card, desk),
    ...foundIn(report),
    checkedAt: report?.checkedAt ?? null,
    loud: report?.remarks.filter(isLoud) ?? [],
    hasStatement: desk.statements[card.id] !== undefined,
    ownFiles,
  };
}

/** Of a badge that was just read whole. */
export function summaryOfHeld(held: HeldBadge, desk: Desk): BadgeSummary {
  return summaryOf(cardOf(held), desk, ownFilesByBadge(desk).get(held.id) ?? 0);
}

export function ownFilesByBadge(desk: Desk): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { badge } of Object.values(desk.ownFiles))
    if (badge !== null) counts.set(badge, (counts.get(badge) ?? 0) + 1);
  return counts;
}

export function sheetOf(held: HeldBadge, desk: Desk, history: BadgeSheet['history']): BadgeSheet {
  return {
    id: held.id,
    summary: summaryOfHeld(held, desk),
    badge: held.badge,
    carrier: held.carrier,
    remarks: [...held.remarks, ...(held.report?.remarks ?? [])].filter(
      (remark, index, all) => all.findIndex(({ code }) => code === remark.code) === index,
    ),
    original: { name: held.original.name, sha256: held.original.sha256, size: held.original.size },
    report: held.report,
    statement: desk.statements[held.id] ?? null,
    ownFiles: ownFilesOf(desk, held.id).map(fileView),
    history,
  };
}

export function fileView({ id, file: { badge: _badge, ...file } }: NamedOwnFile): OwnFileView {
  return { id, ...file };
}
