/** A line the size of a word: own values with the peers' medians behind; gaps where a year is missing. */
export function SmallSeries(props: {
  readonly own: readonly (number | null)[];
  readonly peers?: readonly (number | null)[];
  /** What the line shows, in words, e.g. `2015–2024: från 210 till 245 kr/inv`. */
  readonly label: string;
}) {
  const width = 96;
  const height = 28;
  const all = [...props.own, ...(props.peers ?? [])].filter(
    value => value !== null && Number.isFinite(value),
  ) as number[];
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  const steps = Math.max(1, props.own.length - 1);
  const xOf = (index: number) => round(3 + (index / steps) * (width - 6));
  const yOf = (value: number) =>
    round(span === 0 ? height / 2 : height - 4 - ((value - low) / span) * (height - 8));
  const last = props.own.findLastIndex(value => value !== null && Number.isFinite(value));
  const end = props.own[last];
  return (
    <svg className="small-series" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
      {props.peers !== undefined && <path className="small-peers" d={linePath(props.peers, xOf, yOf)} />}
      <path className="small-own" d={linePath(props.own, xOf, yOf)} />
      {end !== undefined && end !== null && (
        <circle className="small-end" cx={xOf(last)} cy={yOf(end)} r={2.75} />
      )}
    </svg>
  );
}

function linePath(
  values: readonly (number | null)[],
  xOf: (index: number) => number,
  yOf: (value: number) => number,
): string {
  let path = '';
  let isDrawing = false;
  values.forEach((value, index) => {
    if (value === null || !Number.isFinite(value)) {
      isDrawing = false;
      return;
    }
    path += `${isDrawing ? 'L' : 'M'}${xOf(index)} ${yOf(value)}`;
    isDrawing = true;
  });
  return path;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
