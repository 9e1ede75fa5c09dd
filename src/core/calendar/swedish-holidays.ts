import { plusDays, weekdayOf } from './days.ts';

/**
 * Easter Sunday of a year (Gregorian) as an ISO day.
 *
 * Anonymous Gregorian algorithm: J. Meeus, Astronomical Algorithms, 2nd ed. (1998), chapter 8.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoDay(year, Math.floor(n / 31), (n % 31) + 1);
}

const isoDay = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** The Saturday on or after a day. */
const saturdayFrom = (day: string): string => plusDays(day, (13 - weekdayOf(day)) % 7);

const cache = new Map<number, ReadonlySet<string>>();

/**
 * The days of a year that are no working days in Sweden whatever day of the week they fall on: the public holidays (lag
 * 1989:253 om allmänna helgdagar) and the eves of Midsummer, Christmas and New Year, which the reckoning of legal time
 * counts as such (lag 1930:173 om beräkning av lagstadgad tid, 2 §).
 */
export function swedishHolidays(year: number): ReadonlySet<string> {
  const known = cache.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(isoDay(year, 6, 20));
  const days = new Set([
    isoDay(year, 1, 1),
    isoDay(year, 1, 6),
    plusDays(easter, -2),
    easter,
    plusDays(easter, 1),
    isoDay(year, 5, 1),
    plusDays(easter, 39),
    plusDays(easter, 49),
    isoDay(year, 6, 6),
    plusDays(midsummer, -1),
    midsummer,
    saturdayFrom(isoDay(year, 10, 31)),
    isoDay(year, 12, 24),
    isoDay(year, 12, 25),
    isoDay(year, 12, 26),
    isoDay(year, 12, 31),
  ]);
  cache.set(year, days);
  return days;
}
