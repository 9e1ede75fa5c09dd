import { dutiesOf, fulfil, owe, release, startRhythm } from '#features/duties/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { todayOf } from '#platform/today.ts';
import type { Measure } from './model/measure.ts';
import { firstDayOf, lastEnded, periodAfter, periodOn } from './model/period.ts';

const kind = 'report';
const subjectOf = (id: string) => ({ kind: 'measure', id }) as const;

/** On the 20th of the month after the period. */
const dueAfter = (period: string): string => `${firstDayOf(periodAfter(period)).slice(0, 8)}20`;

const reporterOf = (measure: Measure | null): string | null =>
  measure === null || measure.kind !== 'reported' || measure.isRetired ? null : measure.reporter;

/** What the reporter of a measure owes, and as what; null where nobody owes anything. */
const owed = (measure: Measure | null): string | null =>
  measure === null || reporterOf(measure) === null
    ? null
    : [reporterOf(measure), measure.period, measure.name].join('\n');

/** Makes the reporter owe a value for each period, from the running one on; a new reporter inherits nothing. */
export async function keepReporting(
  context: ActionContext,
  before: Measure | null,
  after: Measure | null,
): Promise<void> {
  const { db, organisation, now } = context;
  const id = after?.id ?? before?.id;
  if (id === undefined || owed(before) === owed(after)) return;
  const at = now().toISOString();
  const subject = subjectOf(id);
  const isNewReporter =
    reporterOf(before) !== null && reporterOf(after) !== null && reporterOf(before) !== reporterOf(after);
  if (owed(before) !== null) {
    const why = owed(after) === null ? 'withdrawn' : isNewReporter ? 'owner-changed' : 'replaced';
    await release(db, organisation.id, { subject, kind, why, at });
  }
  if (after !== null) await oweReport(context, after, dueAfter(periodOn(after.period, todayOf(context))));
}

async function oweReport(
  { db, organisation, now }: ActionContext,
  measure: Measure,
  dueOn: string,
): Promise<void> {
  const responsible = reporterOf(measure);
  if (responsible === null) return;
  const duty = {
    kind,
    subject: subjectOf(measure.id),
    title: `Rapportera ${measure.name}`,
    address: `/matt/${measure.id}/varden`,
    responsible,
    line: null,
    at: now().toISOString(),
  } as const;
  const { period } = measure;
  if (period === 'year') await owe(db, organisation.id, { ...duty, dueOn });
  else await startRhythm(db, organisation.id, { ...duty, every: period, firstDueOn: dueOn });
}

/** Fulfils what was owed for the periods that now have a value. A year's duty makes the next year's. */
export async function noteReported(
  context: ActionContext,
  measure: Measure,
  periods: ReadonlySet<string>,
): Promise<void> {
  const { db, organisation, actor, now } = context;
  const filter = { kind, subject: subjectOf(measure.id), isOpen: true, today: todayOf(context) } as const;
  for (const { id, dueOn } of await dutiesOf(db, organisation.id, filter)) {
    if (!periods.has(lastEnded(measure.period, dueOn))) continue;
    await fulfil(db, organisation.id, { duty: id, by: actor.id, at: now().toISOString() });
    if (measure.period === 'year') {
      await oweReport(context, measure, dueAfter(periodAfter(lastEnded('year', dueOn))));
    }
  }
}
