import { z } from 'zod';
import type { Aim, GoalKind, Target, Touch } from '#features/direction/index.ts';
import type { InitiativeKind, LineKind, LineSide, MustReason } from '#features/initiatives/index.ts';
import type { AddMeasure } from '#features/measures/index.ts';

export type GivenRole = 'administrator' | 'strategist' | 'contributor' | 'reader' | 'adviser';

/** A made-up person of Exempelkommunen. */
export type MadeUpPerson = {
  /** The part of the address before the @: what a form names them by. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly title: { readonly sv: string; readonly en: string };
  readonly roles: readonly GivenRole[];
  /** The seat in the leadership group; null for whoever has none. */
  readonly seat: { readonly part: string; readonly isChair: boolean; readonly from: string } | null;
};

/** A part of the organisation, named by its own name; those that others stand under come before them. */
export type MadeUpPart = {
  readonly kind: 'council' | 'executive-board' | 'board' | 'department' | 'unit' | 'company';
  readonly name: string;
  readonly under: string | null;
  readonly from: string;
  readonly to: string | null;
};

/** A document handed over, with everybody and everything by name. */
export type MadeUpHandover = {
  readonly by: string;
  readonly from: string;
  readonly to: { readonly part: string } | { readonly person: string };
  readonly title: string;
  readonly text: string;
};

/** A goal with its board or unit, and the goal it serves, by name. */
export type MadeUpGoal = {
  readonly kind: GoalKind;
  readonly aim: Aim;
  readonly title: string;
  readonly part: string | null;
  readonly serves: string | null;
  readonly weight: number;
  readonly targets: readonly Target[];
  readonly description: string;
  readonly validFrom: string;
};

export type MadeUpTrend = {
  readonly title: string;
  readonly description: string;
  readonly meaning: string;
  readonly source: string;
  readonly byDate: string;
  readonly needsDecision: boolean;
  readonly touches: readonly Touch[];
};

/** What the page of roles offers: one person for each role, and nobody. */
export const offeredRoles = [
  'administrator',
  'leader',
  'strategist',
  'contributor',
  'reader',
  'adviser',
] as const;
export type OfferedRole = (typeof offeredRoles)[number];

export const offered: Readonly<Record<OfferedRole, string>> = {
  administrator: 'maria.holm',
  leader: 'karin.hallgren',
  strategist: 'oskar.falk',
  contributor: 'anna.bergstrom',
  reader: 'bo.sandell',
  adviser: 'ingrid.thorell',
};

export const nobody = 'nobody';

/** The form of the page: whom to be, and where to go then. */
export const beSchema = z.object({ person: z.string().min(1).max(100), till: z.string().optional() });

/** Lowest, likeliest and highest in thousands of kronor. */
export type MadeUpYear = readonly [low: number, likely: number, high: number];

/** An initiative of Exempelkommunen, with everybody and everything by name. */
export type MadeUpInitiative = {
  readonly title: string;
  readonly summary: string;
  readonly kind: InitiativeKind;
  readonly state: 'idea' | 'prepared';
  readonly departments: readonly string[];
  readonly goals: readonly string[];
  /** The opportunity it grew out of, as the pattern's id. */
  readonly pattern: string | null;
  readonly trend: string | null;
  readonly nullAlternative: string;
  readonly must: { readonly reason: MustReason; readonly text: string } | null;
  readonly informationClass: 'open' | 'internal' | 'sensitive' | 'secret';
  readonly mainKeyFigure: string | null;
  /** Earliest and latest start, and duration, in quarters of the plan. */
  readonly quarters: readonly [earliest: number, latest: number | null, duration: number];
  readonly lines: readonly {
    readonly side: LineSide;
    readonly kind: LineKind;
    readonly aim: Aim;
    readonly what: string;
    readonly party: string;
    readonly isOutside: boolean;
    readonly years: readonly MadeUpYear[];
  }[];
  readonly staffing: readonly {
    readonly role: string;
    readonly part: string | null;
    readonly perPeriod: readonly number[];
  }[];
  /** Activity, effect and benefit, with what stands in the way. */
  readonly chain: {
    readonly does: string;
    readonly changes: string;
    readonly gains: string;
    readonly hindered: string;
  };
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
};

/** A proposal to decide an initiative, with everybody by name. */
export type MadeUpProposal = {
  readonly initiative: string;
  readonly ask: string;
  readonly consequences: string;
  readonly alternatives: readonly (readonly [title: string, consequences: string])[];
  readonly owner: string;
  readonly benefitOwner: string;
  readonly reviewer: string | null;
  readonly isDrawnUp: boolean;
};

/** A meeting, with its agenda by the titles of initiatives. */
export type MadeUpMeeting = {
  /** The authority that meets; null is the leadership group. */
  readonly part: string | null;
  readonly place: string;
  /** Below zero where it is to come. */
  readonly daysAgo: number;
  readonly items: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
};

export type MadeUpDecision = {
  readonly initiative: string;
  /** At a meeting, by its place, or on a day. */
  readonly at: { readonly place: string; readonly paragraph: string } | { readonly daysAgo: number };
  readonly outcome: 'yes' | 'no' | 'later' | 'more-basis';
  readonly registrationNumber: string;
  readonly reasons: string;
  readonly dissent: string;
  readonly conditions: string;
  readonly points: readonly (readonly [question: string, daysAhead: number])[];
  readonly decider:
    | { readonly ground: 'executive-board' | 'board'; readonly part: string }
    | { readonly ground: 'execution'; readonly person: string }
    | {
        readonly ground: 'delegation';
        readonly part: string;
        readonly person: string;
        readonly point: string;
      };
  readonly owner: string | null;
  readonly isAccepted: boolean;
  readonly isStarted: boolean;
  readonly reported?: { readonly daysAgo: number; readonly note: string };
  /** Takes the place of the decision before it on the same initiative. */
  readonly isRevision?: boolean;
};

/** A measure with everybody and everything by name, its periods counted back from the newest that has ended. */
export type MadeUpMeasure = Omit<
  AddMeasure,
  'baseline' | 'targets' | 'breaks' | 'terms' | 'goals' | 'initiatives'
> & {
  readonly terms: readonly { readonly name: string; readonly measure: string }[];
  readonly baseline:
    | { readonly period: string; readonly value: number }
    | { readonly periodsBack: number; readonly value: number }
    | null;
  /** At the end of this year or so many years on. */
  readonly targets: readonly { readonly inYears: number; readonly value: number }[];
  readonly breakAt: {
    readonly periodsBack: number;
    readonly note: string;
    readonly baseline: number | null;
  } | null;
  readonly goals: readonly string[];
  readonly initiatives: readonly string[];
  readonly values: readonly (number | 'bortfall' | 'not applicable' | 'suppressed')[];
  readonly corrected: {
    readonly periodsBack: number;
    readonly value: number;
    readonly reason: string;
  } | null;
};

/** An answer to a check-in, so many days after the day it was due. */
export type MadeUpAnswer = {
  readonly late: number;
  readonly status: 'on-target' | 'watch' | 'action-needed' | 'no-basis';
  readonly sinceLast: string;
  readonly next: string;
  readonly asks?: { readonly what: string; readonly inDays: number };
  readonly review?: { readonly verdict: 'agreed' | 'differs'; readonly words: string };
};

/** A note of the leadership's agenda, with what somebody is to do. */
export type MadeUpNote = {
  readonly initiative: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly words: string;
  readonly choice: 'continue' | 'change' | 'stop' | null;
  readonly action: { readonly title: string; readonly person: string; readonly inDays: number };
  readonly doneDaysAgo: number | null;
};
