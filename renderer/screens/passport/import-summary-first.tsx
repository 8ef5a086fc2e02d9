/** The first of many, and the rest when somebody asks: a folder of thousands must not hold up the window. */
import { useState, type ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';

const atFirst = 50;

export interface FirstProps<T> {
  readonly all: readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
}

export function First<T>({ all, children }: FirstProps<T>): ReactNode {
  const t = useTranslator();
  const [areAllShown, setAllShown] = useState(false);
  const isCut = !areAllShown && all.length > atFirst;
  return (
    <>
      {children(isCut ? all.slice(0, atFirst) : all)}
      {isCut ? (
        <Button onPress={() => setAllShown(true)}>{t('home:import.showAll', { count: all.length })}</Button>
      ) : null}
    </>
  );
}
