import { sameTitle } from '#core/panel/classify/title.ts';
import type { Gap } from '#core/situations/gap.ts';
import { type Pattern, shippedPatterns } from '#features/catalogue/index.ts';
import { type Place, readingOf } from '#features/situation/index.ts';
import { oncePerPlace } from './view.ts';

/** What a key figure that a pattern names says at a place. */
export type KeyFigureBasis =
  /** The gap is called, and the mechanism moves it towards the peers. */
  | 'stands out'
  /** It can be compared, and gives no reason to act. */
  | 'within'
  /** Too few years, or too few peers with values. */
  | 'no basis'
  /** The snapshot does not hold it: withdrawn, not fetched, or its id stands for something else. */
  | 'not held';

type Mechanism = Pattern['mechanisms'][number];

const gapsById = oncePerPlace(
  place => new Map<string, Gap>(readingOf(place).gaps.map(gap => [gap.keyFigure.id, gap])),
);

export function basisOf(
  place: Place,
  { id, title }: Mechanism['keyFigures'][number],
  moves: Mechanism['moves'],
): KeyFigureBasis {
  const held = place.analysis.view.titles.get(id);
  if (held === undefined || !sameTitle(title, held)) return 'not held';
  const gap = gapsById(place).get(id);
  if (gap === undefined) return 'no basis';
  const isAway = moves === 'down' ? gap.meanGap > 0 : gap.meanGap < 0;
  return gap.level !== 'none' && isAway ? 'stands out' : 'within';
}

/** How many of the key figures that a pattern names can be compared at a place. */
export function comparedOf(place: Place, { mechanisms }: Pattern) {
  const bases = new Map(
    mechanisms.flatMap(({ keyFigures, moves }) =>
      keyFigures.map(keyFigure => [keyFigure.id, basisOf(place, keyFigure, moves)] as const),
    ),
  );
  const all = [...bases.values()];
  return {
    named: all.length,
    compared: all.filter(basis => basis === 'stands out' || basis === 'within').length,
    notHeld: all.filter(basis => basis === 'not held').length,
  };
}

/** How many of the key figures that the catalogue builds on can be compared at a place. */
export const catalogueBasis = oncePerPlace(place => {
  const kind = place.scoredClass === 1 ? 'municipality' : 'region';
  const bases = new Map(
    shippedPatterns()
      .filter(({ scope }) => scope === 'both' || scope === kind)
      .flatMap(({ mechanisms }) =>
        mechanisms.flatMap(({ keyFigures, moves }) =>
          keyFigures.map(keyFigure => [keyFigure.id, basisOf(place, keyFigure, moves)] as const),
        ),
      ),
  );
  const all = [...bases.values()];
  return {
    named: all.length,
    compared: all.filter(basis => basis === 'stands out' || basis === 'within').length,
  };
});

/** With less than this share of the catalogue’s key figures to compare, the list says that its basis is thin. */
const thin = 1 / 3;

export type Coverage = {
  readonly state: 'none' | 'thin' | 'enough';
  readonly named: number;
  readonly compared: number;
};

export function coverageOf(place: Place): Coverage {
  const { named, compared } = catalogueBasis(place);
  return { state: compared === 0 ? 'none' : compared < thin * named ? 'thin' : 'enough', named, compared };
}
