import type { Unit } from '#core/panel/unit.ts';
import type { Profile, ProfileVariable } from '#core/peers/profile.ts';
import { keepPresent } from '#core/peers/profile.ts';

/** One unit and year of a structure file (columns `pop`, `share0_19`, `share75_`, `share_tertiary_school`, `tax_base`). */
export type StructureRow = {
  /** Municipality code with four digits. */
  readonly code: string;
  readonly year: number;
  readonly population: number | null;
  /** Shares of the population, 0–1. */
  readonly share0to19: number | null;
  readonly share75plus: number | null;
  readonly shareTertiaryEducation: number | null;
  readonly taxBaseKronorPerInhabitant: number | null;
};

/**
 * Structural profile from a structure file: the latest year of each unit.
 *
 * Shares are turned into percent; what the file does not tell (density, finer ages, unemployment, commuting) is listed in
 * `absent`. Rows of units not in `units` are left aside.
 */
export function profileFromStructure(rows: readonly StructureRow[], units: readonly Unit[]): Profile {
  const latest = new Map<string, StructureRow>();
  for (const row of rows) {
    const known = latest.get(row.code);
    if (known === undefined || known.year < row.year) latest.set(row.code, row);
  }
  const column = (read: (row: StructureRow) => number | null) =>
    Float64Array.from(units, unit => {
      const row = latest.get(unit.code);
      return row === undefined ? Number.NaN : (read(row) ?? Number.NaN);
    });
  return keepPresent(units, {
    logPopulation: column(row => row.population).map(Math.log),
    share0to19: column(row => row.share0to19).map(share => 100 * share),
    share75plus: column(row => row.share75plus).map(share => 100 * share),
    tertiaryEducation: column(row => row.shareTertiaryEducation).map(share => 100 * share),
    taxableIncome: column(row => row.taxBaseKronorPerInhabitant),
  });
}

/**
 * The snapshot's own profile, with variables it lacks taken from a structure file.
 *
 * Both are given for the same `units`; the structure file's coarse age shares are used only where the snapshot has no finer ones.
 */
export function mergedProfile(units: readonly Unit[], fromPanel: Profile, fromStructure: Profile): Profile {
  const hasFinerAges = fromPanel.variables.includes('share80plus');
  const columns: Partial<Record<ProfileVariable, Float64Array>> = {};
  for (const profile of [fromStructure, fromPanel]) {
    profile.variables.forEach((variable, slot) => {
      if (hasFinerAges && (variable === 'share0to19' || variable === 'share75plus')) return;
      columns[variable] = Float64Array.from(
        units,
        (_, unit) => profile.values[unit * profile.variables.length + slot]!,
      );
    });
  }
  return keepPresent(units, columns);
}
