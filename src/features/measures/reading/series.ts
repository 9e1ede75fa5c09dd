import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { heldOutOf, type Redefined } from '#platform/warehouse/adjustments.ts';
import type { Measure } from '../model/measure.ts';
import { calculatedSeries, type Point, type Unbroken, withBreaks } from '../model/series.ts';
import { currentOf, type RecordedValue } from '../model/value.ts';
import {
  isInSnapshot,
  ownSnapshot,
  type PanelRevision,
  panelRevisions,
  panelSeries,
} from '../panel-values.ts';
import { allMeasures } from '../store/measures.ts';
import { recordedValues } from '../store/values.ts';

export type Asking = Pick<Context, 'db' | 'organisation' | 'warehouse'>;

const recordedSeries = (rows: readonly RecordedValue[]): readonly Unbroken[] =>
  [...currentOf(rows).values()]
    .toSorted((one, other) => (one.period < other.period ? -1 : 1))
    .map(({ id, period, value, missing, note, corrects }) => ({
      period,
      value,
      missing,
      note,
      isRevised: corrects !== null,
      source: { kind: 'recorded', row: id },
    }));

/** The series of every measure: values of the newest snapshot, values as recorded now, and what is calculated of them. */
export async function seriesOfAll(
  asking: Asking,
  measures: readonly Measure[],
): Promise<ReadonlyMap<string, readonly Point[]>> {
  const { db, organisation } = asking;
  const byMeasure = Map.groupBy(await recordedValues(db, organisation.id), ({ measure }) => measure);
  const isOfPanel = measures.some(({ kind }) => kind === 'panel');
  const snapshot = isOfPanel ? await ownSnapshot(asking) : null;
  const found = new Map<string, readonly Unbroken[]>();
  for (const measure of measures) {
    if (measure.kind === 'panel') found.set(measure.id, await panelSeries(asking, snapshot, measure));
    if (measure.kind === 'reported') found.set(measure.id, recordedSeries(byMeasure.get(measure.id) ?? []));
  }
  const byId = new Map(measures.map(measure => [measure.id, measure]));
  // That formulas form no ring is a rule of every change; the depth is bounded by it.
  const seriesOf = (id: string): readonly Unbroken[] => {
    const known = found.get(id);
    const measure = byId.get(id);
    if (known !== undefined || measure === undefined) return known ?? [];
    const calculated = calculatedSeries(measure, seriesOf);
    found.set(id, calculated);
    return calculated;
  };
  return new Map(measures.map(measure => [measure.id, withBreaks(seriesOf(measure.id), measure)]));
}

/** A measure with its whole series and all that was revised in it. */
export type MeasureSeries = {
  readonly measure: Measure;
  readonly points: readonly Point[];
  /** Every row ever recorded, in the order they came. */
  readonly recorded: readonly RecordedValue[];
  readonly panelRevisions: readonly PanelRevision[];
  /** The snapshot that panel values are of. */
  readonly snapshot: { readonly id: string; readonly fetchedOn: string; readonly source: string } | null;
  /** Whether the newest snapshot has another key figure by that id, or none. */
  readonly isGoneFromPanel: boolean;
  /** Between which snapshots it seems to have been redefined, until somebody settles that; null where it has not. */
  readonly heldOut: Redefined | null;
};

/** Everything that is known of the values of one measure; refused as unknown where there is none. */
export async function measureSeries(asking: Asking, id: string): Promise<MeasureSeries> {
  const { db, organisation } = asking;
  const measures = await allMeasures(db, organisation.id);
  const measure = measures.find(each => each.id === id);
  if (measure === undefined) throw unknown('measure');
  const points = (await seriesOfAll(asking, measures)).get(id) ?? [];
  const snapshot = measure.kind === 'panel' ? await ownSnapshot(asking) : null;
  const revisions = measure.kind === 'panel' ? await panelRevisions(asking, snapshot, measure) : [];
  const revised = new Set(revisions.map(({ period }) => period));
  return {
    measure,
    points: points.map(point => (revised.has(point.period) ? { ...point, isRevised: true } : point)),
    recorded: await recordedValues(db, organisation.id, id),
    panelRevisions: revisions,
    snapshot:
      snapshot === null
        ? null
        : {
            id: snapshot.manifest.id,
            fetchedOn: snapshot.manifest.fetchedOn,
            source:
              snapshot.keyFigures.find(each => each.id === measure.keyFigure)?.source ??
              snapshot.manifest.source,
          },
    heldOut:
      snapshot === null || measure.keyFigure === null
        ? null
        : heldOutOf(snapshot.adjustments, measure.keyFigure),
    isGoneFromPanel: measure.kind === 'panel' && (snapshot === null || !isInSnapshot(snapshot, measure)),
  };
}
