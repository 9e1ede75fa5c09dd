import { type InitiativeHead, initiativeHeads } from '#features/initiatives/index.ts';
import { measureNames } from '#features/measures/index.ts';
import type { Context } from '#platform/context.ts';
import { everybody } from '../store/people.ts';

export type Named = { readonly id: string; readonly name: string };
export type InitiativeTold = Pick<InitiativeHead, 'id' | 'number' | 'title' | 'state'>;

/** Names of people, measures and initiatives as they are now. */
export async function namesOf({ db, organisation }: Context) {
  const people = new Map((await everybody(db, organisation.id)).map(({ id, name }) => [id, name]));
  const heads = new Map((await initiativeHeads(db, organisation.id)).map(head => [head.id, head]));
  const measures = await measureNames(db, organisation.id);
  return {
    measure: (id: string): Named => ({ id, name: measures.get(id)?.name ?? '' }),
    person: (id: string): Named => ({ id, name: people.get(id) ?? '' }),
    initiative: (wanted: string): InitiativeTold => {
      const { id = wanted, number = 0, title = '', state = 'ended' } = heads.get(wanted) ?? {};
      return { id, number, title, state };
    },
  };
}
