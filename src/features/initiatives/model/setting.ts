import { z } from 'zod';
import { periodName as coreName } from '#core/selection/portfolio.ts';

/** Periods to the year. */
export const periodLengths = [1, 2, 3, 4, 12] as const;

const settingFields = {
  firstYear: z.int().min(2000).max(2200),
  years: z.int().min(1).max(30),
  periodsPerYear: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(12)]),
  priceYear: z.int().min(2000).max(2200),
  discountRate: z
    .number()
    .min(0)
    .max(1)
    .meta({ description: '0.03 är 3 procent per år. 0.03 is 3 per cent a year.' }),
};

export const changeSettingSchema = z.strictObject({
  ...settingFields,
  version: z.int().min(0).max(2_000_000_000).meta({
    description: '0 medan inget har valts. 0 while nothing has been chosen.',
  }),
});

/** What periods and amounts of the plan are counted in. */
export type PlanningSetting = z.infer<typeof changeSettingSchema>;

/** What counts until somebody has chosen: five years from next year, in quarters, at three per cent. */
export const usualSetting = (year: number): PlanningSetting => ({
  firstYear: year + 1,
  years: 5,
  periodsPerYear: 4,
  priceYear: year,
  discountRate: 0.03,
  version: 0,
});

export const periodsOf = ({ years, periodsPerYear }: PlanningSetting): number => years * periodsPerYear;

/** `2027-Q1` and the like; periods after the plan's end go on counting. */
export const periodName = (setting: PlanningSetting, period: number): string =>
  coreName({ ...setting, horizonYears: setting.years }, period);

/** The period of a name; null where the plan has none of it. */
export function periodNamed(setting: PlanningSetting, name: string): number | null {
  const wanted = name.trim().toUpperCase();
  for (let period = 0; period < periodsOf(setting); period += 1)
    if (periodName(setting, period) === wanted) return period;
  return null;
}

/** The year of the plan, from 0, in which a period lies. */
export const yearOf = ({ periodsPerYear }: PlanningSetting, period: number): number =>
  Math.floor(period / periodsPerYear);
