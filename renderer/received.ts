/** Passports that somebody received, apart from the files that go into one's own. */
import type { Engine } from './engine.ts';
import { failureOf } from './failure.ts';
import { isReadable, type HandedFile, type IncomingFile } from './stores/importing.ts';

/** Viewers look for the mark of a PDF this far. */
const markWithin = 1024;

/**
 * @returns in `received` every PDF that is a passport, and those of which that cannot be told: the check says why
 */
export async function passportsAmong(
  files: readonly HandedFile[],
  engine: Pick<Engine, 'documents'>,
): Promise<{ readonly received: readonly IncomingFile[]; readonly others: readonly HandedFile[] }> {
  const received: IncomingFile[] = [];
  const others: HandedFile[] = [];
  for (const file of files)
    if (isReadable(file) && (await isReceived(file, engine))) received.push(file);
    else others.push(file);
  return { received, others };
}

async function isReceived(file: IncomingFile, engine: Pick<Engine, 'documents'>): Promise<boolean> {
  if (!(await isPdf(file))) return false;
  try {
    return await engine.documents.recognise({ file });
  } catch (error) {
    return failureOf(error)?.kind === 'problem';
  }
}

async function isPdf({ bytes }: IncomingFile): Promise<boolean> {
  const head = new Uint8Array(await bytes.slice(0, markWithin).arrayBuffer());
  return new TextDecoder('latin1').decode(head).includes('%PDF-');
}
