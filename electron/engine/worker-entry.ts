/** Where the program of a thread lies. */

/**
 * Beside the source of whoever starts it; in the bundle beside the entries, whether the code lies in an entry or a chunk.
 * @param here the starter's `import.meta.url`
 */
export function workerEntry(name: string, here: string): URL {
  if (here.endsWith('.ts')) return new URL(`./${name}.ts`, here);
  return new URL(here.includes('/chunks/') ? `../${name}.mjs` : `./${name}.mjs`, here);
}
