/** Paper through the system's dialog, which begins with what fits our pages: A4, no extra margins, not scaled. */
import type { WebContents, WebContentsPrintOptions } from 'electron';
import { z } from 'zod';
import type { PrintSetting } from '../../shared/contract/desktop.ts';

export const printSettingSchema: z.ZodType<PrintSetting> = z.object({
  landscape: z.boolean(),
  duplex: z.enum(['simplex', 'longEdge', 'shortEdge']),
  color: z.boolean(),
});

/** Without one the dialog would not even open. */
export async function hasPrinter(page: Pick<WebContents, 'getPrintersAsync'>): Promise<boolean> {
  return (await page.getPrintersAsync()).length > 0;
}

export function printWindow(
  page: Pick<WebContents, 'print'>,
  setting: PrintSetting,
): Promise<'printed' | 'not-printed'> {
  return new Promise((resolve) => {
    page.print(printOptions(setting), (isDone) => resolve(isDone ? 'printed' : 'not-printed'));
  });
}

function printOptions({ landscape, duplex, color }: PrintSetting): WebContentsPrintOptions {
  return {
    silent: false,
    printBackground: true,
    // The margins are in the pages.
    margins: { marginType: 'none' },
    pageSize: 'A4',
    scaleFactor: 100,
    pagesPerSheet: 1,
    copies: 1,
    landscape,
    duplexMode: duplex,
    color,
  };
}
