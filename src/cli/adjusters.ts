import { redefinitionAdjuster } from '#features/revisions/index.ts';
import { correctionAdjuster } from '#features/situation/index.ts';
import type { Adjuster } from '#platform/warehouse/adjuster.ts';

/** What features make of how an organisation reads a snapshot, in this order: later ones may lean on nothing of earlier ones. */
export const adjusters: readonly Adjuster[] = [redefinitionAdjuster, correctionAdjuster];
