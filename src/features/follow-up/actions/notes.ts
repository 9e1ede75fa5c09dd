import {
  addProposal,
  drawUpProposal,
  everything,
  holdDecisions,
  readDecisions,
  readMeeting,
  setAgenda,
} from '#features/decisions/index.ts';
import { dutiesOf, dutyById, fulfil, owe } from '#features/duties/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import { todayOf } from '#platform/today.ts';
import type { Cause } from '../model/agenda.ts';
import {
  type FinishAction,
  finishActionSchema,
  type NotedItem,
  type ProposeDecision,
  proposeDecisionSchema,
  type TakeNote,
  takeNoteSchema,
} from '../model/agenda-note.ts';
import { alternativesOf } from '../model/alternatives.ts';
import { readAgenda } from '../reading/agenda.ts';
import { allNotes, insertDone, insertNote } from '../store/notes.ts';
import { namesOf } from '../store/people.ts';

type Place = { readonly initiative: string | null; readonly duty: string | null };

const placeOf = (item: NotedItem): Place => ({
  initiative: item.kind === 'initiative' ? item.initiative : null,
  duty: item.kind === 'duty' ? item.duty : null,
});

/** Why the item stands on the agenda now; nothing where it does not. */
async function causesNow(context: ActionContext, { initiative, duty }: Place): Promise<readonly Cause[]> {
  const found = (await readAgenda(context)).find(
    item => item.initiative === initiative && item.duty === duty,
  );
  return found?.causes ?? [];
}

/** Going on is the answer to the decision points that have come: they are done. */
async function fulfilPoints(
  context: ActionContext,
  initiative: string,
  causes: readonly Cause[],
): Promise<void> {
  const { db, organisation, actor, now } = context;
  const days = new Set(causes.filter(({ kind }) => kind === 'decision-point').map(({ since }) => since));
  if (days.size === 0) return;
  const decisions = await readDecisions(context, { ...everything, initiative });
  for (const { id } of decisions) {
    const subject = { kind: 'decision', id };
    const open = await dutiesOf(db, organisation.id, { subject, isOpen: true, today: todayOf(context) });
    for (const duty of open.filter(({ dueOn }) => days.has(dueOn))) {
      await fulfil(db, organisation.id, { duty: duty.id, by: actor.id, at: now().toISOString() });
    }
  }
}

async function refuseUnknownItem(
  { db, organisation, now }: ActionContext,
  { initiative, duty }: Place,
): Promise<void> {
  if (initiative !== null && (await initiativeHeads(db, organisation.id, [initiative])).length === 0) {
    throw unknown('initiative');
  }
  if (duty !== null && (await dutyById(db, organisation.id, { duty, today: todayOf({ now }) })) === null) {
    throw unknown('duty');
  }
}

/** What somebody is to do by a day becomes a duty of theirs. */
async function oweAction(
  { db, organisation, now }: ActionContext,
  note: string,
  action: NonNullable<TakeNote['action']>,
): Promise<void> {
  await owe(db, organisation.id, {
    kind: 'action',
    subject: { kind: 'agenda-note', id: note },
    title: action.title,
    address: `/uppfoljning/atgard/${note}`,
    responsible: action.person,
    line: null,
    dueOn: action.dueOn,
    at: now().toISOString(),
  });
}

/** Notes what the leadership group said; held, the item leaves its agenda until something new happens. */
export const takeNote = defineAction<TakeNote, { readonly id: string }>({
  name: 'follow-up.takeNote',
  permission: 'follow-up.lead',
  input: takeNoteSchema,
  record: ({ item, choice, isHeld, againOn, action }) => ({
    item,
    choice,
    isHeld,
    againOn,
    person: action?.person ?? null,
    dueOn: action?.dueOn ?? null,
  }),
  run: async (context, input) => {
    const { db, organisation, actor, now } = context;
    await holdDecisions(db, organisation.id);
    const of = placeOf(input.item);
    await refuseUnknownItem(context, of);
    const { action, againOn, isHeld } = input;
    const people = await namesOf(db, organisation.id);
    if (action !== null && people.get(action.person)?.isErased !== false) throw unknown('person');
    const today = todayOf(context);
    if (action !== null && action.dueOn < today) {
      throw refused('action.dueOn', 'day-past', 'That day has passed.');
    }
    if (againOn !== null && !isHeld) {
      throw refused('againOn', 'not-held', 'Only what leaves the agenda comes back to it.');
    }
    if (againOn !== null && againOn <= today) {
      throw refused('againOn', 'day-past', 'It comes back on a later day.');
    }
    const causes = await causesNow(context, of);
    const id = await insertNote(db, organisation.id, {
      ...of,
      causes: causes.map(({ key }) => key),
      words: input.words,
      choice: input.choice,
      isHeld,
      againOn,
      proposal: null,
      actionTitle: action?.title ?? '',
      actionPerson: action?.person ?? null,
      actionDueOn: action?.dueOn ?? null,
      notedBy: actor.id,
      notedAt: now().toISOString(),
    });
    if (action !== null) await oweAction(context, id, action);
    if (input.choice === 'continue' && isHeld && of.initiative !== null) {
      await fulfilPoints(context, of.initiative, causes);
    }
    return { output: { id }, affected: [{ kind: 'agenda-note', id, change: 'created' }] };
  },
});

export type Proposed = { readonly id: string; readonly meeting: string | null };

/** Who the standing decision names to answer: they are proposed anew. */
async function answering(context: ActionContext, initiative: string) {
  const standing = (await readDecisions(context, { ...everything, initiative })).find(
    ({ revisedBy }) => revisedBy === null,
  );
  return {
    owner: standing?.commitment?.owner.id ?? null,
    benefitOwner: standing?.benefitOwner?.id ?? null,
    reviewer: standing?.reviewer?.id ?? null,
  };
}

/** Puts a proposal last on the agenda of a meeting. */
async function putOn(
  context: ActionContext,
  meeting: string,
  proposal: string,
): Promise<readonly Affected[]> {
  const { agenda, version } = await readMeeting(context, meeting);
  const items = [...agenda.map(({ proposal: id, note }) => ({ proposal: id, note })), { proposal, note: '' }];
  return (await setAgenda.run(context, { meeting, version, items }, undefined)).affected;
}

/**
 * What the group wants decided becomes a proposal that is drawn up, on the agenda of a meeting if one is named: from
 * there it is recorded as every decision is, as one that revises what stands.
 */
export const proposeDecision = defineAction<ProposeDecision, Proposed>({
  name: 'follow-up.proposeDecision',
  permission: 'decisions.prepare',
  input: proposeDecisionSchema,
  record: ({ initiative, choice, meeting }) => ({ initiative, choice, meeting }),
  run: async (context, input) => {
    const { db, organisation, actor, now } = context;
    await holdDecisions(db, organisation.id);
    await refuseUnknownItem(context, { initiative: input.initiative, duty: null });
    const { initiative, choice, title, ask, consequences, meeting } = input;
    const causes = await causesNow(context, { initiative, duty: null });
    const added = await addProposal.run(
      context,
      {
        initiative,
        title,
        ask,
        consequences,
        alternatives: [...alternativesOf(choice)],
        documents: [],
        scenario: null,
        ...(await answering(context, initiative)),
      },
      undefined,
    );
    const { id, version } = added.output;
    const drawnUp = await drawUpProposal.run(context, { proposal: id, version }, undefined);
    const onAgenda = meeting === null ? [] : await putOn(context, meeting, id);
    const note = await insertNote(db, organisation.id, {
      initiative,
      duty: null,
      causes: causes.map(({ key }) => key),
      words: ask,
      choice,
      isHeld: true,
      againOn: null,
      proposal: id,
      actionTitle: '',
      actionPerson: null,
      actionDueOn: null,
      notedBy: actor.id,
      notedAt: now().toISOString(),
    });
    return {
      output: { id, meeting },
      affected: [
        ...added.affected,
        ...drawnUp.affected,
        ...onAgenda,
        { kind: 'agenda-note', id: note, change: 'created' },
      ],
    };
  },
});

/** Says that what somebody was to do is done. */
export const finishAction = defineAction<FinishAction, { readonly id: string }>({
  name: 'follow-up.finishAction',
  permission: 'follow-up.answer',
  input: finishActionSchema,
  record: ({ note }) => ({ note }),
  run: async (context, { note, words }) => {
    const { db, organisation, actor, now } = context;
    await holdDecisions(db, organisation.id);
    const found = (await allNotes(db, organisation.id)).find(({ id }) => id === note);
    if (found === undefined) throw unknown('agenda-note');
    if (found.actionPerson === null) throw refused('note', 'no-action', 'Nobody was to do anything.');
    if (found.doneAt !== null) throw refused('note', 'done-already', 'It has been done.');
    if (actor.id !== found.actionPerson && actor.id !== found.notedBy) {
      throw refused('note', 'not-yours', 'Whoever was to do it says that it is done, or who noted it.');
    }
    const at = now().toISOString();
    await insertDone(db, organisation.id, { note, words, by: actor.id, at });
    const subject = { kind: 'agenda-note', id: note };
    const open = await dutiesOf(db, organisation.id, { subject, isOpen: true, today: todayOf(context) });
    for (const { id } of open) await fulfil(db, organisation.id, { duty: id, by: actor.id, at });
    return { output: { id: note }, affected: [{ kind: 'agenda-note', id: note, change: 'changed' }] };
  },
});
