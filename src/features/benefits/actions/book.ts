import { measureNames } from '#features/measures/index.ts';
import { defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { fulfilYear } from '../duties.ts';
import type { Benefit } from '../model/benefit.ts';
import { type Book, bookSchema, standingBookings } from '../model/booking.ts';
import { insertBooking } from '../store/bookings.ts';
import { showBenefit } from '../thread.ts';
import { heldBenefit, refuseClosed, refuseOthers } from './found.ts';

/** A correction takes the place of a booking that stands, of the same year. */
function refuseCorrection({ bookings }: Benefit, { corrects, year }: Book): void {
  if (corrects === null) return;
  const found = bookings.find(({ id }) => id === corrects);
  if (found === undefined) throw unknown('booking');
  if (!standingBookings(bookings).some(({ id }) => id === corrects)) {
    throw refused('corrects', 'corrected-already', 'The booking has been corrected already.');
  }
  if (found.year !== year) {
    throw refused('year', 'other-year', 'A correction is of the same year as what it corrects.');
  }
}

/** Books what came home of a benefit in a year. Nothing booked is changed: a correction is a booking that names it. */
export const bookBenefit = defineAction<Book, { readonly id: string }>({
  name: 'benefits.bookBenefit',
  permission: 'benefits.book',
  input: bookSchema,
  record: ({ benefit, year, realised, measure, corrects }) => ({
    benefit,
    year,
    form: realised.form,
    measure,
    corrects,
  }),
  run: async (context, input) => {
    const { db, organisation, now, actor } = context;
    const benefit = await heldBenefit(context, input.benefit);
    if (input.measure !== null && !(await measureNames(db, organisation.id)).has(input.measure)) {
      throw unknown('measure');
    }
    refuseCorrection(benefit, input);
    await refuseOthers(context, benefit.initiative, [benefit]);
    await refuseClosed(context, benefit.initiative);
    const today = todayOf(context);
    if (input.year > Number(today.slice(0, 4))) {
      throw refused('year', 'year-ahead', 'What has not been yet cannot be booked.');
    }
    if (input.realisedOn > today) {
      throw refused('realisedOn', 'day-ahead', 'What has not been yet cannot be booked.');
    }
    const made = { at: now().toISOString(), by: actor.id };
    const id = await insertBooking(db, organisation.id, input, made);
    await fulfilYear(context, benefit.id, input.year);
    await showBenefit(context, await heldBenefit(context, benefit.id));
    return {
      output: { id },
      affected: [
        { kind: 'benefit', id: benefit.id, change: 'changed' },
        { kind: 'benefit-booking', id, change: 'created' },
      ],
    };
  },
});
