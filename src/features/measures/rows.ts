import type { Language } from '#platform/context.ts';
import type { Tone } from '#ui/components/marks.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { messages } from './messages/measures.ts';
import type { Standing, Status } from './model/status.ts';
import type { MeasureStatus } from './reading/statuses.ts';
import { shownPeriod, shownPoint, shownValue } from './wording.ts';

export const toneOf: Readonly<Record<Status, Tone>> = {
  above: 'good',
  watch: 'watch',
  act: 'act',
  unknown: 'unknown',
};

/** A measure as the library shows it. */
export type MeasureRow = {
  readonly id: string;
  readonly name: string;
  readonly isOfPanel: boolean;
  readonly isRetired: boolean;
  readonly tone: Tone;
  readonly status: string;
  /** Why there is no status; null where there is one. */
  readonly why: string | null;
  readonly newest: string;
  readonly target: string;
  readonly values: readonly (number | null)[];
  readonly seriesLabel: string;
  readonly points: readonly { readonly period: string; readonly value: string }[];
};

export const whyOf = (standing: Standing, language: Language): string | null =>
  standing.status === 'unknown' ? messages(language).why[standing.why] : null;

export function measureRow(
  { measure, points, newest, target, standing }: MeasureStatus,
  language: Language,
): MeasureRow {
  const text = messages(language);
  return {
    id: measure.id,
    name: measure.name,
    isOfPanel: measure.kind === 'panel',
    isRetired: measure.isRetired,
    tone: toneOf[standing.status],
    status: text.statuses[standing.status],
    why: whyOf(standing, language),
    newest:
      newest === null
        ? text.noValue
        : text.withPeriod(shownPoint(newest, measure, language), shownPeriod(newest.period, language)),
    target:
      target === null
        ? text.noTarget
        : text.by(shownValue(target.value, measure, language), formatDate(target.onDay, language)),
    values: points.map(({ value }) => value),
    seriesLabel: labelOf({ measure, points }, language),
    points: points.map(point => ({
      period: shownPeriod(point.period, language),
      value: shownPoint(point, measure, language),
    })),
  };
}

function labelOf({ measure, points }: Pick<MeasureStatus, 'measure' | 'points'>, language: Language): string {
  const text = messages(language);
  const known = points.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return text.noValue;
  const [from, to] = [shownPeriod(first.period, language), shownPeriod(last.period, language)];
  if (first === last) return text.oneValue(to, shownPoint(last, measure, language));
  return text.fromTo(from, to, shownPoint(first, measure, language), shownPoint(last, measure, language));
}
