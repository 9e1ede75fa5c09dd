import { evaluationExample } from '#features/effects/api/schemas.ts';
import { insertEvaluation } from '#features/effects/store/evaluations.ts';
import { contentHash } from '#features/handovers/index.ts';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';

/** An evaluation as if the server had made it of a run that waits: the example of the API. */
export async function keepEvaluation(
  { db }: Pick<Database, 'db'>,
  organisation: OrganisationId,
  { run, by }: { readonly run: string; readonly by: PersonId },
): Promise<string> {
  const { settings, result, keyFigure } = evaluationExample;
  return db.transaction().execute(trx =>
    insertEvaluation(trx, organisation, {
      run,
      plan: null,
      initiative: null,
      again: null,
      isPlanned: false,
      keyFigure,
      settings,
      result,
      hash: contentHash({ keyFigure, settings, result }),
      at: new Date().toISOString(),
      by,
    }),
  );
}
