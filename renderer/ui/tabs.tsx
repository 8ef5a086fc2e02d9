/** Parts of one thing of which one is shown, with their names beside it; above it where there is little room. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { cx } from './class-names.ts';
import css from './tabs.module.css';

export interface TabOption<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly TabOption<Id>[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  /** what belongs to the part that is shown */
  readonly children: ReactNode;
}

export function Tabs<Id extends string>(props: TabsProps<Id>): ReactNode {
  const { label, options, shown, onShow, children } = props;
  return (
    <AriaTabs
      className={cx(css['tabs'])}
      orientation="vertical"
      selectedKey={shown}
      onSelectionChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option !== undefined) onShow(option.id);
      }}
    >
      <TabList aria-label={label} className={cx(css['list'])}>
        {options.map(({ id, name }) => (
          <Tab key={id} id={id} className={cx(css['tab'])}>
            {name}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={shown} id={shown} className={cx(css['panel'])}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
