import { defineAction } from '#platform/action/action.ts';
import { unknown } from '#platform/action/refusal.ts';
import { releaseYears } from '../duties.ts';
import { type Close, closeSchema } from '../model/closing.ts';
import { allBenefits, holdRegister } from '../store/benefits.ts';
import { insertClosing } from '../store/closings.ts';
import { refuseClosed, refuseOthers } from './found.ts';

/** Closes the register of an initiative with what was learned: nothing more is booked, and nobody owes a booking. */
export const closeRegister = defineAction<Close, { readonly id: string }>({
  name: 'benefits.closeRegister',
  permission: 'benefits.book',
  input: closeSchema,
  record: ({ initiative, reasons }) => ({ initiative, reasons }),
  run: async (context, input) => {
    const { db, organisation, now, actor } = context;
    await holdRegister(db, organisation.id);
    const benefits = (await allBenefits(db, organisation.id)).filter(
      ({ initiative }) => initiative === input.initiative,
    );
    if (benefits.length === 0) throw unknown('initiative');
    await refuseOthers(context, input.initiative, benefits);
    await refuseClosed(context, input.initiative);
    const made = { at: now().toISOString(), by: actor.id };
    const id = await insertClosing(db, organisation.id, { ...input }, made);
    for (const benefit of benefits) await releaseYears(context, benefit.id, 'withdrawn');
    return {
      output: { id },
      affected: [
        { kind: 'benefit-closing', id, change: 'created' },
        { kind: 'initiative', id: input.initiative, change: 'changed' },
      ],
    };
  },
});
