/** Why a picture has no badge in it: a screenshot, saved by another program, made small, photographed, converted. */
import { looseChunks, notesOf, sizeOf, type PngNote } from './doctor-chunks.ts';
import { exifInJpeg, exifOf, printable } from './doctor-exif.ts';
import { diagnosed, type Confidence, type Diagnosis } from './doctor-findings.ts';

/** Screens and windows by their pixels, the long side first: telephones, tablets, monitors. */
const screens: ReadonlySet<string> = new Set(
  (
    '1334x750 1792x828 2208x1242 2436x1125 2532x1170 2556x1179 2622x1206 2688x1242 2778x1284 2796x1290 2868x1320 ' +
    '1280x720 1520x720 1560x720 1600x720 1612x720 1650x720 1920x1080 2160x1080 2220x1080 2280x1080 2310x1080 ' +
    '2340x1080 2376x1080 2388x1080 2400x1080 2408x1080 2412x1080 2460x1080 2560x1440 2960x1440 3040x1440 ' +
    '3088x1440 3120x1440 3200x1440 3216x1440 2992x1344 2856x1280 2048x1536 2160x1620 2224x1668 2266x1488 ' +
    '2360x1640 2388x1668 2420x1668 2732x2048 2752x2064 2000x1200 2560x1600 2800x1752 1024x768 1280x800 1280x1024 ' +
    '1366x768 1440x900 1536x864 1600x900 1680x1050 1920x1200 2304x1440 2560x1080 2560x1664 2736x1824 2880x1800 ' +
    '2880x1864 2880x1920 3000x2000 3024x1964 3072x1920 3440x1440 3456x2234 3840x2160 4096x2304 4480x2520 5120x2880'
  ).split(' '),
);

const screenshotPrograms =
  /screen ?shot|snip|spectacle|flameshot|greenshot|sharex|lightshot|\bscrot\b|ksnip|shutter|snagit|grim\b|screencapture/iu;
const screenshotNames =
  /screen[ _-]?shot|schermafb|schermafdruk|schermopname|screencap|screengrab|bildschirmfoto|capture d.?[ée]cran|captura de pantalla|^knipsel|^capture\b/iu;
const messengerNames =
  /whatsapp|-wa\d{4}\b|^signal-\d{4}|telegram|^photo_\d{4}-\d\d-\d\d|^fb_img|messenger/iu;
/** Programs and services that make a picture smaller or nicer, and lose what they do not know. */
const resavers =
  /imagemagick|graphicsmagick|tinypng|optipng|pngquant|gimp|paint|photoshop|imageready|picsart|snapseed|lightroom|canva|figma|pixelmator|affinity|irfanview|xnview|preview|photos|gallery|squoosh|skia|oppo|samsung|xiaomi|huawei|google/iu;
/** Below this a picture was made to be glanced at. Badges are asked to have 90 pixels, and most have 400 or more. */
const SMALL = 160;

/** A PNG in which the reader found no badge. */
export function pngWithoutBadge(name: string, png: Uint8Array): Diagnosis {
  const chunks = looseChunks(png);
  const size = sizeOf(chunks) ?? { width: 0, height: 0 };
  const notes = notesOf(chunks);
  const exif = exifOf(chunks.find(({ type }) => type === 'eXIf')?.data ?? new Uint8Array());
  const program = programOf(notes) || (exif?.program ?? '');
  const shot = screenshotConfidence(
    name,
    size,
    screenshotPrograms.test(program) || exif?.isScreenshot === true || saysScreenshot(notes),
  );
  if (shot === 'certain' || shot === 'likely') return screenshot(size, shot);
  if (messengerNames.test(name)) return messenger();
  if (size.width > 0 && Math.max(size.width, size.height) <= SMALL)
    return lost('thumbnail', 'likely', { ...size });
  if (program !== '')
    return lost('picture-resaved', resavers.test(program) ? 'likely' : 'possible', { program });
  if (notes.some(({ keyword }) => /^(?:XML:com\.adobe\.xmp|date:(?:create|modify))$/u.test(keyword)))
    return lost('picture-resaved', 'likely', { program: 'ImageMagick / XMP' });
  if (shot === 'possible') return screenshot(size, shot);
  // A square picture with nothing written in it: what is left of a badge after a phone or a website had it.
  if (size.width === size.height && notes.length === 0) return lost('picture-stripped', 'possible', size);
  return lost('picture-without-badge', 'certain', {});
}

/** A picture of a format that cannot hold a badge. */
export function otherPicture(name: string, bytes: Uint8Array, format: string): Diagnosis {
  const exif = exifInJpeg(bytes);
  if (screenshotNames.test(name) || exif?.isScreenshot === true)
    return screenshot(
      { width: 0, height: 0 },
      exif?.isScreenshot === true && !screenshotNames.test(name) ? 'likely' : 'certain',
    );
  if (messengerNames.test(name)) return messenger();
  if (format === 'HEIC') return lost('photo', 'likely', { format });
  if (exif?.isCamera === true) return lost('photo', 'certain', { format });
  return lost('picture-converted', 'certain', { format });
}

/** An SVG in which the reader found no badge: programs that draw keep their own marks and drop other people's. */
export function drawingWithoutBadge(svg: string): Diagnosis {
  const head = svg.slice(0, 20_000);
  const mark =
    /inkscape|sodipodi|adobe illustrator|figma|canva|corel|sketch(?:app)?|affinity|boxy svg|svgo|vectornator/iu.exec(
      head,
    )?.[0];
  if (mark === undefined) return lost('drawing-without-badge', 'certain', {});
  const program = mark.toLowerCase() === 'sodipodi' ? 'Inkscape' : printable(mark);
  return lost('drawing-resaved', 'likely', { program });
}

function screenshotConfidence(
  name: string,
  { width, height }: { readonly width: number; readonly height: number },
  says: boolean,
): Confidence | null {
  if (says) return 'certain';
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (screens.has(`${long}x${short}`) || screenshotNames.test(name)) return 'likely';
  // Tall or wide, and large: a part of a screen.
  return short >= 600 && long / short >= 1.5 ? 'possible' : null;
}

function programOf(notes: readonly PngNote[]): string {
  const software = notes.find(({ keyword }) => keyword.toLowerCase() === 'software')?.text;
  const creator = notes
    .filter(({ keyword }) => keyword === 'XML:com.adobe.xmp')
    .map(({ text }) => /CreatorTool[>="' ]{1,4}([^<"']{1,100})/u.exec(text)?.[1])
    .find((found) => found !== undefined);
  return printable(software ?? creator ?? '');
}

function saysScreenshot(notes: readonly PngNote[]): boolean {
  return notes.some(
    ({ keyword, text }) =>
      /^(?:XML:com\.adobe\.xmp|Comment|Title|Description|Source)$/iu.test(keyword) &&
      /screen ?shot/iu.test(text),
  );
}

function screenshot(
  { width, height }: { readonly width: number; readonly height: number },
  confidence: Confidence,
): Diagnosis {
  return diagnosed({
    finding: 'screenshot',
    confidence,
    detail: width > 0 ? { width, height } : {},
    whatToDo: 'download-again',
    askIssuer: true,
  });
}

function messenger(): Diagnosis {
  return diagnosed({
    finding: 'picture-from-messenger',
    confidence: 'likely',
    whatToDo: 'send-as-file',
    askIssuer: true,
  });
}

function lost(finding: Diagnosis['finding'], confidence: Confidence, detail: Diagnosis['detail']): Diagnosis {
  return diagnosed({ finding, confidence, detail, whatToDo: 'download-again', askIssuer: true });
}
