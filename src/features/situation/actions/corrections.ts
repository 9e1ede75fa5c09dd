import { classify } from '#core/panel/classify/classify.ts';
import type { Classification, RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import { type ActionContext, defineAction, definePreparedAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { todayOf } from '#platform/today.ts';
import {
  type CorrectInput,
  type Correction,
  correctSchema,
  fitsKind,
  type TakeBackInput,
  takeBackSchema,
} from '../model/correction.ts';
import { correctionsOf, deleteCorrection, holdOwnReading, writeCorrection } from '../store/corrections.ts';

type Judged = { readonly keyFigure: RegisteredKeyFigure; readonly shipped: Classification };

/** What a key figure is in the snapshot asked for, and what ships of it. */
async function judged(
  { warehouse, organisation }: Context,
  { keyFigure: id, snapshot }: CorrectInput,
): Promise<Judged> {
  const newest = async () => (await warehouse.list())[0]?.id ?? null;
  const asked = snapshot ?? (organisation.unitCode === null ? await newest() : null);
  const found =
    asked === null ? await warehouse.newestWith(organisation.unitCode ?? '') : await warehouse.open(asked);
  if (found === null) throw unknown('snapshot');
  const keyFigure = found.keyFigures.find(each => each.id === id);
  if (keyFigure === undefined) throw unknown('key-figure');
  return { keyFigure, shipped: classify(keyFigure, shippedReferenceData()) };
}

async function seen(
  { db, organisation }: ActionContext,
  { keyFigure, version }: TakeBackInput,
): Promise<Correction | null> {
  await holdOwnReading(db, organisation.id);
  const now = (await correctionsOf(db, organisation.id)).find(each => each.keyFigure === keyFigure) ?? null;
  if (now === null && version > 0) throw unknown('correction');
  if (now !== null && now.version !== version) throw stale('correction', { ...now });
  return now;
}

/** Judges a key figure otherwise than what ships, for the organisation; from then on all that it reads goes by it. */
export const correctKeyFigure = definePreparedAction<CorrectInput, Correction, Judged>({
  name: 'situation.correctKeyFigure',
  permission: 'values.settle',
  input: correctSchema,
  record: ({ keyFigure, kind, direction }) => ({ keyFigure, kind, direction }),
  prepare: judged,
  run: async (context, input, { keyFigure, shipped }) => {
    const { db, organisation, actor } = context;
    const before = await seen(context, input);
    if (!fitsKind(input)) {
      throw refused('direction', 'direction-needs-measure', 'Only a measure has a direction that is better.');
    }
    if (input.kind === shipped.kind && input.direction === shipped.direction) {
      throw refused('direction', 'same-as-shipped', 'That is what the key figure is judged as already.');
    }
    const { kind, direction, reason } = input;
    const written = { keyFigure: keyFigure.id, title: keyFigure.title, kind, direction, reason };
    const output = await writeCorrection(db, organisation.id, { ...written, on: todayOf(context) }, actor.id);
    const undoInput = { keyFigure: keyFigure.id, version: output.version };
    return {
      output,
      affected: [
        {
          kind: 'key-figure-correction',
          id: keyFigure.id,
          change: before === null ? 'created' : 'changed',
        },
      ],
      undo:
        before === null
          ? { action: 'situation.takeBackCorrection', input: undoInput }
          : {
              action: 'situation.correctKeyFigure',
              input: {
                ...undoInput,
                ...{ snapshot: input.snapshot, kind: before.kind, direction: before.direction },
                reason: before.reason,
              },
            },
    };
  },
  discard: async () => {},
});

/** Lets what ships hold of a key figure again. */
export const takeBackCorrection = defineAction<TakeBackInput, TakeBackInput>({
  name: 'situation.takeBackCorrection',
  permission: 'values.settle',
  input: takeBackSchema,
  record: ({ keyFigure }) => ({ keyFigure }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const before = await seen(context, input);
    if (before === null) throw unknown('correction');
    await deleteCorrection(db, organisation.id, input.keyFigure);
    const { keyFigure, kind, direction, reason } = before;
    return {
      output: input,
      affected: [{ kind: 'key-figure-correction', id: keyFigure, change: 'removed' }],
      undo: {
        action: 'situation.correctKeyFigure',
        input: { keyFigure, snapshot: null, version: 0, kind, direction, reason },
      },
    };
  },
});
