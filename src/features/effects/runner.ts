import type { Kysely } from 'kysely';
import { contentHash } from '#features/handovers/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Log } from '#platform/log.ts';
import { type Evaluate, evaluateInWorker } from '#platform/parallel/effects-in-worker.ts';
import {
  type Work,
  type WorkingThrough,
  type WorkQueue,
  workOnNext,
  workThrough,
} from '#platform/parallel/work-queue.ts';
import type { Snapshot, Warehouse } from '#platform/warehouse/snapshot.ts';
import { classPanelOf } from './class-panel.ts';
import { fulfilEvaluation } from './duties.ts';
import { comparedWith, resultOf, taskOf } from './evaluating.ts';
import type { QuestionFault, Skipped } from './model/question.ts';
import { evaluationsOfRun, findEvaluation, insertEvaluation } from './store/evaluations.ts';
import {
  endRun,
  giveBackLost,
  layAside,
  noteFailed,
  type RunProgress,
  type Taken,
  takeNext,
  tellProgress,
} from './store/queue.ts';
import { showEvaluation } from './thread.ts';

type Works = {
  readonly owner: Kysely<Schema>;
  readonly warehouseOf: (organisation: OrganisationId) => Warehouse;
  readonly log: Log;
  readonly now: () => Date;
};

type Ended = RunProgress & { readonly skipped: readonly Skipped[] };

const queueOf = ({ owner }: Works): WorkQueue<Taken, RunProgress, Ended> => ({
  giveBackLost: (before, at) => giveBackLost(owner, before, at),
  takeNext: at => takeNext(owner, at),
  tell: (taken, progress, at) => tellProgress(owner, taken, progress, at),
  keep: (taken, ended, at) => endRun(owner, taken, ended, at),
  layAside: taken => layAside(owner, taken),
  noteFailed: (taken, at) => noteFailed(owner, taken, at),
});

const workOf =
  (works: Works): Work<Taken, RunProgress, Ended> =>
  (taken, watching) =>
    evaluateInWorker(watching.signal, evaluate => evaluateAll(works, taken, evaluate, watching));

const name = 'evaluations of effects';

/** Evaluates what is asked for, one run at a time, as long as the server runs. `isAlone` where no other process can be at work on the database. */
export const startEvaluating = (works: Works, isAlone: boolean): WorkingThrough =>
  workThrough(queueOf(works), workOf(works), { ...works, name, isAlone });

/** Evaluates what waits, until nothing does. */
export async function evaluateWaiting(works: Works): Promise<void> {
  const never = new AbortController().signal;
  while (await workOnNext(queueOf(works), workOf(works), { ...works, name }, never));
}

/** One key figure after the other; called off, what is done is kept. Begun anew, what was done is not made twice. */
async function evaluateAll(
  works: Works,
  taken: Taken,
  evaluate: Evaluate,
  { signal, onProgress }: Parameters<Work<Taken, RunProgress, Ended>>[1],
): Promise<Ended> {
  const { owner, warehouseOf } = works;
  const { input, organisationId } = taken;
  const warehouse = warehouseOf(organisationId);
  const snapshot = await warehouse.open(input.settings.snapshot);
  if (snapshot === null) throw new Error(`The snapshot ${input.settings.snapshot} is gone.`);
  const made = new Set(
    (await evaluationsOfRun(owner, organisationId, taken.id)).map(({ keyFigure }) => keyFigure),
  );
  const skipped: Skipped[] = [];
  let done = 0;
  for (const keyFigure of input.keyFigures) {
    if (signal.aborted) break;
    if (!made.has(keyFigure)) {
      try {
        const fault = await evaluateOne(works, taken, { warehouse, snapshot, keyFigure, evaluate });
        if (fault !== null) skipped.push({ keyFigure, reason: fault });
      } catch (error) {
        if (signal.aborted) break;
        throw error;
      }
    }
    done += 1;
    onProgress({ done });
  }
  return { done, skipped };
}

async function evaluateOne(
  { owner, now }: Works,
  { organisationId, id: run, plan, again, by, input }: Taken,
  given: {
    readonly warehouse: Warehouse;
    readonly snapshot: Snapshot;
    readonly keyFigure: string;
    readonly evaluate: Evaluate;
  },
): Promise<QuestionFault | null> {
  const { snapshot, keyFigure } = given;
  const { settings, initiative } = input;
  const asked = taskOf(snapshot, settings, keyFigure);
  if ('fault' in asked) return asked.fault;
  const found = await given.evaluate(asked.task);
  if (found.kind !== 'evaluated') return found.kind;
  const before = again === null ? undefined : await findEvaluation(owner, organisationId, again);
  const old = before === undefined ? null : await given.warehouse.open(before.settings.snapshot);
  const oldPlace = old === null ? null : classPanelOf(old, settings.unit, keyFigure);
  const compared = before === undefined ? null : comparedWith(before, oldPlace, asked.place);
  const result = resultOf(asked, found, compared);
  const at = now();
  const made = {
    run,
    plan,
    initiative,
    again,
    isPlanned: input.planned.includes(keyFigure),
    keyFigure,
    settings,
    result,
    at: at.toISOString(),
  };
  const hash = contentHash({ keyFigure, settings, result });
  await owner.transaction().execute(async trx => {
    const id = await insertEvaluation(trx, organisationId, { ...made, hash, by });
    await showEvaluation(trx, organisationId, { ...made, id }, at);
    const here = { db: trx, organisation: { id: organisationId }, now };
    await fulfilEvaluation(here, made, by);
  });
  return null;
}
