import type { ScanInput } from '#core/gaps/scan-types.ts';
import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import { seededUniform } from '#core/numerics/seeded-random.ts';

export type ScanSize = { readonly units: number; readonly keyFigures: number; readonly years: number };

/** The whole country: 290 municipalities and 21 regions, as many key figures as the register holds, 25 years. */
export const national: ScanSize = { units: 311, keyFigures: 6000, years: 25 };

/**
 * A made-up panel for timing, half of it missing: levels, autocorrelated noise and whole numbers here and there (ties), the same for the same seed.
 *
 * Its values lie in shared memory, as those of an opened snapshot do.
 */
export function makeScanPanel({ units, keyFigures, years }: ScanSize, seed = 1): ScanInput {
  const random = seededUniform(seed);
  const values = new Float64Array(new SharedArrayBuffer(units * keyFigures * years * 8));
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    const isWhole = keyFigure % 5 === 0;
    for (let unit = 0; unit < units; unit += 1) {
      const level = 100 + 20 * (random() + random() + random() - 1.5);
      let shock = 0;
      for (let year = 0; year < years; year += 1) {
        shock = 0.4 * shock + 8 * (random() + random() - 1);
        const value = level + shock;
        const cell = (keyFigure * units + unit) * years + year;
        values[cell] = random() < 0.5 ? Number.NaN : isWhole ? Math.round(value) : value;
      }
    }
  }
  const areas = 20;
  const municipalities = Math.round((units * 290) / 311);
  const peersPerUnit = 7;
  const peers = new Int16Array(areas * units * peersPerUnit);
  for (let row = 0; row < areas * units; row += 1) {
    const unit = row % units;
    const [from, size] =
      unit < municipalities ? [0, municipalities] : [municipalities, units - municipalities];
    const start = Math.floor(random() * size);
    for (let slot = 0; slot < peersPerUnit; slot += 1) {
      peers[row * peersPerUnit + slot] = from + ((start + slot * 3 + 1) % size);
    }
  }
  return {
    panel: {
      keyFigures: Array.from({ length: keyFigures }, (_, index) => `N${String(index).padStart(5, '0')}`),
      units: Array.from({ length: units }, (_, index) => String(index).padStart(4, '0')),
      firstYear: 2001,
      yearCount: years,
      values,
    },
    areaOfKeyFigure: Uint16Array.from({ length: keyFigures }, (_, index) => index % areas),
    peers,
    peersPerUnit,
    testing: Uint8Array.from({ length: keyFigures }, (_, index) => 1 + (index % 2)),
    unitClass: Uint8Array.from({ length: units }, (_, index) => (index < municipalities ? 1 : 2)),
    scoredAs: new Uint8Array(units),
    practicalThreshold: new Float64Array(keyFigures).fill(Number.NaN),
    options: defaultScanOptions,
  };
}
