import * as Plot from '@observablehq/plot';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';
import type { SelectionResult } from '../model/result.ts';
import { periodWords, shortPeriod } from '../period-words.ts';

type MoneyRow = {
  readonly year: string;
  readonly used: number;
  readonly limit: number | null;
  readonly usedTold: string;
};

/** One kind of money per year against its limit. */
export function MoneyFigure(props: {
  readonly language: Language;
  readonly budget: 'investment' | 'running';
  readonly perYear: SelectionResult['perYear'];
}) {
  const { language, budget } = props;
  const text = messages(language);
  const rows: readonly MoneyRow[] = props.perYear.map(each => {
    const used = budget === 'investment' ? each.investment : each.running;
    return {
      year: formatYear(each.year),
      used,
      limit: budget === 'investment' ? each.investmentBudget : each.runningBudget,
      usedTold: formatKronor(used, language),
    };
  });
  const tightest = rows
    .filter(({ limit }) => limit !== null && limit > 0)
    .toSorted((a, b) => b.used / (b.limit ?? 1) - a.used / (a.limit ?? 1))[0];
  const title =
    tightest === undefined
      ? text.moneyTitle.free(text[budget])
      : text.moneyTitle.full(
          text[budget],
          tightest.year,
          formatShare(tightest.used / (tightest.limit ?? 1), language, 0),
        );
  const told = (amount: number | null) => (amount === null ? text.unlimited : formatKronor(amount, language));
  return (
    <ChartFigure<MoneyRow>
      language={language}
      text={{ title, subtitle: text.moneySubtitle, source: text.ownCalculation }}
      svg={moneyChart(rows, title)}
      table={{
        columns: [
          { key: 'year', header: text.year, align: 'text', cell: row => row.year },
          { key: 'used', header: text.used, align: 'number', cell: row => row.usedTold },
          { key: 'limit', header: text.limit, align: 'number', cell: row => told(row.limit) },
          {
            key: 'left',
            header: text.left,
            align: 'number',
            cell: row => (row.limit === null ? '' : formatKronor(row.limit - row.used, language)),
          },
        ],
        rows,
        rowKey: row => row.year,
      }}
    />
  );
}

function moneyChart(rows: readonly MoneyRow[], label: string): ChartVariants {
  const most = Math.max(1, ...rows.map(({ used, limit }) => Math.max(used, limit ?? 0)));
  const draw = (width: number, font: number) =>
    renderPlot(
      {
        width,
        height: 24 + rows.length * 34,
        marginLeft: 46,
        marginRight: 84,
        marginTop: 4,
        marginBottom: 4,
        x: { domain: [0, most], axis: null },
        y: { domain: rows.map(({ year }) => year), axis: null, padding: 0.35 },
        marks: [
          Plot.barX(rows, { y: 'year', x: d => Math.max(0, d.used), className: 'bar-used' }),
          Plot.tickX(
            rows.filter(({ limit }) => limit !== null),
            { y: 'year', x: 'limit', className: 'bar-limit' },
          ),
          Plot.text(rows, {
            y: 'year',
            x: 0,
            dx: -8,
            text: 'year',
            textAnchor: 'end',
            fontSize: font,
            className: 'row-name',
          }),
          Plot.text(rows, {
            y: 'year',
            x: d => Math.max(d.used, d.limit ?? 0),
            dx: 8,
            text: 'usedTold',
            textAnchor: 'start',
            fontSize: font,
            className: 'axis',
          }),
        ],
      },
      label,
    );
  return { wide: draw(560, 13), narrow: draw(340, 13) };
}

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
      svg={handsChart(rows, plan, language, title)}
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
  language: Language,
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
  const draw = (width: number, font: number) =>
    renderPlot(
      {
        width,
        height: 40 + roles.length * 62,
        marginLeft: 4,
        marginRight: 4,
        marginTop: 22,
        marginBottom: 26,
        x: { domain: periods, axis: null, padding: 0.12 },
        y: { domain: [0, 1.05], axis: null },
        fy: { domain: roles, axis: null, padding: 0.42 },
        marks: [
          Plot.barY(scaled, { x: 'period', y: 'used', fy: 'role', className: 'bar-used' }),
          Plot.tickY(scaled, { x: 'period', y: 'capacity', fy: 'role', className: 'bar-limit' }),
          Plot.text(roles, {
            fy: d => d,
            text: d => d,
            frameAnchor: 'top-left',
            dy: -16,
            fontSize: font,
            className: 'row-name',
          }),
          Plot.text(firsts, {
            x: d => d,
            fy: () => roles.at(-1) ?? '',
            y: 0,
            dy: 14,
            text: d =>
              plan.periodsPerYear === 1
                ? shortPeriod(plan, d, language)
                : formatYear(plan.firstYear + d / plan.periodsPerYear),
            fontSize: font,
            className: 'axis',
          }),
        ],
      },
      label,
    );
  return { wide: draw(560, 13), narrow: draw(340, 13) };
}
