import { perform } from '#platform/action/perform.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { organisationCookie } from '#platform/session/organisation-cookie.ts';
import { changePassword } from './actions/changing-password.ts';
import { enterOrganisation, signIn, signInWithPasskey } from './actions/signing-in.ts';
import { type Arrival, countingTry, isSecure, type LetIn, letIn, parsed } from './arrival.ts';
import { newPasswordSchema, passkeyAnswerSchema, signInSchema } from './model.ts';

const failed = (field: string) =>
  refused(field, 'sign-in-failed', 'E-mail and password do not belong together, or the passkey is unknown.');

/** Signs in with e-mail and password. Whether anybody has an account of that e-mail is not told, nor by the time it takes. */
export async function signInWithPassword(arrival: Arrival, input: unknown): Promise<LetIn> {
  const { email, password } = parsed(signInSchema, input);
  const account = await countingTry(arrival, email, async () => {
    const found = await arrival.doors.accounts.check(email, password);
    if (found !== null) return found;
    arrival.visit.open.log.warn('sign-in failed', { method: 'password' });
    throw failed('password');
  });
  return letIn(arrival, account, signIn);
}

/** Signs in with what a passkey has signed. */
export async function signInByPasskey(arrival: Arrival, input: unknown): Promise<LetIn> {
  const answer = parsed(passkeyAnswerSchema, input);
  const account = await arrival.doors.accounts.passkeys.check(arrival.headers, answer);
  if (account === null) {
    arrival.visit.open.log.warn('sign-in failed', { method: 'passkey' });
    throw failed('response');
  }
  return letIn(arrival, account, signInWithPasskey);
}

/** Goes on in another of the own organisations; one that is not among them does not exist. */
export async function goInto({ doors, visit }: Arrival, organisation: string): Promise<LetIn> {
  const membership = visit.memberships.find(({ organisation: { id } }) => id === organisation);
  if (membership === undefined || visit.session === null) throw unknown('organisation');
  const { language, requestId } = visit.open;
  const { id, name } = membership.organisation;
  const context = await doors.contextOfPerson(id, membership.person.id, { language, requestId });
  if (context === null) throw unknown('organisation');
  await perform(enterOrganisation, context, {});
  return { organisation: { id, name }, cookies: [organisationCookie(id, isSecure(doors))] };
}

/** Sets a new password, counting wrong old ones as tries at signing in. This browser's session goes on. */
export async function setPassword(arrival: Arrival, member: Context, input: unknown): Promise<void> {
  const given = parsed(newPasswordSchema, input);
  const { session } = arrival.visit;
  await countingTry(arrival, session?.email ?? '', () =>
    perform(changePassword, member, { ...given, keep: session?.id ?? null }),
  );
}
