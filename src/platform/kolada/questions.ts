/** What one call asks for: values of key figures in years, of all units or of some. */
export type Question = {
  readonly keyFigures: readonly string[];
  readonly years: readonly number[];
  /** Null for all that the source has. */
  readonly units: readonly string[] | null;
};

/** What the source takes in one call. */
export const mostYears = 25;
export const mostUnits = 20;

/** Consecutive groups of at most `size`. */
export const inGroups = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** All years asked for, the latest first, in groups that one call takes. */
export function yearGroups(firstYear: number, lastYear: number): readonly (readonly number[])[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => lastYear - at);
  return inGroups(years, mostYears).map(group => group.toReversed());
}

const halves = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  inGroups(list, Math.ceil(list.length / 2));

/**
 * The same question in smaller ones, after the source found it too large: fewer key figures, then fewer years, then units
 * by name, then fewer of them. Null where there is nothing left to divide.
 */
export function divided(question: Question, allUnits: readonly string[]): readonly Question[] | null {
  const { keyFigures, years, units } = question;
  if (keyFigures.length > 1) return halves(keyFigures).map(some => ({ ...question, keyFigures: some }));
  if (years.length > 1) return halves(years).map(some => ({ ...question, years: some }));
  if (units === null) return inGroups(allUnits, mostUnits).map(some => ({ ...question, units: some }));
  if (units.length > 1) return halves(units).map(some => ({ ...question, units: some }));
  return null;
}

/** Below the base address: `data/kpi/N1,N2/municipality/1440/year/2023,2024`. */
export function pathOf({ keyFigures, years, units }: Question): string {
  const named = (name: string, list: readonly (string | number)[]) =>
    `${name}/${list.map(each => encodeURIComponent(each)).join(',')}`;
  const parts = [
    named('data/kpi', keyFigures),
    ...(units === null ? [] : [named('municipality', units)]),
    named('year', years),
  ];
  return parts.join('/');
}
