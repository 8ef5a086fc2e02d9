/** The field in the header in which a person types what they look for. */
import { useEffect, useRef, type ReactNode } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { CloseIcon, FindIcon } from '../../ui/icons.tsx';
import { firstRow } from '../passport/first-row.ts';
import css from './find-field.module.css';

export function FindField({ passport }: { readonly passport: string }): ReactNode {
  const { finding } = useStores();
  const t = useTranslator();
  const typed = finding((state) => state.typed);
  const wanted = finding((state) => state.wanted);
  const input = useRef<HTMLInputElement>(null);
  const seen = useRef(0);
  useEffect(() => {
    if (wanted === seen.current) return;
    seen.current = wanted;
    input.current?.focus();
    input.current?.select();
  }, [wanted]);
  return (
    <SearchField
      className={cx(css['field'])}
      aria-label={t('arrange:find.label')}
      value={typed}
      maxLength={200}
      onChange={(words) => void finding.getState().type(passport, words)}
      onSubmit={() => finding.getState().open()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed === '') finding.getState().close();
        else if (event.key === 'ArrowDown') {
          event.preventDefault();
          document.getElementById(firstRow)?.focus();
        } else {
          // What is not for the field is for the window: its other keys hold here too.
          event.continuePropagation();
        }
      }}
    >
      <FindIcon />
      <Input ref={input} className={cx(css['input'])} placeholder={t('arrange:find.placeholder')} />
      <Button className={cx(css['clear'])} aria-label={t('arrange:find.clear')}>
        <CloseIcon />
      </Button>
    </SearchField>
  );
}
