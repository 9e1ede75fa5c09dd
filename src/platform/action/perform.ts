import { appendAuditEntry } from '../audit/append.ts';
import type { Context } from '../context.ts';
import { guardTransaction } from '../database/guarded-dialect.ts';
import { loggable } from '../log.ts';
import type { Action, Outcome } from './action.ts';
import { fieldProblems } from './field-problems.ts';
import { announcePublications, publishPending } from './publication.ts';
import { Refusal } from './refusal.ts';

function refuseOtherRoles(action: Pick<Action<never, unknown>, 'name' | 'allow'>, context: Context): void {
  if (context.actor.roles.some(role => action.allow.includes(role))) return;
  throw new Refusal({
    status: 403,
    code: 'role-missing',
    message: `${action.name} needs one of the roles ${action.allow.join(', ')}.`,
    values: { action: action.name, roles: action.allow.join(', ') },
  });
}

function parseInput<Input>(action: Pick<Action<Input, unknown>, 'name' | 'input'>, input: unknown): Input {
  const parsed = action.input.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refusal({
    status: 422,
    code: 'input-invalid',
    message: `The input of ${action.name} cannot be used.`,
    fields: fieldProblems(parsed.error),
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

/**
 * Runs an action: roles → schema → prepare → one transaction of run and audit entry → commit → lasting names for
 * published files. Throws a `Refusal` for what can be mended. An error up to the commit leaves nothing of the change; files that
 * cannot get their lasting name after it are logged and get it at the next start.
 */
export async function perform<Input, Output, Prepared>(
  action: Action<Input, Output, Prepared>,
  context: Context,
  input: unknown,
): Promise<Output> {
  refuseOtherRoles(action, context);
  const parsed = parseInput(action, input);
  const prepared = await action.prepare(context, parsed);

  // Once the commit has been sent its fate may be unknown (a lost connection): then the working files stay, and the
  // next start publishes or removes them by what the database says.
  let isCommitting = false;
  let outcome: Outcome<Output>;
  try {
    outcome = await context.db.transaction().execute(trx =>
      guardTransaction(async () => {
        const result = await action.run({ ...context, db: trx }, parsed, prepared);
        await announcePublications(trx, context.organisation.id, result.publish ?? []);
        await appendAuditEntry(trx, {
          organisationId: context.organisation.id,
          at: context.now(),
          actorId: context.actor.id,
          action: action.name,
          input: action.record(parsed),
          affected: result.affected,
          requestId: context.requestId,
        });
        isCommitting = true;
        return result;
      }),
    );
  } catch (error) {
    if (!isCommitting) await settle(action.discard(prepared), context, 'Working files were not removed.');
    throw error;
  }

  if (outcome.publish !== undefined) {
    await settle(publishPending(context.db, context.dataFolder), context, 'Files were not published.');
  }
  return outcome.output;
}
