import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/** A plan, an entry of the register and a run that waits; `keep` makes an evaluation of a run. */
export async function inhabitWithEffects(
  does: Does,
  name: string,
  initiative: string,
  keep: (run: string) => Promise<string>,
): Promise<readonly string[]> {
  const makes = async (action: string, input: unknown) => identified.parse(await does(action, input)).id;
  const asked = { startYear: 2019, relevantEffect: null, without: [], breaks: [] };
  const plan = await makes('effects.fixPlan', {
    initiative,
    keyFigures: ['N15419'],
    method: 'synthetic-control',
    reason: `${name} vill veta.`,
    ...asked,
  });
  const introduction = await makes('effects.addIntroduction', {
    pattern: 'home-care-route-planning',
    unit: '1480',
    firstYear: 2019,
    source: `${name}s efterforskning`,
  });
  const run = await makes('effects.evaluateQuestion', {
    unit: '1440',
    keyFigure: 'N15419',
    pattern: null,
    ...asked,
  });
  return [plan, introduction, run, await keep(run)];
}
