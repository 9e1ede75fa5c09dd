import type { Context } from './context.ts';

/** The day it is, as an ISO date in UTC: what rules that hold on a day are asked about. */
export const todayOf = ({ now }: Pick<Context, 'now'>): string => now().toISOString().slice(0, 10);
