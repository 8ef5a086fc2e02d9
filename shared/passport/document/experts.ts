/** For experts, at the end: how the answers on each card are known. Everything else stands in passport.json. */
import type { Translator } from '../../i18n/translate.ts';
import type { EvidenceKind, Report } from '../../verify/report.ts';
import { sectionOf } from '../../verify/sections.ts';
import type { HeldBadge } from '../passport.ts';
import type { Arrangement } from './arrangement.ts';
import { dataFileName } from './attachment-name.ts';
import { badgeName } from './badge-words.ts';
import type { Block, ExpertBlock } from './blocks.ts';
import { plain, shortened } from './plain-text.ts';

/** Most values of a kind, and the length of each. */
const most = 3;
const longest = 160;

/** Empty where nothing was checked. */
export function expertBlocks({ order, files, t }: Arrangement): readonly Block[] {
  const blocks = order.flatMap((held): readonly ExpertBlock[] => {
    const { report } = held;
    return report === null ? [] : [expertBlock({ ...held, report }, files.get(held.id) ?? '', t)];
  });
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('document:experts.title'), group: null },
    { kind: 'paragraph', text: t('document:experts.intro', { file: dataFileName }), tone: 'quiet' },
    ...blocks,
  ];
}

function expertBlock(
  held: HeldBadge & { readonly report: Report },
  file: string,
  t: Translator,
): ExpertBlock {
  const { checks } = held.report;
  const evidence = checks.flatMap((check) => check.evidence);
  const values = (...kinds: readonly EvidenceKind[]): readonly string[] =>
    evidence.filter(({ what }) => kinds.includes(what)).map(({ value }) => value);
  const row = (name: ExpertTerm, all: readonly string[]): ExpertBlock['rows'] => {
    const each = [...new Set(all.map((value) => shortened(plain(value), longest)))];
    if (each.length === 0) return [];
    const more = each.length - most;
    const named = more > 0 ? [...each.slice(0, most), t('document:experts.more', { count: more })] : each;
    return [{ term: t(`document:experts.${name}`), value: named.join('; ') }];
  };
  return {
    kind: 'expert',
    name: badgeName(held, t),
    file,
    rows: [
      ...checks.map(({ id, code }) => ({ term: `${id}.${code}`, value: sectionOf(id, code) })),
      ...row('algorithm', values('algorithm', 'cryptosuite')),
      ...row('key', values('key')),
      ...row('hash', values('canonical-hash')),
      ...row('certificate', values('certificate')),
      ...row('place', values('status-list-index')),
      ...row('documents', values('document')),
      ...row('endorsements', values('endorsement')),
    ],
  };
}

type ExpertTerm = 'algorithm' | 'key' | 'hash' | 'certificate' | 'place' | 'documents' | 'endorsements';
