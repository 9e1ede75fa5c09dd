import type { UnitYears } from '#core/effects/effect-window.ts';
import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Unit } from '#core/panel/unit.ts';
import { unitsOfClass } from '#features/situation/index.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';

/** One key figure of all units comparable to one: it first, then all real units of its class in the order of the snapshot. */
export type ClassPanel = {
  readonly keyFigure: RegisteredKeyFigure;
  readonly units: readonly Unit[];
  readonly panel: UnitYears;
};

export function unitIn(snapshot: Snapshot, code: string): Unit | undefined {
  return snapshot.units.find(unit => unit.code === code && unit.kind !== 'nation');
}

/** Positions in the snapshot of a unit and all that it can be compared with. */
export function comparablePositions({ units }: Snapshot, own: Unit): readonly number[] {
  const position = units.indexOf(own);
  const scoredClass = own.kind === 'region' ? 2 : 1;
  return [position, ...unitsOfClass(units, scoredClass).filter(other => other !== position)];
}

/** Null where the snapshot holds no such unit or key figure. */
export function classPanelOf(snapshot: Snapshot, code: string, keyFigureId: string): ClassPanel | null {
  const own = unitIn(snapshot, code);
  const position = snapshot.keyFigures.findIndex(({ id }) => id === keyFigureId);
  const keyFigure = snapshot.keyFigures[position];
  if (own === undefined || keyFigure === undefined) return null;
  const positions = comparablePositions(snapshot, own);
  const { firstYear, yearCount } = snapshot.panel;
  const values = new Float64Array(positions.length * yearCount);
  positions.forEach((unit, row) => {
    values.set(seriesOf(snapshot.panel, position, unit), row * yearCount);
  });
  return {
    keyFigure,
    units: positions.map(unit => snapshot.units[unit]!),
    panel: { unitCount: positions.length, firstYear, yearCount, values },
  };
}

/** The newest year in which the own unit has a value. */
export function lastYearOf({ panel: { firstYear, yearCount, values } }: ClassPanel): number | null {
  const last = values.subarray(0, yearCount).findLastIndex(value => !Number.isNaN(value));
  return last < 0 ? null : firstYear + last;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The panel in long form, as the command line reads it: every digit of every value. */
export function longForm({ keyFigure, units, panel }: ClassPanel): string {
  const { firstYear, yearCount, values } = panel;
  const rows = units.flatMap(({ name }, unit) =>
    Array.from({ length: yearCount }, (_, at) => {
      const value = values[unit * yearCount + at]!;
      return Number.isNaN(value) ? [] : [`${quoted(name)},${firstYear + at},${value}`];
    }).flat(),
  );
  return `${[`unit,year,${quoted(keyFigure.id)}`, ...rows].join('\n')}\n`;
}
