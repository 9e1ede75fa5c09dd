import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Absence } from './model/absence.ts';
import { allAbsences } from './store/absences.ts';
import { everybody } from './store/people.ts';

export type ShownAbsence = Absence & { readonly personName: string; readonly deputyName: string | null };

/** The actor's own absences, newest first; all of them for an administrator. Why somebody is away is asked nowhere. */
export async function shownAbsences({ db, organisation, actor }: Context): Promise<readonly ShownAbsence[]> {
  const names = new Map((await everybody(db, organisation.id)).map(({ id, name }) => [id, name]));
  const seen = (await allAbsences(db, organisation.id)).filter(
    ({ person }) => person === actor.id || actor.roles.includes('administrator'),
  );
  return seen
    .map(absence => ({
      ...absence,
      personName: names.get(absence.person) ?? '',
      deputyName: absence.deputy === null ? null : (names.get(absence.deputy) ?? ''),
    }))
    .toReversed();
}

export async function readAbsence(context: Context, absence: string): Promise<ShownAbsence> {
  const found = (await shownAbsences(context)).find(({ id }) => id === absence);
  if (found === undefined) throw unknown('absence');
  return found;
}
