import { patternsEverFor } from '#features/catalogue/index.ts';
import { type ActionContext, defineAction, definePreparedAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Affected } from '#platform/database/schema.ts';
import type { Projection } from '../model/projection.ts';
import {
  type AddScenario,
  addScenarioSchema,
  type ChangeScenario,
  changeScenarioSchema,
  type RemoveScenario,
  removeScenarioSchema,
  type Scenario,
  type ScenarioFields,
  scenarioFieldsOf,
} from '../model/scenario.ts';
import { allProjections } from '../store/projections.ts';
import { insertScenario, keptScenarios, setRemoved, updateScenario } from '../store/scenarios.ts';

/** What of an input there is not in the open data. */
type Absent = { readonly unit: boolean; readonly pattern: number };

async function absentOf(context: Context, fields: ScenarioFields): Promise<Absent> {
  const known = new Set((await patternsEverFor(context)).map(({ id }) => id));
  const units = await context.warehouse.units();
  return {
    unit: !units.some(({ code, kind }) => code === fields.unit && kind !== 'nation'),
    pattern: fields.savings.findIndex(({ pattern }) => !known.has(pattern)),
  };
}

/** Refuses what there is not, and a projection of another unit; a projection that is not the organisation's before all else. */
async function refuseAbsent(
  { db, organisation }: ActionContext,
  fields: ScenarioFields,
  absent: Absent,
): Promise<void> {
  const projection = await projectionOf(db, organisation.id, fields);
  if (absent.unit) throw refused('unit', 'unit-unknown', 'There is no such municipality or region.');
  if (absent.pattern >= 0)
    throw refused(`savings.${absent.pattern}.pattern`, 'pattern-unknown', 'There is no such way of working.');
  if (projection === null) return;
  if (projection.unit !== fields.unit)
    throw refused('projection', 'projection-of-another', 'The projection is of another unit.');
  if (fields.horizon <= projection.baseYear)
    throw refused(
      'horizon',
      'horizon-too-early',
      'The horizon must lie after the base year of the projection.',
    );
}

async function projectionOf(
  db: ActionContext['db'],
  organisationId: OrganisationId,
  { projection: asked }: ScenarioFields,
): Promise<Projection | null> {
  if (asked === null) return null;
  const found = (await allProjections(db, organisationId)).find(({ id }) => id === asked);
  if (found === undefined) throw unknown('projection');
  return found;
}

const asJsonOf = <Fields extends ScenarioFields>({ assumptions, savings, ...rest }: Fields) => ({
  ...rest,
  assumptions: assumptions.map(own => ({ ...own })),
  savings: savings.map(own => ({ ...own })),
});

async function seenScenario(
  { db, organisation }: ActionContext,
  { gapScenario, version }: RemoveScenario,
  isRemoved: boolean,
): Promise<Scenario> {
  const kept = await keptScenarios(db, organisation.id);
  const found = kept.find(each => each.scenario.id === gapScenario && each.isRemoved === isRemoved)?.scenario;
  if (found === undefined) throw unknown('gap-scenario');
  if (found.version !== version) throw staleScenario(found);
  return found;
}

const staleScenario = (now: Scenario) => stale('gap-scenario', asJsonOf(now));

const affected = (id: string, change: Affected['change']): Affected => ({ kind: 'gap-scenario', id, change });

const recorded = ({
  unit,
  horizon,
  projection,
  assumptions,
  savings,
}: ScenarioFields): Record<string, Json> => ({
  unit,
  horizon,
  projection,
  assumptions: assumptions.map(({ assumption, value }) => ({ assumption, value })),
  savings: savings.map(({ source: _source, ...numbers }) => numbers),
});

/** Keeps assumptions that differ from what open data say, under a name. */
export const addGapScenario = definePreparedAction<AddScenario, Scenario, Absent>({
  name: 'welfare-gap.addScenario',
  permission: 'welfare.edit',
  input: addScenarioSchema,
  record: recorded,
  prepare: absentOf,
  run: async (context, input, absent) => {
    await refuseAbsent(context, input, absent);
    const scenario = await insertScenario(context.db, context.organisation.id, input);
    return {
      output: scenario,
      affected: [affected(scenario.id, 'created')],
      undo: {
        action: 'welfare-gap.removeScenario',
        input: { gapScenario: scenario.id, version: scenario.version },
      },
    };
  },
  discard: async () => {},
});

/** Changes a scenario; its assumptions and savings are replaced as a whole. */
export const changeGapScenario = definePreparedAction<ChangeScenario, Scenario, Absent>({
  name: 'welfare-gap.changeScenario',
  permission: 'welfare.edit',
  input: changeScenarioSchema,
  record: ({ gapScenario, version: _version, ...fields }) => ({ gapScenario, ...recorded(fields) }),
  prepare: absentOf,
  run: async (context, { gapScenario, version, ...fields }, absent) => {
    const before = await seenScenario(context, { gapScenario, version }, false);
    await refuseAbsent(context, fields, absent);
    const scenario = await updateScenario(context.db, context.organisation.id, { ...before, ...fields });
    if (scenario === undefined) throw staleScenario(before);
    return {
      output: scenario,
      affected: [affected(scenario.id, 'changed')],
      undo: {
        action: 'welfare-gap.changeScenario',
        input: { gapScenario, version: scenario.version, ...asJsonOf(scenarioFieldsOf(before)) },
      },
    };
  },
  discard: async () => {},
});

const setting = (isRemoved: boolean, name: string, undoneBy: string) =>
  defineAction<RemoveScenario, { readonly id: string; readonly version: number }>({
    name,
    permission: 'welfare.edit',
    input: removeScenarioSchema,
    record: ({ gapScenario }) => ({ gapScenario }),
    run: async (context, input) => {
      const before = await seenScenario(context, input, !isRemoved);
      const version = await setRemoved(context.db, context.organisation.id, before, isRemoved);
      if (version === undefined) throw staleScenario(before);
      return {
        output: { id: before.id, version },
        affected: [affected(before.id, isRemoved ? 'removed' : 'created')],
        undo: { action: undoneBy, input: { gapScenario: before.id, version } },
      };
    },
  });

/** Removes a scenario; it can be brought back. */
export const removeGapScenario = setting(true, 'welfare-gap.removeScenario', 'welfare-gap.restoreScenario');

/** Brings a removed scenario back. */
export const restoreGapScenario = setting(false, 'welfare-gap.restoreScenario', 'welfare-gap.removeScenario');
