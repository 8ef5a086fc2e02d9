/**
 * The shapes of the passport, drawn as paths: five groups, three levels, four verdicts. Every shape stands
 * beside its word, so they are always decoration; they are told apart by form alone and work in grey.
 */
import type { LevelId, GroupId } from '../../../shared/skills/placement.ts';
import type { VerdictMark } from '../../../shared/passport/document/blocks.ts';
import type { Paper, Spot } from './paper.ts';

/** One stroke or fill on a field of 24 by 24. */
interface Shape {
  readonly path: string;
  readonly paint: 'fill' | 'stroke' | 'knockout';
}

const round = (x: number, y: number, r: number): string =>
  `M ${x - r} ${y} a ${r} ${r} 0 1 0 ${2 * r} 0 a ${r} ${r} 0 1 0 ${-2 * r} 0 Z`;

const groupShapes: Readonly<Record<GroupId, readonly Shape[]>> = {
  // two speech bubbles
  social: [
    {
      path: 'M2 4 h11 a2 2 0 0 1 2 2 v5 a2 2 0 0 1 -2 2 h-6 l-4 4 v-4 h-1 a1.5 1.5 0 0 1 -1.5 -1.5 v-6 a1.5 1.5 0 0 1 1.5 -1.5 Z',
      paint: 'fill',
    },
    {
      path: 'M17.5 9 h3.5 a1.8 1.8 0 0 1 1.8 1.8 v5.4 a1.8 1.8 0 0 1 -1.8 1.8 h-0.6 v3.6 l-3.6 -3.6 h-5.4 a1.8 1.8 0 0 1 -1.8 -1.8 v-0.7',
      paint: 'stroke',
    },
  ],
  // a standing figure
  personal: [
    { path: round(12, 5, 3.6), paint: 'fill' },
    {
      path: 'M7.5 10 h9 a1.8 1.8 0 0 1 1.8 1.8 v5.2 h-2.6 v6 h-7.4 v-6 h-2.6 v-5.2 a1.8 1.8 0 0 1 1.8 -1.8 Z',
      paint: 'fill',
    },
  ],
  // a ticked list
  organisational: [
    { path: 'M1.5 5 l2 2 l3.6 -4.2 M1.5 12.2 l2 2 l3.6 -4.2 M1.5 19.4 l2 2 l3.6 -4.2', paint: 'stroke' },
    { path: 'M10.5 4 h12 v2.4 h-12 Z M10.5 11.2 h12 v2.4 h-12 Z M10.5 18.4 h12 v2.4 h-12 Z', paint: 'fill' },
  ],
  // interlocking rings
  cooperative: [
    { path: round(8.2, 9, 5.8), paint: 'stroke' },
    { path: round(15.8, 9, 5.8), paint: 'stroke' },
    { path: round(12, 15.6, 5.8), paint: 'stroke' },
  ],
  // a spark
  creative: [
    {
      path: 'M10 1.5 c1.1 6 2.6 7.6 8.5 8.7 c-5.9 1.1 -7.4 2.7 -8.5 8.7 c-1.1 -6 -2.6 -7.6 -8.5 -8.7 c5.9 -1.1 7.4 -2.7 8.5 -8.7 Z',
      paint: 'fill',
    },
    {
      path: 'M18.6 14.6 c0.5 2.9 1.2 3.6 4 4.1 c-2.8 0.5 -3.5 1.2 -4 4.1 c-0.5 -2.9 -1.2 -3.6 -4 -4.1 c2.8 -0.5 3.5 -1.2 4 -4.1 Z',
      paint: 'fill',
    },
  ],
};

const verdictShapes: Readonly<Record<VerdictMark, readonly Shape[]>> = {
  // a filled disc with a tick
  valid: [
    { path: round(12, 12, 11), paint: 'fill' },
    { path: 'M6.5 12.5 l3.8 3.8 l7.2 -8.2', paint: 'knockout' },
  ],
  // a half disc
  unconfirmed: [
    { path: round(12, 12, 9.9), paint: 'stroke' },
    { path: 'M12 1 a11 11 0 0 0 0 22 Z', paint: 'fill' },
  ],
  // a triangle
  invalid: [
    { path: 'M12 1 L23.5 22 H0.5 Z', paint: 'fill' },
    { path: 'M12 8.5 v6.5 M12 18 v1.4', paint: 'knockout' },
  ],
  // an empty ring
  unchecked: [{ path: round(12, 12, 9.9), paint: 'stroke' }],
};

export function groupMark(paper: Paper, group: GroupId, spot: Spot, size: number): void {
  drawShapes(paper, groupShapes[group], paper.colours.group[group], spot, size);
}

export function verdictMark(paper: Paper, mark: VerdictMark, spot: Spot, size: number): void {
  drawShapes(paper, verdictShapes[mark], paper.colours.verdict[mark], spot, size);
}

const filled: Readonly<Record<LevelId, number>> = { sufficient: 1, good: 2, excellent: 3 };

/** Three rings, as many of them filled as the level is high; null: none. `size` is the width of one ring. */
export function levelMarks(
  paper: Paper,
  level: LevelId | null,
  spot: Spot,
  size: number,
  colour: string = paper.colours.ink,
): void {
  const { doc } = paper;
  for (let index = 0; index < 3; index++) {
    const x = spot.x + size / 2 + index * size * 1.4;
    const isFilled = level !== null && index < filled[level];
    doc.circle(x, spot.y + size / 2, size / 2 - 0.5).lineWidth(1);
    if (isFilled) doc.fillAndStroke(colour, colour);
    else doc.stroke(colour);
  }
}

export const levelMarksWidth = (size: number): number => size * 3.8;

function drawShapes(paper: Paper, shapes: readonly Shape[], colour: string, spot: Spot, size: number): void {
  const { doc } = paper;
  doc
    .save()
    .translate(spot.x, spot.y)
    .scale(size / 24);
  for (const { path, paint } of shapes) {
    doc.path(path);
    if (paint === 'fill') doc.fill(colour);
    else
      doc
        .lineWidth(2.4)
        .lineJoin('round')
        .lineCap('round')
        .stroke(paint === 'knockout' ? '#ffffff' : colour);
  }
  doc.restore();
}
