import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/** A measure with a corrected value, one without, and one calculated of it; the one that most can be done with comes first. */
export async function inhabitWithMeasures(
  does: Does,
  name: string,
  {
    goal,
    initiative,
    reporter,
  }: { readonly goal: string; readonly initiative: string; readonly reporter: string },
): Promise<readonly string[]> {
  const basis = {
    kind: 'reported',
    keyFigure: null,
    unit: '%',
    what: `Hur det går för ${name}.`,
    definition: `Andel av ${name}.`,
    formula: '',
    expression: null,
    terms: [],
    source: name,
    period: 'year',
    reporter: null,
    direction: 'higher',
    decimals: 1,
    baseline: { period: '2022', value: 40 },
    targets: [{ onDay: '2028-12-31', value: 80 }],
    tolerance: 2,
    breaks: [{ fromPeriod: '2023', note: `${name} räknar om`, baseline: 45 }],
    goals: [goal],
    initiatives: [initiative],
  };
  const makes = async (rest: object) =>
    identified.parse(await does('measures.addMeasure', { ...basis, ...rest })).id;
  const own = await makes({ name: `${name}s mått`, reporter });
  const base = await makes({ name: `${name}s underlag` });
  await makes({
    name: `${name}s beräknade`,
    kind: 'calculated',
    expression: 'a * 2',
    terms: [{ name: 'a', measure: base }],
  });
  const value = (period: string, number: number) => ({ period, value: number, missing: null });
  await does('measures.recordValues', { measure: own, values: [value('2023', 50), value('2024', 55)] });
  await does('measures.recordValues', {
    measure: own,
    values: [value('2024', 56)],
    reason: `${name} räknade fel`,
  });
  return [own];
}
