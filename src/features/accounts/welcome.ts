import { invitationState, invitationWithHash } from '#features/people/index.ts';
import { refuseWeakPassword } from '#platform/accounts/password-rules.ts';
import { isSetUpSecret, setUp } from '#platform/accounts/set-up.ts';
import { perform } from '#platform/action/perform.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Doors } from '#platform/doors.ts';
import { membershipOf } from '#platform/session/memberships.ts';
import { hashOfSecret } from '#platform/session/token.ts';
import { acceptInvitation } from './actions/joining.ts';
import { signIn } from './actions/signing-in.ts';
import { type Arrival, countingTry, type LetIn, letIn, parsed } from './arrival.ts';
import { acceptSchema, setUpSchema } from './model.ts';
import { administratorsOf, inviteeOf } from './store.ts';

/** What a link of welcome leads to. */
export type Welcome =
  | { readonly kind: 'set-up' }
  | {
      readonly kind: 'invitation';
      readonly organisation: string;
      readonly person: { readonly name: string; readonly email: string };
      /** An account of that e-mail exists: its password is asked for. */
      readonly hasAccount: boolean;
    }
  | {
      readonly kind: 'closed';
      readonly why: 'accepted' | 'expired' | 'withdrawn' | 'replaced';
      readonly organisation: string;
      /** Who can invite anew. */
      readonly administrators: readonly string[];
    }
  | { readonly kind: 'unknown' };

async function organisationNamed({ database }: Doors, id: OrganisationId): Promise<string> {
  const { name } = await database.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return name;
}

export async function welcomeOf(doors: Doors, secret: string, now: Date): Promise<Welcome> {
  if (await isSetUpSecret(doors.database, secret)) return { kind: 'set-up' };
  const found = await invitationWithHash(doors.database.db, hashOfSecret(secret));
  if (found === null) return { kind: 'unknown' };
  const db = doors.database.dbOf(found.organisation);
  const organisation = await organisationNamed(doors, found.organisation);
  const state = invitationState(found.invitation, true, now);
  const person = await inviteeOf(db, found.organisation, found.invitation.person);
  if (state !== 'open' || person === null || person.email === null) {
    const why = state === 'open' ? (person === null ? 'accepted' : 'withdrawn') : state;
    return {
      kind: 'closed',
      why,
      organisation,
      administrators: await administratorsOf(db, found.organisation),
    };
  }
  return {
    kind: 'invitation',
    organisation,
    person: { name: person.name, email: person.email },
    hasAccount: (await doors.accounts.withEmail(person.email)) !== null,
  };
}

/** Accepts an invitation and signs in. Tries at the password of an account that exists count as tries at signing in. */
export async function accept(arrival: Arrival, input: unknown): Promise<LetIn> {
  const { doors, visit } = arrival;
  const given = parsed(acceptSchema, input);
  const found = await invitationWithHash(doors.database.db, hashOfSecret(given.secret));
  if (found === null) throw unknown('invitation');
  const { language, requestId, now } = visit.open;
  const { organisation, invitation } = found;
  const today = now().toISOString().slice(0, 10);
  const membership = await membershipOf(doors.database.db, organisation, invitation.person, today);
  // Whoever has no role on the day, since their seat begins later, cannot act yet: they get their account all the same.
  const context =
    membership === null || membership.roles.length === 0
      ? await doors.contextOfService(organisation, 'service', { language, requestId })
      : await doors.contextOfPerson(organisation, invitation.person, { language, requestId });
  if (context === null) throw unknown('invitation');
  const person = await inviteeOf(context.db, organisation, invitation.person);
  const { account } = await countingTry(arrival, person?.email ?? '', () =>
    perform(acceptInvitation, context, given),
  );
  return letIn(arrival, account, signIn, organisation);
}

/** Makes the first organisation with its administrator, by the set-up link, and signs in. */
export async function begin(arrival: Arrival, secret: string, input: unknown): Promise<LetIn> {
  const { doors, visit } = arrival;
  if (!(await isSetUpSecret(doors.database, secret))) throw unknown('invitation');
  const { unitCode, name, email, password } = parsed(setUpSchema, input);
  const units = await visit.open.warehouse.units();
  const unit = units.find(({ code, kind }) => code === unitCode && kind !== 'nation');
  if (unit === undefined) {
    throw refused('unitCode', 'unit-unknown', `No snapshot holds a municipality or region ${unitCode}.`);
  }
  await refuseWeakPassword('password', password, { name, email, organisation: unit.name });
  const { organisation, account } = await setUp(
    doors.database,
    doors.accounts,
    secret,
    {
      name: unit.name,
      unitCode,
      administrator: { name, email, password: await doors.accounts.hash(password) },
    },
    visit.open.now(),
  );
  return letIn(arrival, account, signIn, organisation);
}
