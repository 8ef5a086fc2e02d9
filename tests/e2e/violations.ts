/** What axe finds on the page as it stands: every rule, none left out. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

export async function violationsOn(page: Page): Promise<readonly string[]> {
  // Legacy mode: the other one opens a page of its own, which Electron has not.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // What lies under a dialog is out of reach, so rules about the whole page ask for what cannot be there.
  if ((await page.locator('[role=dialog]:visible').count()) > 0) axe.include('[role=dialog]');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
