/** Sizes, colours and type of the printed passport, as they follow from what was chosen. All lengths in points, 72 to the inch. */
import type { PaperKind, PrintSize, Template } from '../../../shared/passport/choices.ts';
import type { VerdictMark } from '../../../shared/passport/document/blocks.ts';
import type { GroupId } from '../../../shared/skills/placement.ts';

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A page as its reader sees it; in a booklet half a sheet. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  /** of the text on a right-hand page; on a left-hand page it lies `mirrored` further to the left */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** where text ends; the footer stands below it */
  readonly bottom: number;
  readonly footer: number;
  readonly mirrored: number;
}

export type Weight = 'regular' | 'semibold';

/** A way of setting text: `leading` is the distance from one line to the next. */
export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

export interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** each at least 4.5:1 on white; told apart by their marks where colour is lost */
  readonly group: Readonly<Record<GroupId, string>>;
  readonly verdict: Readonly<Record<VerdictMark, string>>;
}

export interface Theme {
  readonly page: PageShape;
  readonly colours: Colours;
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** of the running text */
  readonly size: PrintSize;
  /** whether the fine pattern of the cover is drawn */
  readonly hasPattern: boolean;
  /** `scaled(10)`: ten points beside text of twelve, more beside larger text */
  readonly scaled: (points: number) => number;
}

export type StyleName =
  | 'body'
  | 'bodyQuiet'
  | 'strong'
  | 'label'
  | 'note'
  | 'footer'
  | 'heading2'
  | 'heading3'
  | 'coverTitle'
  | 'coverName'
  | 'coverLine';

const a4 = { width: 595.28, height: 841.89 };
const a5 = { width: a4.height / 2, height: a4.width };

const inColour: Colours = {
  ink: '#1c1d22',
  quiet: '#55575f',
  line: '#c6c8cf',
  group: {
    social: '#0b5cad',
    personal: '#8e3b8a',
    organisational: '#8a5a00',
    cooperative: '#00706a',
    creative: '#b5401a',
  },
  verdict: { valid: '#1a6b3c', unconfirmed: '#7a5200', invalid: '#a8241c', unchecked: '#55575f' },
};

/** For a printer that has only black: nothing is paler than it has to be. */
const inBlack: Colours = {
  ink: '#000000',
  quiet: '#333333',
  line: '#8c8c8c',
  group: {
    social: '#000000',
    personal: '#000000',
    organisational: '#000000',
    cooperative: '#000000',
    creative: '#000000',
  },
  verdict: { valid: '#000000', unconfirmed: '#000000', invalid: '#000000', unchecked: '#333333' },
};

/** Size and leading of everything that is not running text, for each size of the running text. */
const scale: Readonly<
  Record<PrintSize, Readonly<Record<'small' | 'footer' | 'h3' | 'h2' | 'cover', number>>>
> = {
  12: { small: 10, footer: 9, h3: 14, h2: 22, cover: 40 },
  14: { small: 12, footer: 10, h3: 17, h2: 24, cover: 40 },
  18: { small: 16, footer: 12, h3: 20, h2: 27, cover: 42 },
  22: { small: 20, footer: 14, h3: 25, h2: 32, cover: 44 },
};

export function themeFor(template: Template, size: PrintSize, paper: PaperKind): Theme {
  const colours = template === 'plain' ? inBlack : inColour;
  return {
    page: pageShape(paper),
    colours,
    styles: stylesFor(size, colours, paper === 'booklet' ? 0.68 : 1),
    size,
    hasPattern: template !== 'plain',
    scaled: (points) => (points * size) / 12,
  };
}

function pageShape(paper: PaperKind): PageShape {
  const { width, height } = paper === 'booklet' ? a5 : a4;
  const [inner, outer, edge] =
    paper === 'booklet'
      ? [mm(17), mm(13), mm(14)]
      : paper === 'two-sided'
        ? [mm(28), mm(20), mm(20)]
        : [mm(20), mm(20), mm(20)];
  return {
    width,
    height,
    left: inner,
    right: width - outer,
    top: edge,
    bottom: height - edge - 4,
    footer: height - edge + 8,
    mirrored: inner - outer,
  };
}

/** `headings`: large words are smaller on a small page. */
function stylesFor(size: PrintSize, { ink, quiet }: Colours, headings: number): Theme['styles'] {
  const { small, footer, h3, h2, cover } = scale[size];
  const text = (weight: Weight, points: number, colour: string, loose = 4 / 3): Style => ({
    weight,
    size: points,
    leading: Math.round(points * loose),
    colour,
  });
  const large = (points: number): number => Math.max(size + 2, Math.round(points * headings));
  return {
    body: text('regular', size, ink),
    bodyQuiet: text('regular', size, quiet),
    strong: text('semibold', size, ink),
    label: text('semibold', small, quiet, 1.4),
    note: text('regular', small, quiet, 1.4),
    footer: text('regular', footer, quiet),
    heading2: text('semibold', large(h2), ink, 1.27),
    heading3: text('semibold', h3, ink, 1.36),
    coverTitle: text('semibold', large(size + 5), quiet, 1.4),
    coverName: text('semibold', large(cover), ink, 1.2),
    coverLine: text('regular', size + 2, ink, 1.43),
  };
}
