import { z } from 'zod';
import { tellVoice } from '#features/opportunities/index.ts';
import type { Context } from '#platform/context.ts';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/** Opportunities of the own, one of them dismissed, and something that employees said that speaks for one. */
export async function inhabitWithOpportunities(
  does: Does,
  context: () => Promise<Context>,
  name: string,
): Promise<readonly string[]> {
  const add = async (title: string) => {
    const fields = { title, what: `Om ${name}.`, forWhom: name, area: null, whyNow: `${name} nu.` };
    return identified.parse(await does('opportunities.addOpportunity', fields)).id;
  };
  const open = await add(`${name}s möjlighet`);
  const opportunity = await add(`${name}s andra möjlighet`);
  const reason = `${name} har skäl.`;
  await does('opportunities.dismissOpportunity', { opportunity, version: 1, reason });
  await does('opportunities.dismissPattern', {
    pattern: 'welfare-technology-governance',
    version: 0,
    reason,
  });
  const own = await context();
  const voice = crypto.randomUUID();
  const words = `${name}s medarbetare säger något`;
  await own.db.transaction().execute(db =>
    tellVoice(
      { ...own, db },
      {
        kind: 'statement',
        id: voice,
        words,
        told: `${name}: 84 % instämmer`,
        href: '/samtal',
        agreeShare: 0.84,
        people: 312,
      },
    ),
  );
  const source = { kind: 'statement', voice };
  const support = identified.parse(await does('opportunities.addSupport', { opportunity: open, source })).id;
  return [open, voice, support];
}
