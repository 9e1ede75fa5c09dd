import { invitationWithHash, useInvitation } from '#features/people/index.ts';
import type { HashedPassword } from '#platform/accounts/accounts.ts';
import { refuseWeakPassword } from '#platform/accounts/password-rules.ts';
import { definePreparedAction } from '#platform/action/action.ts';
import { Refusal, refused, unknown } from '#platform/action/refusal.ts';
import type { AccountId, Context, PersonId } from '#platform/context.ts';
import { hashOfSecret } from '#platform/session/token.ts';
import { type Accept, acceptSchema } from '../model.ts';
import { giveAccount, type Invitee, inviteeOf, personOfAccount } from '../store.ts';

type Joining = { readonly invitation: string; readonly person: Invitee; readonly email: string } & (
  | { readonly kind: 'known account'; readonly account: AccountId }
  | { readonly kind: 'new account'; readonly password: HashedPassword }
);

export type Joined = { readonly person: PersonId; readonly account: AccountId };

const notOpen = () =>
  new Refusal({
    status: 409,
    code: 'invitation-not-open',
    message: 'This invitation has been used or ended, or its day has passed. Ask for a new one.',
  });

async function inviteeWith(context: Context, secret: string) {
  const found = await invitationWithHash(context.accounts.db, hashOfSecret(secret));
  if (found === null || found.organisation !== context.organisation.id) throw unknown('invitation');
  const person = await inviteeOf(context.db, found.organisation, found.invitation.person);
  if (person === null || person.email === null) throw notOpen();
  return { invitation: found.invitation.id, person, email: person.email };
}

/**
 * Gives the person invited an account, or lets them in with the one they have: an adviser in several organisations
 * proves with its password that it is theirs.
 */
export const acceptInvitation = definePreparedAction<Accept, Joined, Joining>({
  name: 'accounts.acceptInvitation',
  permission: 'own.edit',
  reach: 'accounts',
  input: acceptSchema,
  record: () => ({}),
  prepare: async (context, { secret, password }) => {
    const invited = await inviteeWith(context, secret);
    const { accounts, organisation } = context;
    if ((await accounts.withEmail(invited.email)) !== null) {
      const account = await accounts.check(invited.email, password);
      if (account === null) {
        throw refused('password', 'password-wrong', 'This is not the password of the account you have.');
      }
      return { ...invited, kind: 'known account', account };
    }
    await refuseWeakPassword('password', password, {
      name: invited.person.name,
      email: invited.email,
      organisation: organisation.name,
    });
    return { ...invited, kind: 'new account', password: await accounts.hash(password) };
  },
  run: async ({ db, organisation, accounts, now }, _, joining) => {
    const { invitation, person, email } = joining;
    if (!(await useInvitation(db, organisation.id, invitation, now()))) throw notOpen();
    if (joining.kind === 'new account' && (await accounts.withEmail(email)) !== null) throw notOpen();
    const account =
      joining.kind === 'known account'
        ? joining.account
        : await accounts.create({ name: person.name, email, password: joining.password });
    if ((await personOfAccount(db, organisation.id, account)) !== null) {
      throw refused('password', 'account-taken', 'Somebody else here signs in with this account already.');
    }
    if (!(await giveAccount(db, organisation.id, person.id, account))) throw notOpen();
    return {
      output: { person: person.id, account },
      affected: [
        { kind: 'invitation', id: invitation, change: 'changed' },
        { kind: 'person', id: person.id, change: 'changed' },
      ],
    };
  },
  discard: async () => {},
});
