import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allFiles, folders } from '../../fixtures/all.ts';

const project = new URL('../../../', import.meta.url);
const hash = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('the fixtures and samples', () => {
  test('are exactly what their script makes', { timeout: 60_000 }, async () => {
    const made = await allFiles();
    const there = folders.flatMap((folder) =>
      readdirSync(new URL(folder, project), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          `${entry.parentPath}/${entry.name}`.slice(new URL(project).pathname.length).replaceAll('//', '/'),
        ),
    );
    expect(there.toSorted()).toEqual([...made.keys()].toSorted());
    for (const [path, bytes] of made)
      expect(hash(new Uint8Array(readFileSync(new URL(path, project)))) === hash(bytes), path).toBe(true);
  });
});
