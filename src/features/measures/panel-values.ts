import { sameTitle } from '#core/panel/classify/title.ts';
import { displayUnit, nameOf } from '#features/situation/index.ts';
import type { Context } from '#platform/context.ts';
import type { Cell, Snapshot } from '#platform/warehouse/snapshot.ts';
import { unitName } from '#ui/format/units.ts';
import type { Measure } from './model/measure.ts';
import type { Unbroken } from './model/series.ts';

type Asked = Pick<Context, 'organisation' | 'warehouse'>;

/** A key figure as the newest snapshot that holds the own unit describes it. */
export type PanelKeyFigure = {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly description: string;
};

/** The newest snapshot with the own unit; null before the unit has been chosen. */
export async function ownSnapshot({ organisation, warehouse }: Asked): Promise<Snapshot | null> {
  return organisation.unitCode === null ? null : warehouse.newestWith(organisation.unitCode);
}

export function keyFigureIn(snapshot: Snapshot | null, id: string): PanelKeyFigure | null {
  const found = snapshot?.keyFigures.find(keyFigure => keyFigure.id === id);
  if (found === undefined) return null;
  const unit = displayUnit(found.title);
  return {
    id,
    title: found.title,
    name: nameOf(found.title),
    unit: unit.kind === 'percent' ? '%' : (unitName(unit, 'sv') ?? ''),
    source: found.source,
    description: found.description ?? found.title,
  };
}

type KeyFigureMeasure = Pick<Measure, 'keyFigure' | 'keyFigureTitle'>;

/** Whether the snapshot has the very key figure that was taken in: ids are used again over the years. */
export function isInSnapshot(snapshot: Snapshot, { keyFigure, keyFigureTitle }: KeyFigureMeasure): boolean {
  const found = snapshot.keyFigures.find(({ id }) => id === keyFigure);
  return found !== undefined && sameTitle(found.title, keyFigureTitle ?? '');
}

const read = new WeakMap<Snapshot, Map<string, Promise<readonly Cell[]>>>();

/** The own unit's cells, read once for as long as the snapshot is held. */
function cellsOf(snapshot: Snapshot, keyFigure: string, unit: string): Promise<readonly Cell[]> {
  const kept = read.get(snapshot) ?? new Map<string, Promise<readonly Cell[]>>();
  read.set(snapshot, kept);
  const key = `${keyFigure} ${unit}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const cells = snapshot.cells(keyFigure, unit);
  kept.set(key, cells);
  cells.catch(() => kept.delete(key));
  return cells;
}

/** The own unit's values of a panel measure in a snapshot; none where the snapshot has another key figure by that id. */
export async function panelSeries(
  { organisation }: Asked,
  snapshot: Snapshot | null,
  measure: KeyFigureMeasure,
): Promise<readonly Unbroken[]> {
  const { unitCode } = organisation;
  if (snapshot === null || unitCode === null || measure.keyFigure === null) return [];
  if (!isInSnapshot(snapshot, measure)) return [];
  const cells = await cellsOf(snapshot, measure.keyFigure, unitCode);
  return cells
    .filter(({ gender }) => gender === 'T')
    .toSorted((one, other) => one.year - other.year)
    .map(
      ({ year, value, missing }): Unbroken => ({
        period: String(year),
        value,
        missing: value === null ? (missing ?? 'not recorded') : null,
        note: '',
        isRevised: false,
        source: { kind: 'snapshot', snapshot: snapshot.manifest.id },
      }),
    );
}

/** A value that an older snapshot has otherwise than the newest. */
export type PanelRevision = {
  readonly period: string;
  readonly was: number | null;
  readonly now: number | null;
  readonly snapshot: string;
  readonly fetchedOn: string;
};

/** What the source has revised of a panel measure, by the snapshots there are; newest snapshot first. */
export async function panelRevisions(
  asked: Asked,
  newest: Snapshot | null,
  measure: KeyFigureMeasure,
): Promise<readonly PanelRevision[]> {
  if (newest === null) return [];
  const now = new Map(
    (await panelSeries(asked, newest, measure)).map(({ period, value }) => [period, value]),
  );
  const revisions: PanelRevision[] = [];
  for (const { id, fetchedOn } of await asked.warehouse.list()) {
    if (id === newest.manifest.id || fetchedOn > newest.manifest.fetchedOn) continue;
    const older = await asked.warehouse.open(id);
    for (const { period, value } of await panelSeries(asked, older, measure)) {
      const stands = now.get(period);
      if (stands === undefined || stands === value || value === null) continue;
      revisions.push({ period, was: value, now: stands, snapshot: id, fetchedOn });
    }
  }
  return revisions;
}
