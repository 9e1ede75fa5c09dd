import { type DetectableEffects, minimumDetectableEffect } from '#core/effects/minimum-detectable-effect.ts';
import { seriesOffset } from '#core/panel/panel.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import { goneAmong } from '#features/revisions/index.ts';
import { type Analysis, type Place, placeOf, readingOf, unitsOfClass } from '#features/situation/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Initiative, Origin } from './model/initiative.ts';
import { type LikelyChange, type Sight, seenOf } from './model/sight.ts';

type Asked = Pick<Initiative, 'mainKeyFigure'> & { readonly origins: readonly Origin[] };

/**
 * Can we see whether it succeeds? The smallest effect on the main key figure of an initiative that the open values could reveal after one, two and three years, beside what it is
 * likely to change. Asks the newest snapshot that holds the organisation's unit.
 */
export async function sightOf(
  { warehouse, organisation }: Pick<Context, 'warehouse' | 'organisation'>,
  { mainKeyFigure, origins }: Asked,
  catalogue: readonly Pattern[],
): Promise<Sight> {
  if (mainKeyFigure === null) return { kind: 'no-key-figure' };
  const place = await placeOrNone(warehouse, organisation.unitCode);
  if (place === null) return { kind: 'no-unit' };
  const keyFigure = place.analysis.view.positions.get(mainKeyFigure);
  const [gone] = await goneAmong(warehouse, place.analysis.snapshot, [mainKeyFigure]);
  if (keyFigure === undefined || gone !== undefined)
    return { kind: 'unknown-key-figure', keyFigure: mainKeyFigure, gone: gone ?? null };
  const found = effectsAt(place, keyFigure);
  const looked = {
    keyFigure: mainKeyFigure,
    title: place.analysis.snapshot.keyFigures[keyFigure]!.title,
    unit: place.unit.name,
    snapshot: place.analysis.snapshot.manifest.id,
    lastYear: found.lastYear,
  };
  if (found.kind === 'cannot-tell') return { kind: 'cannot-tell', reason: found.reason, ...looked };
  const likely = likelyChange(place, mainKeyFigure, origins, catalogue);
  return {
    kind: 'detectable',
    effects: found.effects.map(each => ({ ...each, seen: seenOf(each.effect, likely) })),
    likely,
    power: found.power,
    placebos: found.placebos,
    yearsBefore: found.before.count,
    ...looked,
  };
}

async function placeOrNone(warehouse: Context['warehouse'], unitCode: string | null): Promise<Place | null> {
  if (unitCode === null) return null;
  try {
    return await placeOf(warehouse, unitCode, null);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

const known = new WeakMap<Analysis, Map<string, DetectableEffects>>();

/** Worked out once per unit and key figure for as long as the analysis is held. */
function effectsAt({ analysis, position, scoredClass }: Place, keyFigure: number): DetectableEffects {
  const ofAnalysis = known.get(analysis) ?? new Map<string, DetectableEffects>();
  known.set(analysis, ofAnalysis);
  const key = `${keyFigure} ${position}`;
  const before = ofAnalysis.get(key);
  if (before !== undefined) return before;
  const { panel, units } = analysis.snapshot;
  const from = seriesOffset(panel, keyFigure, 0);
  const found = minimumDetectableEffect(
    {
      unitCount: units.length,
      firstYear: panel.firstYear,
      yearCount: panel.yearCount,
      values: panel.values.subarray(from, from + units.length * panel.yearCount),
    },
    position,
    unitsOfClass(units, scoredClass),
  );
  ofAnalysis.set(key, found);
  return found;
}

/** The share of the gap to the peers that the patterns behind the initiative reach in this key figure; without such a pattern anything up to the whole gap; null where none is tested or the unit stands better already. */
function likelyChange(
  place: Place,
  id: string,
  origins: readonly Origin[],
  catalogue: readonly Pattern[],
): LikelyChange | null {
  const gap = readingOf(place).gaps.find(({ keyFigure }) => keyFigure.id === id);
  if (gap === undefined || gap.standing === 'better' || gap.standing === 'lower cost') return null;
  const size = Math.abs(gap.meanGap);
  const patterns = new Set(
    origins.flatMap(origin => (origin.kind === 'opportunity' ? [origin.pattern] : [])),
  );
  const reaches = catalogue
    .filter(pattern => patterns.has(pattern.id))
    .flatMap(({ mechanisms }) => mechanisms)
    .filter(({ keyFigures }) => keyFigures.some(keyFigure => keyFigure.id === id))
    .map(({ reaches }) => reaches);
  if (reaches.length === 0) return { low: 0, high: size, basis: 'gap' };
  return {
    low: size * Math.max(...reaches.map(({ low }) => low)),
    high: size * Math.max(...reaches.map(({ high }) => high)),
    basis: 'pattern',
  };
}
