import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { starterFolder } from '../../../tests/support/snapshots.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { testDataPath, whenTestData } from '../../../tests/support/test-data.ts';
import { importProjection, removeProjection } from './actions/projections.ts';
import { addGapScenario, changeGapScenario, removeGapScenario } from './actions/scenarios.ts';
import { welfareGapActions } from './actions.ts';
import { gapCsv } from './csv.ts';
import type { ScenarioFields } from './model/scenario.ts';
import { readProjection } from './projection-file.ts';
import { reportOf } from './report.ts';
import { scenarioReading } from './scenario-reading.ts';
import { allProjections } from './store/projections.ts';
import { allScenarios } from './store/scenarios.ts';

const halland = 'projection/halland-age-structure.csv';

const small = (rows: readonly string[]) => ['År;Åldersgrupp;Befolkning', ...rows].join('\n');
const whole = small(['2025;0-64;80', '2025;65+;20', '2035;0-64;90', '2035;65+;30']);
const faultsIn = (text: string, given: Partial<{ region: string; baseYear: number }> = {}) =>
  readProjection(text, { region: '', baseYear: 2025, ...given }).faults.map(
    ({ line, reason, cell }) => `${line} ${reason} ${cell}`,
  );

describe('A projection in a file', () => {
  test('is read as it stands, or not at all and with every fault named', () => {
    expect(faultsIn(whole)).toEqual([]);
    expect(faultsIn('År;Befolkning\n2025;1')).toEqual(['1 column-missing åldersgrupp']);
    expect(faultsIn(small(['2025;0-64;80', '2035;0-64;90']))).toEqual(['0 ages-missing 65+']);
    expect(faultsIn(small(['2025;0-19;8', '2025;30+;2']))).toEqual(['0 ages-missing 20-29']);
    expect(faultsIn(small(['2025;0-64;80', '2025;65+;20', '2035;0-64;90']))).toEqual([
      '0 ages-missing 2035: 65+',
    ]);
    expect(faultsIn(small(['2025;0-64;80', '2025;60+;20', '2025;65+;20']))[0]).toMatch(/^0 ages-overlap/);
    expect(faultsIn(`${whole}\n20;0-64;5\n2036;unga;5\n2036;0-64;x\n2025;0-64;81`)).toEqual([
      '6 year 20',
      '7 ages unga',
      '8 persons x',
      '9 twice 2025, 0-64',
    ]);
    expect(faultsIn(whole, { baseYear: 2024 })).toEqual(['0 base-missing 2024']);
    expect(faultsIn(whole, { baseYear: 2035 })).toEqual(['0 nothing-ahead 2035']);
  });

  test('of several areas is read for the one that is named', whenTestData(halland), () => {
    const text = readFileSync(testDataPath(halland), 'utf8');
    expect(faultsIn(text)[0]).toMatch(/^0 units-several Falkenberg, Hallands län, Halmstad/);
    expect(faultsIn(text, { region: 'Ale' })).toEqual(['0 unit-missing Ale']);
    const { values } = readProjection(text, { region: 'halmstad', baseYear: 2025 });
    expect(values).toHaveLength(36);
    expect(values.at(-1)).toMatchObject({ year: 2040, ages: { from: 80, to: null } });
    expect(values.at(-1)?.persons).toBeCloseTo(9226.7, 1);
  });
});

// One for both engines: a snapshot is analysed once for as long as it is held.
const warehouse = openWarehouse({
  starterFolder,
  folder: path.join(tmpdir(), `rodret-welfare-${process.pid}`),
});
afterAll(() => warehouse.close());

describeOnEachEngine('Scenarios of the welfare gap', database => {
  let context: Context;
  beforeAll(async () => {
    const { person } = await makeOrganisation(database(), 'Gapköping', ['administrator', 'strategist']);
    context = await person.context({ warehouse });
  });

  const fieldsOf = (given: Partial<ScenarioFields> = {}): ScenarioFields => ({
    name: 'Fler bor hemma',
    unit: '1380',
    note: '',
    horizon: 2031,
    projection: null,
    assumptions: [{ assumption: 'special-housing/share/80+', value: 0.08, source: 'Äldreplanen' }],
    savings: [],
    ...given,
  });
  const saving = {
    pattern: 'digital-night-supervision',
    service: 'home-care' as const,
    lowPercent: 0,
    likelyPercent: 2,
    highPercent: 5,
    source: 'Försöket',
  };
  const stored = async (id: string) =>
    (await allScenarios(context.db, context.organisation.id)).find(each => each.id === id);

  test('are kept as given, and every change is taken back', async () => {
    const { output: made, entry } = await performWithReceipt(addGapScenario, context, fieldsOf());
    expect(await stored(made.id)).toEqual({ ...fieldsOf(), id: made.id, version: 1 });
    const changed = await performWithReceipt(changeGapScenario, context, {
      gapScenario: made.id,
      version: 1,
      ...fieldsOf({ assumptions: [], savings: [saving] }),
    });
    expect(await stored(made.id)).toMatchObject({ assumptions: [], savings: [saving], version: 2 });
    expect(
      await refusalOf(
        perform(changeGapScenario, context, { gapScenario: made.id, version: 1, ...fieldsOf() }),
      ),
    ).toMatchObject({ status: 409, current: { version: 2 } });
    await takeBack(welfareGapActions, context, changed.entry);
    expect(await stored(made.id)).toMatchObject({ ...fieldsOf(), version: 3 });
    const removed = await performWithReceipt(removeGapScenario, context, {
      gapScenario: made.id,
      version: 3,
    });
    expect(await stored(made.id)).toBeUndefined();
    await takeBack(welfareGapActions, context, removed.entry);
    expect(await stored(made.id)).toMatchObject(fieldsOf());
    expect(entry).not.toBeNull();
  });

  test('are refused for what there is not, with the field named', async () => {
    const refusedField = async (given: Partial<ScenarioFields>) =>
      (await refusalOf(perform(addGapScenario, context, fieldsOf(given)))).fields.map(
        ({ path: field, values }) => `${field} ${values.reason}`,
      );
    expect(await refusedField({ unit: '9999' })).toEqual(['unit unit-unknown']);
    expect(await refusedField({ savings: [{ ...saving, pattern: 'nothing-such' }] })).toEqual([
      'savings.0.pattern pattern-unknown',
    ]);
    expect(await refusedField({ savings: [{ ...saving, lowPercent: 9 }] })).toEqual([
      'savings.0.likelyPercent not-in-order',
    ]);
    const tooMuch = { assumption: 'home-care/productivity', value: 60, source: '' };
    expect(await refusedField({ assumptions: [tooMuch] })).toEqual([
      'assumptions.0.value assumption-outside',
    ]);
  });

  test(
    'rest on an imported projection as far as it reaches, beside what open data say',
    whenTestData(halland),
    async () => {
      const text = readFileSync(testDataPath(halland), 'utf8');
      const file = { unit: '1380', name: 'Region Halland', baseYear: 2025, region: 'Halmstad', text };
      const { id: projection } = await perform(importProjection, context, file);
      expect(await allProjections(context.db, context.organisation.id)).toHaveLength(1);
      const scenario = await perform(
        addGapScenario,
        context,
        fieldsOf({ projection, horizon: 2040, assumptions: [], savings: [saving] }),
      );
      const { reading, baseline } = await scenarioReading(context, scenario.id);
      expect(reading?.basis).toEqual({
        kind: 'imported',
        name: 'Region Halland',
        baseYear: 2025,
        lastYear: 2040,
      });
      expect(baseline?.horizon).toBe(2031);
      // Elder care by hand: 80+ grow from 7,215 to 9,226.7, and other support at home follows them alone.
      const other = reading?.gap.services.find(({ id }) => id === 'elder-other')?.hands;
      expect(other!.needed!.at(-1)! / other!.needed![0]!).toBeCloseTo(9226.72949165277 / 7215, 9);
      expect(reading?.closed.hands.all.high).toBeGreaterThan(0);
      const report = reportOf(reading!, { scenario: scenario.name, language: 'sv', thisYear: 2026 });
      expect(report.sentence).toMatch(
        /^Till 2040 saknas [\d\u00a0 ]+ händer i äldreomsorgen med antagandena/,
      );
      expect(gapCsv(reading!).split('\r\n')[1]).toMatch(/^Hemtjänst;2025;/);
      expect(await refusalOf(perform(removeProjection, context, { projection }))).toMatchObject({
        code: 'projection-in-use',
      });
      expect(
        await refusalOf(perform(addGapScenario, context, fieldsOf({ projection, unit: '1440' }))),
      ).toMatchObject({ code: 'projection-of-another' });
    },
  );

  test('of a region work out the gap once cost and hands by age are entered', async () => {
    const of = (service: string, cost: number, hands: number) => [
      { assumption: `${service}/cost`, value: cost, source: 'Ekonomin' },
      { assumption: `${service}/hands`, value: hands, source: 'HR' },
    ];
    const { id } = await perform(
      addGapScenario,
      context,
      fieldsOf({
        unit: '0013',
        assumptions: [
          ...of('health-0-19', 15_000, 0.01),
          ...of('health-20-64', 20_000, 0.015),
          ...of('health-65-79', 45_000, 0.03),
          ...of('health-80', 70_000, 0.05),
        ],
      }),
    );
    const { reading, baseline } = await scenarioReading(context, id);
    expect(baseline?.gap.hands.line.gap).toBeNull();
    expect(reading?.gap.hands.without).toEqual([]);
    expect(reading?.gap.hands.line.gap?.at(-1)).toBeGreaterThan(400);
  });
});
