import type { MadeUpInitiative, MadeUpYear } from './model.ts';

type Line = MadeUpInitiative['lines'][number];
type Hands = MadeUpInitiative['staffing'][number];

const line =
  (side: Line['side'], kind: Line['kind'], aim: Line['aim'], isOutside: boolean) =>
  (what: string, party: string, ...years: readonly MadeUpYear[]): Line => ({
    side,
    kind,
    aim,
    what,
    party,
    isOutside,
    years,
  });

/** Lines by what they are; amounts in thousands of kronor per year from the start. */
export const saves = line('benefit', 'financial', 'operations', false);
export const frees = line('benefit', 'reallocation', 'operations', false);
export const betters = line('benefit', 'quality', 'service', false);
export const secures = line('benefit', 'quality', 'legal-certainty', false);
export const spares = line('benefit', 'environment', 'operations', false);
export const gives = line('benefit', 'quality', 'service', true);
export const invests = line('investment', 'financial', 'operations', false);
export const costs = line('running', 'financial', 'operations', false);

export const hands = (role: string, part: string | null, ...perPeriod: readonly number[]): Hands => ({
  role,
  part,
  perPeriod,
});

export const chain = (does: string, changes: string, gains: string, hindered: string) => ({
  does,
  changes,
  gains,
  hindered,
});

const usual = {
  pattern: null,
  trend: null,
  must: null,
  mainKeyFigure: null,
  requires: [],
  excludes: [],
} as const;

type Optional = keyof typeof usual;

/** An initiative with what most do not have left out. */
export const initiative = (
  given: Omit<MadeUpInitiative, Optional> & Partial<Pick<MadeUpInitiative, Optional>>,
): MadeUpInitiative => ({ ...usual, ...given });
