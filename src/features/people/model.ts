import { z } from 'zod';

/** Roles that are given, the most powerful first; a leader is whoever sits in the leadership group on the day. */
export const givenRoles = ['administrator', 'strategist', 'contributor', 'reader', 'adviser'] as const;
export type GivenRole = (typeof givenRoles)[number];

/** As the platform's, of which a model knows nothing. */
export type PersonId = string & { readonly __identifies: 'person' };

export const invitationDays = 7;

const id = z.uuid();
const version = z.int().min(1);
// No control characters: names end up in mail, where a line break would begin another header. Without the flag `u`, which
// the description of the API would take into the pattern.
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[ -~\u00a0-\uffff]*$/);
const email = z.string().trim().toLowerCase().max(254).regex(z.regexes.email);
const rolesGiven = z.array(z.enum(givenRoles)).max(givenRoles.length);

export const inviteSchema = z.strictObject({ name, email, roles: rolesGiven });
export type Invite = z.infer<typeof inviteSchema>;

export const changePersonSchema = z.strictObject({
  person: id,
  version,
  name,
  email: email.nullable(),
  roles: rolesGiven,
});
export type ChangePerson = z.infer<typeof changePersonSchema>;

export const renewInvitationSchema = z.strictObject({ person: id });
export type RenewInvitation = z.infer<typeof renewInvitationSchema>;

export const invitationSchema = z.strictObject({ invitation: id, version });
export type InvitationChange = z.infer<typeof invitationSchema>;

export const eraseSchema = z.strictObject({ person: id, version });
export type Erase = z.infer<typeof eraseSchema>;

export type Invitation = {
  readonly id: string;
  readonly person: PersonId;
  readonly version: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
};

export type InvitationState = 'open' | 'accepted' | 'expired' | 'withdrawn' | 'replaced';

/** What an invitation is worth now; `isNewest` says that the person has got no later one. */
export function invitationState(
  invitation: Pick<Invitation, 'expiresAt' | 'acceptedAt' | 'revokedAt'>,
  isNewest: boolean,
  now: Date,
): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (!isNewest) return 'replaced';
  if (invitation.revokedAt !== null) return 'withdrawn';
  return new Date(invitation.expiresAt) > now ? 'open' : 'expired';
}

/** How somebody gets in: by an account, not yet, not at all, or never again. */
export const accountStates = ['active', 'invited', 'none', 'erased'] as const;
export type AccountState = (typeof accountStates)[number];

export type Person = {
  readonly id: PersonId;
  readonly version: number;
  readonly name: string;
  readonly email: string | null;
  /** In the order of `givenRoles`. */
  readonly roles: readonly GivenRole[];
  /** Titles in the leadership group on the day. */
  readonly titles: readonly string[];
  readonly state: AccountState;
  readonly erasedAt: string | null;
};

export type PeopleFilter = {
  readonly words: string;
  readonly role: GivenRole | 'leader' | null;
  readonly state: AccountState | null;
};

export const inOrder = (roles: readonly string[]): readonly GivenRole[] =>
  givenRoles.filter(role => roles.includes(role));

/** Who fits what was asked for, by name. Those erased are shown only where they are asked for. */
export function choosePeople(people: readonly Person[], filter: PeopleFilter): readonly Person[] {
  const words = filter.words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const byName = new Intl.Collator('sv');
  return people
    .filter(({ state }) => (filter.state === null ? state !== 'erased' : state === filter.state))
    .filter(({ roles, titles }) => {
      if (filter.role === null) return true;
      return filter.role === 'leader' ? titles.length > 0 : roles.includes(filter.role);
    })
    .filter(({ name: own, email: address, titles }) => {
      const text = [own, address ?? '', ...titles].join(' ').toLocaleLowerCase('sv');
      return words.every(word => text.includes(word));
    })
    .toSorted((one, other) => byName.compare(one.name, other.name));
}

/** What of a person is tied to what, as the database tells it before an erasure. */
export type Ties = {
  readonly hasAccount: boolean;
  readonly hasEmail: boolean;
  readonly roles: number;
  readonly invitations: number;
  readonly tokens: number;
  /** Seats in the leadership group that have ended, and those that have not. */
  readonly pastSeats: number;
  readonly seatsToCome: number;
  readonly handovers: number;
  /** Decisions that name the person, and protocols that say whether they were there. */
  readonly decisions: number;
  /** Days away, the own and those on which the person stands in for somebody. */
  readonly absences: number;
  readonly calendarFeeds: number;
  /** What the person owes or has owed. */
  readonly duties: number;
  /** Ideas that the person has left. */
  readonly ideas: number;
  readonly isLastAdministrator: boolean;
};

export type ErasurePlan = {
  readonly goes: readonly (
    | 'name'
    | 'email'
    | 'account'
    | 'roles'
    | 'invitations'
    | 'tokens'
    | 'absences'
    | 'calendar-feeds'
    | 'ideas'
  )[];
  readonly stays: readonly ('name' | 'duties' | 'audit')[];
  /** Why archive law keeps the name (GDPR 17.3 b and d); none where it goes. */
  readonly keptBy: readonly ('leadership' | 'handovers' | 'decisions')[];
  readonly obstacle: 'last-administrator' | 'sits-in-leadership' | null;
};

/**
 * What an erasure removes, what it leaves and why. Whether the account itself goes is not told beforehand: that it is
 * used elsewhere is no business of this organisation.
 */
export function erasurePlan(ties: Ties): ErasurePlan {
  const keptBy = [
    ...(ties.pastSeats + ties.seatsToCome > 0 ? (['leadership'] as const) : []),
    ...(ties.handovers > 0 ? (['handovers'] as const) : []),
    ...(ties.decisions > 0 ? (['decisions'] as const) : []),
  ];
  const isNameKept = keptBy.length > 0;
  return {
    goes: [
      ...(isNameKept ? [] : (['name'] as const)),
      ...(ties.hasEmail ? (['email'] as const) : []),
      ...(ties.hasAccount ? (['account'] as const) : []),
      ...(ties.roles > 0 ? (['roles'] as const) : []),
      ...(ties.invitations > 0 ? (['invitations'] as const) : []),
      ...(ties.tokens > 0 ? (['tokens'] as const) : []),
      ...(ties.absences > 0 ? (['absences'] as const) : []),
      ...(ties.calendarFeeds > 0 ? (['calendar-feeds'] as const) : []),
      ...(ties.ideas > 0 ? (['ideas'] as const) : []),
    ],
    stays: [
      ...(isNameKept ? (['name'] as const) : []),
      ...(ties.duties > 0 ? (['duties'] as const) : []),
      'audit',
    ],
    keptBy,
    obstacle: ties.isLastAdministrator
      ? 'last-administrator'
      : ties.seatsToCome > 0
        ? 'sits-in-leadership'
        : null,
  };
}

/** What stands for the name of somebody erased whom no law keeps. */
export const erasedName = 'Raderad person';
