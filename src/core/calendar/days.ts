const milliseconds = 86_400_000;

/** The ISO day so many days after another (before it, where negative). */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * milliseconds).toISOString().slice(0, 10);
}

/** The day of the week of an ISO day: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The same day so many months later, or the last of that month where it has no such day (31 January + 1: 28 February). */
export function plusMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const months = (year ?? 0) * 12 + (month ?? 1) - 1 + count;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date ?? 1, last)))
    .toISOString()
    .slice(0, 10);
}
