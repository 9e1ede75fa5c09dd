import { allGoals } from '#features/direction/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import {
  addMeasure,
  lastEnded,
  measureStatuses,
  type PeriodKind,
  periodAfter,
  recordValues,
} from '#features/measures/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { madeUpMeasures } from './made-up-measures.ts';
import type { MadeUpMeasure } from './model.ts';
import { type KnownPerson, peopleByName } from './store.ts';

type Ids = ReadonlyMap<string, string>;
type Known = {
  readonly context: Context;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly goals: Ids;
  readonly initiatives: Ids;
};

/** The measures of Exempelkommunen with their values; those that are there already are left as they are. */
export async function fillMeasures(context: Context): Promise<void> {
  const { db, organisation } = context;
  const goals = (await allGoals(db, organisation.id)).map(({ title, id }) => [title, id] as const);
  const heads = (await initiativeHeads(db, organisation.id)).map(({ title, id }) => [title, id] as const);
  const known: Known = {
    context,
    people: await peopleByName(db, organisation.id),
    goals: new Map(goals),
    initiatives: new Map(heads),
  };
  const there = await measureStatuses(context, { withRetired: true });
  const measures = new Map(there.map(({ measure }) => [measure.name, measure.id]));
  for (const madeUp of madeUpMeasures) {
    const id = measures.get(madeUp.name) ?? (await addOne(known, madeUp, measures));
    measures.set(madeUp.name, id);
    const hasValues = there.some(({ measure, points }) => measure.id === id && points.length > 0);
    if (madeUp.kind === 'reported' && !hasValues) await recordAll(known, id, madeUp);
  }
}

const periodBack = ({ context }: Known, kind: PeriodKind, periods: number): string =>
  periodAfter(lastEnded(kind, todayOf(context)), -periods);

const idsOf = (names: readonly string[], ids: Ids): readonly string[] =>
  names.flatMap(name => {
    const id = ids.get(name);
    return id === undefined ? [] : [id];
  });

async function addOne(known: Known, madeUp: MadeUpMeasure, measures: Ids): Promise<string> {
  const { values: _values, corrected: _corrected, breakAt, ...fields } = madeUp;
  const { baseline, period } = fields;
  const year = Number(todayOf(known.context).slice(0, 4));
  const { id } = await perform(addMeasure, known.context, {
    ...fields,
    reporter: known.people.get(fields.reporter ?? '')?.id ?? null,
    terms: fields.terms.map(({ name, measure }) => ({ name, measure: measures.get(measure) })),
    baseline:
      baseline === null
        ? null
        : {
            value: baseline.value,
            period: 'period' in baseline ? baseline.period : periodBack(known, period, baseline.periodsBack),
          },
    targets: fields.targets.map(({ inYears, value }) => ({ onDay: `${year + inYears}-12-31`, value })),
    breaks:
      breakAt === null
        ? []
        : [
            {
              fromPeriod: periodBack(known, period, breakAt.periodsBack),
              note: breakAt.note,
              baseline: breakAt.baseline,
            },
          ],
    goals: idsOf(fields.goals, known.goals),
    initiatives: idsOf(fields.initiatives, known.initiatives),
  });
  return id;
}

/** Whoever reports the measure enters its values, and corrects one of them where one was wrong. */
async function recordAll(known: Known, measure: string, madeUp: MadeUpMeasure): Promise<void> {
  const { context, people } = known;
  const reporter = people.get(madeUp.reporter ?? '')?.id ?? context.actor.id;
  const own = { ...context, actor: { ...context.actor, id: reporter, name: madeUp.reporter ?? '' } };
  const last = madeUp.values.length - 1;
  const values = madeUp.values.map((value, index) => ({
    period: periodBack(known, madeUp.period, last - index),
    value: typeof value === 'number' ? value : null,
    missing: typeof value === 'number' ? null : value,
  }));
  await perform(recordValues, own, { measure, values, cameBy: 'form' });
  if (madeUp.corrected === null) return;
  const { periodsBack, value, reason } = madeUp.corrected;
  const corrected = { period: periodBack(known, madeUp.period, periodsBack), value, missing: null };
  await perform(recordValues, own, { measure, values: [corrected], reason, cameBy: 'form' });
}
