/** The last page: what the words mean, and how a reader checks this document without believing us. */
import { levelIds } from '../../skills/placement.ts';
import type { Arrangement } from './arrangement.ts';
import { verdictWord } from './badge-words.ts';
import type { Block, Term, VerdictMark } from './blocks.ts';

const marks: readonly VerdictMark[] = ['valid', 'unconfirmed', 'invalid', 'unchecked'];

export function wordsBlocks({ t }: Arrangement): readonly Block[] {
  const terms: readonly Term[] = [
    ...marks.map((verdict): Term => ({
      mark: { kind: 'verdict', verdict },
      term: verdictWord(verdict, t),
      meaning: t(`document:words.${verdict}`),
    })),
    ...levelIds.map((level): Term => ({
      mark: { kind: 'level', level },
      term: t(`common:level.${level}`),
      meaning: t('document:words.level', { place: t(`document:words.place.${level}`) }),
    })),
    { mark: null, term: t('document:words.ownTerm'), meaning: t('document:words.own') },
    { mark: null, term: t('document:words.badgeTerm'), meaning: t('document:words.badge') },
    { mark: null, term: t('document:words.shortenedTerm'), meaning: t('document:words.shortened') },
  ];
  return [
    { kind: 'heading', level: 2, text: t('document:words.title'), group: null },
    { kind: 'terms', terms },
  ];
}

export function selfCheckBlocks({ t, date, order, ownFiles, references }: Arrangement): readonly Block[] {
  const steps = ['step1', 'step2', 'step3', 'step4'] as const;
  return [
    { kind: 'heading', level: 2, text: t('document:check.title'), group: null },
    ...(order.length === 0
      ? [{ kind: 'paragraph', text: t('document:check.noFiles'), tone: 'plain' } as const]
      : [
          { kind: 'paragraph', text: t('document:check.intro'), tone: 'plain' } as const,
          {
            kind: 'list',
            ordered: true,
            items: steps.map((step) => t(`document:check.${step}`)),
          } as const,
        ]),
    ...(ownFiles.size === 0
      ? []
      : [{ kind: 'paragraph', text: t('document:check.ownFiles'), tone: 'plain' } as const]),
    ...(references.length === 0
      ? []
      : [{ kind: 'paragraph', text: t('checklist:document.files'), tone: 'plain' } as const]),
    { kind: 'paragraph', text: t('document:check.made', { date: t.date(date) }), tone: 'quiet' },
  ];
}
