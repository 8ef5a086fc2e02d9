/** A passport document as the app really makes it: sample badges in an engine of its own, printed, and checked by another. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedDocument } from '../../../electron/engine/document-check/check-passport.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { choicesSchema } from '../../../shared/passport/choices-schema.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import { all, assetsFolder, freshEngine } from '../engine/fresh-engine.ts';

/** Three that are good and signed, and one that has expired. */
const samples = [
  'social-skills-good.png',
  'organisational-skills-excellent.png',
  'cooperative-skills-sufficient.svg',
  'communication-skills-expired.png',
] as const;

export const owner = 'Mira (invented)';
export const goodBadge = 'Social Skills (Good)';

/** @param badges names of sample files */
export async function madeDocument(
  choices: Partial<Choices> = {},
  badges: readonly string[] = samples,
): Promise<Uint8Array> {
  const { engine, passport, close } = freshEngine();
  try {
    const files = badges.map((name) => ({ name, bytes: () => sampleBytes(name) }));
    await all(engine.importFiles(passport, files, stayOffline));
    const wanted = choicesSchema.parse({ language: 'en', ...choices });
    const { bytes } = await engine.exportPdf(passport, wanted);
    return bytes;
  } finally {
    await close();
  }
}

export async function sampleBytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(assetsFolder, 'samples', name)));
}

/** As somebody who received it, offline. */
export function received(engine: Engine, bytes: Uint8Array): Promise<CheckedDocument | null> {
  return engine.checkDocument(bytes, stayOffline, { recipients: [], known: [] });
}
