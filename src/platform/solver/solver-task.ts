import type { Milp, SolveOptions, SolveOutcome } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';
import type { Robustness, RobustnessOptions } from '#core/selection/robustness.ts';
import type { Why, WhyNot } from '#core/selection/why.ts';

/** How far a solve has come; figures in the programme's own units, null where there is none yet. */
export type SolveProgress = {
  readonly seconds: number;
  readonly best: number | null;
  readonly bound: number | null;
  /** The solution that has just become the best, where this report brings one. */
  readonly solution: Float64Array | null;
};

/** What a worker is started with: set to 1, the flag ends what is running at its next checkpoint. */
export type SolverTask = { readonly stop: Int32Array };

export type Reasons = { readonly whyIn: readonly Why[]; readonly whyNot: readonly WhyNot[] };

export type SolverRequest =
  /** A first selection by search, then the solver from there. */
  | {
      readonly kind: 'select';
      readonly programme: Programme;
      readonly gap: number;
      readonly timeLimitSeconds: number;
    }
  /** Search alone, on and on, until stopped. */
  | { readonly kind: 'search'; readonly programme: Programme; readonly timeLimitSeconds: number }
  | {
      readonly kind: 'explain';
      readonly programme: Programme;
      readonly solution: Float64Array;
      readonly timeLimitSeconds: number;
    }
  | { readonly kind: 'solve'; readonly milp: Milp; readonly options: SolveOptions }
  | { readonly kind: 'robustness'; readonly programme: Programme; readonly options: RobustnessOptions };

export type SolverAnswer =
  | ({ readonly kind: 'progress' } & SolveProgress)
  | { readonly kind: 'drawn'; readonly draws: number }
  | { readonly kind: 'solved'; readonly outcome: SolveOutcome }
  | { readonly kind: 'explained'; readonly reasons: Reasons }
  | { readonly kind: 'robustness'; readonly robustness: Robustness }
  | { readonly kind: 'failed'; readonly message: string };
