import { type AnonymousEntry, appendAnonymousEntries } from '../audit/append.ts';
import type { ActionContext, Context, OrganisationId } from '../context.ts';
import { inTransaction } from '../database/open-transaction.ts';
import type { Affected } from '../database/schema.ts';
import { gather } from '../gather.ts';
import { insideOf } from './inside.ts';
import type { Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';

/** One change that is told anonymously, ready to be run. */
export type Change<Input, Prepared> = { readonly input: Input; readonly prepared: Prepared };

/** Runs changes; gives for each what came of it, or why it was refused. The context is that of any one of them. */
export type RunTogether<Input, Output, Prepared> = (
  context: ActionContext,
  changes: readonly Change<Input, Prepared>[],
) => Promise<readonly (Outcome<Output> | Refusal)[]>;

/** A change on its way: for which organisation, and what the audit tells of it. */
export type Asked<Input, Prepared> = Change<Input, Prepared> & {
  readonly context: Context;
  readonly tell: (affected: readonly Affected[]) => AnonymousEntry;
};

export type Done<Output> = { readonly outcome: Outcome<Output>; readonly entry: number | null };

/** Runs changes of one organisation and their audit entries in one transaction. */
export async function inOneTransaction<Input, Output, Prepared>(
  run: RunTogether<Input, Output, Prepared>,
  context: Context,
  asked: readonly Asked<Input, Prepared>[],
): Promise<readonly PromiseSettledResult<Done<Output>>[]> {
  return inTransaction(context.db, async trx => {
    const ran = await run(insideOf(context, trx), asked);
    const entries = ran.flatMap((each, place) => {
      const told = asked[place];
      return each instanceof Refusal || told === undefined ? [] : [told.tell(each.affected)];
    });
    const numbers =
      entries.length === 0
        ? []
        : await appendAnonymousEntries(trx, context.organisation.id, context.now(), entries);
    const unused = numbers.values();
    return ran.map(each =>
      each instanceof Refusal
        ? { status: 'rejected', reason: each }
        : { status: 'fulfilled', value: { outcome: each, entry: unused.next().value ?? null } },
    );
  });
}

/** Changes in one transaction at most: enough for a hall that votes at once, and still short. */
const mostTogether = 200;

/**
 * For what hundreds do at once: changes that come while others are being committed are committed together after them.
 * Where a transaction of several fails, each is tried alone, so that none is lost by another's fault.
 */
export function together<Input, Output, Prepared>(
  run: RunTogether<Input, Output, Prepared>,
): (asked: Asked<Input, Prepared>) => Promise<Done<Output>> {
  type Queue = (asked: Asked<Input, Prepared>) => Promise<Done<Output>>;
  /** By what counts for this instance: one queue for each organisation. */
  const queues = new WeakMap<Context['counter'], Map<OrganisationId, Queue>>();

  const serve = async (asked: readonly Asked<Input, Prepared>[]) => {
    const [first] = asked;
    if (first === undefined) return [];
    try {
      return await inOneTransaction(run, first.context, asked);
    } catch (error) {
      if (asked.length === 1) throw error;
      const alone: PromiseSettledResult<Done<Output>>[] = [];
      for (const each of asked) {
        const [settled] = await Promise.allSettled([inOneTransaction(run, each.context, [each])]);
        const [only] = settled.status === 'fulfilled' ? settled.value : [settled];
        if (only !== undefined) alone.push(only);
      }
      return alone;
    }
  };

  return asked => {
    const { counter, organisation } = asked.context;
    const known = queues.get(counter) ?? new Map<OrganisationId, Queue>();
    queues.set(counter, known);
    const queue = known.get(organisation.id) ?? gather(serve, mostTogether);
    known.set(organisation.id, queue);
    return queue(asked);
  };
}
