/** Where the steps of the figure lie: pure geometry, the middle at 0, the first arm upwards, clockwise. */

const arms = 5;
/** Half the angle that an arm takes, in degrees; the rest is the gap to its neighbour. */
const half = 32;
/** From where to where each step reaches. */
const steps = [
  [18, 42],
  [46, 70],
  [74, 98],
] as const;

type Point = readonly [x: number, y: number];

/** On the middle of an arm, `radius` away from the middle of the figure. */
export function armPoint(arm: number, radius: number): Point {
  return at(angleOf(arm), radius);
}

/** The outline of one step, as a path. */
export function stepPath(arm: number, step: number): string {
  const [inner, outer] = steps[step] ?? steps[0];
  const [from, to] = [angleOf(arm) - half, angleOf(arm) + half];
  return [
    `M${words(at(from, inner))}`,
    `L${words(at(from, outer))}`,
    `A${outer} ${outer} 0 0 1 ${words(at(to, outer))}`,
    `L${words(at(to, inner))}`,
    `A${inner} ${inner} 0 0 0 ${words(at(from, inner))}`,
    'Z',
  ].join('');
}

function angleOf(arm: number): number {
  return (360 / arms) * arm;
}

/** Degrees clockwise from the top. */
function at(angle: number, radius: number): Point {
  const turn = (angle * Math.PI) / 180;
  return [radius * Math.sin(turn), -radius * Math.cos(turn)];
}

function words([x, y]: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
