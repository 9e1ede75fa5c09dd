import type { Transaction } from 'kysely';
import { nameOf } from '#features/situation/index.ts';
import { findInThread, showInThread, tieInThread } from '#features/thread/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { verdictWords } from './messages/verdicts.ts';
import type { Evaluation } from './store/evaluations.ts';

/** Shows the evaluation of an initiative where the thread of the initiative ends. */
export async function showEvaluation(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  {
    id,
    initiative,
    again,
    result,
    settings,
  }: Pick<Evaluation, 'id' | 'initiative' | 'again' | 'result' | 'settings'>,
  at: Date,
): Promise<void> {
  if (initiative === null) return;
  const shown = {
    kind: 'effect',
    id,
    title: nameOf(result.title),
    told: verdictWords.sv[result.methods[settings.method].verdict],
    toldEnglish: verdictWords.en[result.methods[settings.method].verdict],
    href: `/effekter/${id}`,
  } as const;
  await showInThread(trx, organisationId, shown, at);
  const before =
    again === null
      ? ({ kind: 'initiative', id: initiative } as const)
      : ({ kind: 'effect', id: again } as const);
  if ((await findInThread(trx, organisationId, before)) === undefined) return;
  await tieInThread(trx, organisationId, before, shown, at);
}
