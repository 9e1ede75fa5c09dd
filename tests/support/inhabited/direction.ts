import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/** Goals of which one serves the other, and trends; the ones that most can be done with are told. */
export async function inhabitWithDirection(
  does: Does,
  name: string,
  board: string,
): Promise<readonly string[]> {
  await does('direction.setAimWeights', {
    weights: { operations: 3, service: 2, 'legal-certainty': 1 },
    version: 0,
  });
  const makes = async (action: string, input: object) => identified.parse(await does(action, input)).id;
  const goal = {
    part: null,
    serves: null,
    description: `Om ${name}.`,
    aim: 'service',
    weight: 10,
    validFrom: '2024-01-01',
    validTo: null,
  };
  const target = {
    keyFigure: null,
    measure: `${name}s tid`,
    unit: 'dagar',
    baseline: 30,
    baselineYear: 2024,
    target: 20,
    byDate: '2028-12-31',
  };
  const council = await makes('direction.addGoal', {
    ...goal,
    kind: 'council',
    title: `${name}s fullmäktigemål`,
    targets: [],
  });
  const own = await makes('direction.addGoal', {
    ...goal,
    kind: 'board',
    part: board,
    serves: council,
    title: `${name}s nämndmål`,
    targets: [target],
  });
  const trend = await makes('direction.addTrend', {
    title: `${name} växer`,
    description: '',
    meaning: `${name} behöver fler platser.`,
    source: name,
    byDate: '2028-12-31',
    needsDecision: true,
    touches: [
      { kind: 'service-area', reference: 'preschool' },
      { kind: 'opportunity', reference: 'preschool-placement' },
    ],
  });
  return [own, trend];
}
