import type { Language } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYear, nbsp } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';
import { messages } from './messages/direction.ts';
import type { Target } from './model/goal.ts';
import type { Register } from './register.ts';

/** A target as tables show it. */
export type TargetRow = {
  readonly key: string;
  readonly measure: string;
  /** The page of the key figure; null for a measure of one's own. */
  readonly href: string | null;
  /** `30 % senast 31 december 2027` */
  readonly wanted: string;
  /** `40 % (2024)`; null where none was given. */
  readonly baseline: string | null;
  /** Where the own unit stands, or why nobody knows. */
  readonly now: string;
  readonly isMeasured: boolean;
  readonly status: { readonly tone: 'good' | 'moving' | 'act' | 'same'; readonly word: string } | null;
};

/** A target beside where the own unit stands now in the panel, if it is a key figure that the panel still has. */
export function targetRow(target: Target, register: Register, language: Language, key: string): TargetRow {
  const text = messages(language);
  const found = target.keyFigure === null ? undefined : register.find(target.keyFigure);
  // Ids are used again over the years: only the same name is the same key figure.
  const own = found?.name === target.measure ? found : undefined;
  const shown = (value: number): string =>
    own === undefined ? withOwnUnit(value, target.unit, language) : formatValue(value, own.unit, language);
  const latest = own?.latest ?? null;
  return {
    key,
    measure: target.measure,
    href:
      own === undefined || register.unitCode === null ? null : `/nyckeltal/${register.unitCode}/${own.id}`,
    wanted: text.by(shown(target.target), formatDate(target.byDate, language)),
    baseline: target.baseline === null ? null : dated(target.baseline, target.baselineYear),
    now: latest === null ? missing() : dated(latest.value, latest.year),
    isMeasured: latest !== null,
    status: latest === null ? null : statusOf(target, latest.value, language),
  };

  function dated(value: number, year: number | null): string {
    return year === null ? shown(value) : text.nowIn(shown(value), formatYear(year));
  }

  function missing(): string {
    return target.keyFigure === null ? text.ownMeasure : text.noValueNow;
  }
}

const withOwnUnit = (value: number, unit: string, language: Language): string => {
  const number = formatNumber(value, language);
  return unit === '' ? number : `${number}${unit === '%' && language === 'en' ? '' : nbsp}${unit}`;
};

/** Share of the way to the target below which nothing has moved: baselines are written with few decimals. */
const leastMove = 0.02;

/** How a value stands between baseline and target; nothing is said where no baseline gives the direction. */
export function statusOf(
  { baseline, target }: Pick<Target, 'baseline' | 'target'>,
  now: number,
  language: Language,
): TargetRow['status'] {
  const text = messages(language);
  if (baseline === null || baseline === target) return null;
  const moved = (now - baseline) / (target - baseline);
  if (moved >= 1) return { tone: 'good', word: text.reached };
  if (Math.abs(moved) < leastMove) return { tone: 'same', word: text.unmoved };
  return moved > 0 ? { tone: 'moving', word: text.nearer } : { tone: 'act', word: text.farther };
}
