import type { Adjuster } from '#platform/warehouse/adjuster.ts';
import { correctionsOf } from './store/corrections.ts';

/** What the organisation judges otherwise of key figures, in every snapshot that it opens. */
export const correctionAdjuster: Adjuster = async ({ db, organisation }) => ({
  corrected: (await correctionsOf(db, organisation)).map(
    ({ keyFigure, title, kind, direction, reason, on }) => ({
      ...{ keyFigure, title, kind, direction, reason, on },
    }),
  ),
});
