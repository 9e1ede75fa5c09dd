import { evaluationExample } from '#features/effects/api/schemas.ts';
import { insertEvaluation } from '#features/effects/store/evaluations.ts';
import { findRun } from '#features/effects/store/runs.ts';
import { contentHash } from '#features/handovers/index.ts';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';

/** An evaluation as if the server had made it of a run that waits: the example of the API, of the snapshot of the run. */
export async function keepEvaluation(
  { db }: Pick<Database, 'db'>,
  organisation: OrganisationId,
  { run, by }: { readonly run: string; readonly by: PersonId },
): Promise<string> {
  const { result, keyFigure } = evaluationExample;
  const asked = await findRun(db, organisation, run);
  if (asked === undefined) throw new Error('There is no such run.');
  const { snapshot } = asked.input.settings;
  const settings = { ...evaluationExample.settings, snapshot };
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
