/** `passport list --passport P --framework ID`: the same badges seen through another framework. */
import type { LensView } from '../../shared/contract/lens-views.ts';
import { plain } from '../../shared/passport/document/plain-text.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';
import { badgeName } from './words.ts';

/** The promised shape of `list --framework ID --json`. */
export function frameworkListOf(id: string, framework: string, { engine }: Terminal) {
  const { lens, entries, beyond, unseen } = engine().seeThrough(id, framework);
  return {
    framework: { id: lens.id, name: lens.name, version: lens.version, source: lens.source },
    /** no mapping has been agreed by the makers of either framework */
    mapping: 'proposed' as const,
    entries: entries.map(({ code, names, fits }) => ({
      code,
      names,
      badges: fits.map(({ badge, by, said, isLoose }) => ({ id: badge, by, said, loose: isLoose })),
    })),
    beyond: beyond.map(({ badge, said }) => ({ id: badge, said })),
    unseen,
  };
}

export function frameworkTable(id: string, framework: string, { engine, t }: Terminal): string {
  const { lens, entries, beyond, unseen } = engine().seeThrough(id, framework);
  const names = new Map(
    engine()
      .read(id)
      .badges.map((held) => [held.id, held.badge.name]),
  );
  const nameOf = (badge: string): string => badgeName(t, names.get(badge) ?? null);
  const rows = [
    ...entries.flatMap((entry) =>
      entry.fits.map(({ badge, by, isLoose }) => [
        entryWords(entry, t.language),
        nameOf(badge),
        t(`lens:frameworks.by.${by === 'issuer' ? 'issuer' : isLoose ? 'loose' : 'proposed'}`),
        badge,
      ]),
    ),
    ...beyond.map(({ badge, said }) => [plain(said), nameOf(badge), t('lens:frameworks.by.issuer'), badge]),
  ];
  const head = [plain(lens.name), t('cli:table.badge'), t('lens:cli.by'), t('cli:table.id')];
  const seen = rows.length === 0 ? `${t('lens:frameworks.foundNone')}\n` : table([head, ...rows]);
  const rest = unseen.length === 0 ? '' : `${t('lens:frameworks.unseen', { count: unseen.length })}\n`;
  return `${seen}${rest}${t('lens:frameworks.proposed')}\n`;
}

function entryWords({ code, names }: LensView['entries'][number], language: string): string {
  const name = names[language] ?? names['en'] ?? Object.values(names)[0] ?? '';
  return plain(code === null ? name : `${code} ${name}`);
}
