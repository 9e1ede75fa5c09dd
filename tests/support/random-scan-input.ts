import type { ScanInput } from '#core/gaps/scan-types.ts';
import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';

/** What a random panel for tests should be like; everything else is drawn from the seed. */
export type RandomPanel = {
  readonly seed: number;
  /** Share of values missing, 0–1. */
  readonly missing: number;
  /** Whether half of the key figures hold whole numbers only. */
  readonly hasTies: boolean;
};

/**
 * A small random scan, for tests of laws: municipalities, regions, one made-up unit and the nation, key figures of every sort.
 *
 * The last unit is the nation (in no class), the one before it made up and scored as a municipality.
 */
export function randomScanInput({ seed, missing, hasTies }: RandomPanel): ScanInput {
  const random = seededUniform(seed);
  const normal = seededNormal(random);
  const municipalities = 12 + Math.floor(random() * 20);
  const regions = Math.floor(random() * 14);
  const units = municipalities + regions + 2;
  const keyFigures = 3 + Math.floor(random() * 8);
  const yearCount = 4 + Math.floor(random() * 14);
  const areas = 2;
  const peersPerUnit = 7;
  const values = new Float64Array(keyFigures * units * yearCount);
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    const scale = 10 ** Math.floor(random() * 5 - 1);
    for (let unit = 0; unit < units; unit += 1) {
      const level = normal();
      for (let year = 0; year < yearCount; year += 1) {
        const value = scale * (5 + level + 0.5 * normal());
        const cell = (keyFigure * units + unit) * yearCount + year;
        values[cell] =
          random() < missing ? Number.NaN : hasTies && keyFigure % 2 === 0 ? Math.round(value) : value;
      }
    }
  }
  return {
    panel: {
      keyFigures: Array.from({ length: keyFigures }, (_, index) => `N${index}`),
      units: Array.from({ length: units }, (_, index) => `${index}`),
      firstYear: 2001,
      yearCount,
      values,
    },
    areaOfKeyFigure: Uint16Array.from({ length: keyFigures }, () => Math.floor(random() * areas)),
    peers: Int16Array.from(
      { length: areas * units * peersPerUnit },
      () => Math.floor(random() * (units + 1)) - 1,
    ),
    peersPerUnit,
    testing: Uint8Array.from({ length: keyFigures }, () => Math.floor(random() * 3)),
    unitClass: Uint8Array.from({ length: units }, (_, unit) =>
      unit < municipalities ? 1 : unit < municipalities + regions ? 2 : 0,
    ),
    scoredAs: Uint8Array.from({ length: units }, (_, unit) => (unit === units - 2 ? 1 : 0)),
    practicalThreshold: Float64Array.from({ length: keyFigures }, () => (random() < 0.2 ? 0.5 : Number.NaN)),
    options: {
      ...defaultScanOptions,
      window: 3 + Math.floor(random() * 9),
      minPeers: 2 + Math.floor(random() * 3),
    },
  };
}
