import type { Transaction } from 'kysely';
import { appendAuditEntry } from '../audit/append.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/open-transaction.ts';
import type { Affected, Schema } from '../database/schema.ts';
import { loggable } from '../log.ts';
import { may, permissions } from '../permissions.ts';
import { todayOf } from '../today.ts';
import type { Action, ActionContext, PerformOptions } from './action.ts';
import { type Asked, type Done, inOneTransaction, type RunTogether } from './anonymously.ts';
import { fieldProblems, unstorableTexts } from './field-problems.ts';
import { keepAnswer, takeKey } from './idempotency.ts';
import { insideOf } from './inside.ts';
import { announcePublications, publishPending } from './publication.ts';
import { Refusal } from './refusal.ts';
import { offeredUntil, spendOffer } from './undo.ts';

function refuseOthers(
  { name, permission }: Pick<Action<never, unknown>, 'name' | 'permission'>,
  context: Context,
): void {
  if (may(context.actor, permission)) return;
  const roles = permissions[permission].roles.join(', ');
  throw new Refusal({
    status: 403,
    code: 'role-missing',
    message: `${name} needs one of the roles ${roles}, and for a token the scope ${permission}.`,
    values: { action: name, roles, permission },
  });
}

function parseInput<Input>(action: Pick<Action<Input, unknown>, 'name' | 'input'>, input: unknown): Input {
  const parsed = action.input.safeParse(input, { reportInput: true });
  const fields = parsed.success ? unstorableTexts(parsed.data) : fieldProblems(parsed.error);
  if (parsed.success && fields.length === 0) return parsed.data;
  throw new Refusal({
    status: 422,
    code: 'input-invalid',
    message: `The input of ${action.name} cannot be used.`,
    fields,
  });
}

// What comes after the outcome is decided must not change what the caller is told of it.
async function settle(work: Promise<void>, context: Context, failure: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    context.log.error(failure, { error: loggable(error) });
  }
}

const undone = ({ undoes }: PerformOptions): readonly Affected[] =>
  undoes === undefined ? [] : [{ kind: 'audit-entry', id: String(undoes), change: 'undone' }];

/** Lets what follows the action do its part; what all of it affected. */
async function followed(
  context: ActionContext,
  name: string,
  affectedFirst: readonly Affected[],
): Promise<readonly Affected[]> {
  let affected = affectedFirst;
  for (const { after, run } of context.followers) {
    if (after === name) affected = [...affected, ...(await run(context, affected))];
  }
  return affected;
}

/** What an action gave, and the audit entry that tells of it; null where an earlier answer was given again. */
export type Receipt<Output> = { readonly output: Output; readonly entry: number | null };

/** Changes, with an entry that says no more than the day. */
async function changeAnonymously<Input, Output, Prepared>(
  action: Action<Input, Output, Prepared>,
  context: Context,
  input: Input,
  prepared: Prepared,
): Promise<Done<Output>> {
  const recorded: unknown = action.record(input);
  const kept = Object.assign({}, recorded, { day: todayOf(context) });
  const asked: Asked<Input, Prepared> = {
    context,
    input,
    prepared,
    tell: affected => ({ action: action.name, input: kept, affected }),
  };
  if (action.runTogether !== undefined) return action.runTogether(asked);
  const alone: RunTogether<Input, Output, Prepared> = async within => [
    await action.run(within, input, prepared),
  ];
  const [settled] = await inOneTransaction(alone, context, [asked]);
  if (settled?.status === 'fulfilled') return settled.value;
  throw settled?.reason ?? new Error(`${action.name} gave nothing.`);
}

/** Runs an action, as `performWithReceipt` does, and returns its output. */
export async function perform<Input, Output, Prepared>(
  action: Action<Input, Output, Prepared>,
  context: Context,
  input: unknown,
  options: PerformOptions = {},
): Promise<Output> {
  return (await performWithReceipt(action, context, input, options)).output;
}

/**
 * Runs an action: roles → schema → prepare → one transaction of run and audit entry → commit → lasting names for
 * published files. Throws a `Refusal` for what can be mended. An error up to the commit leaves nothing of the change; files that
 * cannot get their lasting name after it are logged and get it at the next start.
 */
export async function performWithReceipt<Input, Output, Prepared>(
  action: Action<Input, Output, Prepared>,
  context: Context,
  input: unknown,
  options: PerformOptions = {},
): Promise<Receipt<Output>> {
  refuseOthers(action, context);
  const parsed = parseInput(action, input);
  const prepared = await action.prepare(context, parsed);

  // Once the commit has been sent its fate may be unknown (a lost connection): then the working files stay, and the
  // next start publishes or removes them by what the database says.
  let isCommitting = false;
  const change = async (trx: Transaction<Schema>): Promise<Done<Output>> => {
    const replay = await takeKey(trx, context, action.name, parsed);
    if (replay.kind === 'again')
      return { outcome: { output: replay.output as Output, affected: [] }, entry: null };
    if (options.undoes !== undefined) await spendOffer(trx, context, options.undoes);
    const within = insideOf(context, trx);
    const outcome = await action.run(within, parsed, prepared);
    const affected = await followed(within, action.name, outcome.affected);
    await announcePublications(trx, context.organisation.id, outcome.publish ?? []);
    await keepAnswer(trx, context, outcome.kept === undefined ? outcome.output : outcome.kept);
    const now = context.now();
    const told = {
      organisationId: context.organisation.id,
      at: now,
      actorId: context.actor.id,
      via: context.actor.via,
      action: action.name,
      input: action.record(parsed),
      affected: [...affected, ...undone(options)],
      requestId: context.requestId,
    };
    const offer = outcome.undo === undefined ? null : { ...outcome.undo, expiresAt: offeredUntil(now) };
    const entry = await appendAuditEntry(trx, told, offer);
    isCommitting = true;
    return { outcome, entry };
  };

  let done: Done<Output>;
  try {
    done =
      action.told === 'anonymously'
        ? await changeAnonymously(action, context, parsed, prepared)
        : await inTransaction(action.reach === 'accounts' ? context.accounts.db : context.db, change);
  } catch (error) {
    if (!isCommitting) await settle(action.discard(prepared), context, 'Working files were not removed.');
    throw error;
  }

  if (done.entry === null) {
    await settle(action.discard(prepared), context, 'Working files were not removed.');
  } else if (done.outcome.publish !== undefined) {
    await settle(publishPending(context.db, context.dataFolder), context, 'Files were not published.');
  }
  return { output: done.outcome.output, entry: done.entry };
}
