import { test } from 'vitest';
import { startApp } from './harness.ts';
test('look', async () => {
  const { app, page, t, close } = await startApp();
  page.on('console', (m) => console.log('console', m.type(), m.text()));
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: t('home:firstRun.sample') }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: t('window:header.make') }).click();
  await page.locator('canvas').first().waitFor();
  await page.locator('section[aria-busy=false]').waitFor();
  await page.waitForTimeout(1500);
  const size = async (width: number, height: number) => {
    await app.evaluate(({ BrowserWindow }, s) => BrowserWindow.getAllWindows()[0]?.setContentSize(s.width, s.height), { width, height });
    await page.waitForFunction((w) => innerWidth === w, width);
    await page.waitForTimeout(600);
  };
  const shots = async (name: string) => {
    for (const [w, h] of [[1280, 800], [900, 600]] as const) {
      await size(w, h);
      await page.screenshot({ path: `/tmp/shots/${name}-${w}.png` });
    }
  };
  await shots('make');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shots('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  const choices = page.getByRole('region', { name: t('making:choices') });
  const folded = choices.locator('button[aria-expanded=false]:not([aria-haspopup])');
  while ((await folded.count()) > 0) await folded.first().click();
  await page.waitForTimeout(300);
  await size(1280, 2600);
  await page.screenshot({ path: `/tmp/shots/unfolded.png` });
  await app.evaluate(({ dialog }) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/tmp/shots/a.pdf' }); });
  await page.getByRole('button', { name: 'Save PDF' }).click();
  await page.getByText('The PDF is saved.').waitFor();
  await shots('saved');
  await close();
}, 120_000);
