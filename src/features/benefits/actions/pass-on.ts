import { defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { oweYears, releaseYears } from '../duties.ts';
import { ownerNow, type PassOn, passOnSchema } from '../model/benefit.ts';
import { insertOwner, raiseVersion } from '../store/benefits.ts';
import { everybody } from '../store/people.ts';
import { committedTo, heldBenefit, refuseClosed, refuseOthers, reviewerOf } from './found.ts';

/** From today on somebody else takes the benefit home; what the one before was to book stays theirs to answer for. */
export const passOnBenefit = defineAction<PassOn, { readonly id: string; readonly version: number }>({
  name: 'benefits.passOnBenefit',
  permission: 'benefits.book',
  input: passOnSchema,
  record: ({ benefit, owner }) => ({ benefit, owner }),
  run: async (context, { benefit: id, version, owner }) => {
    const { db, organisation } = context;
    const benefit = await heldBenefit(context, id);
    const people = await everybody(db, organisation.id);
    if (!people.some(person => person.id === owner && !person.isErased)) throw unknown('person');
    if (benefit.version !== version) {
      throw stale('benefit', { version: benefit.version, owner: ownerNow(benefit) });
    }
    await refuseOthers(context, benefit.initiative, [benefit]);
    await refuseClosed(context, benefit.initiative);
    if (ownerNow(benefit) === owner) {
      throw refused('owner', 'owner-already', 'They answer for the benefit already.');
    }
    if ((await reviewerOf(context, benefit)) === owner) {
      throw refused(
        'owner',
        'reviewer-is-benefit-owner',
        'Whoever reviews whether the benefit came cannot take it home.',
      );
    }
    const today = todayOf(context);
    await releaseYears(context, id, 'owner-changed');
    await insertOwner(db, organisation.id, id, { owner, fromDate: today, cause: 'passed-on' });
    await raiseVersion(db, organisation.id, id);
    const line = await committedTo(context, benefit.initiative);
    await oweYears(context, await heldBenefit(context, id), { line, from: today });
    return {
      output: { id, version: version + 1 },
      affected: [{ kind: 'benefit', id, change: 'changed' }],
    };
  },
});
