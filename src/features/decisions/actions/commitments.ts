import { leadershipOn } from '#features/organisations/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import { mailOwnMatter } from '#platform/mail/tell.ts';
import { todayOf } from '#platform/today.ts';
import { owePoints, releaseOwner, startCheckIns } from '../duties.ts';
import { initiativeSeen } from '../initiatives-seen.ts';
import {
  type AcceptCommitment,
  acceptCommitmentSchema,
  type Cause,
  type Commitment,
  type HandOnCommitment,
  handOnCommitmentSchema,
  leftBehind,
  passCommitmentsSchema,
} from '../model/commitment.ts';
import { dayBefore } from '../model/fields.ts';
import { allCommitments, insertCommitment, updateCommitment } from '../store/commitments.ts';
import { holdDecisions } from '../store/people.ts';
import { refuseAnswering, refuseStale, refuseUnknown } from './checks.ts';

async function heldOpen(context: ActionContext, commitment: string): Promise<Commitment> {
  await holdDecisions(context.db, context.organisation.id);
  const all = await allCommitments(context.db, context.organisation.id);
  const found = all.find(({ id }) => id === commitment);
  if (found === undefined) throw unknown('commitment');
  return found;
}

function refuseEnded({ toDate }: Commitment): void {
  if (toDate !== null) throw refused('commitment', 'commitment-ended', 'The commitment has ended.');
}

/** The owner takes the commitment on, in their own name: nobody does it for them, and no token does. */
export const acceptCommitment = defineAction<AcceptCommitment, { readonly id: string }>({
  name: 'decisions.acceptCommitment',
  permission: 'commitments.accept',
  input: acceptCommitmentSchema,
  record: ({ commitment, every }) => ({ commitment, every }),
  run: async (context, { commitment, version, every }) => {
    const { db, organisation, actor, now } = context;
    const found = await heldOpen(context, commitment);
    if (found.owner !== actor.id || actor.via.startsWith('token:')) {
      throw refused(
        'commitment',
        'not-the-owner',
        'Only the owner accepts, signed in and in their own name.',
      );
    }
    refuseStale('commitment', found, version);
    refuseEnded(found);
    if (found.acceptedAt !== null) throw refused('commitment', 'accepted-already', 'It has been accepted.');
    await refuseAnswering(
      context,
      { owner: found.owner, benefitOwner: null, reviewer: null },
      todayOf(context),
    );
    await updateCommitment(db, organisation.id, found.id, { acceptedAt: now().toISOString() });
    const initiative = await initiativeSeen(context, found.initiative);
    await startCheckIns(context, { commitment: found, title: initiative?.title ?? '', every });
    return {
      output: { id: found.id },
      affected: [{ kind: 'commitment', id: found.id, change: 'changed' }],
    };
  },
});

/** The commitment goes to another from today on: a new row, accepted anew; what the one before was to do stays theirs. */
async function passOn(context: ActionContext, from: Commitment, owner: string, cause: Cause) {
  const { db, organisation } = context;
  const today = todayOf(context);
  const before = dayBefore(today);
  await updateCommitment(db, organisation.id, from.id, {
    toDate: before < from.fromDate ? from.fromDate : before,
  });
  const id = await insertCommitment(db, organisation.id, {
    decision: from.decision,
    initiative: from.initiative,
    owner,
    fromDate: today < from.fromDate ? from.fromDate : today,
    cause,
  });
  await releaseOwner(context, from, 'owner-changed');
  await owePoints(context, { decision: from.decision, owner }, today);
  await mailOwnMatter(context, owner, 'commitmentGiven');
  const affected: readonly Affected[] = [
    { kind: 'commitment', id: from.id, change: 'changed' },
    { kind: 'commitment', id, change: 'created' },
  ];
  return { id, affected };
}

/** Gives an open commitment to somebody else in the group. */
export const handOnCommitment = defineAction<HandOnCommitment, { readonly id: string }>({
  name: 'decisions.handOnCommitment',
  permission: 'decisions.record',
  input: handOnCommitmentSchema,
  record: ({ commitment, owner }) => ({ commitment, owner }),
  run: async (context, { commitment, version, owner }) => {
    const found = await heldOpen(context, commitment);
    await refuseUnknown(context, { people: [owner] });
    refuseStale('commitment', found, version);
    refuseEnded(found);
    if (found.owner === owner) throw refused('owner', 'owner-already', 'They have the commitment already.');
    await refuseAnswering(context, { owner, benefitOwner: null, reviewer: null }, todayOf(context));
    const { id, affected } = await passOn(context, found, owner, 'taken-over');
    return { output: { id }, affected };
  },
});

export type Passed = { readonly passed: number; readonly waiting: number };

/** Commitments whose owner sits in the group no more go to its chair. `waiting` are those for which there is no chair. */
export const passCommitments = defineAction<Readonly<Record<string, never>>, Passed>({
  name: 'decisions.passCommitments',
  permission: 'decisions.record',
  input: passCommitmentsSchema,
  record: () => ({}),
  run: async context => {
    const { db, organisation } = context;
    await holdDecisions(db, organisation.id);
    const group = await leadershipOn(db, organisation.id, todayOf(context));
    const left = leftBehind(await allCommitments(db, organisation.id), group);
    const chair = group.find(({ isChair }) => isChair);
    if (chair === undefined) return { output: { passed: 0, waiting: left.length }, affected: [] };
    const affected: Affected[] = [];
    for (const commitment of left) {
      affected.push(...(await passOn(context, commitment, chair.person, 'owner-left')).affected);
    }
    return { output: { passed: left.length, waiting: 0 }, affected };
  },
});
