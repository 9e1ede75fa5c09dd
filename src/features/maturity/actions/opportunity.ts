import type { z } from 'zod';
import { addOwnOpportunity } from '#features/opportunities/index.ts';
import { defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { makeOpportunitySchema } from '../model.ts';
import { itemNamed } from '../questions.ts';
import { showLedOn, whyNowOf } from '../thread.ts';
import { roundHeld } from './found.ts';

type Became = { readonly round: string; readonly item: string; readonly opportunity: string };

/** Makes an opportunity of an item of a closed round, and shows in the thread that it came of it. */
export const makeOpportunity = defineAction<z.infer<typeof makeOpportunitySchema>, Became>({
  name: 'maturity.makeOpportunity',
  permission: 'opportunities.edit',
  input: makeOpportunitySchema,
  record: ({ round, item }) => ({ round, item }),
  run: async (context, { round: id, item, title, what }) => {
    const round = await roundHeld(context, id);
    if (itemNamed(item) === undefined) throw unknown('maturity-item');
    if (round.phase !== 'closed') {
      throw refused('', 'not-closed', 'The self-assessment is not closed: nothing is told of it yet.');
    }
    const whyNow = await whyNowOf(context, round, item);
    const made = await addOwnOpportunity(context, { title, what, forWhom: '', area: null, whyNow });
    await showLedOn(context, round, item, made.id);
    return {
      output: { round: id, item, opportunity: made.id },
      affected: [{ kind: 'own-opportunity', id: made.id, change: 'created' }],
    };
  },
});
