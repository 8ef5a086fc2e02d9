/** The form of the tables of attacks. */

export interface Attack {
  /** as the list of attacks names it */
  readonly attack: string;
  readonly how: string;
  readonly outcome: () => Promise<string> | string;
  readonly expected: string;
}

export interface AttackTable {
  readonly rows: readonly Attack[];
  readonly row: (attack: string, how: string, outcome: Attack['outcome'], expected: string) => void;
}

export function attackTable(): AttackTable {
  const rows: Attack[] = [];
  return {
    rows,
    row: (attack, how, outcome, expected) => {
      rows.push({ attack, how, outcome, expected });
    },
  };
}
