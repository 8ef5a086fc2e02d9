/** The sentences of each language from the `assets` folder, read when a language is first spoken. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { CatalogueSource } from '../../shared/i18n/translate.ts';

const roomSchema = z.record(z.string(), z.unknown());

/** @param assetsFolder holds `i18n/LANGUAGE/ROOM.json` */
export function cataloguesIn(assetsFolder: string): CatalogueSource {
  return (language) => {
    const folder = join(assetsFolder, 'i18n', language);
    return Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [
          basename(name, '.json'),
          roomSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
        ]),
    );
  };
}
