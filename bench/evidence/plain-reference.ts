import type { UnitYears } from '#core/effects/effect-window.ts';
import type { TreatmentYears } from '#core/effects/group-time-effects.ts';

/** Effects by time since treatment as one writes them down at first: every draw of the bootstrap estimates all anew, units drawn with replacement. */
export function plainEventStudy(
  panel: UnitYears,
  treatment: TreatmentYears,
  draws: number,
  uniform: () => number,
): { readonly effects: ReadonlyMap<number, number>; readonly drawn: readonly ReadonlyMap<number, number>[] } {
  const units = Array.from({ length: panel.unitCount }, (_, unit) => ({
    from: treatment.treatedFrom[unit]!,
    until: treatment.untreatedUntil[unit]!,
    values: Array.from(panel.values.subarray(unit * panel.yearCount, (unit + 1) * panel.yearCount)),
  }));
  const drawn = Array.from({ length: draws }, () =>
    effectsOf(
      units.map(() => units[Math.floor(uniform() * units.length)]!),
      panel,
    ),
  );
  return { effects: effectsOf(units, panel), drawn };
}

type PlainUnit = { readonly from: number; readonly until: number; readonly values: readonly number[] };

function effectsOf(
  units: readonly PlainUnit[],
  { firstYear, yearCount }: UnitYears,
): ReadonlyMap<number, number> {
  const byTime = new Map<number, { effect: number; treated: number }[]>();
  const cohorts = [...new Set(units.map(({ from }) => from))].filter(
    from => Number.isFinite(from) && from > firstYear,
  );
  for (const cohort of cohorts) {
    for (let year = firstYear; year < firstYear + yearCount; year += 1) {
      if (year === cohort - 1) continue;
      const change = ({ values }: PlainUnit) => values[year - firstYear]! - values[cohort - 1 - firstYear]!;
      const known = units.filter(unit => !Number.isNaN(change(unit)));
      const treated = known.filter(({ from }) => from === cohort);
      const controls = known.filter(
        ({ from, until }) => from !== cohort && until >= Math.max(year, cohort - 1),
      );
      if (treated.length < 2 || controls.length < 2) continue;
      const mean = (of: readonly PlainUnit[]) => of.reduce((sum, unit) => sum + change(unit), 0) / of.length;
      const cells = byTime.get(year - cohort) ?? [];
      cells.push({ effect: mean(treated) - mean(controls), treated: treated.length });
      byTime.set(year - cohort, cells);
    }
  }
  return new Map(
    [...byTime].map(([time, cells]) => {
      const all = cells.reduce((sum, { treated }) => sum + treated, 0);
      return [time, cells.reduce((sum, { effect, treated }) => sum + effect * treated, 0) / all];
    }),
  );
}
