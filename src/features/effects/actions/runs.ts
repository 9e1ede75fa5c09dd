import {
  type ActionContext,
  defineAction,
  definePreparedAction,
  type Outcome,
} from '#platform/action/action.ts';
import { askToStop } from '#platform/action/ask-to-stop.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { touchedBy } from '../known-to-do-the-same.ts';
import {
  againSchema,
  type EvaluatePlan,
  evaluatePlanSchema,
  type Question,
  questionSchema,
  type RunInput,
  stopSchema,
} from '../model/question.ts';
import { findEvaluation } from '../store/evaluations.ts';
import { findPlan } from '../store/plans.ts';
import { findRun, insertRun, type Run } from '../store/runs.ts';
import {
  patternsNamed,
  patternsOf,
  refuseStrangers,
  refuseUnanswerable,
  settingsFor,
  snapshotWith,
} from './asking.ts';

type ToRun = { readonly plan: string | null; readonly again: string | null; readonly input: RunInput };

/** Keeps what is asked for; the server evaluates it after the commit. */
async function ask({ db, organisation, actor, now }: ActionContext, run: ToRun): Promise<Outcome<Run>> {
  const id = await insertRun(db, organisation.id, { ...run, at: now().toISOString(), by: actor.id });
  const asked = await findRun(db, organisation.id, id);
  if (asked === undefined) throw new Error('The run that was just made is gone.');
  return { output: asked, affected: [{ kind: 'effect-run', id, change: 'created' }] };
}

/** Asks for the evaluation of a plan: its key figures, or all that the patterns of its initiative touch. */
export const evaluatePlan = definePreparedAction<EvaluatePlan, Run, ToRun>({
  name: 'effects.evaluatePlan',
  permission: 'effects.evaluate',
  input: evaluatePlanSchema,
  record: ({ plan, scope }) => ({ plan, scope }),
  prepare: async (context, { plan: id, scope }) => {
    const plan = await findPlan(context.db, context.organisation.id, id);
    if (plan === undefined) throw unknown('effect-plan');
    const snapshot = await snapshotWith(context, plan.unit);
    const patterns = await patternsOf(context, plan.initiative);
    const touched = scope === 'plan' ? [] : touchedBy(await patternsNamed(context, patterns), snapshot);
    const input: RunInput = {
      settings: await settingsFor(context, snapshot, { ...plan, breaks: [...plan.breaks], patterns }),
      keyFigures: [...new Set([...plan.keyFigures, ...touched])],
      planned: [...plan.keyFigures],
      initiative: plan.initiative,
    };
    refuseUnanswerable(snapshot, input);
    return { plan: id, again: null, input };
  },
  discard: async () => {},
  run: (context, _input, prepared) => ask(context, prepared),
});

/** Asks of any unit, key figure and start: an exploration, of which the register says that nothing was fixed beforehand. */
export const evaluateQuestion = definePreparedAction<Question, Run, ToRun>({
  name: 'effects.evaluateQuestion',
  permission: 'effects.evaluate',
  input: questionSchema,
  record: ({ unit, keyFigure, startYear }) => ({ unit, keyFigure, startYear }),
  prepare: async (context, question) => {
    const snapshot = await snapshotWith(context, question.unit);
    refuseStrangers(snapshot, question.without);
    const patterns = question.pattern === null ? [] : [question.pattern];
    const input: RunInput = {
      settings: await settingsFor(context, snapshot, {
        ...question,
        method: 'synthetic-control',
        patterns,
      }),
      keyFigures: [question.keyFigure],
      planned: [],
      initiative: null,
    };
    refuseUnanswerable(snapshot, input);
    return { plan: null, again: null, input };
  },
  discard: async () => {},
  run: (context, _input, prepared) => ask(context, prepared),
});

/** Makes an evaluation anew of the newest values, by the same settings. */
export const evaluateAgain = definePreparedAction<{ readonly evaluation: string }, Run, ToRun>({
  name: 'effects.evaluateAgain',
  permission: 'effects.evaluate',
  input: againSchema,
  record: ({ evaluation }) => ({ evaluation }),
  prepare: async (context, { evaluation }) => {
    const before = await findEvaluation(context.db, context.organisation.id, evaluation);
    if (before === undefined) throw unknown('effect-evaluation');
    const { settings, keyFigure, initiative, isPlanned } = before;
    const snapshot = await snapshotWith(context, settings.unit);
    const patterns = initiative === null ? [] : await patternsOf(context, initiative);
    const known = await settingsFor(context, snapshot, {
      ...settings,
      without: settings.without.map(({ unit }) => unit),
      patterns,
    });
    // Why each was left out is told as it was told before.
    const why = new Map(settings.without.map(each => [each.unit, each]));
    const without = known.without.map(each => why.get(each.unit) ?? each);
    const input: RunInput = {
      settings: { ...known, without },
      keyFigures: [keyFigure],
      planned: isPlanned ? [keyFigure] : [],
      initiative,
    };
    refuseUnanswerable(snapshot, input);
    return { plan: before.plan, again: evaluation, input };
  },
  discard: async () => {},
  run: (context, _input, prepared) => ask(context, prepared),
});

/** Ends a run; what has been evaluated so far is kept. */
export const stopRun = defineAction<{ readonly evaluationRun: string }, Run>({
  name: 'effects.stopRun',
  permission: 'effects.evaluate',
  input: stopSchema,
  record: ({ evaluationRun }) => ({ evaluationRun }),
  run: async ({ db, organisation, now }, { evaluationRun }) => {
    const found = await findRun(db, organisation.id, evaluationRun);
    if (found === undefined) throw unknown('effect-run');
    const isStopping = await askToStop(db, 'effect_run', organisation.id, evaluationRun, now());
    if (!isStopping) throw refused('', 'ended-already', 'The evaluation has ended.');
    return {
      output: (await findRun(db, organisation.id, evaluationRun)) ?? found,
      affected: [{ kind: 'effect-run', id: evaluationRun, change: 'changed' }],
    };
  },
});
