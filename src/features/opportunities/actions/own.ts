import type { z } from 'zod';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import {
  addSchema,
  changeSchema,
  type OwnFields,
  type OwnOpportunity,
  type OwnState,
  ownFieldsOf,
  stepSchema,
} from '../model/own.ts';
import type { EmployeeVoice } from '../model/voice.ts';
import { insertOwn, insertStep, ownOpportunities, updateOwn } from '../store/own.ts';
import { showOwn } from './shown.ts';
import { supportOpportunity } from './voice.ts';

const affected = (id: string, change: Affected['change']): Affected => ({
  kind: 'own-opportunity',
  id,
  change,
});

function refuseUnknownArea(area: string | null): void {
  if (area === null || shippedReferenceData().areas.some(({ id }) => id === area)) return;
  throw refused('area', 'area-unknown', 'There is no such service area.');
}

/**
 * Adds an opportunity of the organisation's own, with what employees said that it came of. Called in the transaction of another
 * feature's change, or of `opportunities.addOpportunity`.
 */
export async function addOwnOpportunity(
  context: ActionContext,
  { voice = null, ...given }: OwnFields & { readonly voice?: EmployeeVoice | null },
): Promise<OwnOpportunity> {
  const { db, organisation, actor, now } = context;
  const fields = addSchema.parse(given);
  refuseUnknownArea(fields.area);
  const added = await insertOwn(db, organisation.id, fields, { by: actor.id, at: now() });
  await showOwn(context, added);
  if (voice !== null) await supportOpportunity(context, { opportunity: added.id, voice });
  return added;
}

async function seen(
  { db, organisation }: ActionContext,
  { opportunity, version }: { readonly opportunity: string; readonly version: number },
): Promise<OwnOpportunity> {
  const [found] = await ownOpportunities(db, organisation.id, [opportunity]);
  if (found === undefined) throw unknown('opportunity');
  if (found.version !== version) throw stale('own-opportunity', { ...found });
  return found;
}

async function written(
  context: ActionContext,
  before: OwnOpportunity,
  change: Partial<OwnFields> & { readonly state?: OwnState },
): Promise<OwnOpportunity> {
  const { db, organisation } = context;
  const after = await updateOwn(db, organisation.id, { ...before, ...change });
  if (after === undefined) {
    const [now] = await ownOpportunities(db, organisation.id, [before.id]);
    throw stale('own-opportunity', { ...(now ?? before) });
  }
  await showOwn(context, after);
  return after;
}

const recorded = ({ area }: OwnFields) => ({ area });

/** Adds an opportunity that the organisation saw itself. */
export const addOpportunity = defineAction<z.infer<typeof addSchema>, OwnOpportunity>({
  name: 'opportunities.addOpportunity',
  permission: 'opportunities.edit',
  input: addSchema,
  record: recorded,
  run: async (context, input) => {
    const added = await addOwnOpportunity(context, input);
    return {
      output: added,
      affected: [affected(added.id, 'created')],
      undo: {
        action: 'opportunities.dismissOpportunity',
        input: { opportunity: added.id, version: added.version, reason: 'Togs tillbaka när den lades till.' },
      },
    };
  },
});

/** Changes what an opportunity of the own says. */
export const changeOpportunity = defineAction<z.infer<typeof changeSchema>, OwnOpportunity>({
  name: 'opportunities.changeOpportunity',
  permission: 'opportunities.edit',
  input: changeSchema,
  record: ({ opportunity, ...fields }) => ({ opportunity, ...recorded(fields) }),
  run: async (context, { opportunity, version, ...fields }) => {
    const before = await seen(context, { opportunity, version });
    if (fields.area !== before.area) refuseUnknownArea(fields.area);
    const after = await written(context, before, fields);
    return {
      output: after,
      affected: [affected(after.id, 'changed')],
      undo: {
        action: 'opportunities.changeOpportunity',
        input: { opportunity, version: after.version, ...ownFieldsOf(before) },
      },
    };
  },
});

type Step = z.infer<typeof stepSchema>;

async function step(context: ActionContext, { opportunity, version, reason }: Step, state: OwnState) {
  const before = await seen(context, { opportunity, version });
  if (before.state === state) {
    throw refused('', state === 'open' ? 'already-open' : 'already-dismissed', 'It stands so already.');
  }
  const after = await written(context, before, { state });
  const { db, organisation, actor, now } = context;
  const taken = { opportunity, version: after.version, state, reason, by: actor.id, at: now() };
  await insertStep(db, organisation.id, taken);
  const back = state === 'open' ? 'opportunities.dismissOpportunity' : 'opportunities.bringBackOpportunity';
  return {
    output: after,
    affected: [affected(after.id, 'changed')],
    undo: { action: back, input: { opportunity, version: after.version, reason: 'Togs tillbaka.' } },
  };
}

/** Dismisses an opportunity, and says why; it is kept, with what spoke for it. */
export const dismissOpportunity = defineAction<Step, OwnOpportunity>({
  name: 'opportunities.dismissOpportunity',
  permission: 'opportunities.edit',
  input: stepSchema,
  record: ({ opportunity }) => ({ opportunity }),
  run: (context, input) => step(context, input, 'dismissed'),
});

/** Brings a dismissed opportunity back, and says why. */
export const bringBackOpportunity = defineAction<Step, OwnOpportunity>({
  name: 'opportunities.bringBackOpportunity',
  permission: 'opportunities.edit',
  input: stepSchema,
  record: ({ opportunity }) => ({ opportunity }),
  run: (context, input) => step(context, input, 'open'),
});
