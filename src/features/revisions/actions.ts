import { definePreparedAction, type ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { ActionContext, Context } from '#platform/context.ts';
import { suspectedUpTo } from './chain.ts';
import { isSameRedefinition, type Settle, type Settlement, type Suspected, settleSchema } from './model.ts';
import { insertSettlement, settlementsOf } from './store.ts';

type Settled = { readonly version: number };

/** Settles what a key figure that seems to mean something else is: a break, as it is, or rescaled by its one factor. */
export const settleRedefinition = definePreparedAction<Settle, Settled, Suspected>({
  name: 'revisions.settleRedefinition',
  permission: 'values.settle',
  input: settleSchema,
  record: ({ keyFigure, before, after, decision, fromYear }) => ({
    keyFigure,
    before,
    after,
    decision,
    fromYear,
  }),
  prepare: (context, input) => suspectedOne(context, input),
  run: async (context, input, suspected) => {
    const { db, organisation, actor, now } = context;
    refuseUnfit(input, suspected);
    const [current] = await settlementsOf(db, organisation.id, input);
    if ((current?.version ?? 0) !== input.version) throw staleSettlement(current);
    if (input.decision === 'held-out' && (current === undefined || current.decision === 'held-out'))
      throw refused('decision', 'held-out-already', 'It is held out already.');
    const version = await insertSettlement(db, organisation.id, {
      ...input,
      version: input.version + 1,
      factor: input.decision === 'rescale' ? suspected.factor : null,
      by: actor.id,
      at: now().toISOString(),
    });
    if (version === null) throw staleSettlement((await settlementsOf(db, organisation.id, input))[0]);
    const { keyFigure, before, after } = input;
    return {
      output: { version },
      affected: [
        {
          kind: 'redefinition',
          id: `${before}/${after}/${keyFigure}`,
          change: current === undefined ? 'created' : 'changed',
        },
      ],
      undo: {
        action: 'revisions.settleRedefinition',
        input: {
          keyFigure,
          before,
          after,
          decision: current?.decision ?? 'held-out',
          fromYear: current?.fromYear ?? suspected.fromYear,
          reason: current?.reason ?? undoneReason[context.language],
          version,
        },
      },
    };
  },
  discard: async () => {},
});

const undoneReason: Readonly<Record<ActionContext['language'], string>> = {
  sv: 'Avgörandet togs tillbaka.',
  en: 'The decision was taken back.',
};

/** The suspicion that is to be settled, as it was found when the newer snapshot came. */
export async function suspectedOne(
  { warehouse }: Pick<Context, 'warehouse'>,
  asked: Pick<Settle, 'keyFigure' | 'before' | 'after'>,
): Promise<Suspected> {
  const after = (await warehouse.list()).find(({ id }) => id === asked.after);
  const suspected = after === undefined ? [] : await suspectedUpTo(warehouse, after);
  const found = suspected.find(each => isSameRedefinition(each, asked));
  if (found === undefined) throw unknown('redefinition');
  return found;
}

function refuseUnfit({ decision, fromYear }: Settle, suspected: Suspected): void {
  if (decision !== 'rescale') return;
  if (suspected.reason !== 'constant-factor') {
    throw refused(
      'decision',
      'factor-not-constant',
      'Values can be rescaled only where one factor explains all of them within rounding.',
    );
  }
  if (fromYear !== suspected.fromYear) {
    throw refused('fromYear', 'factor-of-other-years', 'The factor holds from the year that was found.');
  }
}

function staleSettlement(current: Settlement | undefined) {
  return stale(
    'redefinition',
    current === undefined
      ? { version: 0, decision: 'held-out' }
      : { version: current.version, decision: current.decision, fromYear: current.fromYear },
  );
}

export const revisionActions: readonly ListedAction[] = [listed(settleRedefinition)];
