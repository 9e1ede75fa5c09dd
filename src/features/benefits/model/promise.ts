import { amountIn, type Initiative, type PlanningSetting } from '#features/initiatives/index.ts';

/** Kronor, or kronor-equivalents, that a calendar year was promised to give: lowest, likeliest and highest thought possible. */
export type PromisedYear = {
  readonly year: number;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
};

type Line = Initiative['lines'][number];

/**
 * What a line promises by calendar year, as the economy of the initiative counts it: started as early as it may, each
 * amount divided between two years where the start lies within one. A decision older than the plan counts from the year
 * after it, as a plan made then would have. Years that promise nothing are left out.
 */
export function promisedYears(
  { perYear }: Pick<Line, 'perYear'>,
  earliestStart: number,
  setting: Pick<PlanningSetting, 'firstYear' | 'years' | 'periodsPerYear'>,
  decidedOn: string,
): readonly PromisedYear[] {
  const firstYear = Math.min(setting.firstYear, Number(decidedOn.slice(0, 4)) + 1);
  const start = Math.floor(earliestStart / setting.periodsPerYear);
  const gone = (earliestStart % setting.periodsPerYear) / setting.periodsPerYear;
  const line = { side: 'benefit', perYear } as const;
  const years = Math.max(setting.years, start + perYear.length + Math.ceil(gone));
  return Array.from({ length: years }, (_, offset): PromisedYear => {
    const [whole, late] = [amountIn(line, offset - start), amountIn(line, offset - start - 1)];
    const shared = (pick: 'low' | 'likely' | 'high') =>
      Math.round((1 - gone) * whole[pick] + gone * late[pick]);
    return { year: firstYear + offset, low: shared('low'), likely: shared('likely'), high: shared('high') };
  }).filter(({ high }) => high > 0);
}
