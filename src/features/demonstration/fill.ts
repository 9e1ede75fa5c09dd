import type { Kysely } from 'kysely';
import { appendAuditEntry } from '#platform/audit/append.ts';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import { createOrganisation, listOrganisations, onlyOnce } from '#platform/database/organisations.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Doors } from '#platform/doors.ts';
import { madeUpParts, neighbourParts } from './made-up-parts.ts';
import { formerMember, madeUpPeople, neighbour } from './made-up-people.ts';
import type { MadeUpPart } from './model.ts';
import { ensurePart, ensurePerson, ensureSeat, filled, isFilled } from './store.ts';

const municipality = { name: 'Exempelkommunen', unitCode: '9900' } as const;

/**
 * Fills a new demonstration with its made-up organisations and people. Every step looks first whether it has been
 * taken, so that a filling that was broken off is finished at the next start; one that was finished is left alone,
 * whatever its visitors have made of it since.
 */
export const fillDemonstration = (doors: Doors): Promise<void> =>
  onlyOnce(doors.database, 'demonstration', async () => {
    if (await isFilled(doors.database.db)) return;
    const now = new Date();
    const own = await ensureOrganisation(doors, municipality, now);
    await fillMunicipality(doors, own, now);
    // Later than the first by a moment: the first is the one whose people one can be.
    const other = await ensureOrganisation(
      doors,
      { name: neighbour.name, unitCode: null },
      new Date(now.getTime() + 1),
    );
    await fillNeighbour(doors, other, now);
    await noteFilled(doors, own, now);
  });

async function ensureOrganisation(
  { database }: Doors,
  given: { readonly name: string; readonly unitCode: string | null },
  now: Date,
): Promise<OrganisationId> {
  const known = (await listOrganisations(database)).find(({ name }) => name === given.name);
  return known?.id ?? createOrganisation(database, given, now);
}

async function fillParts(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  parts: readonly MadeUpPart[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const part of parts) {
    const parent = part.under === null ? null : (ids.get(part.under) ?? null);
    ids.set(part.name, await ensurePart(db, organisation, part, parent));
  }
  return ids;
}

async function fillMunicipality(doors: Doors, organisation: OrganisationId, now: Date): Promise<void> {
  const db = doors.database.dbOf(organisation);
  const createdAt = now.toISOString();
  const parts = await fillParts(db, organisation, madeUpParts);
  const seatOf = (person: PersonId, title: string, seat: SeatGiven) =>
    ensureSeat(db, organisation, person, { ...seat, title, partId: parts.get(seat.part) ?? null });

  for (const { name, email, title, roles, seat } of madeUpPeople) {
    const accountId = await ensureAccount(doors, name, email);
    const person = await ensurePerson(db, organisation, { name, email, accountId, roles, createdAt });
    if (seat !== null) await seatOf(person, titleOf(title.sv), { ...seat, to: null });
  }
  const former = await ensurePerson(db, organisation, {
    name: formerMember.name,
    email: null,
    accountId: null,
    roles: [],
    createdAt,
  });
  await seatOf(former, formerMember.title, { ...formerMember, isChair: false });
}

type SeatGiven = {
  readonly part: string;
  readonly isChair: boolean;
  readonly from: string;
  readonly to: string | null;
};

const titleOf = (title: string): string => `${title.slice(0, 1).toLocaleUpperCase('sv')}${title.slice(1)}`;

async function fillNeighbour(doors: Doors, organisation: OrganisationId, now: Date): Promise<void> {
  const db = doors.database.dbOf(organisation);
  const createdAt = now.toISOString();
  await fillParts(db, organisation, neighbourParts);
  const { name, email, title, from } = neighbour.director;
  const director = await ensurePerson(db, organisation, {
    name,
    email,
    accountId: await ensureAccount(doors, name, email),
    roles: ['administrator'],
    createdAt,
  });
  await ensureSeat(db, organisation, director, {
    title: titleOf(title),
    isChair: true,
    partId: null,
    from,
    to: null,
  });
  const adviser = madeUpPeople.find(({ key }) => key === neighbour.adviser);
  if (adviser === undefined) return;
  await ensurePerson(db, organisation, {
    name: adviser.name,
    email: adviser.email,
    accountId: await ensureAccount(doors, adviser.name, adviser.email),
    roles: adviser.roles,
    createdAt,
  });
}

/** An account that no password opens: its person is tried, never signed in to. */
const ensureAccount = async ({ accounts }: Doors, name: string, email: string) =>
  (await accounts.withEmail(email)) ?? accounts.create({ name, email, password: null });

async function noteFilled(doors: Doors, organisation: OrganisationId, now: Date): Promise<void> {
  const request = { language: 'sv', requestId: 'start' } as const;
  const { db, actor } = await doors.contextOfService(organisation, 'service', request);
  await db.transaction().execute(trx =>
    appendAuditEntry(trx, {
      organisationId: organisation,
      at: now,
      actorId: actor.id,
      via: 'service',
      action: filled,
      input: {},
      affected: [{ kind: 'organisation', id: organisation, change: 'changed' }],
      requestId: request.requestId,
    }),
  );
}
