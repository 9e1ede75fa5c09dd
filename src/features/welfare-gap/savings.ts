import { quantile } from '#core/numerics/quantile.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import { type Place, peersIn } from '#features/situation/index.ts';
import { type WelfareFigure, welfareFigures } from './figures.ts';
import type { NotKnown, PatternSaving, UnknownPattern } from './model/saving.ts';
import { municipalServices, type ServiceDefinition, type ServiceId } from './model/service.ts';

/** The cost per need that a mechanism of the catalogue can move, by service. */
const costOf: Readonly<Partial<Record<ServiceId, WelfareFigure>>> = {
  'home-care': 'N21024',
  'special-housing': 'N23009',
  'lss-housing': 'N28013',
  'lss-daily': 'N28015',
  preschool: 'N11032',
  'after-school': 'N13008',
  'compulsory-school': 'N15027',
};

const fewestPeers = 4;

type Beside = { readonly year: number; readonly own: number; readonly peerMedian: number };

/** The unit's newest cost beside the median of its peers the same year; null where it or four peers have none. */
function besidePeers(place: Place, area: string, keyFigure: WelfareFigure): Beside | null {
  const { panel, keyFigures } = place.analysis.snapshot;
  const at = keyFigures.findIndex(({ id }) => id === keyFigure);
  if (at < 0 || !sameTitle(keyFigures[at]!.title, welfareFigures[keyFigure])) return null;
  const own = seriesOf(panel, at, place.position);
  const year = own.findLastIndex(Number.isFinite);
  if (year < 0) return null;
  const peers = peersIn(place, area)
    .map(peer => seriesOf(panel, at, peer)[year]!)
    .filter(Number.isFinite);
  if (peers.length < fewestPeers) return null;
  return { year: panel.firstYear + year, own: own[year]!, peerMedian: quantile(peers, 0.5) };
}

/**
 * What the catalogue lets us say: a mechanism reaches a part of the gap to the peers’ median cost, so of what the service
 * takes it could close that part of 1 − median/own. Likely is the middle of the range, for want of better.
 */
export function savingsAt(
  place: Place,
  patterns: readonly Pattern[],
): {
  readonly savings: readonly PatternSaving[];
  readonly unknown: readonly UnknownPattern[];
} {
  if (place.scoredClass !== 1)
    return {
      savings: [],
      unknown: unknownInRegion(patterns, ['region-health', 'hospital-care', 'primary-care', 'psychiatry']),
    };
  const savings: PatternSaving[] = [];
  const unknown: UnknownPattern[] = [];
  const beside = new Map(
    municipalServices.map(service => {
      const keyFigure = costOf[service.id];
      return [
        service.id,
        keyFigure === undefined ? null : besidePeers(place, service.area, keyFigure),
      ] as const;
    }),
  );
  for (const pattern of patterns) {
    const services = municipalServices.filter(({ area }) => pattern.areas.includes(area));
    const [area] = services;
    if (area === undefined || pattern.scope === 'region') continue;
    const moved = services.flatMap(service => movedIn(pattern, service));
    const known = moved.flatMap(({ service, reaches, keyFigure }): readonly PatternSaving[] => {
      const found = beside.get(service) ?? null;
      if (found === null || !(found.own > found.peerMedian)) return [];
      const gap = 1 - found.peerMedian / found.own;
      const part = {
        low: gap * reaches.low,
        likely: (gap * (reaches.low + reaches.high)) / 2,
        high: gap * reaches.high,
      };
      return [
        { pattern: pattern.id, service, part, basis: { kind: 'catalogue', keyFigure, reaches, ...found } },
      ];
    });
    savings.push(...known);
    if (known.length === 0) {
      const reason: NotKnown =
        moved.length === 0
          ? 'no cost moves'
          : moved.some(({ service }) => beside.get(service) !== null)
            ? 'costs no more than peers'
            : 'no value';
      unknown.push({ pattern: pattern.id, area: area.area, reason });
    }
  }
  return { savings, unknown };
}

function movedIn(pattern: Pattern, { id }: ServiceDefinition) {
  const keyFigure = costOf[id];
  if (keyFigure === undefined) return [];
  const mechanism = pattern.mechanisms.find(
    ({ moves, keyFigures }) => moves === 'down' && keyFigures.some(each => each.id === keyFigure),
  );
  if (mechanism === undefined) return [];
  const { low, high } = mechanism.reaches;
  return [{ service: id, keyFigure, reaches: { low, high } }];
}

function unknownInRegion(patterns: readonly Pattern[], areas: readonly string[]): readonly UnknownPattern[] {
  return patterns
    .filter(({ scope }) => scope !== 'municipality')
    .flatMap(pattern => {
      const area = pattern.areas.find(each => areas.includes(each));
      return area === undefined ? [] : [{ pattern: pattern.id, area, reason: 'no cost moves' as const }];
    });
}
