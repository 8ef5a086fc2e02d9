/** Sizes, colours and type of the printed passport. All lengths in points, 72 to the inch. */
import type { GroupId } from '../../../shared/skills/placement.ts';
import type { VerdictMark } from '../../../shared/passport/document/blocks.ts';

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 with 20 mm margins. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: mm(20),
  right: 595.28 - mm(20),
  top: mm(20),
  /** where text ends; the footer stands below it */
  bottom: 841.89 - mm(20) - 4,
  footer: 841.89 - mm(20) + 8,
};
export const column = sheet.right - sheet.left;

export const ink = '#1c1d22';
export const quiet = '#55575f';
export const line = '#c6c8cf';

/** Each at least 4.5:1 on white; told apart by their marks where colour is lost. */
export const groupColour: Readonly<Record<GroupId, string>> = {
  social: '#0b5cad',
  personal: '#8e3b8a',
  organisational: '#8a5a00',
  cooperative: '#00706a',
  creative: '#b5401a',
};

export const verdictColour: Readonly<Record<VerdictMark, string>> = {
  valid: '#1a6b3c',
  unconfirmed: '#7a5200',
  invalid: '#a8241c',
  unchecked: '#55575f',
};

export type Weight = 'regular' | 'semibold';

/** A way of setting text: `leading` is the distance from one line to the next. */
export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

export const styles = {
  body: { weight: 'regular', size: 12, leading: 16, colour: ink },
  bodyQuiet: { weight: 'regular', size: 12, leading: 16, colour: quiet },
  strong: { weight: 'semibold', size: 12, leading: 16, colour: ink },
  label: { weight: 'semibold', size: 10, leading: 14, colour: quiet },
  note: { weight: 'regular', size: 10, leading: 14, colour: quiet },
  footer: { weight: 'regular', size: 9, leading: 12, colour: quiet },
  heading2: { weight: 'semibold', size: 22, leading: 28, colour: ink },
  heading3: { weight: 'semibold', size: 14, leading: 19, colour: ink },
  coverTitle: { weight: 'semibold', size: 17, leading: 24, colour: quiet },
  coverName: { weight: 'semibold', size: 40, leading: 48, colour: ink },
  coverLine: { weight: 'regular', size: 14, leading: 20, colour: ink },
} as const satisfies Readonly<Record<string, Style>>;
