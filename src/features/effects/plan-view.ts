import { powerBefore } from '#core/effects/side-by-side.ts';
import { readCommitments } from '#features/decisions/index.ts';
import { initiativeOf } from '#features/initiatives/index.ts';
import { nameOf } from '#features/situation/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { patternsNamed, patternsOf, settingsFor, standingYes } from './actions/asking.ts';
import { unitIn } from './class-panel.ts';
import { taskOf } from './evaluating.ts';
import { touchedBy } from './known-to-do-the-same.ts';
import { effectsMessages } from './messages/effects.ts';
import { planMessages } from './messages/plan.ts';
import { undetectableWords } from './messages/verdicts.ts';
import { answersPlan, type Plan } from './model/plan.ts';
import type { LeftOut } from './model/question.ts';
import { effectsNow } from './reading.ts';
import { evaluationRow, sizeText } from './wording.ts';

/** Everything that the page of an initiative's measuring shows. */
export async function planView(member: Context, id: string) {
  const { db, organisation, language, actor, warehouse } = member;
  const initiative = await initiativeOf(db, organisation.id, id);
  const { evaluations, history } = await effectsNow(member);
  const plans = history.filter(plan => plan.initiative === id);
  const [plan = null] = plans;
  const code = plan?.unit ?? organisation.unitCode;
  const snapshot = code === null ? null : await warehouse.newestWith(code);
  const patterns = await patternsOf(member, id);
  const touched = snapshot === null ? [] : touchedBy(await patternsNamed(member, patterns), snapshot);
  const suggested = [
    ...new Set([...(initiative.mainKeyFigure === null ? [] : [initiative.mainKeyFigure]), ...touched]),
  ];
  const titles = new Map(snapshot?.keyFigures.map(({ id: key, title }) => [key, nameOf(title)]));
  const named = (keyFigures: readonly string[]) =>
    keyFigures.map(key => ({ id: key, name: titles.get(key) ?? key }));
  return {
    language,
    initiative: { id, title: initiative.title },
    yes: await standingYes(member, id),
    evaluatedAt:
      evaluations.findLast(each => plan !== null && each.plan === plan.id && answersPlan(plan, each))?.at ??
      null,
    answers:
      (await readCommitments(member)).find(each => each.initiative === id && each.toDate === null)?.owner
        .name ?? null,
    mayEvaluate: may(actor, 'effects.evaluate'),
    plan,
    plans,
    unit: code,
    named: plan === null ? [] : named(plan.keyFigures),
    suggested: named(suggested),
    patterns,
    ...(plan === null || snapshot === null || unitIn(snapshot, plan.unit) === undefined
      ? { sight: [], leftOut: [] }
      : await sightOfPlan(member, snapshot, plan, patterns)),
    rows: evaluations
      .filter(evaluation => evaluation.initiative === id)
      .map(evaluation => evaluationRow(evaluation, language)),
  };
}
export type PlanView = Awaited<ReturnType<typeof planView>>;

/** What stands fixed, in a sentence. */
export const findingOf = ({ language, plans }: PlanView, { keyFigures, startYear, fixed }: Plan): string => {
  const text = planMessages(language);
  const how = plans.length > 1 ? text.fixed.changed : text.fixed.first;
  return text.finding(
    formatNumber(keyFigures.length, language, 0),
    formatYear(startYear),
    `${how} ${effectsMessages(language).fixings[fixed]}`,
  );
};

/** What the years before the start would show of each key figure, and who is left out. */
async function sightOfPlan(
  member: Context,
  snapshot: Snapshot,
  plan: Plan,
  patterns: readonly string[],
): Promise<{
  readonly sight: readonly {
    readonly keyFigure: string;
    readonly effects: readonly { readonly years: string; readonly size: string }[];
    readonly reason: string | null;
  }[];
  readonly leftOut: readonly LeftOut[];
}> {
  const { language } = member;
  const settings = await settingsFor(member, snapshot, { ...plan, breaks: [...plan.breaks], patterns });
  const sight = plan.keyFigures.map(keyFigure => {
    const asked = taskOf(snapshot, settings, keyFigure);
    if ('fault' in asked) return { keyFigure, effects: [], reason: asked.fault };
    const power = powerBefore(asked.task.panel, asked.task.settings);
    if (power.kind === 'cannot-tell')
      return { keyFigure, effects: [], reason: undetectableWords[language][power.reason] };
    const { title } = asked.place.keyFigure;
    return {
      keyFigure,
      reason: null,
      effects: power.effects.map(({ yearsAfter, effect }) => ({
        years: String(yearsAfter),
        size: sizeText(effect, title, language),
      })),
    };
  });
  return { sight, leftOut: settings.without };
}
