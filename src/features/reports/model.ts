import { z } from 'zod';

/** What a report is for: a nämnd after each third of the year, or the organisation's interim and annual reports. */
export const reportForms = ['tertial', 'interim', 'annual'] as const;
export type ReportForm = (typeof reportForms)[number];

export const reportQuery = {
  part: z.uuid().optional().meta({
    description:
      'Styrelse eller nämnd; hela organisationen om inget anges. Board; the whole where none is given.',
  }),
  form: z.enum(reportForms).optional().meta({
    description:
      'Januari–april, delår januari–augusti, eller helår. January–April, January–August, or the year.',
  }),
  year: z.coerce.number().int().min(1990).max(2200).optional().meta({
    description:
      'År; det senaste som är slut om inget anges. Year; the last that is over where none is given.',
  }),
};

/** Which report is asked for. */
export type Asked = { readonly part: string | null; readonly form: ReportForm; readonly year: number };

export type Period = { readonly from: string; readonly to: string };

const lastDays: Readonly<Record<ReportForm, string>> = {
  tertial: '04-30',
  interim: '08-31',
  annual: '12-31',
};

export const periodOf = ({ form, year }: Asked): Period => ({
  from: `${year}-01-01`,
  to: `${year}-${lastDays[form]}`,
});

/** The day as of which a report tells: the last of its period, or today where that is not over. */
export function standsOn(asked: Asked, today: string): string {
  const { to } = periodOf(asked);
  return to < today ? to : today;
}

/** The period that a report is most likely wanted for: the last one that is over. */
export function usualAsked(today: string): Asked {
  const [year, day] = [Number(today.slice(0, 4)), today.slice(5)];
  const form = reportForms.findLast(each => day > lastDays[each]);
  return form === undefined ? { part: null, form: 'annual', year: year - 1 } : { part: null, form, year };
}
