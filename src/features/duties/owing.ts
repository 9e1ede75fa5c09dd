import type { Kysely, Transaction } from 'kysely';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { DutyKind, DutySubject, ReleaseCause } from './model/duty.ts';
import { type Every, nextDueAfter, type Rhythm } from './model/rhythm.ts';
import { insertDuty, listDuties, type NewDuty, setEnded, setFulfilled } from './store/duties.ts';
import { insertRhythm, openRhythms, setRhythmsEnded, updateRhythm } from './store/rhythms.ts';

type Trx = Transaction<Schema>;
type About = { readonly kind: DutyKind; readonly subject: DutySubject };

/**
 * Somebody owes something by a day. `address` is where it is done; `:duty` in it stands for the duty's identifier. Owed
 * again – same kind, subject, responsible and day –, it is the same duty, also when it has been done.
 */
export const owe = (
  db: Trx,
  organisationId: OrganisationId,
  duty: Omit<NewDuty, 'rhythm'>,
): Promise<string> => insertDuty(db, organisationId, { ...duty, rhythm: null });

/** The next duty of a rhythm, unless it is owed already. */
export async function oweNext(
  db: Trx,
  organisationId: OrganisationId,
  rhythm: Rhythm,
  { dueOn, at }: { readonly dueOn: string; readonly at: string },
): Promise<string> {
  const { kind, subject, title, address, responsible, line, id } = rhythm;
  return insertDuty(db, organisationId, {
    kind,
    subject,
    title,
    address,
    responsible,
    line,
    dueOn,
    rhythm: id,
    at,
  });
}

/** The duty is done, on time or late: done is done, and a second time says nothing. A duty that has ended is refused. */
export async function fulfil(
  db: Trx,
  organisationId: OrganisationId,
  { duty, by, at }: { readonly duty: string; readonly by: string; readonly at: string },
): Promise<void> {
  const [found] = await listDuties(db, organisationId, { id: duty });
  if (found === undefined) throw unknown('duty');
  if (found.endedAt !== null)
    throw refused('duty', 'duty-ended', 'The duty has ended: nobody owes it any more.');
  if (!(await setFulfilled(db, organisationId, duty, { by, at })) || found.rhythm === null) return;
  const [rhythm] = await openRhythms(db, organisationId, { id: found.rhythm });
  if (rhythm === undefined) return;
  const day = at.slice(0, 10);
  const dueOn = nextDueAfter(rhythm, found.dueOn > day ? found.dueOn : day);
  await oweNext(db, organisationId, rhythm, { dueOn, at });
}

export type Released = {
  readonly subject: DutySubject;
  readonly kind?: DutyKind;
  readonly responsible?: string;
  readonly why: ReleaseCause;
  readonly at: string;
};

/** Ends the open duties that fit, and the rhythms they come from: nobody inherits them. */
export async function release(
  db: Trx,
  organisationId: OrganisationId,
  { why, at, ...filter }: Released,
): Promise<void> {
  const rhythms = await openRhythms(db, organisationId, filter);
  const ended = rhythms.map(({ id }) => id);
  await setRhythmsEnded(db, organisationId, ended, at);
  const open = await listDuties(db, organisationId, { ...filter, isOpen: true });
  const duties = open.map(({ id }) => id);
  await setEnded(db, organisationId, duties, { cause: why, at });
}

/**
 * Something comes back: the first duty is made now, each next one when the last is fulfilled or has passed. One rhythm
 * per kind and subject: what there was of another responsible is released, and the same responsible's is changed.
 */
export async function startRhythm(
  db: Trx,
  organisationId: OrganisationId,
  { at, ...given }: Omit<Rhythm, 'id' | 'version'> & { readonly at: string },
): Promise<void> {
  const { kind, subject, responsible } = given;
  const before = await rhythmOf(db, organisationId, { kind, subject });
  if (before !== null) {
    const why = before.responsible === responsible ? 'replaced' : 'owner-changed';
    await release(db, organisationId, { kind, subject, why, at });
  }
  const id = await insertRhythm(db, organisationId, given, at);
  await oweNext(db, organisationId, { ...given, id, version: 1 }, { dueOn: given.firstDueOn, at });
}

/** How something comes back now; null where it does not. */
export async function rhythmOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { kind, subject }: About,
): Promise<Rhythm | null> {
  const [found] = await openRhythms(db, organisationId, { kind, subject });
  return found ?? null;
}

/**
 * From `nextDueOn` on it comes back by the new rhythm. A duty that waits is replaced; one whose day has come stays owed,
 * and the next comes after it.
 */
export async function changeRhythm(
  db: Trx,
  organisationId: OrganisationId,
  {
    kind,
    subject,
    every,
    nextDueOn,
    at,
  }: About & {
    readonly every: Every;
    readonly nextDueOn: string;
    readonly at: string;
  },
): Promise<void> {
  const rhythm = await rhythmOf(db, organisationId, { kind, subject });
  if (rhythm === null) throw unknown('rhythm');
  const changed = { ...rhythm, every, firstDueOn: nextDueOn };
  await updateRhythm(db, organisationId, rhythm.id, changed);
  const open = await listDuties(db, organisationId, { rhythm: rhythm.id, isOpen: true });
  if (open.some(({ dueOn }) => dueOn <= at.slice(0, 10) || dueOn === nextDueOn)) return;
  const waiting = open.map(({ id }) => id);
  await setEnded(db, organisationId, waiting, { cause: 'replaced', at });
  await oweNext(db, organisationId, changed, { dueOn: nextDueOn, at });
}
