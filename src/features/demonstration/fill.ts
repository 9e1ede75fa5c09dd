import { makeHandover } from '#features/handovers/index.ts';
import { addPart, addSeat } from '#features/organisations/index.ts';
import { invite } from '#features/people/index.ts';
import { perform } from '#platform/action/perform.ts';
import { appendAuditEntry } from '#platform/audit/append.ts';
import type { Context, PersonId } from '#platform/context.ts';
import { createOrganisation, listOrganisations, onlyOnce } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';
import { fillBenefits } from './fill-benefits.ts';
import { fillConversations } from './fill-conversations.ts';
import { fillDecisions } from './fill-decisions.ts';
import { fillDirection } from './fill-direction.ts';
import { fillDuties } from './fill-duties.ts';
import { fillEffects } from './fill-effects.ts';
import { fillFollowUp } from './fill-follow-up.ts';
import { fillIdeas, tellOfEffects } from './fill-ideas.ts';
import { fillInitiatives } from './fill-initiatives.ts';
import { fillMaturity } from './fill-maturity.ts';
import { fillMeasures } from './fill-measures.ts';
import { fillPatterns } from './fill-patterns.ts';
import { fillPortfolio } from './fill-portfolio.ts';
import { fillVision } from './fill-vision.ts';
import { fillWelfareGap } from './fill-welfare-gap.ts';
import { madeUpHandovers, neighbourHandovers } from './made-up-handovers.ts';
import { madeUpParts, neighbourParts } from './made-up-parts.ts';
import { formerMember, madeUpPeople, neighbour, neighbourPeople } from './made-up-people.ts';
import type { MadeUpHandover, MadeUpPart, MadeUpPerson } from './model.ts';
import { filled, handedOver, isFilled, joinWithoutPassword, partsByName, peopleByName } from './store.ts';

/**
 * Fills a new demonstration with its made-up organisations and people, by the actions that people use. Every step looks
 * first whether it has been taken, so that a filling that was broken off is finished at the next start; one that was
 * finished is left alone, whatever its visitors have made of it since.
 */
export const fillDemonstration = (doors: Doors): Promise<void> =>
  onlyOnce(doors.database, 'demonstration', async () => {
    if (await isFilled(doors.database.db)) return;
    const now = new Date();
    const own = await organisationOf(doors, { name: 'Exempelkommunen', unitCode: '9900' }, now);
    await fillParts(own, madeUpParts);
    await fillPeople(own, madeUpPeople);
    await fillFormerMember(own);
    await fillHandovers(own, madeUpHandovers);
    await fillDirection(own);
    await fillConversations(own);
    await fillInitiatives(own);
    // Before the decisions: authors are told of them.
    await fillIdeas(own);
    await fillPortfolio(own);
    await fillDecisions(own, () => fillFollowUp(own));
    await fillBenefits(own);
    await fillMaturity(own);
    await fillMeasures(own);
    await fillEffects(own);
    await fillVision(own);
    await fillWelfareGap(own);
    await fillPatterns(own);
    await tellOfEffects(own);
    // The last of all: it tells what the others owe.
    await fillDuties(own);
    // Later than the first by a moment: the first is the one whose people one can be.
    const later = new Date(now.getTime() + 1);
    const other = await organisationOf(doors, { name: neighbour, unitCode: null }, later);
    await fillParts(other, neighbourParts);
    await fillPeople(other, neighbourPeople);
    await fillHandovers(other, neighbourHandovers);
    await noteFilled(own);
  });

/** The organisation of that name, made where there is none, as its service acts in it. */
async function organisationOf(
  doors: Doors,
  given: { readonly name: string; readonly unitCode: string | null },
  now: Date,
): Promise<Context> {
  const known = (await listOrganisations(doors.database)).find(({ name }) => name === given.name);
  const id = known?.id ?? (await createOrganisation(doors.database, given, now));
  const context = await doors.contextOfService(id, 'service', { language: 'sv', requestId: 'start' });
  // Nobody reads mail at a made-up address.
  return { ...context, sendsMail: false };
}

async function fillParts(context: Context, parts: readonly MadeUpPart[]): Promise<void> {
  const ids = new Map(await partsByName(context.db, context.organisation.id));
  for (const { kind, name, under, from, to } of parts) {
    if (ids.has(name)) continue;
    const parent = under === null ? null : (ids.get(under) ?? null);
    const { id } = await perform(addPart, context, { kind, name, parent, validFrom: from, validTo: to });
    ids.set(name, id);
  }
}

async function fillPeople(context: Context, people: readonly MadeUpPerson[]): Promise<void> {
  const parts = await partsByName(context.db, context.organisation.id);
  const known = await peopleByName(context.db, context.organisation.id);
  for (const { name, email, title, roles, seat } of people) {
    const there = known.get(name);
    const person = there?.id ?? (await perform(invite, context, { name, email, roles: [...roles] })).person;
    if (there?.hasAccount !== true) await join(context, person, name, email);
    if (seat === null || there?.hasSeat === true) continue;
    await perform(addSeat, context, {
      person,
      newPerson: null,
      title: capitalised(title.sv),
      isChair: seat.isChair,
      part: parts.get(seat.part) ?? null,
      validFrom: seat.from,
      validTo: null,
    });
  }
}

/** An account that no password opens: its person is tried, never signed in to. */
async function join(context: Context, person: PersonId, name: string, email: string): Promise<void> {
  const { accounts, db, organisation, now } = context;
  const account =
    (await accounts.withEmail(email)) ?? (await accounts.create({ name, email, password: null }));
  await db
    .transaction()
    .execute(trx => joinWithoutPassword(trx, organisation.id, person, account, now().toISOString()));
}

async function fillFormerMember(context: Context): Promise<void> {
  const { name, title, part, from, to } = formerMember;
  if ((await peopleByName(context.db, context.organisation.id)).has(name)) return;
  const parts = await partsByName(context.db, context.organisation.id);
  await perform(addSeat, context, {
    person: null,
    newPerson: name,
    title,
    isChair: false,
    part: parts.get(part) ?? null,
    validFrom: from,
    validTo: to,
  });
}

/** Each hand-over is made by the person it says, in the name of the service. */
async function fillHandovers(context: Context, handovers: readonly MadeUpHandover[]): Promise<void> {
  const { db, organisation, actor } = context;
  const parts = await partsByName(db, organisation.id);
  const people = await peopleByName(db, organisation.id);
  const done = await handedOver(db, organisation.id);
  for (const { by, from, to, title, text } of handovers) {
    if (done.has(title)) continue;
    const maker = { ...actor, id: people.get(by)?.id ?? actor.id, name: by };
    await perform(
      makeHandover,
      { ...context, actor: maker },
      {
        what: { kind: 'document', title, text },
        from: parts.get(from),
        to:
          'part' in to
            ? { kind: 'part', part: parts.get(to.part) }
            : { kind: 'person', person: people.get(to.person)?.id },
      },
    );
  }
}

const capitalised = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('sv')}${text.slice(1)}`;

async function noteFilled({ db, organisation, actor, now, requestId }: Context): Promise<void> {
  await db.transaction().execute(trx =>
    appendAuditEntry(trx, {
      organisationId: organisation.id,
      at: now(),
      actorId: actor.id,
      via: actor.via,
      action: filled,
      input: {},
      affected: [{ kind: 'organisation', id: organisation.id, change: 'changed' }],
      requestId,
    }),
  );
}
