import type { Drawing, Shape } from '../document/drawing.ts';
import type { BriefArea } from '../model.ts';

/** Dots further out are drawn at the edge. */
const limit = 4;
const width = 190;
const height = 12;
const middle = height / 2;

const xOf = (gap: number): number =>
  ((Math.max(-limit, Math.min(limit, gap)) + limit) / (2 * limit)) * (width - 10) + 5;

/** The key figures of one service area as dots by their distance to the peers, better to the right; clear ones filled. */
export function laneOf({ points }: Pick<BriefArea, 'points'>, label: string): Drawing {
  const order = { none: 0, check: 1, clear: 2 } as const;
  const marks = points
    .toSorted((one, other) => order[one.level] - order[other.level])
    .map(({ gap, level, meaning }): Shape => {
      const at = [xOf(gap), middle] as const;
      if (level === 'none') return { kind: 'mark', at, radius: 1.3, tone: 'faint', form: 'circle' };
      if (level === 'check') return { kind: 'mark', at, radius: 2.4, tone: 'watch', form: 'square' };
      if (meaning === 'neutral') return { kind: 'mark', at, radius: 2.6, tone: 'neutral', form: 'diamond' };
      return { kind: 'mark', at, radius: 3, tone: gap < 0 ? 'act' : 'good', form: 'circle' };
    });
  return {
    width,
    height,
    label,
    shapes: [
      {
        kind: 'line',
        points: [
          [0, middle],
          [width, middle],
        ],
        tone: 'rule',
        width: 0.5,
      },
      {
        kind: 'line',
        points: [
          [xOf(0), 0],
          [xOf(0), height],
        ],
        tone: 'peers',
        width: 0.8,
      },
      ...marks,
    ],
  };
}
