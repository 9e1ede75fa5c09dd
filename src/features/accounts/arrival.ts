import type { z } from 'zod';
import type { SignedIn } from '#platform/accounts/accounts.ts';
import type { Action } from '#platform/action/action.ts';
import { fieldProblems } from '#platform/action/field-problems.ts';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { AccountId } from '#platform/context.ts';
import type { Doors } from '#platform/doors.ts';
import { type Membership, membershipsOf } from '#platform/session/memberships.ts';
import { organisationAsked, organisationCookie } from '#platform/session/organisation-cookie.ts';
import type { Visit } from '#platform/session/visit.ts';
import type { Begin } from './model.ts';

/** Somebody at the door: what they came with, before it is known who they are. */
export type Arrival = { readonly doors: Doors; readonly visit: Visit; readonly headers: Headers };

/** Somebody let in; `organisation` is where they come in, null where no organisation knows them. */
export type LetIn = {
  readonly cookies: readonly string[];
  readonly organisation: { readonly id: string; readonly name: string } | null;
};

export const isSecure = ({ config }: Pick<Doors, 'config'>): boolean => config.origin.startsWith('https:');

/** What was sent, as the schema has it; refused with each field that is wrong. */
export function parsed<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new Refusal({
    status: 422,
    code: 'input-invalid',
    message: 'What was sent cannot be used.',
    fields: fieldProblems(result.error),
  });
}

/** Counts a try at a password as failed unless the work succeeds, or fails for another reason than the password. */
export async function countingTry<Result>(
  { doors, visit, headers }: Arrival,
  email: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const attempt = await doors.attempts.begin({ address: visit.address, email, headers });
  try {
    const result = await work();
    await attempt.succeeded();
    return result;
  } catch (error) {
    const isWrong = error instanceof Refusal && ['password-wrong', 'sign-in-failed'].includes(error.code);
    if (!isWrong) await attempt.succeeded();
    throw error;
  }
}

const chosenOf = (memberships: readonly Membership[], organisation: string | null): Membership | undefined =>
  memberships.find(({ organisation: { id } }) => id === organisation) ?? memberships[0];

/**
 * Begins a session for whoever has been recognised, always a new one: what the browser came with is ended, so that
 * nobody goes on in a session that somebody else has planted or left. The audit of the organisation they come into tells
 * of it.
 */
export async function letIn(
  { doors, visit, headers }: Arrival,
  account: AccountId,
  action: Action<Begin, SignedIn>,
  into: string | null = organisationAsked(headers),
): Promise<LetIn> {
  const { language, requestId, now } = visit.open;
  const today = now().toISOString().slice(0, 10);
  const memberships = await membershipsOf(doors.database.db, account, today);
  const chosen = chosenOf(memberships, into);
  const userAgent = (headers.get('user-agent') ?? '').slice(0, 300);
  const email = await doors.accounts.emailOf(account);
  const isNewBrowser = email === null || !doors.attempts.knowsBrowser(email, headers);
  const context =
    chosen === undefined
      ? null
      : await doors.contextOfPerson(chosen.organisation.id, chosen.person.id, { language, requestId });
  const begun =
    context === null
      ? await doors.accounts.begin(account, userAgent)
      : await perform(action, context, { userAgent, isNewBrowser });
  if (visit.session !== null) await doors.accounts.end(visit.session.accountId, visit.session.id);
  return {
    organisation: context === null ? null : { id: context.organisation.id, name: context.organisation.name },
    cookies: [
      ...begun.cookies,
      ...(email === null ? [] : [doors.attempts.deviceCookieFor(email)]),
      ...(context === null ? [] : [organisationCookie(context.organisation.id, isSecure(doors))]),
    ],
  };
}
