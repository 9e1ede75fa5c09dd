import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const scenario = z.object({ id: z.uuid(), version: z.int() });
const identified = z.object({ id: z.uuid() });

const settings = {
  kinds: { financial: 1, reallocation: 1, quality: 1, environment: 1 },
  aims: { operations: 1, service: 1, 'legal-certainty': 1 },
  costs: 0,
  budgetPercent: { investment: 100, running: 100 },
  gapPercent: 0.1,
  timeLimitSeconds: 10,
  horizonYears: 10,
};

/** Limits, a scenario that holds an initiative fixed, and one that is being calculated. */
export async function inhabitWithPortfolio(
  does: Does,
  name: string,
  part: string,
  initiative: string,
): Promise<readonly string[]> {
  await does('portfolio.setFrame', {
    version: 0,
    budgets: { investment: null, running: null },
    capacities: [],
    atATime: [{ part, atMost: 3 }],
  });
  const made = async (called: string) =>
    scenario.parse(await does('portfolio.addScenario', { name: `${name}s ${called}`, note: '', settings }));
  const calculated = await made('beräknade');
  const calculation = identified.parse(
    await does('portfolio.calculate', { scenario: calculated.id, kind: 'selection', aims: null }),
  );
  const own = await made('scenario');
  await does('portfolio.chooseInitiative', {
    scenario: own.id,
    version: own.version,
    initiative,
    rule: 'in',
    startPeriod: null,
    reason: `${name} vill det`,
  });
  return [own.id, calculation.id];
}
