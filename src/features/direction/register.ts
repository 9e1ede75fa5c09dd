import { seriesOf } from '#core/panel/panel.ts';
import { displayUnit, nameOf } from '#features/situation/index.ts';
import type { Context } from '#platform/context.ts';
import type { DisplayUnit } from '#ui/format/units.ts';

/** A key figure of the newest snapshot that holds the own unit, and where the unit stands in it. */
export type OwnKeyFigure = {
  readonly id: string;
  readonly name: string;
  readonly unit: DisplayUnit;
  readonly latest: { readonly value: number; readonly year: number } | null;
};

export type Register = {
  readonly unitCode: string | null;
  /** What the own unit is; null before it has been chosen. */
  readonly kind: 'municipality' | 'region' | null;
  readonly find: (id: string) => OwnKeyFigure | undefined;
};

/** The key figures that the organisation can measure its goals by; none before its unit has been chosen. */
export async function ownRegister({
  organisation: { unitCode },
  warehouse,
}: Pick<Context, 'organisation' | 'warehouse'>): Promise<Register> {
  const snapshot = unitCode === null ? null : await warehouse.newestWith(unitCode);
  if (snapshot === null) return { unitCode, kind: null, find: () => undefined };
  const { keyFigures, panel } = snapshot;
  const unit = snapshot.units.findIndex(({ code }) => code === unitCode);
  const kind = snapshot.units[unit]?.kind;
  return {
    unitCode,
    kind: kind === 'municipality' || kind === 'region' ? kind : null,
    find: id => {
      const position = keyFigures.findIndex(keyFigure => keyFigure.id === id);
      const found = keyFigures[position];
      if (found === undefined) return undefined;
      const series = seriesOf(panel, position, unit);
      const last = series.findLastIndex(value => !Number.isNaN(value));
      return {
        id,
        name: nameOf(found.title),
        unit: displayUnit(found.title),
        latest: last < 0 ? null : { value: series[last] ?? 0, year: panel.firstYear + last },
      };
    },
  };
}
