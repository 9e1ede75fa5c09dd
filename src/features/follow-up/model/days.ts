const dayMilliseconds = 86_400_000;

const midnight = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** Whole days from one ISO date, or moment, to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to) - midnight(from)) / dayMilliseconds);
