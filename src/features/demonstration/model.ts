import { z } from 'zod';
import type { Aim, GoalKind, Target, Touch } from '#features/direction/index.ts';

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
