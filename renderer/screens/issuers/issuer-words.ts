/** Words for issuers: how one is called, what is confirmed of it, and which marks of the owner are meant. */
import type { IssuerGroup, MarkedIssuer, TrustMark } from '../../../shared/contract/trust-views.ts';
import type { Translator } from '../../../shared/i18n/translate.ts';
import { plain, shortened } from '../../../shared/passport/document/plain-text.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';
import { listOf } from '../../badge-words.ts';

type Named = Pick<IssuerGroup, 'id' | 'name' | 'domains' | 'keys'>;

export function issuerTitle(
  t: Translator,
  { name, domains, id }: Pick<Named, 'name' | 'domains' | 'id'>,
): string {
  const told = shortened(plain(name), 160);
  return told !== '' ? told : (domains[0] ?? shortened(plain(id), 160)) || t('common:badge.issuerUnnamed');
}

/** How far the name is more than a claim. */
export function confirmedWords(t: Translator, { domains, keys }: Named): string {
  if (domains.length > 0) return t('window:issuers.byDomain', { domains: listOf(t, domains) });
  if (keys.length > 0) return t('window:issuers.byKey');
  return t('window:issuers.byNobody');
}

/** Who is meant when this group is marked; null where nothing is confirmed: anybody can write a name or an id. */
export function markedIssuer(t: Translator, issuer: Named): MarkedIssuer | null {
  const { id, domains, keys } = issuer;
  const [domain = null] = domains;
  if (domain === null && keys.length === 0) return null;
  return { id, domain, keys: [...keys], name: issuerTitle(t, issuer) };
}

/** The owner's mark that this word comes from. */
export function markOf(known: KnownIssuer, marks: readonly TrustMark[]): TrustMark | undefined {
  return marks.find(
    ({ issuer }) =>
      issuer.id === known.id &&
      issuer.domain === known.domain &&
      issuer.since === known.since &&
      issuer.name === known.name,
  );
}

/** A list may be dated by the day or only by the year; a year is not made a day of. */
export function dayWords(t: Translator, date: string): string {
  return /^\d{4}-\d\d-\d\d/.test(date) ? t.date(date) : date;
}

/** Who says that they know the issuer, and what they say of it. */
export function knownWords(t: Translator, { source, note, registry, since, name }: KnownIssuer): string {
  const said = plain(note);
  const date = t.date(since);
  if (source === 'owner')
    return said === ''
      ? t('window:issuers.youKnow', { date })
      : t('window:issuers.youKnowNote', { date, note: said });
  const asOf =
    registry === null || registry.asOf === '' ? t('window:issuers.noDate') : dayWords(t, registry.asOf);
  const list = registry?.name ?? '';
  return source === 'registry'
    ? t('window:issuers.inRegistry', { name: plain(name), list: plain(list), asOf })
    : t('window:issuers.inShipped', { name: plain(name), list: plain(list), asOf });
}
