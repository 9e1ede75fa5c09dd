import { type ActionContext, defineAction } from '#platform/action/action.ts';
import type { Affected } from '#platform/database/schema.ts';
import { mailDuties, mailOwnMatter } from '#platform/mail/tell.ts';
import { todayOf } from '#platform/today.ts';
import type { Duty } from '../model/duty.ts';
import type { Ground } from '../model/ground.ts';
import { takeStepsSchema } from '../model/inputs.ts';
import { type Step, stepsDue, tellingsOf } from '../model/steps.ts';
import { oweWhatHasCome, passWhatTheLeftOwed } from '../passing.ts';
import { dutiesOf, groundOf } from '../reading.ts';
import { everybody, holdDuties } from '../store/people.ts';
import { insertSteps } from '../store/steps.ts';

/** How many duties took a step, came to somebody since another left, and were made by their rhythm. */
export type StepsTaken = { readonly told: number; readonly passed: number; readonly made: number };

type Taken = { readonly duty: Duty; readonly steps: readonly Step[] };

async function takeAll(context: ActionContext, ground: Ground): Promise<readonly Taken[]> {
  const { db, organisation, now } = context;
  const at = now().toISOString();
  const taken: Taken[] = [];
  for (const duty of await dutiesOf(db, organisation.id, { today: ground.today, isOpen: true })) {
    const due = stepsDue(duty, ground);
    const fresh = await insertSteps(db, organisation.id, duty.id, due, at);
    const steps = due.filter(({ step }) => fresh.includes(step));
    if (steps.length > 0) taken.push({ duty, steps });
  }
  return taken;
}

/** Tells each person once of all that is new for them; who has left is told nothing. */
async function tell(context: ActionContext, taken: readonly Taken[]): Promise<void> {
  const { db, organisation } = context;
  const present = new Set(
    (await everybody(db, organisation.id)).filter(({ hasLeft }) => !hasLeft).map(({ id }) => id),
  );
  for (const [person, tellings] of tellingsOf(taken)) {
    if (!present.has(person)) continue;
    const told = tellings.map(({ duty, step }) => ({ step, title: duty.title, dueOn: duty.dueOn }));
    await mailDuties(context, person, told);
  }
}

/**
 * The nightly work: what those who left owed is passed on, rhythms make their next duties, and whoever is to be told of
 * a duty is told, once. It may be run at any time and any number of times: it does what is not done yet.
 */
export const takeSteps = defineAction<Readonly<Record<string, never>>, StepsTaken>({
  name: 'duties.takeSteps',
  permission: 'duties.rule',
  input: takeStepsSchema,
  record: () => ({}),
  run: async context => {
    const { db, organisation } = context;
    await holdDuties(db, organisation.id);
    const ground = await groundOf(db, organisation.id, todayOf(context));
    const passed = await passWhatTheLeftOwed(context, ground);
    const made = await oweWhatHasCome(context, ground);
    const taken = await takeAll(context, ground);
    for (const { to } of passed) await mailOwnMatter(context, to, 'dutyPassed');
    await tell(context, taken);
    const stepped = taken.map(({ duty }): Affected => ({ kind: 'duty', id: duty.id, change: 'changed' }));
    return {
      output: { told: taken.length, passed: passed.length, made: made.length },
      affected: [...passed.flatMap(({ affected }) => affected), ...made, ...stepped],
    };
  },
});
