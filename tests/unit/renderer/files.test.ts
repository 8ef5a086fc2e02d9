/** Files as they are handed in: folders walked, pasted text recognised. */
import { expect, test } from 'vitest';
import { filesOfChoice, filesOfDrop, filesOfPaste } from '../../../renderer/files.ts';

interface Tree {
  readonly [name: string]: string | Tree | null;
}

/** What the browser gives for a dropped tree; a string is a file, null a file that cannot be read. */
function entry(name: string, content: string | Tree | null, path = ''): FileSystemEntry {
  const fullPath = `${path}/${name}`;
  const base = {
    name,
    fullPath,
    getParent: () => undefined,
    filesystem: {
      name: '',
      get root(): FileSystemDirectoryEntry {
        throw new Error('nobody asks for the root');
      },
    },
  };
  if (content !== null && typeof content === 'object') {
    const folder: FileSystemDirectoryEntry = {
      ...base,
      isFile: false,
      isDirectory: true,
      getFile: () => undefined,
      getDirectory: () => undefined,
      createReader: () => {
        // A real reader gives at most a hundred at a time, and an empty portion at the end.
        const children = Object.entries(content).map(([child, inside]) => entry(child, inside, fullPath));
        return { readEntries: (take) => take(children.splice(0, 2)) };
      },
    };
    return folder;
  }
  const file: FileSystemFileEntry = {
    ...base,
    isFile: true,
    isDirectory: false,
    file: (take, refuse) => {
      if (content === null) refuse?.(new DOMException('gone', 'NotFoundError'));
      else take(new File([content], name));
    },
  };
  return file;
}

const clipboard = (text: string, files: readonly File[] = []) => ({ files, getData: () => text });

test('folders are walked to the last portion; hidden files are left out, unreadable ones and passports told by name', async () => {
  const files = await filesOfDrop([
    entry('badges', {
      'a.png': 'a',
      'b.png': 'b',
      'c.png': 'c',
      '.DS_Store': 'x',
      'client.passport': 'p',
      gone: null,
      deeper: { 'd.svg': 'd' },
    }),
    entry('.e.json', '{}'),
    new File(['f'], 'f.png'),
    new File(['p'], 'Mine.PASSPORT'),
  ]);
  expect(files.map(({ name }) => name)).toEqual([
    'badges/a.png',
    'badges/b.png',
    'badges/c.png',
    'badges/client.passport',
    'badges/gone',
    'badges/deeper/d.svg',
    '.e.json',
    'f.png',
    'Mine.PASSPORT',
  ]);
  expect(files.filter(({ bytes }) => bytes === null).map(({ name }) => name)).toEqual([
    'badges/client.passport',
    'badges/gone',
    'Mine.PASSPORT',
  ]);
  expect(await files[5]?.bytes?.text()).toBe('d');
});

test('a folder without end stops at a depth and is told; a crowded one is taken whole', async () => {
  const deep = Array.from({ length: 40 }).reduce<Tree>((inside) => ({ again: inside }), { 'x.png': 'x' });
  const [only, ...others] = await filesOfDrop([entry('deep', deep)]);
  expect(only).toMatchObject({ name: expect.stringMatching(/^deep(\/again){12}$/), bytes: null });
  expect(others).toEqual([]);
  const many = Object.fromEntries(Array.from({ length: 5100 }, (_, index) => [`${index}.png`, '']));
  expect(await filesOfDrop([entry('many', many)])).toHaveLength(5100);
});

test('a folder that cannot be read is told by name', async () => {
  const closed = entry('closed', {});
  const refusing = {
    ...closed,
    createReader: () => ({
      readEntries: (_take: unknown, refuse: (reason: DOMException) => void) =>
        refuse(new DOMException('no', 'NotReadableError')),
    }),
  };
  expect(await filesOfDrop([refusing])).toEqual([{ name: 'closed', bytes: null }]);
});

test('pasted files come in; pasted text only where it may be a badge', async () => {
  expect(filesOfPaste(clipboard('', [new File(['x'], 'badge.png')]))?.map(({ name }) => name)).toEqual([
    'badge.png',
  ]);
  expect(filesOfPaste(clipboard(' {"@context": []}'))?.[0]?.name).toBe('pasted.json');
  expect(filesOfPaste(clipboard('eyJhbGciOi.eyJ9.x'))?.[0]?.name).toBe('pasted.json');
  expect(filesOfPaste(clipboard('<svg/>'))?.[0]?.name).toBe('pasted.svg');
  expect(filesOfPaste(clipboard('Dear Sir or Madam'))).toBeNull();
});

test('chosen bytes come in as they are; what could not be read is told by name', async () => {
  const [file, gone] = filesOfChoice([
    { name: 'a', bytes: new Uint8Array([0, 255, 7]) },
    { name: 'b', bytes: null },
  ]);
  expect(new Uint8Array((await file?.bytes?.arrayBuffer()) ?? [])).toEqual(new Uint8Array([0, 255, 7]));
  expect(gone).toEqual({ name: 'b', bytes: null });
});
