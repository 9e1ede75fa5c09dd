import type { Scope, Text } from '#core/panel/key-figure.ts';

/** A service area, as `data/service-areas.json` holds it. */
export type ServiceArea = {
  readonly id: string;
  readonly name: Text;
  /** Whose responsibility it is: figures of an area are no result of the other kind of unit, and are not tested for it. */
  readonly scope: Scope;
  /** Place in lists, from 1. */
  readonly order: number;
  /** Names of RKA's official groups to compare within, best first. */
  readonly rkaGroups: readonly string[];
  /** SCB's codes of the net costs that make up the area's cost; all of them for `overall`. */
  readonly netCostCodes: readonly string[];
};

/** Whether an area is the responsibility of that kind of unit. */
export function isResponsible(area: Pick<ServiceArea, 'scope'>, kind: 'municipality' | 'region'): boolean {
  return area.scope === 'both' || area.scope === kind;
}
