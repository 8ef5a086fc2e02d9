/** Places that the tour does not pass, because something has to happen first: what axe can find, it does not find there. */
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { candidateXml } from '../fixtures/foreign-profiles.ts';
import { keys } from '../fixtures/people.ts';
import { serveBadge } from './badge-server.ts';
import { cameraPicture } from './camera-picture.ts';
import { holdEngine, holdRestart, killEngine, killUntilGone } from './engine-process.ts';
import { startApp, type StartedApp } from './harness.ts';
import { look } from './look.ts';
import { badgeOf } from './signed-badge.ts';
import { violationsOn } from './violations.ts';
import { allowOfficeHost, beginPassport, handIn, makeFile, openNext, putAway, samples } from './steps.ts';

let started: StartedApp;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const lookAt = (place: string): Promise<void> => look(started.page, place);
const dialog = (): Locator => started.page.getByRole('dialog');
const button = (key: SentenceKey, values?: SentenceValues): Locator =>
  started.page.getByRole('button', { name: t(key, values), exact: true });

beforeAll(async () => {
  started = await startApp();
  await started.page.emulateMedia({ reducedMotion: 'reduce' });
  await beginPassport(started);
});
afterAll(() => started.close());

test('the look itself sees what is too small and too pale', async () => {
  const { page } = started;
  const added = await page.evaluateHandle(() => {
    const place = document.createElement('div');
    place.innerHTML = '<button>a</button><button>b</button><p>pale words</p>';
    const dress = (element: HTMLElement, style: Partial<CSSStyleDeclaration>): void =>
      void Object.assign(element.style, style);
    for (const element of place.querySelectorAll('button'))
      dress(element, { width: '12px', height: '12px', minHeight: '0', padding: '0', border: '0' });
    for (const element of place.querySelectorAll('p')) dress(element, { color: '#ccc', background: '#fff' });
    document.querySelector('main')?.append(place);
    return place;
  });
  const seen = (await violationsOn(page)).map((violation) => violation.split(':')[0]);
  await added.evaluate((place) => place.remove());
  expect(new Set(seen)).toEqual(new Set(['color-contrast', 'target-size']));
});

test('badges on their way in', async () => {
  const { page } = started;
  const { release } = await holdEngine(started);
  const files = ['social-skills-good.png', 'personal-skills-excellent.png', 'teamwork-good-hosted.png'];
  await openNext(
    started,
    files.map((name) => join(samples, name)),
  );
  await button('window:empty.choose').click();
  await page.getByRole('region', { name: t('window:import.running') }).waitFor();
  await lookAt('an import runs');
  release();
  await dialog().waitFor();
  await putAway(started);
});

test('what a Europass CV offers, and the photo', async () => {
  const { page } = started;
  await button('window:header.profile').click();
  await dialog()
    .getByRole('region', { name: t('me:file.offer') })
    .locator('input[type=file]')
    .setInputFiles(await makeFile(started, 'cv.xml', candidateXml));
  await dialog().getByText(t('me:file.from.europass')).waitFor();
  await lookAt('offers of a Europass CV');
  await button('me:back').click();
  const photo = dialog().getByRole('group', { name: t('window:profile.photo') });
  await photo.locator('input[type=file]').setInputFiles({
    name: 'me.jpg',
    mimeType: 'image/jpeg',
    buffer: await cameraPicture(page),
  });
  await dialog()
    .getByRole('slider', { name: t('me:photo.zoom') })
    .waitFor();
  await lookAt('photo, what is in it');
  await button('me:back').click();
  await putAway(started);
});

test('a name that is missing', async () => {
  const { page } = started;
  await button('window:action.undo').click();
  await button('home:name.ask').click();
  await dialog().getByLabel(t('home:name.label')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(t('home:name.missing')).waitFor();
  await lookAt('name, missing');
  await dialog().getByLabel(t('home:name.label')).fill('Mira Novak');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
});

test('a sheet with a loud notice, and one that rests on what was kept', async () => {
  const { page } = started;
  const server = await serveBadge('Careful driver');
  await handIn(started, [
    await makeFile(started, 'old.jwt', badgeOf('axe-old', 'Harbour School', keys.academy)),
    await makeFile(started, 'new.jwt', badgeOf('axe-new', 'Harbour School', keys.forger)),
    await makeFile(started, 'hosted.json', server.assertion),
  ]);
  await putAway(started);
  await allowOfficeHost(started, server.host);
  // Confirmed while the issuer is there, and asked again when it is gone.
  for (const isThere of [true, false]) {
    if (!isThere) await server.close();
    await button('window:header.check').click();
    await dialog()
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: server.host }) })
      .getByRole('radio', { name: t('window:check.answer.once') })
      .press('Space');
    await button('window:check.start', { count: 1 }).click();
    await dialog()
      .getByText(t('window:check.summary', { count: 6 }))
      .waitFor();
    if (isThere) await lookAt('checked again, with a new result');
    await putAway(started);
  }
  const open = async (group: SentenceKey, badge: string, told: RegExp, place: string): Promise<void> => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t(group) })
      .click();
    await page.getByRole('row', { name: badge }).last().click();
    await dialog().getByText(told).first().waitFor();
    await lookAt(place);
    await putAway(started);
  };
  await open('common:group.none', 'Careful driver', /can no longer be reached/, 'sheet, the issuer is gone');
  await open('common:group.cooperative', 'Teamwork', /^WATCH OUT/, 'sheet, a loud notice');
  await lookAt('page, a loud notice');
});

test('an issuer that is known', async () => {
  const { page } = started;
  await button('window:header.issuers').click();
  const article = page.getByRole('article').first();
  await article.getByRole('button', { name: /^\d+ badges?$/ }).click();
  await page.getByRole('button', { name: /^What this app brings along/ }).click();
  await page
    .getByRole('button', { name: /^I know this issuer/ })
    .first()
    .click();
  await dialog()
    .getByRole('radio', { name: t('window:issuers.reason.work') })
    .press('Space');
  await dialog()
    .getByRole('button', { name: t('window:issuers.mark') })
    .click();
  await page.getByText(/You know this issuer, since/).waitFor();
  await lookAt('issuers, one of them known');
  await button('window:action.back').click();
});

test('computers of an office', async () => {
  const { page } = started;
  await button('window:header.network').click();
  await page.getByLabel(t('window:network.officeName')).fill('two words');
  await page.keyboard.press('Enter');
  await page.getByText(t('window:network.officeUnusable')).waitFor();
  await lookAt('internet, a name that is none');
  await page.getByLabel(t('window:network.officeName')).fill('badges.office.example');
  await page.keyboard.press('Enter');
  await page.getByText('badges.office.example', { exact: true }).waitFor();
  await lookAt('internet, with computers');
  await button('window:action.back').click();
});

test('the engine is away, and does not come back', async () => {
  const { page } = started;
  const { release } = await holdRestart(started);
  await killEngine(started);
  await page.getByText(t('window:engine.away')).waitFor();
  await lookAt('the engine is away');
  await release();
  await page.getByText(t('window:engine.back')).first().waitFor();
  const gone = page.getByText(t('window:engine.gone'));
  await killUntilGone(started, () => gone.isVisible());
  await lookAt('the engine is gone');
  expect(await page.getByRole('row').count()).toBeGreaterThan(0);
});
