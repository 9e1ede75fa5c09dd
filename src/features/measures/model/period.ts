import { z } from 'zod';

/** How often a measure is measured. */
export const periodKinds = ['year', 'quarter', 'month'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const forms: Readonly<Record<PeriodKind, RegExp>> = {
  year: /^(?:19|20|21)\d\d$/,
  quarter: /^(?:19|20|21)\d\d-Q[1-4]$/,
  month: /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/,
};

/** `2025`, `2025-Q3` or `2025-09`. Within one kind periods are in the order of their texts. */
export const periodSchema = z
  .string()
  .trim()
  .regex(/^(?:19|20|21)\d\d(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/);

export const isPeriodOf = (kind: PeriodKind, period: string): boolean => forms[kind].test(period);

export function kindOfPeriod(period: string): PeriodKind | undefined {
  return periodKinds.find(kind => isPeriodOf(kind, period));
}

/** A period as people write it: `2025 kv 3`, `2025K3`, `2025-9`, `202509`; undefined for what is none. */
export function periodTyped(kind: PeriodKind, text: string): string | undefined {
  const plain = text.trim().toUpperCase();
  const read = {
    year: () => plain,
    quarter: () => plain.replace(/^(\d{4})[\s-]*(?:Q|K|KV|KVARTAL)\s*([1-4])$/, '$1-Q$2'),
    month: () =>
      plain.replace(
        /^(\d{4})[\s-]?(\d{1,2})$/,
        (_, year: string, month: string) => `${year}-${month.padStart(2, '0')}`,
      ),
  }[kind]();
  return isPeriodOf(kind, read) ? read : undefined;
}

const monthsOf: Readonly<Record<PeriodKind, number>> = { year: 12, quarter: 3, month: 1 };

/** The months since year 0 when the period begins. */
function startOf(period: string): { readonly month: number; readonly kind: PeriodKind } {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  if (rest === '') return { month: year * 12, kind: 'year' };
  if (rest.startsWith('Q')) return { month: year * 12 + (Number(rest.slice(1)) - 1) * 3, kind: 'quarter' };
  return { month: year * 12 + Number(rest) - 1, kind: 'month' };
}

function periodAt(kind: PeriodKind, month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const within = month % 12;
  if (kind === 'year') return year;
  return kind === 'quarter'
    ? `${year}-Q${Math.floor(within / 3) + 1}`
    : `${year}-${String(within + 1).padStart(2, '0')}`;
}

const dayOfMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

export const firstDayOf = (period: string): string => dayOfMonth(startOf(period).month);

/** The last day of the period: the day that its value is of. */
export function lastDayOf(period: string): string {
  const { month, kind } = startOf(period);
  const next = new Date(`${dayOfMonth(month + monthsOf[kind])}T00:00:00Z`);
  next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}

/** The period so many further on, or back where negative. */
export function periodAfter(period: string, steps = 1): string {
  const { month, kind } = startOf(period);
  return periodAt(kind, month + steps * monthsOf[kind]);
}

/** The period that a day lies in. */
export function periodOn(kind: PeriodKind, day: string): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return periodAt(kind, month - (month % monthsOf[kind]));
}

/** The newest period that has ended before the day. */
export const lastEnded = (kind: PeriodKind, day: string): string => periodAfter(periodOn(kind, day), -1);

/** How many periods the first lies before the second; negative where it lies after. Both of one kind. */
export function periodsBetween(earlier: string, later: string): number {
  const { month, kind } = startOf(earlier);
  return (startOf(later).month - month) / monthsOf[kind];
}
