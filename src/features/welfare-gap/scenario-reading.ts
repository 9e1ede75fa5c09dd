import { patternsEverFor } from '#features/catalogue/index.ts';
import { type Place, placeOf } from '#features/situation/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Projection } from './model/projection.ts';
import type { Scenario } from './model/scenario.ts';
import { openWanted, type Reading, readingAt } from './reading.ts';
import { allProjections } from './store/projections.ts';
import { allScenarios } from './store/scenarios.ts';

export type ScenarioReading = {
  readonly scenario: Scenario;
  readonly place: Place;
  readonly projection: Projection | null;
  /** Under the scenario’s assumptions. */
  readonly reading: Reading | null;
  /** By open data, until the same year where it reaches so far. */
  readonly baseline: Reading | null;
};

/** A scenario beside what open data say. */
export async function scenarioReading(member: Context, id: string): Promise<ScenarioReading> {
  const { db, organisation, warehouse } = member;
  const scenario = (await allScenarios(db, organisation.id)).find(each => each.id === id);
  if (scenario === undefined) throw unknown('gap-scenario');
  const projections = await allProjections(db, organisation.id);
  const projection = projections.find(each => each.id === scenario.projection) ?? null;
  const place = await placeOf(warehouse, scenario.unit, null);
  const { horizon } = scenario;
  const patterns = await patternsEverFor(member);
  return {
    scenario,
    place,
    projection,
    reading: readingAt(place, { scenario, projection, horizon, patterns }),
    baseline: readingAt(place, { ...openWanted(), horizon }),
  };
}
