/** The sample badges of an invented person that the app brings along. */
import type { IncomingFile } from './stores/importing.ts';

const addresses = import.meta.glob<string>('../assets/samples/*.{png,svg,json,jpg}', {
  query: '?url',
  import: 'default',
  eager: true,
});

export async function sampleFiles(): Promise<readonly IncomingFile[]> {
  return Promise.all(
    Object.entries(addresses).map(async ([path, address]) => {
      const answer = await fetch(address);
      return { name: path.slice(path.lastIndexOf('/') + 1), bytes: await answer.blob() };
    }),
  );
}
