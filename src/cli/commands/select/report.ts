import { columns } from '#cli/columns.ts';
import type { SolveOutcome } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';
import { readSelection } from '#core/selection/read-selection.ts';
import { whyNotText, whyText } from '#features/portfolio/index.ts';
import type { Reasons } from '#platform/solver/solver-task.ts';

/** What `select --json` gives; figures in kronor and kronor-equivalents, of the OR-Library in its own units. */
export function selectReport(
  programme: Programme,
  outcome: SolveOutcome & { readonly solution: Float64Array },
  reasons: Reasons,
  seconds: number,
) {
  const selection = readSelection(programme, outcome.solution);
  const bound = Number.isFinite(outcome.bound) ? outcome.bound * programme.objectiveUnit : null;
  const { objective } = selection;
  const telling = { language: 'en', plan: programme.portfolio.plan, nameOf: (id: string) => id } as const;
  return {
    status: outcome.status,
    objective,
    bound,
    gap: bound === null ? null : Math.max(0, bound - objective) / Math.max(1e-9, Math.abs(objective)),
    seconds,
    chosen: selection.chosen.map(({ id }) => id),
    starts: selection.chosen,
    perYear: selection.perYear,
    perGoal: selection.perGoal,
    perCapacity: selection.perCapacity,
    whyIn: reasons.whyIn.map(why => ({ ...why, text: whyText(why, telling) })),
    whyNot: reasons.whyNot.map(why => ({ ...why, text: whyNotText(why, telling) })),
  };
}

export type SelectReport = ReturnType<typeof selectReport>;

const inThousands = (kronor: number | null): string =>
  kronor === null ? '' : Math.round(kronor / 1000).toLocaleString('sv-SE');
const percent = (share: number | null): string =>
  share === null ? 'unknown' : `${(share * 100).toFixed(2)} %`;

/** The same for a terminal. */
export function selectText(report: SelectReport, initiatives: number): string {
  const head = `${report.chosen.length} of ${initiatives} chosen (${report.status}): worth ${Math.round(report.objective).toLocaleString('sv-SE')}, proved within ${percent(report.gap)}, in ${report.seconds.toFixed(1)} s\n\n`;
  const why = new Map(report.whyIn.map(({ initiative, text }) => [initiative, text]));
  const chosen = report.starts.map(({ id, start, worth }) => [
    id,
    start,
    inThousands(worth),
    why.get(id) ?? '',
  ]);
  const years = report.perYear.map(each => [
    `${each.year}`,
    inThousands(each.investment),
    inThousands(each.investmentBudget),
    inThousands(each.running),
    inThousands(each.runningBudget),
  ]);
  const out = report.whyNot.map(({ initiative, text }) => [initiative, text]);
  return [
    head,
    columns([['in', 'start', 'worth, thousands', 'why'], ...chosen], new Set([2])),
    '\n',
    columns([['year', 'investment', 'budget', 'running', 'budget'], ...years], new Set([1, 2, 3, 4])),
    '\n',
    columns([['out', 'why'], ...out]),
  ].join('');
}
