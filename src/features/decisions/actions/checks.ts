import { leadershipOn, partsOf } from '#features/organisations/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { scenariosSeen } from '../scenarios-seen.ts';
import { everybody } from '../store/people.ts';

type Asking = Pick<ActionContext, 'organisation'> & { readonly db: Context['db'] };

/** What is not there, or not the organisation's, is said before any rule is: nobody learns of it otherwise. */
export async function refuseUnknown(
  { db, organisation }: Asking,
  named: {
    readonly people: readonly (string | null)[];
    readonly parts?: readonly (string | null)[];
    readonly scenario?: string | null;
  },
): Promise<void> {
  const people = named.people.filter(id => id !== null);
  if (people.length > 0) {
    const known = new Set(
      (await everybody(db, organisation.id)).filter(({ isErased }) => !isErased).map(({ id }) => id),
    );
    if (people.some(id => !known.has(id))) throw unknown('person');
  }
  const parts = (named.parts ?? []).filter(id => id !== null);
  if (parts.length > 0) {
    const known = new Set((await partsOf(db, organisation.id)).map(({ id }) => id));
    if (parts.some(id => !known.has(id))) throw unknown('part');
  }
  const scenario = named.scenario ?? null;
  if (scenario !== null) {
    const known = await scenariosSeen({ db, organisation });
    if (!known.some(({ id }) => id === scenario)) throw unknown('scenario');
  }
}

type Answering = {
  readonly owner: string | null;
  readonly benefitOwner: string | null;
  readonly reviewer: string | null;
};

/** The owner sits in the leadership group on the day; who takes the benefit home does not review it. The seat, or null. */
export async function refuseAnswering(
  { db, organisation }: Asking,
  { owner, benefitOwner, reviewer }: Answering,
  day: string,
) {
  const group = await leadershipOn(db, organisation.id, day);
  const seat = owner === null ? null : (group.find(({ person }) => person === owner) ?? null);
  if (owner !== null && seat === null) {
    throw refused(
      'owner',
      'owner-outside-group',
      `The owner does not sit in the leadership group on ${day}: digitalisation is owned there, not handed on.`,
    );
  }
  if (benefitOwner !== null && benefitOwner === reviewer) {
    throw refused(
      'reviewer',
      'reviewer-is-benefit-owner',
      'Whoever takes the benefit home cannot review whether it came.',
    );
  }
  return seat;
}

export function refuseStale(
  kind: string,
  found: Parameters<typeof stale>[1] & { readonly version: number },
  version: number,
): void {
  if (found.version !== version) throw stale(kind, found);
}
