import { allGoals } from '#features/direction/index.ts';
import { type MeasureStatus, measureStatuses, type Status, shownPeriod } from '#features/measures/index.ts';
import type { Context } from '#platform/context.ts';
import type { Block } from '#platform/documents/document.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, nbsp } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages.ts';
import type { Period } from '../model.ts';
import type { Scope } from '../scope.ts';

/** Worst first; what is not known stands right after what is worst. */
const order: readonly Status[] = ['act', 'unknown', 'watch', 'above'];

const worstOf = (statuses: readonly Status[]): Status | null =>
  order.find(each => statuses.includes(each)) ?? null;

/** Goals with the worst of what measures them, and the measures themselves, as of the last day of the period. */
export async function goalsAndMeasures(member: Context, scope: Scope, period: Period) {
  const { language } = member;
  const goals = (await allGoals(member.db, member.organisation.id)).filter(
    ({ part, validFrom, validTo }) =>
      scope.hasPart(part) && validFrom <= period.to && (validTo === null || validTo >= period.from),
  );
  const own = new Set(goals.map(({ id }) => id));
  const statuses = (await measureStatuses(member, { on: period.to })).filter(
    ({ measure }) =>
      !scope.isBoard ||
      measure.goals.some(goal => own.has(goal)) ||
      measure.initiatives.some(scope.hasInitiative),
  );
  const rows = goals.map(goal => {
    const measured = statuses.filter(({ measure }) => measure.goals.includes(goal.id));
    return { goal, measured, status: worstOf(measured.map(({ standing }) => standing.status)) };
  });
  return {
    goals: goalBlocks(rows, language),
    measures: measureBlocks(statuses, language),
    acting: statuses.filter(({ standing }) => standing.status === 'act').map(({ measure }) => measure.name),
  };
}

type GoalRow = {
  readonly goal: { readonly title: string };
  readonly measured: readonly MeasureStatus[];
  readonly status: Status | null;
};

function goalBlocks(rows: readonly GoalRow[], language: Language): readonly Block[] {
  const text = messages(language);
  const heading = { kind: 'heading', level: 2, text: text.goals } as const;
  if (rows.length === 0) return [heading, { kind: 'text', text: text.noGoals }];
  const place = ({ status }: GoalRow) => (status === null ? 1 : order.indexOf(status));
  return [
    heading,
    {
      kind: 'table',
      head: [text.goal, text.status, text.measured],
      widths: [3, 1.2, 2],
      rows: rows
        .toSorted((one, other) => place(one) - place(other))
        .map(({ goal, measured, status }) => [
          goal.title,
          status === null || status === 'unknown' ? text.missing : text.statuses[status],
          measured.length === 0 ? text.missing : measured.map(({ measure }) => measure.name).join('; '),
        ]),
    },
  ];
}

function measureBlocks(statuses: readonly MeasureStatus[], language: Language): readonly Block[] {
  const text = messages(language);
  const heading = { kind: 'heading', level: 2, text: text.measures } as const;
  if (statuses.length === 0) return [heading, { kind: 'text', text: text.noMeasures }];
  return [
    heading,
    {
      kind: 'table',
      head: [text.measure, text.status, text.newest, text.expected, text.target, text.source],
      widths: [2.2, 1.3, 1.4, 1.3, 1.5, 1.5],
      rows: statuses.map(status => measureRow(status, language)),
    },
  ];
}

function measureRow({ measure, newest, target, standing }: MeasureStatus, language: Language) {
  const text = messages(language);
  const valued = (value: number) =>
    `${formatNumber(value, language, measure.decimals)} ${measure.unit}`.trim();
  // Within a narrow column a line may break in a day.
  const day = (iso: string) => formatDate(iso, language).replaceAll(nbsp, ' ');
  return [
    measure.name,
    text.statuses[standing.status],
    newest === null || newest.value === null
      ? text.missing
      : text.valueIn(valued(newest.value), shownPeriod(newest.period, language).replaceAll(nbsp, ' ')),
    standing.status === 'unknown' ? text.missing : valued(standing.expected),
    target === null ? text.missing : text.byDay(valued(target.value), day(target.onDay)),
    text.sources[measure.kind],
  ];
}
