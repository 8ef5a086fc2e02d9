/** What axe finds on the page as it stands: every rule that is not of level AAA and not withdrawn. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const options = {
  // Of WCAG 2.2 AA, and yet left out by axe unless it is asked for.
  rules: { 'target-size': { enabled: true } },
  // What is in order is not told one by one, which takes most of the time.
  resultTypes: ['violations'],
} as const;

/** The rules that ask for colours; what all others ask for is the same in every look. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

/** @param asked `colours`: of a place that all rules have been asked about in another look */
export async function violationsOn(
  page: Page,
  asked: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> {
  // Half a megabyte of script, which stays in the page once it is there.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Legacy mode: the other one opens a page of its own, which Electron has not.
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) }).setLegacyMode(true);
  const runOnly = asked === 'colours' ? { runOnly: { type: 'rule' as const, values: aboutColours } } : {};
  axe.options({ rules: options.rules, resultTypes: [...options.resultTypes], ...runOnly });
  // What lies under a dialog is out of reach, so rules about the whole page ask for what cannot be there.
  if ((await page.locator('[role=dialog]:visible').count()) > 0) axe.include('[role=dialog]');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
