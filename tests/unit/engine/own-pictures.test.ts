/** What the owner added, as pictures and in the PDF: shown only where it is safe, carried byte for byte. */
import { usualChoices } from '../../../shared/passport/choices.ts';
import { expect, test } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { medalPng } from '../../fixtures/emblem.ts';
import { credential } from '../../fixtures/open-badges-3.ts';
import { withText } from '../pdf/raw-png.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { added, all, file, freshEngine } from './fresh-engine.ts';

const medal = medalPng({ motif: 'social', level: 2 }, 400);
const withSecret = withText(medal, 'where it was taken');

async function withBadge(
  work: (engine: Engine, passport: string, badge: string) => Promise<void>,
): Promise<void> {
  const { engine, passport, close } = freshEngine();
  const [badge = ''] = added(
    await all(engine.importFiles(passport, [file('a.json', credential('own-pictures'))], stayOffline)),
  );
  await work(engine, passport, badge);
  await close();
}

function add(engine: Engine, passport: string, badge: string, bytes: Uint8Array): string {
  engine.addOwnFile(passport, { badge, file: { name: 'evidence.png', bytes }, caption: '' });
  return engine.sheet(passport, badge).ownFiles.at(-1)?.id ?? '';
}

test('a PNG is shown small and painted anew, without what else was in the file', () =>
  withBadge(async (engine, passport, badge) => {
    const id = add(engine, passport, badge, withSecret);
    const picture = await engine.ownPicture(passport, id);
    expect(picture?.mediaType).toBe('image/png');
    expect(Math.max(picture?.width ?? 0, picture?.height ?? 0)).toBe(320);
    expect(Buffer.from(picture?.bytes ?? []).includes('where it was taken')).toBe(false);
    expect(engine.ownFile(passport, id).bytes).toEqual(new Uint8Array(withSecret));
  }));

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['PDF', '%PDF-1.7 /OpenAction'],
  ['broken PNG', '\u0089PNG'],
])('a %s is never shown, whatever it is called', (_kind, text) =>
  withBadge(async (engine, passport, badge) => {
    const id = add(engine, passport, badge, new TextEncoder().encode(text));
    expect(await engine.ownPicture(passport, id)).toBeNull();
  }),
);

test('the PDF carries it byte for byte', () =>
  withBadge(async (engine, passport, badge) => {
    const { profile } = engine.news(passport, null);
    if (profile === null) throw new Error('no profile');
    engine.edit(passport, { kind: 'profile', profile: { ...profile, name: 'Mira (invented)' } });
    add(engine, passport, badge, withSecret);
    const { document } = await readPdf(
      new Uint8Array((await engine.exportPdf(passport, usualChoices('en'))).bytes),
    );
    const carried = await document.getAttachmentContent('own-001-1-evidence.png');
    expect(Buffer.from(carried ?? []).equals(Buffer.from(withSecret))).toBe(true);
  }));
