import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Absence } from '../model/absence.ts';
import {
  type AddAbsence,
  addAbsenceSchema,
  type ChangeAbsence,
  changeAbsenceSchema,
  type RemoveAbsence,
  removeAbsenceSchema,
} from '../model/inputs.ts';
import { allAbsences, deleteAbsence, insertAbsence, updateAbsence } from '../store/absences.ts';
import { everybody, holdDuties } from '../store/people.ts';

type Given = Pick<Absence, 'person' | 'from' | 'to' | 'deputy'>;

/** Everyone says when they are away themselves; an administrator may say it for others, who may be too ill to. */
function refuseForOthers({ actor }: ActionContext, person: string): void {
  if (person === actor.id || actor.roles.includes('administrator')) return;
  throw refused('person', 'not-for-others', 'Only an administrator enters absence for somebody else.');
}

async function refuseWrong(context: ActionContext, given: Given, others: readonly Absence[]): Promise<void> {
  const { db, organisation } = context;
  const present = new Set(
    (await everybody(db, organisation.id)).filter(({ hasLeft }) => !hasLeft).map(({ id }) => id),
  );
  if (!present.has(given.person)) throw unknown('person');
  if (given.deputy !== null && !present.has(given.deputy)) throw unknown('deputy');
  refuseForOthers(context, given.person);
  if (given.deputy === given.person) {
    throw refused('deputy', 'own-deputy', 'Nobody stands in for themselves.');
  }
  if (given.to < given.from) throw refused('to', 'ends-before-start', 'The last day is before the first.');
  const overlapping = others.some(
    ({ person, from, to }) => person === given.person && from <= given.to && given.from <= to,
  );
  if (overlapping) throw refused('from', 'away-already', 'There is an absence in these days already.');
}

async function heldAbsence(context: ActionContext, absence: string, version: number) {
  const { db, organisation } = context;
  await holdDuties(db, organisation.id);
  const all = await allAbsences(db, organisation.id);
  const found = all.find(({ id }) => id === absence);
  if (found === undefined) throw unknown('absence');
  refuseForOthers(context, found.person);
  if (found.version !== version) throw stale('absence', found);
  return { found, others: all.filter(({ id }) => id !== absence) };
}

type Kept = { readonly id: string; readonly version: number };

/** Somebody is away from one day to another; the deputy, where there is one, sees their duties and may answer. */
export const addAbsence = defineAction<AddAbsence, Kept>({
  name: 'duties.addAbsence',
  permission: 'duties.absence',
  input: addAbsenceSchema,
  record: ({ person, deputy }) => ({ person, deputy }),
  run: async (context, input) => {
    const { db, organisation } = context;
    await holdDuties(db, organisation.id);
    await refuseWrong(context, input, await allAbsences(db, organisation.id));
    const id = await insertAbsence(db, organisation.id, input);
    return {
      output: { id, version: 1 },
      affected: [{ kind: 'absence', id, change: 'created' }],
      undo: { action: 'duties.removeAbsence', input: { absence: id, version: 1 } },
    };
  },
});

export const changeAbsence = defineAction<ChangeAbsence, Kept>({
  name: 'duties.changeAbsence',
  permission: 'duties.absence',
  input: changeAbsenceSchema,
  record: ({ absence, version, deputy }) => ({ absence, version, deputy }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const { found, others } = await heldAbsence(context, input.absence, input.version);
    await refuseWrong(context, { ...input, person: found.person }, others);
    if (!(await updateAbsence(db, organisation.id, input))) throw stale('absence', found);
    const { id, from, to, deputy } = found;
    const version = input.version + 1;
    return {
      output: { id, version },
      affected: [{ kind: 'absence', id, change: 'changed' }],
      undo: { action: 'duties.changeAbsence', input: { absence: id, version, from, to, deputy } },
    };
  },
});

/** The absence was a mistake, or is over before its time: what was told to a deputy stays told. */
export const removeAbsence = defineAction<RemoveAbsence, { readonly id: string }>({
  name: 'duties.removeAbsence',
  permission: 'duties.absence',
  input: removeAbsenceSchema,
  record: ({ absence, version }) => ({ absence, version }),
  run: async (context, { absence, version }) => {
    const { db, organisation } = context;
    const { found } = await heldAbsence(context, absence, version);
    await deleteAbsence(db, organisation.id, absence);
    const { person, from, to, deputy } = found;
    return {
      output: { id: absence },
      affected: [{ kind: 'absence', id: absence, change: 'removed' }],
      undo: { action: 'duties.addAbsence', input: { person, from, to, deputy } },
    };
  },
});
