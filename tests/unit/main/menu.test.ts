/** The native menu: every language and platform, its keys, and what the help says about them. */
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuTemplate, type MenuFacts } from '../../../electron/main/menu.ts';
import { keys, keysOn } from '../../../renderer/screens/help/keys.ts';
import { appCommands, passportCommands } from '../../../shared/contract/desktop.ts';
import { languages, translator } from '../../../shared/i18n/translate.ts';

type Item = MenuItemConstructorOptions;

const made = (facts: Partial<MenuFacts> = {}) => {
  const actions = { command: vi.fn(), openFile: vi.fn(), clearRecent: vi.fn(), about: vi.fn() };
  const template = menuTemplate(
    {
      t: translator('en'),
      platform: 'linux',
      language: 'en',
      theme: 'system',
      isOpen: true,
      recent: [{ path: '/stick/a&b.passport', name: 'a&b' }],
      ...facts,
    },
    actions,
  );
  return { actions, template, all: template.flatMap(items) };
};

function items(item: Item): readonly Item[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(items) : [])];
}

/** Electron calls it with the item, the window and the event; ours need none of them. */
function click(item: Item | undefined): void {
  const run: unknown = item?.click;
  if (typeof run === 'function') run();
}

const labelled = (all: readonly Item[], label: string): Item | undefined =>
  all.find((item) => item.label === label);

describe.each(languages)('%s', (language) => {
  test.each(['linux', 'win32', 'darwin'] as const)('every item on %s has a word', (platform) => {
    const { all } = made({ t: translator(language), language, platform });
    const silent = all.filter(
      ({ label, type, role }) => !label && type !== 'separator' && role !== 'appMenu',
    );
    expect(silent).toEqual([]);
    const own = all.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(own).size).toBe(own.length);
  });
});

test('the chosen language and colours are marked, and choosing others is asked of the page', () => {
  const { all, actions } = made({ theme: 'contrast' });
  const marked = all.filter(({ checked }) => checked === true).map(({ label }) => label);
  expect(marked).toEqual(['English', 'High contrast']);
  click(labelled(all, 'Nederlands'));
  click(labelled(all, 'Dark'));
  expect(actions.command.mock.calls).toEqual([
    ['speak', 'nl'],
    ['theme', 'dark'],
  ]);
});

test('what needs a passport cannot be chosen without one', () => {
  const { all } = made({ isOpen: false });
  const off = all.filter(({ enabled }) => enabled === false).map(({ label }) => label);
  expect(off).toEqual([
    'Make a passport…',
    'Print…',
    'Save a copy…',
    'Undo',
    'Redo',
    'Find…',
    'All commands…',
  ]);
});

test('recent files are opened by their path, and their names are shown as they are', () => {
  const { all, actions } = made();
  click(labelled(all, 'a&&b'));
  expect(actions.openFile).toHaveBeenCalledWith('/stick/a&b.passport');
  click(labelled(all, 'Clear this list'));
  expect(actions.clearRecent).toHaveBeenCalledOnce();
});

test('every command that the page knows has its item, but those that come from outside', () => {
  const { all, actions } = made();
  all.forEach(click);
  const sent = new Set(actions.command.mock.calls.map(([name]) => name));
  const fromOutside = ['open', 'take-handed'];
  expect(sent).toEqual(
    new Set([...appCommands, ...passportCommands].filter((name) => !fromOutside.includes(name))),
  );
});

test('the help names the keys of the menu', () => {
  const t = translator('en');
  for (const platform of ['linux', 'darwin'] as const) {
    const { all } = made({ platform });
    const ofMenu = all.flatMap(({ label, accelerator }) =>
      typeof accelerator === 'string' ? [[label, accelerator] as const] : [],
    );
    for (const [label, accelerator] of ofMenu) {
      const told = keys.find(({ does }) => t(does) === label);
      const shown = accelerator.replace('CmdOrCtrl', 'Mod').replace('Cmd', 'Mod');
      const expected = shown === 'Mod+?' ? 'F1' : shown;
      expect(told?.keys, label).toBe(expected);
    }
  }
  expect(keys.map((key) => keysOn('linux', key))).toContain('Ctrl+Shift+S');
  expect(keys.map((key) => keysOn('darwin', key))).toEqual(expect.arrayContaining(['⌘⇧S', '⌘?']));
});
