/** What people and programs do to a finished passport document, and what the check has to say of it. */
import { PDFHexString, rgb, StandardFonts, type PDFDocument } from '@cantoo/pdf-lib';
import { generateKeyPairSync, sign } from 'node:crypto';
import type { DifferenceKind } from '../../../shared/passport/document-check/difference.ts';
import { drawnDigest } from '../../../shared/passport/drawn-digest.ts';
import { readPdf } from '../../../shared/pdf/document.ts';
import { jcs } from '../../../shared/verify/proofs/jcs.ts';
import {
  annotate,
  disguise,
  attachedNames,
  draw,
  drawnOn,
  editData,
  forged,
  removeFile,
  reword,
  rewordLine,
  swapFile,
  swapPages,
  type Forge,
} from './forger.ts';
import { owner, sampleBytes } from './made-document.ts';

export interface TamperCase {
  readonly what: string;
  readonly change: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly agrees: boolean;
  /** all kinds of differences, each once, in the order in which they are told */
  readonly kinds: readonly DifferenceKind[];
  /** words that one of the differences shows */
  readonly shows?: string;
  readonly seal?: 'none' | 'good' | 'broken';
}

const by =
  (...changes: readonly Forge[]) =>
  (bytes: Uint8Array): Promise<Uint8Array> =>
    forged(bytes, ...changes);

const badgeFile = (document: PDFDocument, part: string): string =>
  attachedNames(document).find((name) => name.includes(part)) ?? part;

/** The page on which something is drawn last: that of a badge, not the cover. */
const somePage = (document: PDFDocument) => document.getPage(Math.min(2, document.getPageCount() - 1));

const levelLine = 'Good. The issuer says so.';
const forgedLine = 'Excellent. The issuer says so.';

/** A forger who is careful: pages, their list and the record alike. */
const consistent: Forge = async (document) => {
  await rewordLine('Good', 'Excellent')(document);
  await reword('Social Skills (Good)', 'Social Skills (Excellent)')(document);
  await reword(levelLine, forgedLine)(document);
  await editData((json) =>
    json
      .replaceAll('Social Skills (Good)', 'Social Skills (Excellent)')
      .replaceAll(levelLine, forgedLine)
      .replaceAll('"text": "Good"', '"text": "Excellent"')
      .replaceAll('"level": "good"', '"level": "excellent"'),
  )(document);
};

/** The fingerprints of the pages made anew too, with our own code: it is there for everybody to read. */
async function withFingerprints(bytes: Uint8Array): Promise<Uint8Array> {
  const drawn = readPdf(bytes).sheets.map((sheet) => {
    if (sheet.drawn === null) throw new Error('a sheet of ours can be read');
    return { sha256: drawnDigest(sheet.drawn.content, sheet.drawn.resources) };
  });
  return forged(
    bytes,
    editData((json) => JSON.stringify({ ...JSON.parse(json), drawn })),
  );
}

export const tamperCases: readonly TamperCase[] = [
  { what: 'nothing', change: (bytes) => Promise.resolve(bytes), agrees: true, kinds: [] },
  { what: 'saved again by another program (pdf-lib)', change: by(), agrees: true, kinds: [] },
  {
    what: 'page: the level of a badge',
    change: by(reword(levelLine, forgedLine)),
    agrees: false,
    kinds: ['text-changed'],
    shows: forgedLine,
  },
  {
    what: 'page: the name of a badge',
    change: by(reword('Social Skills (Good)', 'Social Skills (Excellent)')),
    agrees: false,
    kinds: ['text-changed'],
    shows: 'Social Skills (Excellent)',
  },
  {
    what: 'page: the name of the person',
    change: by(reword(owner, 'Miro (invented)')),
    agrees: false,
    kinds: ['text-changed'],
    shows: 'Miro (invented)',
  },
  {
    what: 'page: the end date of an expired badge',
    change: by(reword('1 June 2023', '1 June 2033')),
    agrees: false,
    kinds: ['text-changed'],
    shows: '1 June 2033',
  },
  {
    what: 'page: “Problem found” made good',
    change: by(reword('Problem found', 'Checked: all good')),
    agrees: false,
    kinds: ['text-changed'],
    shows: 'Checked: all good',
  },
  {
    what: 'page: a line taken away',
    change: by(rewordLine('Problem found', '')),
    agrees: false,
    kinds: ['text-removed'],
    shows: 'Problem found',
  },
  {
    what: 'page: white box and new words over it',
    change: by(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      const page = somePage(document);
      page.drawRectangle({ x: 100, y: 600, width: 200, height: 30, color: rgb(1, 1, 1) });
      page.drawText('Level: Excellent', { x: 105, y: 610, size: 12, font });
    }),
    agrees: false,
    kinds: ['text-added'],
    shows: 'Level: Excellent',
  },
  {
    what: 'page: a white box over words',
    change: by((document) => {
      somePage(document).drawRectangle({ x: 100, y: 600, width: 200, height: 30, color: rgb(1, 1, 1) });
    }),
    agrees: false,
    kinds: ['drawn-anew'],
  },
  {
    what: 'page: the same words, moved a little',
    change: by((document) => {
      const page = somePage(document);
      draw(page, `1 0 0 1 5 5 cm ${drawnOn(page)}`);
    }),
    agrees: false,
    kinds: ['drawn-anew'],
  },
  {
    what: 'page: letters that look otherwise than they read',
    change: by(disguise('Good', 'Excellent')),
    agrees: false,
    kinds: ['drawn-anew'],
  },
  {
    what: 'page: a note laid over it (FreeText)',
    change: by((document) => {
      const note = document.context.obj({
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [100, 600, 300, 630],
        Contents: PDFHexString.fromText('Level: Excellent'),
        DA: PDFHexString.fromText('/Helv 12 Tf 0 g'),
      });
      annotate(somePage(document), note);
    }),
    agrees: false,
    kinds: ['overlay'],
    shows: 'Level: Excellent',
  },
  {
    what: 'page: cut at its edges',
    change: by((document) => somePage(document).setCropBox(0, 300, 595.28, 541.89)),
    agrees: false,
    kinds: ['page-cut'],
  },
  {
    what: 'a page taken out',
    change: by((document) => document.removePage(2)),
    agrees: false,
    kinds: ['page-removed'],
  },
  {
    what: 'two pages in another order',
    change: by(swapPages(1, 2)),
    agrees: false,
    kinds: ['page-moved'],
  },
  {
    what: 'a page put in',
    change: by(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      document
        .insertPage(1, [595.28, 841.89])
        .drawText('She is the best of all', { x: 80, y: 700, size: 14, font });
    }),
    agrees: false,
    kinds: ['page-added'],
    shows: 'She is the best of all',
  },
  {
    what: 'a script put in',
    change: by((document) => document.addJavaScript('hello', 'app.alert("hello")')),
    agrees: false,
    kinds: ['active'],
  },
  {
    what: 'attachment: another badge under the same name',
    change: by(async (document) => {
      const bytes = await sampleBytes('personal-skills-excellent.png');
      return swapFile(badgeFile(document, 'social-skills'), bytes)(document);
    }),
    agrees: false,
    kinds: ['file-changed'],
  },
  {
    what: 'attachment: taken out',
    change: by((document) => removeFile(badgeFile(document, 'social-skills'))(document)),
    agrees: false,
    kinds: ['file-missing'],
  },
  {
    what: 'attachment: a file added',
    change: by((document) => document.attach(new TextEncoder().encode('praise'), 'letter.txt')),
    agrees: false,
    kinds: ['file-added'],
  },
  {
    what: 'passport.json: taken out',
    change: by(removeFile('passport.json')),
    agrees: false,
    kinds: ['data-missing'],
  },
  {
    what: 'passport.json: no JSON any more',
    change: by(editData((json) => json.slice(0, -20))),
    agrees: false,
    kinds: ['data-unreadable'],
  },
  {
    what: 'passport.json: the level of a badge',
    change: by(
      editData((json) =>
        json.replace('"level": "good",\n        "levelBy"', '"level": "excellent",\n        "levelBy"'),
      ),
    ),
    agrees: false,
    kinds: ['record-level', 'record-group-level', 'printed-level'],
  },
  {
    what: 'passport.json: the name of the person',
    change: by(editData((json) => json.replace(`"name": "${owner}"`, '"name": "Miro (invented)"'))),
    agrees: false,
    kinds: ['printed-owner'],
  },
  {
    what: 'pages and passport.json alike: Good made Excellent',
    change: by(consistent),
    agrees: false,
    kinds: ['record-name', 'record-level', 'drawn-anew'],
    shows: 'Social Skills (Good)',
  },
  {
    what: 'the same, with the fingerprints of the pages made anew',
    change: async (bytes) => withFingerprints(await forged(bytes, consistent)),
    agrees: false,
    kinds: ['record-name', 'record-level'],
    shows: 'Social Skills (Good)',
  },
  {
    what: 'sealed, nothing changed',
    change: by(editData(sealed)),
    agrees: true,
    kinds: [],
    seal: 'good',
  },
  {
    what: 'sealed, then the date of the document changed',
    change: by(editData((json) => sealed(json).replace('"date": "2026-11-21"', '"date": "2020-01-01"'))),
    agrees: false,
    kinds: ['seal-broken'],
    seal: 'broken',
  },
  {
    what: 'sealed, then pages and passport.json changed alike',
    change: by(editData(sealed), consistent),
    agrees: false,
    kinds: ['seal-broken', 'record-name', 'record-level', 'drawn-anew'],
    seal: 'broken',
  },
];

/** By Node's own signer. */
function sealed(text: string): string {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const seal = {
    algorithm: 'Ed25519',
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    signature: '',
  };
  const json = { ...JSON.parse(text), seal };
  const signature = sign(null, new TextEncoder().encode(jcs(json) ?? ''), privateKey).toString('base64url');
  return JSON.stringify({ ...json, seal: { ...seal, signature } }, null, 2);
}
