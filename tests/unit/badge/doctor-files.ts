/** Files that people hand in instead of a badge, made here and invented: pictures, pages, mails, parts. */
import type { Diagnosis } from '../../../shared/badge/doctor-findings.ts';
import { joined, pngChunk } from '../../fixtures/raster.ts';
import { textBytes } from './fixtures.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A PNG with a right head and no pixels: enough for whoever looks at the chunks. */
export function png(width: number, height: number, ...chunks: readonly Uint8Array[]): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const end = pngChunk('IEND', new Uint8Array());
  return joined([
    signature,
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', Uint8Array.of(1, 2, 3)),
    end,
  ]);
}

export function note(keyword: string, text: string): Uint8Array {
  return pngChunk('tEXt', textBytes(`${keyword}\0${text}`));
}

export function internationalNote(keyword: string, text: string): Uint8Array {
  return pngChunk('iTXt', joined([textBytes(`${keyword}\0`), new Uint8Array(2), textBytes(`\0\0${text}`)]));
}

/** Little-endian Exif with the tags given, e.g. `{0x10f: 'Acme'}`; every text longer than three letters. */
export function exif(tags: Readonly<Record<number, string>>): Uint8Array {
  const entries = Object.entries(tags);
  const start = 8 + 2 + entries.length * 12 + 4;
  const texts = entries.map(([, text]) => textBytes(`${text}\0`));
  const directory = new Uint8Array(start);
  directory.set(textBytes('II*\0'));
  const view = new DataView(directory.buffer);
  view.setUint32(4, 8, true);
  view.setUint16(8, entries.length, true);
  let offset = start;
  for (const [index, [tag]] of entries.entries()) {
    const entry = 10 + index * 12;
    const length = texts[index]?.length ?? 0;
    view.setUint16(entry, Number(tag), true);
    view.setUint16(entry + 2, 2, true);
    view.setUint32(entry + 4, length, true);
    view.setUint32(entry + 8, offset, true);
    offset += length;
  }
  return joined([directory, ...texts]);
}

export function exifChunk(tags: Readonly<Record<number, string>>): Uint8Array {
  return pngChunk('eXIf', exif(tags));
}

export function jpeg(tags: Readonly<Record<number, string>> | null): Uint8Array {
  const start = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 100);
  return joined([start, ...(tags === null ? [] : [textBytes('Exif\0\0'), exif(tags)]), new Uint8Array(200)]);
}

export function page(head: string, body = '<p>A badge</p>'): Uint8Array {
  return textBytes(`<!DOCTYPE html>\n<html><head>${head}</head><body>${body}</body></html>\n`);
}

export function mail(...parts: readonly string[]): Uint8Array {
  const head = [
    'From: badges@academy.example',
    'To: mira.novak@example.org',
    'Subject: Your badge',
    'MIME-Version: 1.0',
  ];
  return textBytes([...head, ...parts].join('\r\n'));
}

export type DoctorCase = readonly [
  what: string,
  name: string,
  bytes: Uint8Array,
  finding: Diagnosis['finding'],
  confidence: Diagnosis['confidence'],
  whatToDo: Diagnosis['whatToDo'],
];
