import { z } from 'zod';
import { daySchema, lineSchema } from '#features/organisations/index.ts';
import { longTextSchema, shortTextSchema, versionSchema } from './fields.ts';

export const touchKinds = ['service-area', 'key-figure', 'opportunity'] as const;
export type TouchKind = (typeof touchKinds)[number];

/** What a trend touches: a service area, a key figure or a pattern of the catalogue. */
export type Touch = { readonly kind: TouchKind; readonly reference: string };

export type TrendFields = {
  readonly title: string;
  readonly description: string;
  /** Vad betyder det för oss. */
  readonly meaning: string;
  readonly source: string;
  readonly byDate: string;
  readonly needsDecision: boolean;
  readonly touches: readonly Touch[];
};

export type Trend = TrendFields & { readonly id: string; readonly version: number };

const touchSchema = z.strictObject({
  kind: z.enum(touchKinds),
  reference: z.string().min(1).max(100),
});

/** A trend is only taken with what it means, what it touches and by when. */
const fields = {
  title: lineSchema,
  description: longTextSchema,
  meaning: longTextSchema.min(1),
  source: shortTextSchema,
  byDate: daySchema,
  needsDecision: z.boolean(),
  touches: z.array(touchSchema).min(1).max(60).readonly(),
};

const versioned = { trend: z.uuid(), version: versionSchema };

export const addTrendSchema = z.strictObject(fields);
export type AddTrend = z.infer<typeof addTrendSchema>;
export const changeTrendSchema = z.strictObject({ ...versioned, ...fields });
export type ChangeTrend = z.infer<typeof changeTrendSchema>;
export const removeTrendSchema = z.strictObject(versioned);
export type RemoveTrend = z.infer<typeof removeTrendSchema>;

export const trendFieldsOf = ({ id: _id, version: _version, ...fieldsOfTrend }: Trend): TrendFields =>
  fieldsOfTrend;

/** Those that need a decision first, the most urgent of each kind on top. */
export const byUrgency = (trends: readonly Trend[]): readonly Trend[] =>
  trends.toSorted(
    (one, other) =>
      Number(other.needsDecision) - Number(one.needsDecision) ||
      one.byDate.localeCompare(other.byDate) ||
      one.title.localeCompare(other.title, 'sv'),
  );
