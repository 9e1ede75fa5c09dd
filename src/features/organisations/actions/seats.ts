import { type ActionContext, defineAction, type Outcome } from '#platform/action/action.ts';
import { stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import { mailOwnMatter } from '#platform/mail/tell.ts';
import { todayOf } from '#platform/today.ts';
import {
  type AddSeat,
  addSeatSchema,
  type ChangeSeat,
  changeSeatSchema,
  type EndSeat,
  endSeatSchema,
  type RemoveSeat,
  removeSeatSchema,
  type Seat,
} from '../model/seat.ts';
import { seatClashesOf, type Vacancy, vacanciesFrom } from '../model/seat-rules.ts';
import { allParts, holdOrganisation } from '../store/parts.ts';
import {
  allSeats,
  deleteSeat,
  insertPerson,
  insertSeat,
  type NamedPerson,
  personToSeat,
  updateSeat,
} from '../store/seats.ts';
import { refuseSeatClashes } from './refuse-clashes.ts';

/** The seat, and when from today on the group stands empty or without a chair: said, not refused. */
export type SeatOutcome = { readonly seat: Omit<Seat, 'name'>; readonly vacancies: readonly Vacancy[] };

/** An outcome may be kept for whoever asks again: no more of a person in it than the id. */
const withoutName = ({ name: _name, ...seat }: Seat): SeatOutcome['seat'] => seat;

type Fields = Pick<Seat, 'title' | 'isChair' | 'part' | 'validFrom' | 'validTo'>;

const fieldsOf = ({ title, isChair, part, validFrom, validTo }: Fields): Fields => ({
  title,
  isChair,
  part,
  validFrom,
  validTo,
});

/** What the audit keeps of a seat: who it is stands in the seat that the entry names. */
const recorded = ({ isChair, part, validFrom, validTo }: Fields) => ({ isChair, part, validFrom, validTo });

const affectedSeat = (id: string, change: Affected['change']): Affected => ({
  kind: 'leadership-seat',
  id,
  change,
});

async function heldSeats({ db, organisation }: ActionContext): Promise<readonly Seat[]> {
  await holdOrganisation(db, organisation.id);
  return allSeats(db, organisation.id);
}

function seenSeat(
  seats: readonly Seat[],
  { seat, version }: { readonly seat: string; readonly version: number },
): Seat {
  const found = seats.find(({ id }) => id === seat);
  if (found === undefined) throw unknown('seat');
  if (found.version !== version) throw stale('seat', { ...found });
  return found;
}

async function refuseUnknownPart({ db, organisation }: ActionContext, part: string | null): Promise<void> {
  if (part === null) return;
  const parts = await allParts(db, organisation.id);
  if (!parts.some(({ id }) => id === part)) throw unknown('part');
}

/** Gives somebody a seat in the leadership group: a person there is, or somebody new without an account. */
export const addSeat = defineAction<AddSeat, SeatOutcome>({
  name: 'organisations.addSeat',
  permission: 'leadership.edit',
  input: addSeatSchema,
  record: input => ({ person: input.person, ...recorded(input) }),
  run: async (context, input) => {
    const seats = await heldSeats(context);
    const { db, organisation, now } = context;
    const known = input.person === null ? undefined : await personToSeat(db, organisation.id, input.person);
    if (input.person !== null && known === undefined) throw unknown('person');
    await refuseUnknownPart(context, input.part);
    const fields = fieldsOf(input);
    const planned = { ...fields, id: 'new', person: known?.id ?? 'new', name: '', version: 1 };
    refuseSeatClashes(seatClashesOf([...seats, planned]), planned.id);
    const person: NamedPerson =
      known ?? (await insertPerson(db, organisation.id, input.newPerson ?? '', now().toISOString()));
    const id = await insertSeat(db, organisation.id, person.id, fields);
    const seat = { ...fields, id, person: person.id, name: person.name, version: 1 };
    await mailOwnMatter(context, person.id, 'seatGiven');
    return {
      output: { seat: withoutName(seat), vacancies: vacanciesFrom([...seats, seat], todayOf(context)) },
      affected: [
        ...(known === undefined
          ? [{ kind: 'person', id: person.id, change: 'created' } satisfies Affected]
          : []),
        affectedSeat(id, 'created'),
      ],
      undo: { action: 'organisations.removeSeat', input: { seat: id, version: 1 } },
    };
  },
});

async function replaced(
  context: ActionContext,
  seats: readonly Seat[],
  before: Seat,
  fields: Fields,
): Promise<Outcome<SeatOutcome>> {
  const after = { ...before, ...fields };
  const planned = seats.map(seat => (seat === before ? after : seat));
  refuseSeatClashes(seatClashesOf(planned), before.id);
  const version = await updateSeat(context.db, context.organisation.id, after);
  if (version === undefined) throw unknown('seat');
  await mailOwnMatter(context, before.person, 'seatChanged');
  return {
    output: { seat: withoutName({ ...after, version }), vacancies: vacanciesFrom(planned, todayOf(context)) },
    affected: [affectedSeat(before.id, 'changed')],
    undo: {
      action: 'organisations.changeSeat',
      input: { seat: before.id, version, ...fieldsOf(before) },
    },
  };
}

/** Changes title, chair, part or days of a seat. */
export const changeSeat = defineAction<ChangeSeat, SeatOutcome>({
  name: 'organisations.changeSeat',
  permission: 'leadership.edit',
  input: changeSeatSchema,
  record: input => ({ seat: input.seat, ...recorded(input) }),
  run: async (context, input) => {
    const seats = await heldSeats(context);
    const before = seenSeat(seats, input);
    await refuseUnknownPart(context, input.part);
    return replaced(context, seats, before, fieldsOf(input));
  },
});

/** Sets the last day of a seat. */
export const endSeat = defineAction<EndSeat, SeatOutcome>({
  name: 'organisations.endSeat',
  permission: 'leadership.edit',
  input: endSeatSchema,
  record: ({ seat, lastDay }) => ({ seat, lastDay }),
  run: async (context, input) => {
    const seats = await heldSeats(context);
    const before = seenSeat(seats, input);
    return replaced(context, seats, before, { ...fieldsOf(before), validTo: input.lastDay });
  },
});

/** Removes a seat that was a mistake. Somebody who leaves the group has their seat ended instead. */
export const removeSeat = defineAction<RemoveSeat, { readonly id: string }>({
  name: 'organisations.removeSeat',
  permission: 'leadership.edit',
  input: removeSeatSchema,
  record: ({ seat }) => ({ seat }),
  run: async (context, input) => {
    const before = seenSeat(await heldSeats(context), input);
    await deleteSeat(context.db, context.organisation.id, before.id);
    await mailOwnMatter(context, before.person, 'seatChanged');
    return {
      output: { id: before.id },
      affected: [affectedSeat(before.id, 'removed')],
      undo: {
        action: 'organisations.addSeat',
        input: { person: before.person, newPerson: null, ...fieldsOf(before) },
      },
    };
  },
});
