/** A checked document as the page shows it. */
import { createHash } from 'node:crypto';
import type { DocumentBadge, DocumentCheckView } from '../../../shared/contract/document-check-view.ts';
import type { HostToAsk } from '../../../shared/contract/trust-views.ts';
import { webAddress } from '../../../shared/passport/document/plain-text.ts';
import type { LevelId } from '../../../shared/skills/placement.ts';
import type { AskedAbout } from '../hosts.ts';
import { badgeIdOf } from '../store/badges.ts';
import type { Verified } from '../verify-file.ts';
import type { CheckedDocument } from './check-passport.ts';

export interface ViewNeeds {
  readonly file: string;
  readonly contacted: readonly string[];
  readonly hostsToAskAbout: (badges: readonly AskedAbout[]) => readonly HostToAsk[];
}

export function documentView(
  { check, badges, data }: CheckedDocument,
  { file, contacted, hostsToAskAbout }: ViewNeeds,
): DocumentCheckView {
  const own = new Map<string, LevelId | null>(
    (data?.badges ?? []).flatMap(({ id, original, placement: { level, levelBy } }) =>
      levelBy === 'owner' ? [[`${original.file} ${id}`, level] as const] : [],
    ),
  );
  const read = badges.flatMap((result, index) => {
    if (!result.ok) return [];
    const { verified } = result;
    const inDocument = `${result.file.name} ${badgeIdOf(verified.read).id}`;
    const ownLevel = own.get(inDocument) ?? null;
    return [{ verified, view: badgeView(verified, { file: result.file.name, index, ownLevel }) }];
  });
  return {
    file,
    check,
    badges: read.map(({ view }) => view),
    unread: badges.flatMap((result) => (result.ok ? [] : [result.name])),
    hosts: hostsToAskAbout(
      read.map(({ view, verified: { badge, report } }) => ({ id: view.id, badge, report })),
    ),
    contacted,
  };
}

function badgeView(
  { badge, report, proposals }: Verified,
  { file, index, ownLevel }: Pick<DocumentBadge, 'file' | 'ownLevel'> & { readonly index: number },
): DocumentBadge {
  const address = badge.name === null ? webAddress(badge.id) : null;
  return {
    id: createHash('sha256').update(`${index} ${file}`).digest('hex').slice(0, 12),
    file,
    name: badge.name,
    host: address === null ? null : new URL(address).host,
    issuerName: badge.issuer.name,
    issuedOn: badge.issuedOn,
    expiresOn: badge.expiresOn,
    level: proposals[0]?.level ?? null,
    ownLevel,
    report,
  };
}
