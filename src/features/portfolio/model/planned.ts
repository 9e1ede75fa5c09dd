import type { BenefitKind, Estimate } from '#core/selection/portfolio.ts';
import type { Aim } from './scenario.ts';

/** The years and periods that the whole organisation plans in. */
export type PlanSetting = {
  readonly firstYear: number;
  readonly years: number;
  readonly periodsPerYear: number;
  readonly priceYear: number;
  readonly discountRate: number;
};

/** An initiative as far as a portfolio is concerned with it. */
export type Planned = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'idea' | 'prepared' | 'decided' | 'running' | 'ended' | 'dropped';
  readonly mustReason: 'law' | 'contract' | 'end-of-life' | null;
  readonly mustText: string;
  readonly earliestStart: number;
  readonly latestStart: number | null;
  readonly durationPeriods: number;
  readonly departments: readonly string[];
  readonly lines: readonly {
    readonly side: 'benefit' | 'investment' | 'running';
    readonly kind: BenefitKind;
    readonly aim: Aim;
    readonly isOutside: boolean;
    readonly perYear: readonly Estimate[];
  }[];
  readonly staffing: readonly {
    readonly role: string;
    readonly part: string | null;
    readonly perPeriod: readonly number[];
  }[];
  /** Ids of others. */
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
};

/** What an initiative is called in files, lists and Excel. */
export const shownNumber = (number: number): string => `I-${String(number).padStart(3, '0')}`;

export const numberOf = (shown: string): number => Number(shown.slice(2));
