import { plusDays, weekdayOf } from './days.ts';
import { swedishHolidays } from './swedish-holidays.ts';

/** What is no working day beside weekends and public holidays: an organisation's own days off, as ISO days. */
export type Calendar = { readonly daysOff: ReadonlySet<string> };

/** Where an organisation would have no working day at all, its days off are disregarded after so many in a row. */
const longestPause = 100;

/** Whether an ISO day is worked in Sweden: Monday to Friday, no public holiday, no day off of the organisation's own. */
export const isWorkingDay = ({ daysOff }: Calendar, day: string): boolean =>
  weekdayOf(day) <= 5 && !swedishHolidays(Number(day.slice(0, 4))).has(day) && !daysOff.has(day);

/** The day itself where it is a working day, else the next one (lag 1930:173 om beräkning av lagstadgad tid, 2 §). */
export function workingDayFrom(calendar: Calendar, day: string): string {
  let found = day;
  for (let paused = 0; paused < longestPause && !isWorkingDay(calendar, found); paused += 1) {
    found = plusDays(found, 1);
  }
  return found;
}

/** The n-th working day after a day; the day itself where n is 0. */
export function plusWorkingDays(calendar: Calendar, day: string, count: number): string {
  let found = day;
  for (let counted = 0; counted < count; counted += 1) {
    found = workingDayFrom(calendar, plusDays(found, 1));
  }
  return found;
}
