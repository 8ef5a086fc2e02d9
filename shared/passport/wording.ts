/** The short sentences about a badge that every export shares: its level, its issuer, and what was checked. */
import type { Translator } from '../i18n/translate.ts';
import type { CheckId } from '../verify/report.ts';
import { plain, shortened } from './document/plain-text.ts';
import type { HeldBadge, Standing } from './passport.ts';

/** Longest name or date of an issuer that is repeated, in UTF-16 units. */
const longest = { name: 160, date: 40 };

/** The checks that decide a verdict, in the order in which they are told (see `verdictOf`). */
const deciding = ['structure', 'integrity', 'issuer', 'revocation', 'dates'] as const satisfies CheckId[];

/**
 * When the badge was checked and what came of it, in one line: `Checked on 21 November 2026: all good.`
 * Names every check that failed, or every one that is still open.
 */
export function checkLine({ report }: Pick<HeldBadge, 'report'>, t: Translator): string {
  if (report === null) return t('europass:check.none');
  const date = t.date(report.checkedAt);
  const recipient = report.checks.find(({ id }) => id === 'recipient');
  const line = verdictLine(report, date, t);
  return recipient?.outcome === 'failed' ? `${line} ${t('europass:check.otherRecipient')}` : line;
}

function verdictLine(
  { verdict, checks }: NonNullable<HeldBadge['report']>,
  date: string,
  t: Translator,
): string {
  if (verdict === 'valid') return t('europass:check.valid', { date });
  const asked = verdict === 'invalid' ? 'failed' : 'open';
  const told = deciding
    .filter((id) => {
      const outcome = checks.find((check) => check.id === id)?.outcome ?? 'unknown';
      return outcome === (verdict === 'invalid' ? 'failed' : 'unknown');
    })
    .map((id) => t(`europass:check.${asked}.${id}`));
  if (told.length === 0) return t(`europass:check.${verdict}`, { date });
  return t(`europass:check.${verdict}Because`, { date, what: told.join('; ') });
}

/** The level and whose word it is; empty where nobody gave one. */
export function levelLine({ level, levelBy, proposal }: Standing, t: Translator): string {
  if (level === null) return '';
  const word = t(`common:level.${level}`);
  if (levelBy === 'issuer') return t('europass:line.level', { level: word });
  const issuerLevel = proposal?.level ?? null;
  return issuerLevel === null
    ? t('europass:line.ownLevel', { level: word })
    : t('europass:line.ownLevelNot', { level: word, issuerLevel: t(`common:level.${issuerLevel}`) });
}

/** Who issued the badge, when, and when it ends. */
export function issuerLine({ badge }: Pick<HeldBadge, 'badge'>, t: Translator): string {
  const issuer = shortened(plain(badge.issuer.name), longest.name);
  const date = badge.issuedOn === null ? '' : dateWords(badge.issuedOn, t);
  const end = badge.expiresOn === null ? '' : dateWords(badge.expiresOn, t);
  const issued =
    issuer === ''
      ? date === ''
        ? t('europass:line.unnamedIssuer')
        : t('europass:line.unnamedIssuerOn', { date })
      : date === ''
        ? t('europass:line.issuer', { issuer })
        : t('europass:line.issuerOn', { issuer, date });
  return end === '' ? issued : `${issued} ${t('europass:line.expires', { date: end })}`;
}

function dateWords(date: string, t: Translator): string {
  return shortened(plain(t.date(date)), longest.date);
}
