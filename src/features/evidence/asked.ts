import type { Pattern } from '#features/catalogue/index.ts';
import { type Analysis, analysisOf } from '#features/situation/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';
import { evidenceOf, type PatternEvidence } from './pattern-evidence.ts';

/** The snapshot asked for, analysed; else the newest that holds municipalities, which alone are asked what they have introduced. */
export async function analysisFor(warehouse: Warehouse, snapshotId: string | null): Promise<Analysis> {
  const id = snapshotId ?? (await warehouse.list()).find(({ scope }) => scope.municipalities > 0)?.id ?? null;
  const snapshot = id === null ? null : await warehouse.open(id);
  if (snapshot === null) {
    throw new Refusal({
      status: 404,
      code: 'snapshot-unknown',
      message: `There is no snapshot ${id ?? 'with municipalities'}.`,
      values: { snapshot: id ?? '' },
    });
  }
  return analysisOf(snapshot, shippedReferenceData());
}

/** What is known of the pattern of that id among these. */
export function evidenceFor(
  analysis: Analysis,
  patterns: readonly Pattern[],
  patternId: string,
): PatternEvidence {
  const pattern = patterns.find(({ id }) => id === patternId);
  if (pattern !== undefined) return evidenceOf(analysis, pattern);
  throw new Refusal({
    status: 404,
    code: 'pattern-unknown',
    message: `There is no pattern ${patternId} in the catalogue.`,
    values: { pattern: patternId },
  });
}
