/** The badge sheet by keyboard alone: read, tell in own words, add evidence, undo; nothing that was written is lost. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { credential } from '../fixtures/open-badges-3.ts';
import { countedKeys, type CountedKeys } from './counted-keys.ts';
import { killEngine } from './engine-process.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, makeFile, putAway, samples, saveNext, storyLanguages } from './steps.ts';

const badge = 'Social Skills (Good)';
const letter = 'Reference letter.pdf';
const situation = 'Two new colleagues came to my shift.';
const result = 'After one week they worked alone.';
let started: StartedApp;
let keys: CountedKeys;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const sheet = (): Locator => started.page.getByRole('dialog', { name: badge });
const own = (): Locator =>
  sheet()
    .locator('section')
    .filter({ hasText: t('own:notChecked') });
const button = (key: SentenceKey, values?: SentenceValues): Locator =>
  own().getByRole('button', { name: t(key, values), exact: true });
const field = (part: 'situation' | 'task' | 'result'): Locator =>
  own().getByLabel(t(`own:part.${part}.title`));
const file = (name: string): Locator => own().getByRole('group', { name });
const row = (name: string): Locator => started.page.getByRole('row', { name });

/** Goes on to it, and presses it. */
async function pressOn(target: Locator, way = 'Tab'): Promise<void> {
  await keys.goTo(target, way);
  await keys.press('Enter');
}

/** Where the focus is put without a key. */
const takesFocus = (target: Locator): Promise<void> => expect.poll(() => keys.isAt(target)).toBe(true);

describe.each(storyLanguages)('in %s', (language) => {
  beforeAll(async () => {
    started = await startApp({ language });
    keys = countedKeys(started.page, language);
    await beginPassport(started);
    const files = ['social-skills-good.png', 'creatief-denken-goed.png'];
    await handIn(
      started,
      files.map((name) => join(samples, name)),
    );
    await putAway(started);
    await keys.goTo(row(badge));
  });
  afterAll(async () => {
    keys.tell();
    await started.close();
  });

  test('the sheet opens, says the six things and the five lines, and closes to where one was', async () => {
    keys.begin('open a badge, go to the next and back, close it');
    const { page } = started;
    await keys.press('Enter');
    await own().waitFor();
    expect(await sheet().getByRole('term').allInnerTexts()).toEqual(
      (['issuer', 'done', 'criteria', 'recipient', 'evidence', 'dates'] as const).map((question) =>
        t(`window:sheet.${question}`),
      ),
    );
    const answers = ['intact', 'issued-by', 'still-good', 'yours', 'known'] as const;
    for (const answer of answers)
      expect(
        await sheet()
          .getByRole('listitem')
          .filter({ hasText: t(`check:answers.${answer}.question`) })
          .count(),
      ).toBe(1);
    await keys.press('ArrowRight');
    const next = page.getByRole('dialog', { name: 'Creatief denken (Goed)' });
    const dutch = new Intl.DisplayNames([language], { type: 'language' }).of('nl') ?? '';
    const inDutch = t('own:inLanguage', { language: dutch });
    await next.getByText(inDutch).waitFor();
    expect(await next.locator('dd[lang=nl]').count()).toBeGreaterThan(0);
    expect(
      await next
        .getByRole('heading', { level: 2 })
        .or(next.locator('[slot=title]'))
        .first()
        .getAttribute('lang'),
    ).toBe('nl');
    await keys.press('ArrowLeft');
    await own().waitFor();
    expect(await sheet().getByText(inDutch).count()).toBe(0);
    await keys.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await takesFocus(row(badge));
  });

  test('own words: four questions, examples to look at, saved, undone and made again', async () => {
    keys.begin('write own words (with every letter of them), save, undo, redo');
    await keys.press('Enter');
    await own().waitFor();
    await pressOn(
      sheet()
        .getByRole('button', { name: t('own:write') })
        .first(),
    );
    await takesFocus(field('situation'));
    await keys.type(situation);
    await keys.goTo(field('result'));
    await keys.type(result);
    await pressOn(button('own:save'));
    await own().getByText(t('own:saved')).waitFor();
    expect(await own().getByRole('definition').allInnerTexts()).toEqual([situation, result]);
    await takesFocus(button('own:change'));
    await keys.press('Control+z');
    await own().getByText(t('own:lead')).waitFor();
    expect(await own().getByRole('definition').count()).toBe(0);
    await keys.press('Control+Shift+z');
    await own().getByText(result).waitFor();
    expect(await keys.isAt(button('own:change'))).toBe(true);
  });

  test('examples are looked at, and characters are counted only near the end', async () => {
    keys.begin('look at the examples, throw changes away');
    await keys.press('Enter');
    await field('task').waitFor();
    await pressOn(button('own:examples'), 'Shift+Tab');
    await own().getByText(t('own:part.task.example')).waitFor();
    const left = t('own:left', { count: 150 });
    expect(await own().getByText(left).count()).toBe(0);
    await field('task').fill('x'.repeat(1850));
    await own().getByText(left).waitFor();
    await pressOn(button('own:discard'));
    expect(await own().getByRole('definition').allInnerTexts()).toEqual([situation, result]);
    await takesFocus(button('own:change'));
  });

  test('what is not saved is kept when the sheet is closed, and when the engine dies', async () => {
    keys.begin('leave and come back, save');
    const { page } = started;
    const task = field('task');
    await keys.press('Enter');
    await takesFocus(field('situation'));
    await keys.press('Tab');
    await keys.type('I had to show them the work.');
    await keys.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await page.getByText(t('own:kept', { badge })).first().waitFor();
    await keys.press('Enter');
    await own().getByText(t('own:unsaved')).waitFor();
    expect(await task.inputValue()).toBe('I had to show them the work.');
    await keys.goTo(task);
    await keys.press('End');
    await killEngine(started);
    await keys.type(' Safely.');
    await page.getByText(t('window:engine.back')).first().waitFor();
    expect(await keys.isAt(task)).toBe(true);
    expect(await task.inputValue()).toBe('I had to show them the work. Safely.');
    await pressOn(button('own:save'));
    await own().getByText(t('own:saved')).waitFor();
    expect(await own().getByRole('definition').allInnerTexts()).toContain(
      'I had to show them the work. Safely.',
    );
  });

  test('evidence of one’s own: added, named, taken away, brought back', async () => {
    keys.begin('add a file, name it (with every letter), take it away, undo');
    const { page } = started;
    const path = await makeFile(started, letter, '%PDF-1.4 a letter');
    const chooser = page.waitForEvent('filechooser');
    await pressOn(button('own:files.add'));
    await (await chooser).setFiles(path);
    const caption = file(letter).getByLabel(t('own:files.caption'));
    await takesFocus(caption);
    await keys.type('Letter from my team leader');
    await keys.press('Enter');
    await own().getByText(t('own:files.captionSaved')).waitFor();
    await pressOn(button('own:files.removeOf', { file: letter }));
    await file(letter).waitFor({ state: 'detached' });
    await takesFocus(button('window:action.undo'));
    await keys.press('Enter');
    await expect.poll(() => caption.inputValue()).toBe('Letter from my team leader');
    await takesFocus(button('window:action.redo'));
  });

  test('a copy of it is the file, byte for byte', async () => {
    const { dataDir, page } = started;
    keys.begin('save a copy of a file');
    const path = join(dataDir, 'copy.pdf');
    await saveNext(started, path);
    await pressOn(button('own:files.saveCopyOf', { file: letter }), 'Shift+Tab');
    await page.getByText(t('own:files.copySaved')).first().waitFor();
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.4 a letter');
  });

  test('a picture dropped on the sheet or pasted there is evidence, never a badge; a page is never shown', async () => {
    keys.begin('three steps back');
    const { page } = started;
    const base64 = (await readFile(join(samples, 'personal-skills-excellent.png'))).toString('base64');
    const picture = (name: string): Locator =>
      own().getByRole('img', { name: t('own:files.picture', { file: name }) });
    const give = (how: 'drop' | 'paste', name: string, type: string): Promise<void> =>
      own()
        .getByText(t('own:files.lead'))
        .evaluate(
          (target, [kind, bytes, fileName, mediaType]) => {
            const transfer = new DataTransfer();
            const binary = Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0));
            transfer.items.add(new File([binary], fileName, { type: mediaType }));
            const init = { bubbles: true, cancelable: true };
            if (kind === 'paste')
              target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: transfer }));
            else
              for (const event of ['dragenter', 'dragover', 'drop'])
                target.dispatchEvent(new DragEvent(event, { ...init, dataTransfer: transfer }));
          },
          [
            how,
            name.endsWith('.html') ? btoa('<script>document.title="run"</script>') : base64,
            name,
            type,
          ] as const,
        );
    await give('drop', 'my work.png', 'image/png');
    await file('my work.png').waitFor();
    await picture('my work.png').waitFor();
    await give('paste', 'pasted.png', 'image/png');
    await picture('pasted.png').waitFor();
    await give('drop', 'page.html', 'text/html');
    await file('page.html').waitFor();
    expect(await picture('page.html').count()).toBe(0);
    expect(await page.title()).not.toBe('run');
    // The import of badges would have opened its summary.
    expect(await page.getByRole('dialog').count()).toBe(1);
    // Three files, each one step back.
    await keys.goTo(button('own:files.add'));
    await keys.press('Control+z', 3);
    await file('my work.png').waitFor({ state: 'detached' });
    expect(await own().getByRole('group').count()).toBe(1);
  });

  test('a badge that nobody can check comes with words for asking for one that can be checked', async () => {
    const { page } = started;
    await putAway(started);
    const unsigned = await makeFile(started, 'unsigned.json', JSON.stringify(credential('unsigned')));
    await handIn(started, [unsigned]);
    await putAway(started);
    keys.begin('how to get a signed badge');
    const group = page.getByRole('navigation').getByRole('button', { name: t('common:group.cooperative') });
    await pressOn(group, 'Shift+Tab');
    await page
      .getByRole('main')
      .getByRole('heading', { name: t('common:group.cooperative') })
      .waitFor();
    await pressOn(page.getByRole('row').first());
    const open = page.getByRole('dialog');
    await pressOn(open.getByRole('button', { name: t('window:doctor.signed') }));
    await open.getByRole('button', { name: t('window:doctor.copy') }).waitFor();
    await putAway(started);
  });

  test('the passport as text says whose words they are', async () => {
    const { app, page } = started;
    await page.getByRole('button', { name: t('window:header.make'), exact: true }).click();
    await page.getByRole('button', { name: t('making:europass'), exact: true }).click();
    await page.getByRole('button', { name: t('window:europass.copyAll') }).click();
    await page.getByText(t('window:action.copied')).first().waitFor();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain(t('europass:own.wordsOf', { name: 'Mira Novak' }));
    expect(copied).toContain(t('europass:own.situation', { text: situation }));
    expect(copied).toContain(t('europass:own.files', { files: 'Letter from my team leader' }));
    await putAway(started);
    await page.getByRole('button', { name: t('window:action.back'), exact: true }).click();
  });

  test('what is done while the next badge is still asked for is done to the one that the title names', async () => {
    const { page } = started;
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('common:group.social') })
      .click();
    await row(badge).focus();
    await page.keyboard.press('Enter');
    await own().waitFor();
    // The engine answers in a later turn: between the two the sheet shows the next badge's name alone.
    await sheet()
      .getByRole('button', { name: t('window:sheet.remove'), exact: true })
      .evaluate(async (remove) => {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        if (remove instanceof HTMLElement) remove.click();
      });
    await row('Creatief denken (Goed)').waitFor({ state: 'detached' });
    await row(badge).waitFor();
  });
});
