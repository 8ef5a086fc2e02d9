/** The fine line pattern of the cover, drawn by code: rosettes of curves, as on old documents of value. */
import type { Paper, Spot } from './paper.ts';
import { groupIds } from '../../../shared/skills/placement.ts';

/** Colours are laid on white beforehand, because transparency is better kept out of a document for the archive. */
function faint(colour: string, strength: number): string {
  const part = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 - (255 - value) * strength)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** One closed wave around a circle: `petals` waves of height `swing` on `radius`, turned by `turn`. */
function wave(centre: Spot, radius: number, swing: number, petals: number, turn: number): string {
  const steps = petals * 10;
  const point = (step: number): string => {
    const angle = (step / steps) * 2 * Math.PI;
    const reach = radius + swing * Math.cos(petals * angle + turn);
    const x = centre.x + reach * Math.cos(angle);
    const y = centre.y + reach * Math.sin(angle);
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  };
  const points = Array.from({ length: steps }, (_, step) => point(step));
  return `M ${points.join(' L ')} Z`;
}

/** Five rosettes about one centre, a colour each. `reach` is the outer radius. */
export function guilloche(paper: Paper, centre: Spot, reach: number): void {
  const { doc } = paper;
  doc.save().lineWidth(0.35).lineJoin('round');
  groupIds.forEach((group, ring) => {
    doc.strokeColor(faint(paper.colours.group[group], 0.34));
    const radius = reach * (0.26 + ring * 0.155);
    for (let strand = 0; strand < 6; strand++) {
      const turn = (strand / 6) * 2 * Math.PI;
      doc.path(wave(centre, radius, reach * 0.1, 14 + ring * 6, turn)).stroke();
    }
  });
  doc.restore();
}
