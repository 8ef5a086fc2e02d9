/**
 * One walk past every screen and every dialog of a sample passport, in whatever language it is told: for what holds
 * everywhere (accessible, from the catalogue, nothing cut off, looked at).
 */
import type { Page } from 'playwright';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';

/** What a sentence reads on the screen. */
export type Say = (key: SentenceKey, values?: SentenceValues) => string | RegExp;
export type Visit = (place: string) => Promise<void>;

export async function tour(page: Page, say: Say, visit: Visit): Promise<void> {
  const press = (key: SentenceKey): Promise<void> =>
    page.getByRole('button', { name: say(key), exact: true }).click();
  const closed = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const dialog = async (place: string, title: SentenceKey): Promise<void> => {
    await page.getByRole('dialog', { name: say(title), exact: true }).waitFor();
    await visit(place);
    await closed();
  };
  const aside = async (place: string, title: SentenceKey): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: say(title), exact: true }).waitFor();
    await visit(place);
    await press('window:action.back');
  };
  const more = async (item: SentenceKey): Promise<void> => {
    await press('home:more.title');
    await page.getByRole('menuitem', { name: say(item), exact: true }).click();
  };

  await page.getByRole('button', { name: say('home:firstRun.sample'), exact: true }).waitFor();
  await visit('first run');
  await press('home:firstRun.sample');
  await dialog('import summary', 'window:import.title');

  const groups = page
    .getByRole('navigation', { name: say('window:nav.title'), exact: true })
    .getByRole('button');
  const pages = await groups.count();
  for (let index = 0; index < pages; index += 1) {
    await groups.nth(index).click();
    await visit(`page ${index + 1}`);
  }
  await groups.first().click();
  await badges(page, visit, closed);

  await page.getByRole('searchbox').fill('skills');
  await page.getByRole('heading', { name: say('arrange:find.title'), exact: true }).waitFor();
  await visit('search');
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByText(say('arrange:nothing.words'), { exact: true }).waitFor();
  await visit('search without result');
  await page.getByRole('searchbox').fill('');
  await groups.first().click();

  await page.keyboard.press('Control+k');
  await dialog('palette', 'arrange:palette.title');
  await press('arrange:section.add');
  await dialog('new section', 'arrange:section.addTitle');
  await press('window:header.profile');
  await dialog('profile', 'window:profile.title');
  await press('window:header.check');
  await dialog('check again', 'window:check.title');
  await more('home:passports.title');
  await dialog('passports', 'home:passports.title');
  await more('home:help.title');
  await dialog('help', 'home:help.title');

  await press('window:header.issuers');
  await aside('issuers', 'window:issuers.title');
  await press('window:header.network');
  await aside('internet', 'window:network.title');
  await press('lens:title');
  await page.getByRole('heading', { level: 1, name: say('lens:title'), exact: true }).waitFor();
  await visit('overview');
  await press('lens:overview.lenses');
  await page.getByRole('heading', { level: 1, name: say('lens:frameworks.title'), exact: true }).waitFor();
  await visit('other frameworks');
  await press('window:action.back');
  await press('lens:title');
  await press('lens:overview.dates');
  await aside('dates', 'lens:dates.title');
  await press('window:header.make');
  await make(page, say, visit, closed);
  await press('window:action.back');
}

/** The pages, every fold of the choices, and the texts for Europass. */
async function make(page: Page, say: Say, visit: Visit, closed: () => Promise<void>): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say('making:title'), exact: true }).waitFor();
  await page.locator('canvas').first().waitFor();
  await page.locator('section[aria-busy=false]').waitFor();
  await visit('make');
  const choices = page.getByRole('region', { name: say('making:choices'), exact: true });
  const folded = choices.locator('button[aria-expanded=false]:not([aria-haspopup])');
  while ((await folded.count()) > 0) await folded.first().click();
  await visit('make, unfolded');
  await choices.evaluate((column) => column.scrollTo(0, 0));
  for (const template of ['easy-read', 'summary'] as const) {
    await choices.locator(`input[value=${template}]`).press('Space');
    await visit(`make, ${template}`);
  }
  await page.getByRole('button', { name: say('making:europass'), exact: true }).click();
  await page.getByRole('dialog', { name: say('window:europass.title'), exact: true }).waitFor();
  await visit('make, Europass');
  await closed();
}

/** The menu of a badge, its sheet, and what unfolds in it. */
async function badges(page: Page, visit: Visit, closed: () => Promise<void>): Promise<void> {
  const row = page.getByRole('main').getByRole('row').first();
  await row.getByRole('button').last().click();
  await page.getByRole('menu').waitFor();
  await visit('menu of a badge');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await row.dblclick({ position: { x: 240, y: 20 } });
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await visit('sheet');
  const folded = sheet.locator('button[aria-expanded=false]:not([aria-haspopup])');
  while ((await folded.count()) > 0) await folded.first().click();
  await visit('sheet, unfolded');
  await closed();
}
