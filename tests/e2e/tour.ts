/**
 * One walk past every screen and every dialog of a sample passport, in whatever language it is told: for what holds
 * everywhere (accessible, from the catalogue, nothing cut off, looked at). Each place is visited when its own words are
 * there, and not before.
 */
import type { Locator, Page } from 'playwright';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { putAway } from './steps.ts';
import { partIds } from '../../renderer/screens/profile/draft.ts';

/** What a sentence reads on the screen. */
export type Say = (key: SentenceKey, values?: SentenceValues) => string | RegExp;
export type Visit = (place: string) => Promise<void>;

/** The one file that the tour brings along. */
export const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };

export async function tour(page: Page, say: Say, visit: Visit): Promise<void> {
  const walk: Walk = { page, say, visit };
  await firstMinute(walk);
  await pagesOfThePassport(walk);
  await badge(walk);
  await finding(walk);
  await dialogs(walk);
  await profile(walk);
  await checking(walk);
  await screens(walk);
  await anotherPassport(walk);
}

interface Walk {
  readonly page: Page;
  readonly say: Say;
  readonly visit: Visit;
}

function button({ page, say }: Walk, key: SentenceKey): Locator {
  return page.getByRole('button', { name: say(key), exact: true });
}

/** A page of the passport, an aside or what was found: each is called by a heading of its own. */
function headed({ page, say }: Walk, level: 1 | 2, key: SentenceKey): Promise<void> {
  return page.getByRole('heading', { level, name: say(key), exact: true }).waitFor();
}

async function visitDialog(walk: Walk, place: string, title: SentenceKey): Promise<void> {
  await walk.page.getByRole('dialog', { name: walk.say(title), exact: true }).waitFor();
  await walk.visit(place);
  await putAway(walk);
}

async function unfold(inside: Locator): Promise<void> {
  const folded = inside.locator('button[aria-expanded=false]:not([aria-haspopup])');
  while ((await folded.count()) > 0) await folded.first().click();
}

async function more(walk: Walk, item: SentenceKey): Promise<void> {
  await button(walk, 'home:more.title').click();
  await walk.page.getByRole('menuitem', { name: walk.say(item), exact: true }).click();
}

const groups = ({ page, say }: Walk): Locator =>
  page.getByRole('navigation', { name: say('window:nav.title'), exact: true }).getByRole('button');
const rows = ({ page }: Walk): Locator => page.getByRole('main').getByRole('row');

async function firstMinute(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  await button(walk, 'home:firstRun.sample').waitFor();
  await visit('first run');
  await button(walk, 'home:firstRun.sample').click();
  const summary = page.getByRole('dialog', { name: say('window:import.title'), exact: true });
  await summary.waitFor();
  await visit('import summary');
  await unfold(summary);
  await summary
    .getByRole('button', { name: say('window:doctor.copy'), exact: true })
    .first()
    .waitFor();
  await visit('import summary, why refused');
  await putAway(walk);
}

async function pagesOfThePassport(walk: Walk): Promise<void> {
  const { page, visit } = walk;
  const count = await groups(walk).count();
  // The last one is all badges, which is a screen of its own.
  for (let index = 0; index < count - 1; index += 1) {
    await groups(walk).nth(index).click();
    await rows(walk).first().waitFor();
    await visit(`page ${index + 1}`);
  }
  await groups(walk)
    .nth(count - 1)
    .click();
  await headed(walk, 2, 'arrange:find.title');
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await visit('all badges');
  await groups(walk).first().click();
  await rows(walk).first().waitFor();
  for (const row of (await rows(walk).all()).slice(0, 2)) await row.getByRole('checkbox').press('Space');
  await page.getByRole('toolbar', { name: walk.say('arrange:chosen.title'), exact: true }).waitFor();
  await visit('chosen badges');
  await button(walk, 'arrange:chosen.none').click();
  await button(walk, 'window:page.editText').click();
  await page.getByRole('dialog').getByLabel(walk.say('window:text.label'), { exact: true }).waitFor();
  await visit('text of a group');
  await putAway(walk);
}

/** The menu of a badge, its sheet, what unfolds in it, and what its owner adds. */
async function badge(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  const row = rows(walk).first();
  await row.getByRole('button').last().click();
  await page.getByRole('menu').waitFor();
  await visit('menu of a badge');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await row.dblclick({ position: { x: 240, y: 20 } });
  const sheet = page.getByRole('dialog');
  await sheet.getByText(say('own:notChecked'), { exact: true }).waitFor();
  await visit('sheet');
  const own = sheet.locator('section').filter({ hasText: say('own:notChecked') });
  await own.getByRole('button', { name: say('own:write'), exact: true }).click();
  await own.getByLabel(say('own:part.task.title')).fill('Mira Novak');
  await own.getByRole('button', { name: say('own:examples'), exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await own.getByRole('button', { name: say('own:files.add'), exact: true }).click();
  await (await chooser).setFiles(letter);
  await own.getByRole('group', { name: letter.name }).waitFor();
  await visit('sheet, own words and own file');
  await own.getByRole('button', { name: say('own:discard'), exact: true }).click();
  await unfold(sheet);
  await visit('sheet, unfolded');
  await putAway(walk);
}

async function finding(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  await page.getByRole('searchbox').fill('skills');
  await headed(walk, 2, 'arrange:find.title');
  await visit('search');
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByText(say('arrange:nothing.words'), { exact: true }).waitFor();
  await visit('search without result');
  await page.getByRole('searchbox').fill('');
  await groups(walk).first().click();
}

async function dialogs(walk: Walk): Promise<void> {
  const { page } = walk;
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('menuitem').first().waitFor();
  await visitDialog(walk, 'palette', 'arrange:palette.title');
  await button(walk, 'arrange:section.add').click();
  await visitDialog(walk, 'new section', 'arrange:section.addTitle');
  await more(walk, 'home:passports.title');
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await visitDialog(walk, 'passports', 'home:passports.title');
  await more(walk, 'home:help.title');
  await visitDialog(walk, 'help', 'home:help.title');
}

const additions: readonly SentenceKey[] = [
  'me:links.add',
  'window:profile.workAdd',
  'window:profile.educationAdd',
  'window:profile.languageAdd',
  'window:profile.recipientAdd',
];

/** Each part with a row in each list that it has; then the question whether to throw them away. */
async function profile(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  await button(walk, 'window:header.profile').click();
  const dialog = page.getByRole('dialog', { name: say('window:profile.title'), exact: true });
  for (const part of partIds) {
    const name = say(`me:part.${part}`);
    await dialog.getByRole('tab', { name, exact: true }).click();
    await dialog.getByRole('tabpanel', { name, exact: true }).waitFor();
    for (const key of additions) {
      const add = dialog.getByRole('button', { name: say(key), exact: true });
      if (await add.isVisible()) await add.click();
    }
    await visit(`profile, ${part}`);
  }
  await dialog.getByRole('textbox').last().fill('mira@academy.example');
  await page.keyboard.press('Escape');
  await dialog.getByText(say('me:unsaved.title'), { exact: true }).waitFor();
  await visit('profile, not saved');
  await button(walk, 'me:unsaved.discard').click();
  await dialog.waitFor({ state: 'detached' });
}

async function checking(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  await button(walk, 'window:header.check').click();
  const dialog = page.getByRole('dialog', { name: say('window:check.title'), exact: true });
  await dialog.getByRole('radio').first().waitFor();
  await visit('check again');
  await dialog.getByRole('button', { name: say('window:check.startOffline'), exact: true }).click();
  await dialog.getByText(say('window:check.askedNobody')).waitFor();
  await visit('checked again');
  await putAway(walk);
}

async function screens(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  await button(walk, 'window:header.issuers').click();
  await headed(walk, 1, 'window:issuers.title');
  await page.getByRole('article').first().waitFor();
  await visit('issuers');
  await page.getByRole('article').getByText(say('window:issuers.mark'), { exact: true }).first().click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await visit('an issuer is marked');
  await putAway(walk);
  await button(walk, 'window:action.back').click();

  await button(walk, 'window:header.network').click();
  await headed(walk, 1, 'window:network.title');
  await visit('internet');
  await button(walk, 'window:action.back').click();

  await button(walk, 'lens:title').click();
  await headed(walk, 1, 'lens:title');
  await visit('overview');
  await button(walk, 'lens:overview.lenses').click();
  await headed(walk, 1, 'lens:frameworks.title');
  await visit('other frameworks');
  await button(walk, 'window:action.back').click();
  await button(walk, 'lens:title').click();
  await button(walk, 'lens:overview.dates').click();
  await headed(walk, 1, 'lens:dates.title');
  await visit('dates');
  await button(walk, 'window:action.back').click();

  await button(walk, 'lens:title').click();
  await button(walk, 'checklist:window.title').click();
  await headed(walk, 1, 'checklist:window.title');
  await visit('own estimate');
  await button(walk, 'window:action.back').click();

  await more(walk, 'recheck:offer');
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await visit('check a passport');
  await putAway(walk);

  await button(walk, 'window:header.make').click();
  await making(walk);
  await button(walk, 'window:action.back').click();
}

/** The pages, every fold of the choices, and the texts for Europass. */
async function making(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  await headed(walk, 1, 'making:title');
  await page.locator('canvas').first().waitFor();
  await page.locator('section[aria-busy=false]').waitFor();
  await visit('make');
  const choices = page.getByRole('region', { name: say('making:choices'), exact: true });
  await unfold(choices);
  await visit('make, unfolded');
  await choices.evaluate((column) => column.scrollTo(0, 0));
  for (const template of ['easy-read', 'summary'] as const) {
    await choices.locator(`input[type=radio][value=${template}]`).press('Space');
    await visit(`make, ${template}`);
  }
  await button(walk, 'making:europass').click();
  await visitDialog(walk, 'make, Europass', 'window:europass.title');
}

/** A passport for somebody who has no badge and no name yet. */
async function anotherPassport(walk: Walk): Promise<void> {
  const { page, say, visit } = walk;
  await more(walk, 'home:passports.title');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('home:passports.new'), exact: true })
    .click();
  await page.getByRole('dialog', { name: say('home:passports.new'), exact: true }).waitFor();
  await visit('new passport');
  await button(walk, 'home:passports.create').click();
  await headed(walk, 2, 'window:empty.title');
  await visit('empty passport');
  await button(walk, 'home:name.ask').click();
  await visitDialog(walk, 'name', 'home:name.title');
}
