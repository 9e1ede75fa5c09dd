import { root } from '#platform/root.ts';
import { loadReferenceData, type ReferenceData } from './reference-data.ts';

let shipped: ReferenceData | null = null;

/** The reference data that ships with this installation, read when it is first asked for. */
export function shippedReferenceData(): ReferenceData {
  shipped ??= loadReferenceData(root);
  return shipped;
}
