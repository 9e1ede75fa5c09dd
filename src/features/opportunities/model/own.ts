import { z } from 'zod';
import { lineOf, lineSchema, textOf, versionSchema } from '#features/organisations/index.ts';

export type OwnState = 'open' | 'dismissed';

/** What an opportunity of the organisation's own says. */
export type OwnFields = {
  readonly title: string;
  /** What could be done in a new way. */
  readonly what: string;
  readonly forWhom: string;
  /** A service area of the register; null where it concerns the whole organisation. */
  readonly area: string | null;
  readonly whyNow: string;
};

export type OwnOpportunity = OwnFields & {
  readonly id: string;
  readonly version: number;
  readonly state: OwnState;
  readonly addedAt: string;
};

/** That it was dismissed, or brought back. */
export type OwnStep = {
  readonly step: 'dismissed' | 'brought-back';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

export const ownFields = {
  title: lineSchema,
  what: textOf(0, 4000),
  forWhom: lineOf(0, 300),
  area: lineOf(1, 100).nullable(),
  whyNow: textOf(0, 2000),
};

const seen = { opportunity: z.uuid(), version: versionSchema };

export const addSchema = z.strictObject(ownFields);
export const changeSchema = z.strictObject({ ...seen, ...ownFields });
export const stepSchema = z.strictObject({ ...seen, reason: textOf(1, 1000) });

export const ownFieldsOf = ({ title, what, forWhom, area, whyNow }: OwnFields): OwnFields => ({
  title,
  what,
  forWhom,
  area,
  whyNow,
});
