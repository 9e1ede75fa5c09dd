import { fitText } from '#ui/charts/layout.ts';
import { formatYear } from '#ui/format/numbers.ts';
import type { TimelineRow } from '../timeline-rows.ts';

type Plan = { readonly firstYear: number; readonly years: number; readonly periodsPerYear: number };

type Size = { readonly width: number; readonly left: number; readonly row: number; readonly font: number };

export const timelineLeft = 250;
const wide: Size = { width: 960, left: timelineLeft, row: 30, font: 13 };
const narrow: Size = { width: 360, left: 4, row: 44, font: 13 };
const top = 26;

/** A row for each initiative and a bar for as long as it lasts. The bars carry what the script needs that lets them be dragged. */
export function TimelineChart(props: {
  readonly plan: Plan;
  readonly rows: readonly TimelineRow[];
  readonly label: string;
}) {
  return (
    <div className="chart-frame">
      <div className="chart-wide">
        <Drawn {...props} size={wide} />
      </div>
      <div className="chart-narrow">
        <Drawn {...props} size={narrow} />
      </div>
    </div>
  );
}

function Drawn(props: {
  readonly plan: Plan;
  readonly rows: readonly TimelineRow[];
  readonly label: string;
  readonly size: Size;
}) {
  const { plan, rows, size } = props;
  const periods = plan.years * plan.periodsPerYear;
  const step = (size.width - size.left - 4) / periods;
  const height = top + rows.length * size.row + 6;
  const xOf = (period: number) => Math.round((size.left + period * step) * 100) / 100;
  const isBeside = size.left > 100;
  return (
    <svg
      className="chart timeline"
      viewBox={`0 0 ${size.width} ${height}`}
      role="img"
      aria-label={props.label}
    >
      {Array.from({ length: plan.years }, (_, year) => plan.firstYear + year).map((year, at) => (
        <g key={year}>
          <line
            className="grid"
            x1={xOf(at * plan.periodsPerYear)}
            x2={xOf(at * plan.periodsPerYear)}
            y1={4}
            y2={height}
          />
          <text className="axis" x={xOf(at * plan.periodsPerYear) + 5} y={16} fontSize={size.font}>
            {formatYear(year)}
          </text>
        </g>
      ))}
      {rows.map((row, at) => {
        const y = top + at * size.row;
        const length = Math.min(row.duration, periods - row.start) * step;
        const barTop = isBeside ? y + 6 : y + 22;
        return (
          <g key={row.shown}>
            <text
              className="row-name"
              x={isBeside ? size.left - 12 : 4}
              y={isBeside ? y + 20 : y + 16}
              textAnchor={isBeside ? 'end' : 'start'}
              fontSize={size.font}
            >
              {fitText(row.title, isBeside ? size.left - 24 : size.width - 8, size.font)}
            </text>
            <g
              className="timeline-bar"
              data-initiative={row.id}
              data-title={row.title}
              data-start={row.start}
              data-first={row.first}
              data-last={row.last}
              data-step={step}
            >
              <rect
                className={row.isLocked ? 'bar-held' : 'bar-used'}
                x={xOf(row.start) + 1}
                y={barTop}
                width={Math.max(6, Math.round((length - 2) * 100) / 100)}
                height={18}
                rx={2}
              />
            </g>
          </g>
        );
      })}
    </svg>
  );
}
