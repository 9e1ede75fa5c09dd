import type { Drawing, Point, Shape, Tone } from '../document/drawing.ts';
import type { BriefSeries } from '../model.ts';

const width = 84;
const height = 22;
const edge = 3;

/** The own values year by year as a line with its end marked, and the peers’ median dashed behind. */
export function smallLine({ own, peers }: BriefSeries, label: string): Drawing {
  const known = [...own, ...peers].filter(value => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const steps = Math.max(1, own.length - 1);
  const pointOf = (value: number, at: number): Point => [
    edge + (at / steps) * (width - 2 * edge),
    span === 0 ? height / 2 : height - edge - ((value - low) / span) * (height - 2 * edge),
  ];
  const lines = (values: readonly (number | null)[], tone: Tone, isDashed: boolean): readonly Shape[] =>
    runsOf(values).map(({ start, run }) => ({
      kind: 'line',
      points: run.map((value, at) => pointOf(value, start + at)),
      tone,
      width: isDashed ? 0.9 : 1.4,
      isDashed,
    }));
  const last = own.findLastIndex(value => value !== null);
  const end = own[last];
  return {
    width,
    height,
    label,
    shapes: [
      ...lines(peers, 'peers', true),
      ...lines(own, 'own', false),
      ...(end === undefined || end === null
        ? []
        : [{ kind: 'mark', at: pointOf(end, last), radius: 2, tone: 'own', form: 'circle' } as const]),
    ],
  };
}

/** The stretches of years without a gap; a year alone is no line. */
function runsOf(values: readonly (number | null)[]) {
  const runs: { readonly start: number; readonly run: number[] }[] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    if (at > 0 && values[at - 1] !== null) runs.at(-1)?.run.push(value);
    else runs.push({ start: at, run: [value] });
  });
  return runs.filter(({ run }) => run.length > 1);
}
