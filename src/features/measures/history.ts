import type { Language } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { measureMessages } from './messages/measure.ts';
import type { MeasureSeries } from './reading/series.ts';
import { shownPeriod, shownPoint } from './wording.ts';

/** A value that was revised: what it was, what it became, why, when and by whom. */
export type HistoryRow = {
  readonly key: string;
  readonly period: string;
  readonly was: string;
  readonly is: string;
  readonly why: string;
  readonly when: string;
};

/** All that was revised in a series, the newest first: by us, and by the source of open data. */
export function historyRows(
  { measure, recorded, panelRevisions }: MeasureSeries,
  people: ReadonlyMap<string, string>,
  language: Language,
): readonly HistoryRow[] {
  const text = measureMessages(language);
  const byId = new Map(recorded.map(row => [row.id, row]));
  const shown = (point: {
    readonly value: number | null;
    readonly missing: (typeof recorded)[number]['missing'];
  }) => shownPoint(point, measure, language);
  const ours = recorded.toReversed().flatMap(row => {
    const before = row.corrects === null ? undefined : byId.get(row.corrects);
    if (before === undefined) return [];
    return [
      {
        key: row.id,
        period: shownPeriod(row.period, language),
        was: shown(before),
        is: shown(row),
        why: row.reason,
        when: text.whenBy(formatDate(row.recordedAt, language), people.get(row.recordedBy) ?? ''),
      },
    ];
  });
  const theirs = panelRevisions.map(({ period, was, now, snapshot, fetchedOn }) => ({
    key: `${snapshot} ${period}`,
    period: shownPeriod(period, language),
    was: shown({ value: was, missing: null }),
    is: shown({ value: now, missing: null }),
    why: text.revisedBySource,
    when: text.revisedInSnapshot(formatDate(fetchedOn, language), snapshot),
  }));
  return [...ours, ...theirs];
}
