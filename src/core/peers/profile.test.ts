import { describe, expect, test } from 'vitest';
import type { Panel } from '#core/panel/panel.ts';
import type { Unit } from '#core/panel/unit.ts';
import { profileFromPanel } from '#core/peers/profile.ts';
import { mergedProfile, profileFromStructure } from '#core/peers/structure-profile.ts';

const units: readonly Unit[] = ['0114', '0115'].map(code => ({
  code,
  name: code,
  kind: 'municipality',
  county: null,
  group: null,
  isMadeUp: false,
}));

const panel: Panel = {
  keyFigures: ['N01951', 'N01957', 'N02993'],
  units: ['0114', '0115'],
  firstYear: 2020,
  yearCount: 2,
  values: Float64Array.from([40_000, 50_000, 30_000, Number.NaN, 2000, 2500, 1500, 1500, 75, 75, 300, 300]),
};

const titles = new Map([
  ['N01951', 'Invånare totalt, antal'],
  ['N01957', 'Invånare 80+, antal'],
  ['N02993', 'Landareal, kvadratkilometer'],
]);

describe('profileFromPanel', () => {
  test('takes each unit’s latest value, logarithms of size and density, and ages as percent', () => {
    const profile = profileFromPanel(panel, units, titles);
    expect(profile.variables).toEqual(['logPopulation', 'logDensity', 'share80plus']);
    const row = (unit: number) => [...profile.values.subarray(unit * 3, unit * 3 + 3)];
    expect(row(0)).toEqual([Math.log(50_000), Math.log(50_000 / 75), 5]);
    expect(row(1)).toEqual([Math.log(30_000), Math.log(100), 5]);
    expect(profile.absent).toContain('outCommuting');
  });

  test('does not trust an id whose title says something else', () => {
    const reused = new Map([...titles, ['N01957', 'Anmälda våldsbrott, antal/100 000 inv']]);
    expect(profileFromPanel(panel, units, reused).variables).not.toContain('share80plus');
  });
});

describe('profileFromStructure', () => {
  const row = {
    code: '0114',
    year: 2022,
    population: 50_056,
    share0to19: 0.25,
    share75plus: 0.08,
    shareTertiaryEducation: 0.4,
    taxBaseKronorPerInhabitant: 240_000,
  };

  test('takes the latest year and turns shares into percent', () => {
    const profile = profileFromStructure([row, { ...row, year: 2002, population: 37_524 }], units);
    const at = (variable: (typeof profile.variables)[number]) =>
      profile.values[profile.variables.indexOf(variable)];
    expect(at('logPopulation')).toBeCloseTo(Math.log(50_056), 12);
    expect(at('tertiaryEducation')).toBeCloseTo(40, 12);
    expect(profile.absent).toContain('logDensity');
  });

  test('fills only what the snapshot lacks, and leaves coarse ages out where finer ones stand', () => {
    const merged = mergedProfile(
      units,
      profileFromPanel(panel, units, titles),
      profileFromStructure([row], units),
    );
    expect(merged.values[0]).toBeCloseTo(Math.log(50_000), 12);
    expect(merged.variables).toContain('taxableIncome');
    expect(merged.variables).not.toContain('share75plus');
  });
});
