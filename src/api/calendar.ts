import type { Context, Env } from 'hono';
import { calendarOf } from '#features/duties/index.ts';
import { type Counter, ofAddress } from '#platform/counter.ts';
import type { Doors } from '#platform/doors.ts';
import type { Limits } from './limits.ts';
import type { Asking } from './who-asks.ts';

/**
 * `/kalender/SECRET.ics`: what a calendar program fetches, known by its address alone. Counted by where it comes from, as
 * everybody is who has neither session nor token; what opens nothing is not found, and says no more.
 */
export const calendarAt =
  (doors: Doors, { addressOf }: Asking, limits: Limits, counter: Counter) =>
  async (context: Context<Env>): Promise<Response> => {
    const from = ofAddress(addressOf(context.req.raw, context.env));
    const taken = counter.take(`calendar ${from}`, limits.address);
    if (taken.isOver) {
      return context.text('Too many requests.', 429, { 'Retry-After': String(taken.resetSeconds) });
    }
    const secret = /\/kalender\/([\w-]{20,100})\.ics$/.exec(context.req.path)?.[1];
    const text = secret === undefined ? null : await calendarOf(doors, secret, crypto.randomUUID());
    if (text === null)
      return context.text('There is no such calendar.', 404, { 'Cache-Control': 'no-store' });
    return context.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="rodret.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    });
  };
