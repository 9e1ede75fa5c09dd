import { organisationToChange } from '#cli/organisation.ts';
import type { OrganisationId } from '#platform/context.ts';
import { firstOrganisation, listOrganisations } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';

/** For whom a command works: the one named or the only one; in a demonstration, where nobody is named, Exempelkommunen. */
export async function organisationFor(doors: Doors, asked: string | null): Promise<OrganisationId> {
  const first = doors.config.mode === 'demonstration' ? await firstOrganisation(doors.database) : null;
  if (asked === null && first !== null) return first;
  return organisationToChange(asked, await listOrganisations(doors.database));
}
