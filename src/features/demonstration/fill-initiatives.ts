import { allGoals, allTrends } from '#features/direction/index.ts';
import {
  addInitiative,
  changeRelations,
  changeSetting,
  changeState,
  initiativeHeads,
  planningSetting,
  unansweredQuestions,
} from '#features/initiatives/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { madeUpAnswers, madeUpInitiatives } from './made-up-initiatives.ts';
import type { MadeUpInitiative, MadeUpYear } from './model.ts';
import { partsByName } from './store.ts';

type Names = {
  readonly parts: ReadonlyMap<string, string>;
  readonly goals: ReadonlyMap<string, string>;
  readonly trends: ReadonlyMap<string, string>;
};

const named = (names: ReadonlyMap<string, string>, wanted: readonly string[]): readonly string[] =>
  wanted.flatMap(name => names.get(name) ?? []);

const estimate = ([low, likely, high]: MadeUpYear) => ({
  low: low * 1000,
  likely: likely * 1000,
  high: high * 1000,
});

/** Enters what Exempelkommunen thinks of doing, what is there already left as it is. */
export async function fillInitiatives(context: Context): Promise<void> {
  const { db, organisation, now } = context;
  const setting = await planningSetting(db, organisation.id, now());
  if (setting.version === 0) await perform(changeSetting, context, setting);
  const names: Names = {
    parts: new Map(await partsByName(db, organisation.id)),
    goals: new Map((await allGoals(db, organisation.id)).map(({ title, id }) => [title, id])),
    trends: new Map((await allTrends(db, organisation.id)).map(({ title, id }) => [title, id])),
  };
  const known = new Set((await initiativeHeads(db, organisation.id)).map(({ title }) => title));
  for (const given of madeUpInitiatives) {
    if (!known.has(given.title)) await perform(addInitiative, context, inputOf(given, names));
  }
  await relateAndPrepare(context);
}

function inputOf(given: MadeUpInitiative, names: Names) {
  const { kind, must, informationClass, mainKeyFigure, title, summary, nullAlternative, chain } = given;
  const [earliestStart, latestStart, durationPeriods] = given.quarters;
  const needed = unansweredQuestions({ kind, legalAnswers: [] });
  return {
    ...{ title, summary, kind, nullAlternative, must, informationClass, mainKeyFigure },
    ...{ earliestStart, latestStart, durationPeriods },
    departments: named(names.parts, given.departments),
    goals: named(names.goals, given.goals),
    origins: [
      ...(given.pattern === null ? [] : [{ kind: 'opportunity', unit: '9900', pattern: given.pattern }]),
      ...(given.trend === null
        ? []
        : named(names.trends, [given.trend]).map(trend => ({ kind: 'trend', trend }))),
    ],
    lines: given.lines.map(({ years, ...line }) => ({ ...line, perYear: years.map(estimate) })),
    staffing: given.staffing.map(({ role, part, perPeriod }) => ({
      role,
      part: part === null ? null : (names.parts.get(part) ?? null),
      perPeriod,
    })),
    effectChain: [
      { kind: 'activity', text: chain.does, leadsTo: [1] },
      { kind: 'effect', text: chain.changes, leadsTo: [2] },
      { kind: 'benefit', text: chain.gains, leadsTo: given.goals.map((_, at) => 4 + at) },
      { kind: 'obstacle', text: chain.hindered, leadsTo: [1] },
      ...given.goals.map(goal => ({ kind: 'goal', text: goal, leadsTo: [] })),
    ],
    legalAnswers:
      given.state === 'idea'
        ? []
        : needed.flatMap(({ id }) => {
            const [answer, reason] = madeUpAnswers[id] ?? [];
            return answer === undefined ? [] : [{ question: id, answer, reason }];
          }),
  };
}

/** Says what needs and shuts out what, and which are prepared: those that nobody has touched yet. */
async function relateAndPrepare(context: Context): Promise<void> {
  const heads = await initiativeHeads(context.db, context.organisation.id);
  const ids = new Map(heads.map(({ title, id }) => [title, id]));
  for (const { title, requires, excludes, state } of madeUpInitiatives) {
    const head = heads.find(each => each.title === title);
    if (head === undefined || head.version > 1) continue;
    const relations = [
      ...named(ids, requires).map(other => ({ other, kind: 'requires' })),
      ...named(ids, excludes).map(other => ({ other, kind: 'excludes' })),
    ];
    const seen = { initiative: head.id, version: head.version };
    const { version } =
      relations.length === 0 ? head : await perform(changeRelations, context, { ...seen, relations });
    if (state === 'prepared') await perform(changeState, context, { ...seen, version, state });
  }
}
