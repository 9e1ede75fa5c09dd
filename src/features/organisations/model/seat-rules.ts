import { dayAfter, dayBefore, doOverlap, isValidOn } from './fields.ts';
import type { Seat } from './seat.ts';

export type SeatClash = {
  readonly seat: string;
  readonly field: 'person' | 'isChair' | 'validTo';
  readonly reason: 'ends-before-start' | 'seated-already' | 'chaired-already';
  readonly other: Seat | null;
};

/** Every rule that the group breaks; of a pair that clashes both are told. */
export function seatClashesOf(seats: readonly Seat[]): readonly SeatClash[] {
  const clashes: SeatClash[] = seats
    .filter(({ validFrom, validTo }) => validTo !== null && validTo < validFrom)
    .map(seat => ({ seat: seat.id, field: 'validTo', reason: 'ends-before-start', other: null }));
  for (const seat of seats) {
    for (const other of seats) {
      if (seat === other || !doOverlap(seat, other)) continue;
      if (seat.person === other.person) {
        clashes.push({ seat: seat.id, field: 'person', reason: 'seated-already', other });
      } else if (seat.isChair && other.isChair) {
        clashes.push({ seat: seat.id, field: 'isChair', reason: 'chaired-already', other });
      }
    }
  }
  return clashes;
}

/** Days on which nobody sits in the group, or nobody leads it; `to` is null where no end of it is known. */
export type Vacancy = {
  readonly kind: 'empty' | 'without-chair';
  readonly from: string;
  readonly to: string | null;
};

/** From a day on: when the group is empty or without a chair. Not refused, but to be said. */
export function vacanciesFrom(seats: readonly Seat[], day: string): readonly Vacancy[] {
  const turns = seats.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, dayAfter(validTo)],
  );
  const starts = [...new Set([day, ...turns.filter(turn => turn > day)])].sort();
  const vacancies: Vacancy[] = [];
  for (const from of starts) {
    const kind = stateOn(seats, from);
    const last = vacancies.at(-1);
    const isOpen = last !== undefined && last.to === null;
    if (isOpen && last.kind === kind) continue;
    if (isOpen) vacancies[vacancies.length - 1] = { ...last, to: dayBefore(from) };
    if (kind !== null) vacancies.push({ kind, from, to: null });
  }
  return vacancies;
}

function stateOn(seats: readonly Seat[], day: string): Vacancy['kind'] | null {
  const sitting = seats.filter(seat => isValidOn(seat, day));
  if (sitting.length === 0) return 'empty';
  return sitting.some(({ isChair }) => isChair) ? null : 'without-chair';
}

const names = new Intl.Collator('sv');

/** Who sits in the group on a day: the chair first, then by name. */
export const sittingOn = (seats: readonly Seat[], day: string): readonly Seat[] =>
  seats
    .filter(seat => isValidOn(seat, day))
    .toSorted(
      (one, other) => Number(other.isChair) - Number(one.isChair) || names.compare(one.name, other.name),
    );
