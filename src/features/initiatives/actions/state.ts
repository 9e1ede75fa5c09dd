import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { InitiativeState } from '../model/fields.ts';
import { changeStateSchema, type Initiative } from '../model/initiative.ts';
import { raiseVersion, updateState } from '../store/heads.ts';
import { wholeInitiatives } from '../store/parts.ts';
import { affected, changing, show, theInitiative } from './seen.ts';

const ofIdeas: readonly InitiativeState[] = ['idea', 'prepared', 'dropped'];

/** Says that an initiative is prepared, an idea again, or dropped. What follows a decision is set by decisions. */
export const changeState = defineAction<z.infer<typeof changeStateSchema>, Initiative>({
  name: 'initiatives.changeState',
  permission: 'initiatives.edit',
  input: changeStateSchema,
  record: ({ initiative, state }) => ({ initiative, state }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const { before } = await changing(context, input, async ({ id, state }) => {
      if (!ofIdeas.includes(state))
        throw refused('state', 'decided-already', 'A decided initiative changes by a decision.');
      await updateState(db, organisation.id, id, input.state);
    });
    const after = await theInitiative(context, before.id);
    await show(context, after);
    return {
      output: after,
      affected: [affected(after.id, 'changed')],
      undo: {
        action: 'initiatives.changeState',
        input: { initiative: after.id, version: after.version, state: before.state },
      },
    };
  },
});

/** Moves an initiative to a state within the change of somebody else, such as a decision; unknown where it is not there. */
export async function changeInitiativeState(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  initiative: string,
  state: InitiativeState,
  at: Date,
): Promise<Initiative> {
  const [before] = await wholeInitiatives(trx, organisationId, [initiative]);
  if (before === undefined) throw unknown('initiative');
  await raiseVersion(trx, organisationId, initiative, before.version);
  await updateState(trx, organisationId, initiative, state);
  const changed = { ...before, state, version: before.version + 1 };
  const organisation = { id: organisationId, name: '', unitCode: null };
  await show({ db: trx, organisation, now: () => at }, changed);
  return changed;
}
