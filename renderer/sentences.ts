/** The sentences of a language, fetched from the app's own files before anything is said in it. */
import { speakFrom, type Language } from '../shared/i18n/translate.ts';

// English is bundled; fetched as well, each of its rooms would be a file of its own at the start.
const rooms = import.meta.glob<object>(['../assets/i18n/*/*.json', '!../assets/i18n/en/*.json'], {
  import: 'default',
});
const loaded = new Map<Language, Readonly<Record<string, object>>>();

speakFrom((language) => {
  const catalogue = loaded.get(language);
  if (catalogue === undefined) throw new TypeError(`${language} is spoken before it was loaded`);
  return catalogue;
});

/** English is always there. */
export async function loadSentences(language: Language): Promise<void> {
  if (language === 'en' || loaded.has(language)) return;
  const wanted = Object.entries(rooms).flatMap(([path, load]) => {
    const [folder, room] = path
      .replace(/\.json$/u, '')
      .split('/')
      .slice(-2);
    return folder === language && room !== undefined ? [{ room, load }] : [];
  });
  const contents = await Promise.all(wanted.map(async ({ room, load }) => [room, await load()] as const));
  loaded.set(language, Object.fromEntries(contents));
}
