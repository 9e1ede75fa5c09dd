import { allGoals } from '#features/direction/index.ts';
import { initiativeHeads, numberName } from '#features/initiatives/index.ts';
import { type ThreadObject, threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneOf } from '#platform/action/done.ts';
import type { Context, Language } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { requestLine } from '#platform/rest/request-line.ts';
import { todayOf } from '#platform/today.ts';
import { formatDate } from '#ui/format/dates.ts';
import { chartData } from './chart-data.ts';
import { factsOf } from './facts.ts';
import { ledeOf } from './finding.ts';
import { historyRows } from './history.ts';
import { measureMessages } from './messages/measure.ts';
import { messages } from './messages/measures.ts';
import { expectedAt } from './model/status.ts';
import { type MeasureSeries, measureSeries } from './reading/series.ts';
import { statusFor } from './reading/statuses.ts';
import { toneOf } from './rows.ts';
import { allMeasures } from './store/measures.ts';
import { everybody } from './store/people.ts';
import { shownDistance, shownPeriod, shownPoint, shownValue } from './wording.ts';

/** Where it is settled what a key figure means that is held out until then; null where it is not. */
function heldOutAddress({ heldOut }: MeasureSeries): string | null {
  return heldOut === null ? null : `/data/andringar/${heldOut.before}/${heldOut.after}/${heldOut.keyFigure}`;
}

/** All that the page of a measure shows; refused as unknown where there is none. */
export async function measurePage(member: Context, request: Request, id: string) {
  const { db, organisation, language, actor } = member;
  const series = await measureSeries(member, id);
  const { measure, points } = series;
  const text = messages(language);
  const names = new Map((await everybody(db, organisation.id)).map(person => [person.id, person.name]));
  const measures = await allMeasures(db, organisation.id);
  const status = statusFor(measure, points, todayOf(member));
  const ref = { kind: 'measure', id } as const;
  const shown: ThreadObject = { ...ref, title: measure.name, told: '', href: `/matt/${id}` };
  const thread = (await threadFor(member, ref)) ?? {
    object: shown,
    before: [],
    after: [],
    links: [],
    isWhole: true,
  };
  const goals = (await allGoals(db, organisation.id)).filter(goal => measure.goals.includes(goal.id));
  const initiatives = (await initiativeHeads(db, organisation.id)).filter(head =>
    measure.initiatives.includes(head.id),
  );
  return {
    language,
    id,
    name: measure.name,
    kind: text.kinds[measure.kind],
    isReported: measure.kind === 'reported' && !measure.isRetired,
    isGone: series.isGoneFromPanel,
    heldOut: heldOutAddress(series),
    tone: toneOf[status.standing.status],
    status: text.statuses[status.standing.status],
    lede: ledeOf(status, language),
    source: sourceOf(series, language),
    chart: chartData(measure, points, language),
    finding: findingOf(series, language),
    band: measure.tolerance === 0 ? null : shownDistance(measure.tolerance, measure, language),
    periods: points.map(({ period }) => shownPeriod(period, language)),
    rows: points.toReversed().map(point => {
      const expected = expectedAt(measure, point.period);
      return {
        period: shownPeriod(point.period, language),
        row: point.source.kind === 'recorded' ? point.source.row : null,
        value: shownPoint(point, measure, language),
        expected: expected === null ? '' : shownValue(expected, measure, language),
        note: point.note,
        isRevised: point.isRevised,
        isAfterBreak: point.isAfterBreak,
      };
    }),
    facts: factsOf(measure, measures, names, series.snapshot?.source ?? null, language),
    used: {
      goals: goals.map(each => ({ label: each.title, href: `/inriktning/mal/${each.id}` })),
      initiatives: initiatives.map(each => ({
        label: `${numberName(each.number)} ${each.title}`,
        href: `/initiativ/${each.id}`,
      })),
      formulas: measures
        .filter(({ terms }) => terms.some(term => term.measure === id))
        .map(each => ({ label: each.name, href: `/matt/${each.id}` })),
      keyFigure:
        measure.keyFigure === null || organisation.unitCode === null
          ? null
          : { label: measure.keyFigure, href: `/nyckeltal/${organisation.unitCode}/${measure.keyFigure}` },
    },
    history: historyRows(series, names, language),
    thread: threadLineOf(thread, language),
    command: requestLine(member, `/api/v1/measures/${id}/series`),
    snapshot: series.snapshot?.id ?? null,
    mayEdit: may(actor, 'measures.edit'),
    mayReport: may(actor, 'measures.report'),
    done: await doneOf(member, request),
  };
}

function sourceOf({ measure, snapshot }: MeasureSeries, language: Language): string {
  const text = measureMessages(language);
  if (measure.kind === 'calculated') return text.sourceCalculated;
  if (measure.kind === 'reported')
    return measure.source === '' ? text.sourceOwnPlain : text.sourceOwn(measure.source);
  if (snapshot === null) return measure.source;
  return text.sourcePanel(snapshot.source, formatDate(snapshot.fetchedOn, language), snapshot.id);
}

function findingOf({ measure, points }: MeasureSeries, language: Language): string {
  const text = measureMessages(language);
  const known = points.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return text.chartNone;
  const [from, to] = [shownPoint(first, measure, language), shownPoint(last, measure, language)];
  const newest = shownPeriod(last.period, language);
  return first === last
    ? text.chartOne(to, newest)
    : text.chartFinding(from, shownPeriod(first.period, language), to, newest);
}
