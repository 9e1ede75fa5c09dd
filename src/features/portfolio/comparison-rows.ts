import { aims } from '#features/direction/index.ts';
import type { Language } from '#platform/context.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import { compareMessages } from './messages/compare.ts';
import { settingsMessages } from './messages/settings.ts';
import type { RobustnessResult, SelectionResult } from './model/result.ts';
import { roleText } from './why-text.ts';

export type Compared = {
  readonly selection: SelectionResult;
  readonly robustness: RobustnessResult | null;
  readonly sure: number | null;
};

export type MeasureRow = {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly difference: string;
};

type Told = (value: number) => string;

/** Goals, money, hands and risk of two portfolios, side by side. */
export function measureRows(a: Compared, b: Compared, language: Language): readonly MeasureRow[] {
  const text = compareMessages(language);
  const words = settingsMessages(language).aim;
  const kronor: Told = value => formatKronor(value, language);
  const count: Told = value => formatNumber(value, language, 0);
  const share: Told = value => formatShare(value, language, 0);
  const fine: Told = value => formatShare(value, language, 2);
  const points: Told = value => text.points(formatNumber(value * 100, language, 1));
  const row = (
    name: string,
    one: number | null,
    other: number | null,
    told: Told,
    toldApart: Told = told,
  ): MeasureRow => ({
    name,
    a: one === null ? text.unknown : told(one),
    b: other === null ? text.unknown : told(other),
    difference: one === null || other === null || one === other ? '' : toldApart(other - one),
  });
  const roles = [
    ...new Set(
      [...a.selection.perCapacity, ...b.selection.perCapacity].map(each => roleText(each, language)),
    ),
  ];
  const years = [
    ...new Set([...a.selection.perYear, ...b.selection.perYear].map(({ year }) => year)),
  ].toSorted();
  const yearOf = ({ selection }: Compared, year: number) =>
    selection.perYear.find(each => each.year === year);
  return [
    row(text.count, a.selection.chosen.length, b.selection.chosen.length, count),
    row(text.worth, a.selection.objective, b.selection.objective, kronor),
    ...aims.map(aim =>
      row(
        text.aim(words[aim].toLocaleLowerCase('sv')),
        a.selection.perGoal[aim] ?? 0,
        b.selection.perGoal[aim] ?? 0,
        kronor,
      ),
    ),
    ...(['investment', 'running'] as const).flatMap(budget =>
      years.map(year =>
        row(
          text[budget](formatYear(year)),
          yearOf(a, year)?.[budget] ?? null,
          yearOf(b, year)?.[budget] ?? null,
          kronor,
        ),
      ),
    ),
    ...roles.map(role =>
      row(text.hands(role), mostUsed(a, role, language), mostUsed(b, role, language), share, points),
    ),
    {
      name: text.sure,
      a: sureTold(a, language),
      b: sureTold(b, language),
      difference: '',
    },
    row(text.gap, a.selection.gap, b.selection.gap, fine, points),
  ];
}

/** The share of a role's capacity that is used in the period where most is. */
function mostUsed({ selection }: Compared, role: string, language: Language): number | null {
  const found = selection.perCapacity.find(each => roleText(each, language) === role);
  if (found === undefined) return null;
  return Math.max(0, ...found.used.map((used, at) => used / Math.max(1e-9, found.capacity[at] ?? 0)));
}

function sureTold({ robustness, sure }: Compared, language: Language): string {
  const text = compareMessages(language);
  if (robustness === null || sure === null) return text.unknown;
  return text.sureOf(formatNumber(sure, language, 0), formatNumber(robustness.chosen.length, language, 0));
}
