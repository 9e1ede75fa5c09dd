import { latestCalculation, listScenarios, scenarioReasonFor } from '#features/portfolio/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Context } from '#platform/context.ts';

type Asking = Pick<ActionContext, 'organisation'> & { readonly db: Context['db'] };

export const scenariosSeen = ({ db, organisation }: Asking) => listScenarios(db, organisation.id);

/**
 * The scenario as it is set, its newest portfolio with the hash of what that was made of, and why the initiative is in it
 * or out of it, in the language of the authorities; undefined where there is no such scenario.
 */
export async function scenarioKept(
  { db, organisation }: Asking,
  scenario: string | null,
  initiative: string,
) {
  const found = (await listScenarios(db, organisation.id)).find(({ id }) => id === scenario);
  if (found === undefined) return undefined;
  const { id, name, version, settings } = found;
  return {
    id,
    name,
    version,
    settings,
    calculation: await latestCalculation(db, organisation.id, id),
    initiative: await scenarioReasonFor(db, organisation.id, { scenario: id, initiative }, 'sv'),
  };
}
