import { contentHash, shownHash } from '#features/handovers/index.ts';
import { leadershipOn } from '#features/organisations/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { initiativesSeen } from '../initiatives-seen.ts';
import { type Basis, basisSchema } from '../model/basis.ts';
import type { Commitment } from '../model/commitment.ts';
import { type Decision, type DecisionPoint, lacksReport, type Outcome, stands } from '../model/decision.ts';
import { allCommitments } from '../store/commitments.ts';
import { allDecisions, basisOf, pointsOf } from '../store/decisions.ts';
import { allMeetings } from '../store/meetings.ts';
import { allProposals } from '../store/proposals.ts';
import { type Named, namesOf } from './names.ts';
import { type InitiativeTold, toldOf } from './proposals.ts';

/** What is still to be done about a decision. */
export const lacks = ['owner', 'acceptance', 'report'] as const;
export type Lack = (typeof lacks)[number];

export type CommitmentTold = Omit<Commitment, 'owner' | 'decision' | 'initiative'> & {
  readonly owner: Named;
};

export type DecisionRow = Pick<
  Decision,
  | 'id'
  | 'number'
  | 'outcome'
  | 'decidedOn'
  | 'paragraph'
  | 'registrationNumber'
  | 'reasons'
  | 'dissent'
  | 'conditions'
  | 'ground'
  | 'delegationPoint'
  | 'revises'
  | 'revisedBy'
  | 'reportedOn'
  | 'reportNote'
  | 'ownerTitle'
  | 'recordedAt'
> & {
  readonly title: string;
  readonly proposal: string;
  readonly initiative: InitiativeTold;
  readonly meeting: { readonly id: string; readonly heldOn: string; readonly part: Named | null } | null;
  readonly deciderPart: Named | null;
  readonly deciderPerson: Named | null;
  /** As the decision names them; who answers now stands in `commitment`. */
  readonly owner: Named | null;
  readonly benefitOwner: Named | null;
  readonly reviewer: Named | null;
  readonly commitment: CommitmentTold | null;
  readonly missing: readonly Lack[];
};

export type DecisionFilter = {
  readonly outcome: Outcome | null;
  /** Who answers now, or was named. */
  readonly owner: string | null;
  readonly initiative: string | null;
};

export const everything: DecisionFilter = { outcome: null, owner: null, initiative: null };

/** The register: what lacks something first, then the latest. */
export async function readDecisions(
  member: Context,
  filter: DecisionFilter,
): Promise<readonly DecisionRow[]> {
  const { db, organisation, now } = member;
  const names = await namesOf(member);
  const initiatives = await initiativesSeen(member);
  const titles = new Map((await allProposals(db, organisation.id)).map(({ id, title }) => [id, title]));
  const meetings = new Map((await allMeetings(db, organisation.id)).map(each => [each.id, each]));
  const commitments = await allCommitments(db, organisation.id);
  const group = new Set(
    (await leadershipOn(db, organisation.id, now().toISOString().slice(0, 10))).map(({ person }) => person),
  );
  const rows = (await allDecisions(db, organisation.id)).map((decision): DecisionRow => {
    const open = commitments.find(({ decision: of, toDate }) => of === decision.id && toDate === null);
    const meeting = decision.meeting === null ? undefined : meetings.get(decision.meeting);
    const { proposal, recordedBy: _by, ...told } = decision;
    return {
      ...told,
      title: titles.get(proposal) ?? '',
      proposal,
      initiative: toldOf(initiatives, decision.initiative),
      meeting:
        meeting === undefined
          ? null
          : { id: meeting.id, heldOn: meeting.heldOn, part: names.partOrNone(meeting.part) },
      deciderPart: names.partOrNone(decision.deciderPart),
      deciderPerson: names.personOrNone(decision.deciderPerson),
      owner: names.personOrNone(decision.owner),
      benefitOwner: names.personOrNone(decision.benefitOwner),
      reviewer: names.personOrNone(decision.reviewer),
      commitment: open === undefined ? null : toldCommitment(open, names.person(open.owner)),
      missing: missingOf(decision, open, group),
    };
  });
  return rows
    .filter(
      ({ outcome, owner, commitment, initiative }) =>
        (filter.outcome === null || outcome === filter.outcome) &&
        (filter.owner === null || [owner?.id, commitment?.owner.id].includes(filter.owner)) &&
        (filter.initiative === null || initiative.id === filter.initiative),
    )
    .toSorted((one, other) => other.missing.length - one.missing.length || other.number - one.number);
}

const toldCommitment = (
  { decision: _decision, initiative: _initiative, ...told }: Commitment,
  owner: Named,
): CommitmentTold => ({ ...told, owner });

function missingOf(
  decision: Decision,
  open: Commitment | undefined,
  group: ReadonlySet<string>,
): readonly Lack[] {
  const isBinding = decision.outcome === 'yes' && stands(decision);
  return [
    ...(isBinding && (open === undefined || !group.has(open.owner)) ? (['owner'] as const) : []),
    ...(isBinding && open !== undefined && open.acceptedAt === null ? (['acceptance'] as const) : []),
    ...(lacksReport(decision) ? (['report'] as const) : []),
  ];
}

export type DecisionRead = DecisionRow & {
  readonly recordedBy: Named;
  readonly points: readonly DecisionPoint[];
  /** Every decision of the chain that this one stands in, the first first. */
  readonly chain: readonly Pick<DecisionRow, 'id' | 'number' | 'outcome' | 'decidedOn'>[];
  /** Who has answered for it, and since when. */
  readonly commitments: readonly CommitmentTold[];
  readonly basis: Basis;
  readonly hash: string;
  /** Whether the basis still has the hash that was taken of it. */
  readonly isWhole: boolean;
};

/** A decision with all it relied on. */
export async function readDecision(member: Context, id: string): Promise<DecisionRead> {
  const { db, organisation } = member;
  const rows = await readDecisions(member, everything);
  const row = rows.find(each => each.id === id);
  const kept = await basisOf(db, organisation.id, id);
  const decision = (await allDecisions(db, organisation.id)).find(each => each.id === id);
  if (row === undefined || kept === undefined || decision === undefined) throw unknown('decision');
  const names = await namesOf(member);
  const points = await pointsOf(db, organisation.id);
  return {
    ...row,
    recordedBy: names.person(decision.recordedBy),
    points: points.filter(point => point.decision === id).map(({ dueOn, question }) => ({ dueOn, question })),
    chain: chainOf(rows, row).map(each => ({
      id: each.id,
      number: each.number,
      outcome: each.outcome,
      decidedOn: each.decidedOn,
    })),
    commitments: (await allCommitments(db, organisation.id))
      .filter(commitment => commitment.decision === id)
      .map(commitment => toldCommitment(commitment, names.person(commitment.owner))),
    basis: basisSchema.parse(kept.basis),
    hash: shownHash(kept.hash),
    isWhole: shownHash(contentHash(kept.basis)) === shownHash(kept.hash),
  };
}

type Linked = Pick<DecisionRow, 'id' | 'revises' | 'revisedBy'>;

/** The decisions that revise each other, from the first to the one that stands. */
export function chainOf<Row extends Linked>(rows: readonly Row[], from: Row): readonly Row[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  const chain = [from];
  for (let at = from.revises; at !== null; ) {
    const before = byId.get(at);
    if (before === undefined) break;
    chain.unshift(before);
    at = before.revises;
  }
  for (let at = from.revisedBy; at !== null; ) {
    const after = byId.get(at);
    if (after === undefined) break;
    chain.push(after);
    at = after.revisedBy;
  }
  return chain;
}
