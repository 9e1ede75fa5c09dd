import { patternsEverFor } from '#features/catalogue/index.ts';
import { type ActionContext, defineAction, definePreparedAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import {
  type AddTrend,
  addTrendSchema,
  type ChangeTrend,
  changeTrendSchema,
  type RemoveTrend,
  removeTrendSchema,
  type Touch,
  type Trend,
  type TrendFields,
  trendFieldsOf,
} from '../model/trend.ts';
import { ownRegister } from '../register.ts';
import { holdDirection } from '../store/goals.ts';
import { allTrends, deleteTrend, insertTrend, updateTrend } from '../store/trends.ts';
import { hideTrend, showTrend } from './thread.ts';

/** The first of what a trend is said to touch that there is not, by position. */
async function firstUnknown(context: Context, touches: readonly Touch[]): Promise<number> {
  const register = await ownRegister(context);
  const patterns = await patternsEverFor(context);
  const areas = shippedReferenceData().areas;
  const isKnown = ({ kind, reference }: Touch): boolean => {
    switch (kind) {
      case 'service-area':
        return areas.some(({ id }) => id === reference);
      case 'key-figure':
        return register.find(reference) !== undefined;
      case 'opportunity':
        return patterns.some(({ id }) => id === reference);
    }
  };
  return touches.findIndex(touch => !isKnown(touch));
}

function refuseUnknownTouch(at: number): void {
  if (at < 0) return;
  throw refused(
    `touches.${at}`,
    'touch-unknown',
    'There is no such service area, key figure or opportunity.',
  );
}

async function seenTrend(
  { db, organisation }: ActionContext,
  { trend, version }: { readonly trend: string; readonly version: number },
): Promise<Trend> {
  await holdDirection(db, organisation.id);
  const found = (await allTrends(db, organisation.id)).find(({ id }) => id === trend);
  if (found === undefined) throw unknown('trend');
  if (found.version !== version) throw stale('trend', asJsonOf(found));
  return found;
}

const asJsonOf = <Fields extends TrendFields>({ touches, ...rest }: Fields) => ({
  ...rest,
  touches: touches.map(touch => ({ ...touch })),
});

const affectedTrend = (id: string, change: Affected['change']): Affected => ({ kind: 'trend', id, change });

const recorded = ({ byDate, needsDecision, touches }: TrendFields) => ({
  byDate,
  needsDecision,
  touches: touches.map(({ kind, reference }) => ({ kind, reference })),
});

/** Takes a trend, together with what it means for the organisation. */
export const addTrend = definePreparedAction<AddTrend, Trend, number>({
  name: 'direction.addTrend',
  permission: 'direction.edit',
  input: addTrendSchema,
  record: recorded,
  prepare: (context, { touches }) => firstUnknown(context, touches),
  run: async (context, input, unknownTouch) => {
    refuseUnknownTouch(unknownTouch);
    const trend = await insertTrend(context.db, context.organisation.id, input);
    await showTrend(context, trend, null);
    return {
      output: trend,
      affected: [affectedTrend(trend.id, 'created')],
      undo: { action: 'direction.removeTrend', input: { trend: trend.id, version: trend.version } },
    };
  },
  discard: async () => {},
});

/** Changes a trend and what it means; what it touches is replaced as a whole. */
export const changeTrend = definePreparedAction<ChangeTrend, Trend, number>({
  name: 'direction.changeTrend',
  permission: 'direction.edit',
  input: changeTrendSchema,
  record: ({ trend, ...fields }) => ({ trend, ...recorded(fields) }),
  prepare: (context, { touches }) => firstUnknown(context, touches),
  run: async (context, { trend: id, version, ...fields }, unknownTouch) => {
    const before = await seenTrend(context, { trend: id, version });
    refuseUnknownTouch(unknownTouch);
    const trend = await updateTrend(context.db, context.organisation.id, { ...before, ...fields });
    if (trend === undefined) throw unknown('trend');
    await showTrend(context, trend, before);
    return {
      output: trend,
      affected: [affectedTrend(id, 'changed')],
      undo: {
        action: 'direction.changeTrend',
        input: { trend: id, version: trend.version, ...asJsonOf(trendFieldsOf(before)) },
      },
    };
  },
  discard: async () => {},
});

/** Removes a trend; what came of it stays, without it. */
export const removeTrend = defineAction<RemoveTrend, { readonly id: string }>({
  name: 'direction.removeTrend',
  permission: 'direction.edit',
  input: removeTrendSchema,
  record: ({ trend }) => ({ trend }),
  run: async (context, input) => {
    const before = await seenTrend(context, input);
    await deleteTrend(context.db, context.organisation.id, before.id);
    await hideTrend(context, before.id);
    return {
      output: { id: before.id },
      affected: [affectedTrend(before.id, 'removed')],
      undo: { action: 'direction.addTrend', input: asJsonOf(trendFieldsOf(before)) },
    };
  },
});
