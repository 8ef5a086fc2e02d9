/** What stands around the window in the app's language: the menu and the "About" panel. */
import { app, Menu } from 'electron';
import type { Translator } from '../../shared/i18n/translate.ts';
import { menuTemplate, type MenuActions, type MenuFacts } from './menu.ts';

export function setSurroundings(facts: MenuFacts, actions: Omit<MenuActions, 'about'>): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(facts, { ...actions, about: () => app.showAboutPanel() })),
  );
  app.setAboutPanelOptions(aboutPanel(facts.t));
}

/** `credits` is shown on macOS and Windows; elsewhere the same words stand in the help. */
function aboutPanel(t: Translator): Electron.AboutPanelOptionsOptions {
  return {
    applicationName: t('window:app.name'),
    applicationVersion: app.getVersion(),
    copyright: t('desktop:about.licence'),
    credits: t('desktop:about.credits'),
  };
}
