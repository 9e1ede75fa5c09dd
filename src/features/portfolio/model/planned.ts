import type { Initiative, PlanningSetting } from '#features/initiatives/index.ts';

/** The years and periods that the whole organisation plans in. */
export type PlanSetting = Pick<
  PlanningSetting,
  'firstYear' | 'years' | 'periodsPerYear' | 'priceYear' | 'discountRate'
>;

/** An initiative as far as a portfolio is concerned with it. */
export type Planned = Pick<
  Initiative,
  | 'id'
  | 'number'
  | 'title'
  | 'state'
  | 'must'
  | 'earliestStart'
  | 'latestStart'
  | 'durationPeriods'
  | 'departments'
  | 'lines'
  | 'staffing'
  | 'relations'
>;

/** Ids of those that it needs, or that it shuts out. */
export const relatedTo = (
  { relations }: Pick<Planned, 'relations'>,
  kind: 'requires' | 'excludes',
): readonly string[] => relations.filter(each => each.kind === kind).map(({ other }) => other);
