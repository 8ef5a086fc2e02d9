/** A plain table for the terminal: aligned columns, shapes and words for the verdict, no colour needed. */
import type { Verdict } from '../../shared/verify/report.ts';

/** A disc with a tick, a half disc, a triangle: the same shapes as on screen and on paper. */
export const verdictMarks: Readonly<Record<Verdict, string>> = { valid: '✓', unconfirmed: '◐', invalid: '▲' };

const widest = 44;

export function table(rows: readonly (readonly string[])[]): string {
  const clipped = rows.map((row) =>
    row.map((cell) => (cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell)),
  );
  const widths = (clipped[0] ?? []).map((_cell, column) =>
    Math.max(...clipped.map((row) => row[column]?.length ?? 0)),
  );
  return clipped
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
