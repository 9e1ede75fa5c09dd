import type { UnitKind } from './unit.ts';

/**
 * Kind of a unit from its four-digit code: `0000` is the nation, `00LL` a region, all others municipalities.
 * Takes no care whether the code is in use.
 */
export function unitKindOf(unitCode: string): UnitKind {
  if (unitCode === '0000') return 'nation';
  return unitCode.startsWith('00') ? 'region' : 'municipality';
}
