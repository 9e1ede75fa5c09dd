import type { ActionContext } from '#platform/action/action.ts';
import { defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { dropMessages } from '#platform/mail/queue-message.ts';
import { mailInvitation } from '#platform/mail/tell.ts';
import { hashOfSecret, makeSecret } from '#platform/session/token.ts';
import {
  type Invitation,
  type InvitationChange,
  type Invite,
  inOrder,
  invitationSchema,
  invitationState,
  inviteSchema,
  type PersonId,
  type RenewInvitation,
  renewInvitationSchema,
} from '../model.ts';
import { findInvitation, invitationsOf, replaceInvitations, setRevoked } from '../store/invitations.ts';
import { findPerson, insertPerson, lockPeople, personWithEmail, setRoles } from '../store/people.ts';
import { emailTaken } from './changing.ts';

/** What an invitation answers. The link is told once: whoever repeats the request with its key is told null. */
export type Invited = {
  readonly person: PersonId;
  readonly invitation: string;
  readonly expiresAt: string;
  readonly link: string | null;
};

type Made = { readonly output: Invited; readonly kept: Invited };

async function makeInvitation(context: ActionContext, person: PersonId): Promise<Made> {
  const { db, organisation, now, origin } = context;
  const secret = makeSecret();
  const { id, expiresAt } = await replaceInvitations(db, organisation.id, person, {
    tokenHash: hashOfSecret(secret),
    now: now(),
  });
  const kept = { person, invitation: id, expiresAt, link: null };
  const link = `${origin}/valkommen/${secret}`;
  await mailInvitation(context, person, { link, expiresAt });
  return { output: { ...kept, link }, kept };
}

/** A new person, with a link by which they get their account. */
export const invite = defineAction<Invite, Invited>({
  name: 'people.invite',
  permission: 'people.edit',
  input: inviteSchema,
  record: ({ roles }) => ({ roles: inOrder(roles) }),
  run: async (context, { name, email, roles }) => {
    const { db, organisation, now } = context;
    await lockPeople(db, organisation.id);
    if ((await personWithEmail(db, organisation.id, email)) !== null) throw emailTaken();
    const person = await insertPerson(db, organisation.id, { name, email, at: now() });
    await setRoles(db, organisation.id, person, roles);
    const made = await makeInvitation(context, person);
    return {
      ...made,
      affected: [
        { kind: 'person', id: person, change: 'created' },
        { kind: 'invitation', id: made.output.invitation, change: 'created' },
      ],
    };
  },
});

/** A new link for somebody who has no account yet; the earlier ones stop to hold. */
export const renewInvitation = defineAction<RenewInvitation, Invited>({
  name: 'people.renewInvitation',
  permission: 'people.edit',
  input: renewInvitationSchema,
  record: ({ person }) => ({ person }),
  run: async (context, input) => {
    const { db, organisation, now } = context;
    await lockPeople(db, organisation.id);
    const person = await findPerson(db, organisation.id, input.person, now());
    if (person === null || person.state === 'erased') throw unknown('person');
    if (person.state === 'active') {
      throw refused('person', 'has-account', 'This person has an account already and needs no invitation.');
    }
    const made = await makeInvitation(context, person.id);
    return { ...made, affected: [{ kind: 'invitation', id: made.output.invitation, change: 'created' }] };
  },
});

type Found = { readonly invitation: Invitation; readonly isNewest: boolean };
type ChangedInvitation = { readonly id: string; readonly version: number };

async function invitationToChange(
  { db, organisation }: ActionContext,
  { invitation: id, version }: InvitationChange,
): Promise<Found> {
  await lockPeople(db, organisation.id);
  const invitation = await findInvitation(db, organisation.id, id);
  if (invitation === null) throw unknown('invitation');
  if (invitation.version !== version) {
    const { version: now, acceptedAt, revokedAt } = invitation;
    throw stale('invitation', { version: now, acceptedAt, revokedAt });
  }
  const [newest] = await invitationsOf(db, organisation.id, invitation.person);
  return { invitation, isNewest: newest?.id === invitation.id };
}

async function setHolds(context: ActionContext, { invitation }: Found, holds: boolean) {
  const { db, organisation, now } = context;
  const version = await setRevoked(db, organisation.id, invitation, holds ? null : now());
  if (version === null) throw stale('invitation', { version: invitation.version });
  return {
    output: { id: invitation.id, version },
    affected: [{ kind: 'invitation', id: invitation.id, change: 'changed' as const }],
  };
}

/** Ends an invitation that has not been used. */
export const withdrawInvitation = defineAction<InvitationChange, ChangedInvitation>({
  name: 'people.withdrawInvitation',
  permission: 'people.edit',
  input: invitationSchema,
  record: input => input,
  run: async (context, input) => {
    const found = await invitationToChange(context, input);
    if (invitationState(found.invitation, found.isNewest, context.now()) !== 'open') {
      throw refused(
        'invitation',
        'invitation-not-open',
        'Only an invitation that still holds can be withdrawn.',
      );
    }
    const done = await setHolds(context, found, false);
    await dropMessages(context.db, context.organisation.id, found.invitation.person, 'invitation');
    return {
      ...done,
      undo: {
        action: 'people.restoreInvitation',
        input: { invitation: done.output.id, version: done.output.version },
      },
    };
  },
});

/** Lets a withdrawn invitation hold again, until the day it had, where no other was made after it. */
export const restoreInvitation = defineAction<InvitationChange, ChangedInvitation>({
  name: 'people.restoreInvitation',
  permission: 'people.edit',
  input: invitationSchema,
  record: input => input,
  run: async (context, input) => {
    const found = await invitationToChange(context, input);
    const person = await findPerson(
      context.db,
      context.organisation.id,
      found.invitation.person,
      context.now(),
    );
    const isWithdrawn = invitationState(found.invitation, found.isNewest, context.now()) === 'withdrawn';
    if (!isWithdrawn || person?.state !== 'none') {
      throw refused(
        'invitation',
        'invitation-not-withdrawn',
        'Only the newest invitation of somebody without an account can hold again, if it was withdrawn.',
      );
    }
    return setHolds(context, found, true);
  },
});
