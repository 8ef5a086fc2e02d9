/** Why a file was refused: the doctor looks at the bytes that were handed in. Nothing leaves the window. */
import type { Diagnosis } from '../shared/badge/doctor-findings.ts';
import type { IncomingFile } from './stores/importing.ts';

/** @param file as the import calls it: the name handed in, or `outer.zip/inner.png` for a part of a ZIP */
export async function diagnoseRefused(file: string, source: IncomingFile): Promise<Diagnosis> {
  // Only few people ever ask, so the doctor is fetched when the first one does.
  const [{ diagnose }, { unpack }] = await Promise.all([
    import('../shared/badge/doctor.ts'),
    import('../shared/badge/archive.ts'),
  ]);
  const whole = { name: source.name, bytes: new Uint8Array(await source.bytes.arrayBuffer()) };
  if (file === source.name) return diagnose(whole);
  const part = unpack(whole).find(({ name }) => name === file);
  // A part that could not even be unpacked says most about the ZIP that it lies in.
  return diagnose(part === undefined || 'problem' in part ? whole : part);
}
