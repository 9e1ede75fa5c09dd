import * as Plot from '@observablehq/plot';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';
import { periodWords } from '../period-words.ts';
import { timelineLeft } from './timeline-chart.tsx';

type HandsRow = {
  readonly role: string;
  readonly period: number;
  readonly used: number;
  readonly capacity: number;
};

/** Hands per role and period against the capacity: small charts over one another, on one line of time. */
export function HandsFigure(props: {
  readonly language: Language;
  readonly plan: { readonly firstYear: number; readonly periodsPerYear: number };
  readonly perCapacity: readonly {
    readonly role: string;
    readonly used: readonly number[];
    readonly capacity: readonly number[];
  }[];
  /** Under a timeline its periods stand below those of the timeline. */
  readonly isUnderTimeline?: boolean;
}) {
  const { language, plan, perCapacity } = props;
  const text = messages(language);
  const rows: readonly HandsRow[] = perCapacity.flatMap(({ role, used, capacity }) =>
    used.map((each, period) => ({ role, period, used: each, capacity: capacity[period] ?? 0 })),
  );
  const tightest = rows
    .filter(({ capacity }) => capacity > 0)
    .toSorted((a, b) => b.used / b.capacity - a.used / a.capacity)[0];
  const title =
    tightest === undefined
      ? text.handsTitle.none
      : text.handsTitle.full(
          tightest.role,
          periodWords(plan, tightest.period, language),
          formatShare(tightest.used / tightest.capacity, language, 0),
        );
  return (
    <ChartFigure<HandsRow>
      language={language}
      text={{ title, subtitle: text.handsSubtitle, source: text.ownCalculation }}
      svg={handsChart(rows, plan, props.isUnderTimeline === true, title)}
      table={{
        columns: [
          { key: 'role', header: text.role, align: 'text', cell: row => row.role },
          {
            key: 'period',
            header: text.period,
            align: 'text',
            cell: row => periodWords(plan, row.period, language),
          },
          { key: 'used', header: text.used, align: 'number', cell: row => formatNumber(row.used, language) },
          {
            key: 'capacity',
            header: text.capacity,
            align: 'number',
            cell: row => formatNumber(row.capacity, language),
          },
        ],
        rows,
        rowKey: row => `${row.role} ${row.period}`,
      }}
    />
  );
}

function handsChart(
  rows: readonly HandsRow[],
  plan: { readonly firstYear: number; readonly periodsPerYear: number },
  isUnderTimeline: boolean,
  label: string,
): ChartVariants {
  const roles = [...new Set(rows.map(({ role }) => role))];
  const periods = [...new Set(rows.map(({ period }) => period))];
  const most = new Map(
    roles.map(role => [
      role,
      Math.max(
        0.1,
        ...rows.filter(each => each.role === role).map(each => Math.max(each.used, each.capacity)),
      ),
    ]),
  );
  // Each role by its own measure: what tells is how near its limit it comes.
  const scaled = rows.map(row => {
    const top = most.get(row.role) ?? 1;
    return { ...row, used: row.used / top, capacity: row.capacity / top };
  });
  const firsts = periods.filter(period => period % plan.periodsPerYear === 0);
  const draw = ({ width, left }: { readonly width: number; readonly left: number }) => {
    const isBeside = left > 100;
    return renderPlot(
      {
        width,
        height: 40 + roles.length * (isBeside ? 54 : 72),
        marginLeft: left,
        marginRight: 4,
        marginTop: isBeside ? 6 : 24,
        marginBottom: 26,
        x: { domain: periods, axis: null, padding: 0.12 },
        y: { domain: [0, 1.05], axis: null },
        fy: { domain: roles, axis: null, padding: isBeside ? 0.25 : 0.5 },
        marks: [
          Plot.barY(scaled, { x: 'period', y: 'used', fy: 'role', className: 'bar-used' }),
          Plot.tickY(scaled, { x: 'period', y: 'capacity', fy: 'role', className: 'bar-limit' }),
          Plot.text(roles, {
            fy: d => d,
            text: d => d,
            frameAnchor: isBeside ? 'left' : 'top-left',
            dx: isBeside ? -12 : 0,
            dy: isBeside ? 0 : -16,
            textAnchor: isBeside ? 'end' : 'start',
            fontSize: font,
            className: 'row-name',
          }),
          Plot.text(firsts, {
            x: d => d,
            fy: () => roles.at(-1) ?? '',
            y: 0,
            dy: 14,
            text: d => formatYear(plan.firstYear + d / plan.periodsPerYear),
            fontSize: font,
            className: 'axis',
          }),
        ],
      },
      label,
    );
  };
  return {
    wide: draw(isUnderTimeline ? { width: 960, left: timelineLeft } : { width: 560, left: 4 }),
    narrow: draw({ width: 340, left: 4 }),
  };
}

const font = 13;
