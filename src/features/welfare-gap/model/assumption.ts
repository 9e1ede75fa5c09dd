import { type Ages, agesName } from '#core/welfare/ages.ts';
import { municipalServices, regionalServices, type ServiceId } from './service.ts';

/** What an assumption is about; `growth-…` are of the whole, the others of a service. */
export type AssumptionKind =
  | 'share'
  | 'cost'
  | 'hands'
  | 'productivity'
  | 'level'
  | 'growth-money'
  | 'growth-hands';

/** How a value was made of key figures, or why it is what it is. */
export type Origin =
  | 'key figure'
  | 'share of the rest'
  | 'count per inhabitant'
  | 'cost per user'
  | 'rest of ordinary housing'
  | 'hands by money'
  | 'turned around'
  | 'net cost per inhabitant'
  | 'everybody'
  | 'as today'
  | 'none';

/**
 * An assumption as the open data gives it. `share` is needs per person; `cost` kronor per need and year; `hands` full-time
 * equivalents per need; the rest per cent. Null where nothing is known.
 */
export type Assumption = {
  readonly id: string;
  readonly service: ServiceId | null;
  readonly kind: AssumptionKind;
  readonly ages: Ages | null;
  readonly value: number | null;
  readonly origin: Origin;
  /** Year of the values it was made of; null where it rests on none. */
  readonly year: number | null;
  /** Year whose prices it is in; null where it is no money, or nothing is known. The base year, but where no price index reaches. */
  readonly pricesOf: number | null;
  readonly keyFigures: readonly string[];
};

/** What a scenario says in its place. */
export type EnteredAssumption = {
  readonly assumption: string;
  readonly value: number;
  readonly source: string;
};

export const growthOfMoney = 'all/growth-money';
export const growthOfHands = 'all/growth-hands';

export const assumptionId = (service: ServiceId, kind: AssumptionKind, ages: Ages | null = null): string =>
  ages === null ? `${service}/${kind}` : `${service}/${kind}/${agesName(ages)}`;

/** Least and most that an assumption can be, in the unit it is kept in. */
export const limits: Readonly<Record<AssumptionKind, { readonly least: number; readonly most: number }>> = {
  share: { least: 0, most: 5 },
  cost: { least: 0, most: 1e8 },
  hands: { least: 0, most: 100 },
  productivity: { least: -20, most: 20 },
  level: { least: -90, most: 200 },
  'growth-money': { least: -20, most: 20 },
  'growth-hands': { least: -20, most: 20 },
};

/** How many of its kept unit are one of the unit it is shown and typed in: shares and hands are shown per hundred. */
export const shownFactor = (kind: AssumptionKind): number => (kind === 'share' || kind === 'hands' ? 100 : 1);

/** Every assumption that a scenario can say something of, with its kind. */
export const assumptionKinds: ReadonlyMap<string, AssumptionKind> = new Map([
  [growthOfMoney, 'growth-money'],
  [growthOfHands, 'growth-hands'],
  ...[...municipalServices, ...regionalServices].flatMap(({ id, ages }) => [
    ...ages.map(own => [assumptionId(id, 'share', own), 'share'] as const),
    ...(['cost', 'hands', 'productivity', 'level'] as const).map(
      kind => [assumptionId(id, kind), kind] as const,
    ),
  ]),
]);
