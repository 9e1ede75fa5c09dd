import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CuratedKeyFigure } from '#core/panel/classify/curated.ts';
import { readCsv } from '#platform/reference-data/csv.ts';

const judged = z.object({
  kind: z.enum(['measure', 'volume', 'context', 'adoption', 'coded', 'uncertainty']),
  direction: z.enum(['higher', 'lower', 'cost', 'neither']),
});

/**
 * 190 key figures of the register of 2026 that nobody had judged, drawn by chance and judged by title and description before
 * any rule was run on them. They measure the rules and nothing else: neither judgements nor rules are ever mended by them.
 */
export function judgementsOfUnseen(): readonly CuratedKeyFigure[] {
  const text = readFileSync(new URL('judgements-of-unseen.csv', import.meta.url), 'utf8');
  return readCsv(text)
    .slice(1)
    .map(({ cells: [id = '', title = '', kind, direction] }) => ({
      id,
      titles: [title],
      ...judged.parse({ kind, direction }),
      area: 'overall',
      reason: { sv: '', en: '' },
      practicalThreshold: null,
    }));
}
