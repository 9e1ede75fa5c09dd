import type { Tally } from './analysis.ts';

export type NextOptions = {
  /** 0 ≤ random < 1: the same number gives the same statement. */
  readonly random: number;
  /** How long each statement has been there, in any unit; left out, all are as old. */
  readonly ages?: ArrayLike<number>;
  /** How much each statement tells people apart, 0–1, as `howTelling` says; left out, all as much. */
  readonly telling?: ArrayLike<number>;
  /** Statements that are not to be shown: moderated out, or not yet in. */
  readonly leaveOut?: ReadonlySet<number>;
};

/** A statement that is new has this many times the weight of one long known, falling by half at each five who have seen it. */
const newness = 8;
const halved = 5;

/**
 * The statement that a participant is to see next, drawn by weight among those not `seen`; null where none is left.
 *
 * The weight of a statement is how much one more vote is expected to narrow what is known of it – the standard deviation of its mean, of which a statement that everyone passes has little –, more for what tells people apart, times a bonus for those that few have seen, times how far it
 * lags behind the views that one of its age should have; squared, so that the best come most often and none never. Reference: comment routing of Small et al. 2021, Recerca 26(2).
 */
export function nextStatement(
  tallies: readonly Tally[],
  seen: ReadonlySet<number>,
  options: NextOptions,
): number | null {
  const open = Array.from(tallies.keys()).filter(
    statement => !seen.has(statement) && options.leaveOut?.has(statement) !== true,
  );
  const weights = open.map(statement => weightOf(tallies, statement, options) ** 2);
  let left = options.random * weights.reduce((sum, weight) => sum + weight, 0);
  for (let at = 0; at < open.length; at += 1) {
    left -= weights[at]!;
    if (left < 0) return open[at]!;
  }
  return open.at(-1) ?? null;
}

function weightOf(tallies: readonly Tally[], statement: number, { ages, telling }: NextOptions): number {
  const { agree, disagree, pass, seen } = tallies[statement]!;
  // One imagined vote of each kind, so that what nobody has seen is undecided.
  const votes = seen + 3;
  const mean = (agree - disagree) / votes;
  const variance = (agree + disagree + 2) / votes - mean * mean;
  const passing = (pass + 1) / votes;
  const teaches = Math.sqrt(variance) * (1 - passing) * (1 + (telling?.[statement] ?? 1));
  const isNew = 1 + newness * 2 ** (-seen / halved);
  return teaches * isNew * lagOf(tallies, statement, ages);
}

/** Views that one of its age should have over those it has, between a half and two. */
function lagOf(tallies: readonly Tally[], statement: number, ages: ArrayLike<number> | undefined): number {
  if (ages === undefined) return 1;
  let [views, time] = [0, 0];
  for (let other = 0; other < tallies.length; other += 1) {
    views += tallies[other]!.seen;
    time += Math.max(0, ages[other] ?? 0);
  }
  if (time === 0) return 1;
  const fair = (views * Math.max(0, ages[statement] ?? 0)) / time;
  return Math.min(2, Math.max(0.5, (fair + 1) / (tallies[statement]!.seen + 1)));
}
