import { median } from '#core/numerics/median.ts';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { type Panel, seriesOf } from '#core/panel/panel.ts';
import { viewOf } from '#core/situations/snapshot-view.ts';
import type { Analysis } from '#features/situation/index.ts';

/** Answers on digital supervision, and a key figure that it should move; values of later years are made. */
export const planted = {
  pattern: 'digital-night-supervision',
  way: 'U21340',
  outcome: 'N21024',
  lastYear: 2025,
} as const;

const newest = 2022;
const moreAdopters = 30;

/**
 * The analysis as it may look some years on: those that introduced it in 2022 still have it, thirty more introduced it in 2023, the others did not; the key figure drifts about its mean at its own place, and changes by the share `effect` where it was introduced.
 */
export function plantIntroductions(analysis: Analysis, effect: number): Analysis {
  const { panel: before, units } = analysis.snapshot;
  const panel: Panel = { ...before, values: before.values.slice() };
  const [way, outcome] = [planted.way, planted.outcome].map(id => panel.keyFigures.indexOf(id));
  const normal = seededNormal(seededUniform(11));
  let more = 0;
  units.forEach(({ kind, isMadeUp }, unit) => {
    if (kind !== 'municipality' || isMadeUp) return;
    const answers = seriesOf(panel, way!, unit);
    const values = seriesOf(panel, outcome!, unit);
    const at = newest - panel.firstYear;
    const [earlier, now] = [answers[at - 1]!, answers[at]!];
    if (Number.isNaN(now)) return;
    const begins = earlier < 2 && now < 2 && more < moreAdopters;
    if (begins) more += 1;
    const from = earlier < 2 && now === 2 ? at : begins ? at + 1 : Number.POSITIVE_INFINITY;
    let value = median(values);
    for (let year = 0; year <= planted.lastYear - panel.firstYear; year += 1) {
      if (year > at) answers[year] = year >= from ? 2 : now;
      value *= 1 + 0.02 * normal();
      values[year] = value * (year >= from ? 1 + effect : 1);
    }
  });
  const snapshot = { ...analysis.snapshot, panel };
  return { ...analysis, snapshot, view: viewOf(panel, analysis.view.titles) };
}
