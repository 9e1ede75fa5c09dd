import { addInitiative, changeInitiativeState } from '#features/initiatives/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';

/** An initiative that serves these goals and says no more than it must; for tests of what lies before initiatives. */
export const addInitiativeFor = async (context: Context, goals: readonly string[]): Promise<string> => {
  const { id } = await perform(addInitiative, context, {
    title: 'Kontaktcenter',
    summary: '',
    kind: 'way-of-working',
    departments: [],
    nullAlternative: '',
    must: null,
    informationClass: null,
    mainKeyFigure: null,
    earliestStart: 0,
    latestStart: null,
    durationPeriods: 2,
    origins: [],
    goals,
  });
  return id;
};

/** Lets an initiative be decided, past proposals and meetings. */
export const decideInitiative = ({ db, organisation, now }: Context, initiative: string): Promise<void> =>
  db.transaction().execute(async trx => {
    await changeInitiativeState(trx, organisation.id, initiative, 'decided', now());
  });
