import { partsOf } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { everybody } from '../store/people.ts';

export type Named = { readonly id: string; readonly name: string };

export type Names = {
  readonly person: (id: string) => Named;
  readonly part: (id: string) => Named;
  readonly personOrNone: (id: string | null) => Named | null;
  readonly partOrNone: (id: string | null) => Named | null;
};

/** The names of people and parts as they are now. */
export async function namesOf({ db, organisation }: Context): Promise<Names> {
  const people = new Map((await everybody(db, organisation.id)).map(({ id, name }) => [id, name]));
  const parts = new Map((await partsOf(db, organisation.id)).map(({ id, name }) => [id, name]));
  const person = (id: string) => ({ id, name: people.get(id) ?? '' });
  const part = (id: string) => ({ id, name: parts.get(id) ?? '' });
  return {
    person,
    part,
    personOrNone: id => (id === null ? null : person(id)),
    partOrNone: id => (id === null ? null : part(id)),
  };
}

/** Working material is for those who prepare decisions and those who record them. */
export const seesWorkingMaterial = ({ actor }: Pick<Context, 'actor'>): boolean =>
  may(actor, 'decisions.prepare') || may(actor, 'decisions.record');
