import { setImmediate } from 'node:timers/promises';
import { patternsFor } from '#features/catalogue/index.ts';
import { evidenceOf } from '#features/evidence/index.ts';
import type { Place } from '#features/situation/index.ts';
import type { Context } from '#platform/context.ts';
import { coverageOf } from './basis.ts';
import { opportunitiesAt } from './view.ts';

/** Works out what *Möjligheter* of a place is made of, pattern by pattern, so that others are answered in between. */
export async function prepareOpportunities(context: Context, place: Place): Promise<void> {
  const patterns = await patternsFor(context);
  opportunitiesAt(place, patterns);
  coverageOf(place);
  for (const pattern of patterns) {
    await setImmediate();
    evidenceOf(place.analysis, pattern);
  }
}
