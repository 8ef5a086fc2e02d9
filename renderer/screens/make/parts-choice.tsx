/** What is shown of the person and of the checks. What cannot be shown says why. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { SentenceKey } from '../../../shared/i18n/translate.ts';
import { documentParts, type Choices, type DocumentPart } from '../../../shared/passport/choices.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Ticks } from '../../ui/pick.tsx';
import { whyNotShown } from './fitting.ts';
import css from './further.module.css';

export interface PartsChoiceProps {
  readonly view: PassportView;
  readonly choices: Choices;
  readonly onChoose: (part: Partial<Choices>) => void;
}

export function PartsChoice({ view, choices, onChoose }: PartsChoiceProps): ReactNode {
  const t = useTranslator();
  const { template, without } = choices;
  const reasonOf = (part: DocumentPart): SentenceKey | null =>
    whyNotShown(template, part) ?? (isThere(view, part) ? null : 'making:show.none');
  const moreOf = (part: DocumentPart): string | null => {
    const reason = reasonOf(part);
    if (reason !== null) return t(reason);
    return part === 'checks' || part === 'experts' ? t(`making:show.hint.${part}`) : null;
  };
  const open = documentParts.filter((part) => reasonOf(part) === null);
  return (
    <Ticks
      label={t('making:show.title')}
      options={documentParts.map((part) => {
        const more = moreOf(part);
        return {
          id: part,
          name: t(`making:show.${part}`),
          isDisabled: !open.includes(part),
          ...(more === null
            ? {}
            : { more: <span className={cx(css['quiet'], css['beneath'])}>{more}</span> }),
        };
      })}
      chosen={new Set(open.filter((part) => !without.includes(part)))}
      onChoose={(shown) =>
        onChoose({
          // What has no tick now keeps what was said about it.
          without: documentParts.filter((part) =>
            open.includes(part) ? !shown.has(part) : without.includes(part),
          ),
        })
      }
    />
  );
}

/** Whether the passport has anything of the kind. */
function isThere({ profile, badges }: PassportView, part: DocumentPart): boolean {
  switch (part) {
    case 'photo':
      return profile.photo !== null;
    case 'contact':
      return [profile.email, profile.phone, profile.address, profile.website].some((line) => line !== '');
    case 'words':
      return badges.some(({ hasStatement, ownFiles }) => hasStatement || ownFiles > 0);
    case 'about':
    case 'checks':
    case 'experts':
      return true;
  }
}
