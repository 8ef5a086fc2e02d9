/** Pictures of a European credential: a `MediaObject` holds the bytes themselves, as base64. */
import type { BadgeImage, Json, JsonObject } from './badge.ts';
import type { Things } from './elm-things.ts';
import { labelIn, languageOf } from './elm-words.ts';
import { identifier, picture, words } from './fields.ts';
import { MAX_DISPLAY_BYTES } from './limits.ts';

/** `…/authority/file-type/PNG`; a label says the same. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['PNG', 'image/png'],
  ['JPEG', 'image/jpeg'],
  ['JPG', 'image/jpeg'],
  ['SVG', 'image/svg+xml'],
]);

/**
 * The first page of the credential's own display, in its own language where there is one; null where it is so
 * large that it would only weigh the passport down.
 * @param displayParameter `DisplayParameter` with `individualDisplay`
 */
export function displayOf(
  displayParameter: JsonObject | undefined,
  things: Things,
  language: string | null,
): BadgeImage | null {
  const displays = things(displayParameter?.['individualDisplay']);
  const display =
    displays.find((it) => language !== null && languageOf(it['language']) === language) ?? displays[0];
  const pages = things(display?.['displayDetail']);
  return mediaOf((pages.find((page) => page['page'] === 1) ?? pages[0])?.['image'], things);
}

export function mediaOf(value: Json | undefined, things: Things): BadgeImage | null {
  const [media] = things(value);
  if (media === undefined) return null;
  const content = contentOf(media['content']);
  const url = words(media['contentURL'] ?? media['contentUrl']);
  if (content === null) return url === null ? null : picture(url);
  const type = media['contentType'];
  const code = (identifier(type)?.split('/').at(-1) ?? labelIn('en', type) ?? '').toUpperCase();
  return picture(`data:${mediaTypes.get(code) ?? 'image/*'};base64,${content}`);
}

/** Base64 is four letters for three bytes. */
function contentOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' && value.length <= (MAX_DISPLAY_BYTES * 4) / 3
    ? value
    : null;
}
