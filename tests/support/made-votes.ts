import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { gatherVotes, type VoteMatrix } from '#core/opinions/vote-matrix.ts';

export type MadeVotes = {
  readonly votes: VoteMatrix;
  /** The planted group of each participant. */
  readonly planted: Uint8Array;
};

type Asked = {
  readonly participants: number;
  readonly statements: number;
  /** Planted groups; 1 plants none. */
  readonly groups: number;
  /** Votes that a participant casts on average: half as many to half as many more, on statements at random. */
  readonly votesEach: number;
  readonly seed: number;
  /** Share of statements on which the groups differ; on the others all answer alike. */
  readonly dividing?: number;
};

/** Votes in which each group has an opinion of its own on some statements: eight or two of ten agree, one of ten passes. */
export function madeVotes({
  participants,
  statements,
  groups,
  votesEach,
  seed,
  dividing = 0.6,
}: Asked): MadeVotes {
  const uniform = seededUniform(seed);
  const agreeing = Array.from({ length: groups }, () => new Float64Array(statements));
  for (let statement = 0; statement < statements; statement += 1) {
    const shared = 0.15 + 0.7 * uniform();
    const divides = uniform() < dividing;
    for (const group of agreeing) group[statement] = divides ? (uniform() < 0.5 ? 0.2 : 0.8) : shared;
  }
  const planted = Uint8Array.from({ length: participants }, () => Math.floor(uniform() * groups));
  const list = gatherVotes(participants * votesEach);
  for (let participant = 0; participant < participants; participant += 1) {
    const wanted = Math.min(statements, votesEach * (0.5 + uniform()));
    const agree = agreeing[planted[participant]!]!;
    for (let statement = 0; statement < statements; statement += 1) {
      if (uniform() * statements >= wanted) continue;
      const passes = uniform() < 0.1;
      list.add(participant, statement, passes ? 0 : uniform() < agree[statement]! ? 1 : -1);
    }
  }
  return { votes: list.toMatrix(participants, statements), planted };
}

type Gradient = Omit<Asked, 'groups' | 'dividing'> & {
  /** Logits that one standard deviation of attitude adds to agreement; 0 plants nothing at all. */
  readonly strength: number;
  /** Whether attitude pulls every statement the same way (a readiness to agree) or each its own way. */
  readonly isReadiness?: boolean;
};

/** Votes without groups: everyone stands somewhere on a scale, most in the middle, and answers by it. */
export function gradualVotes({
  participants,
  statements,
  votesEach,
  seed,
  strength,
  isReadiness = false,
}: Gradient): VoteMatrix {
  const uniform = seededUniform(seed);
  const normal = seededNormal(uniform);
  const shared = Array.from({ length: statements }, () => 0.5 + normal());
  const pull = Array.from({ length: statements }, () => (isReadiness ? 1 : normal()));
  const list = gatherVotes(participants * votesEach);
  for (let participant = 0; participant < participants; participant += 1) {
    const attitude = strength * normal();
    const wanted = Math.min(statements, votesEach * (0.5 + uniform()));
    for (let statement = 0; statement < statements; statement += 1) {
      if (uniform() * statements >= wanted) continue;
      const agreeing = 1 / (1 + Math.exp(-shared[statement]! - attitude * pull[statement]!));
      list.add(participant, statement, uniform() < 0.1 ? 0 : uniform() < agreeing ? 1 : -1);
    }
  }
  return list.toMatrix(participants, statements);
}
