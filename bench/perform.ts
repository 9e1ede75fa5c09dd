import { sql } from 'kysely';
import { messageActions } from '#features/messages/index.ts';
import type { Context, PersonId } from '#platform/context.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';
import { type Engine, engines, onEngine } from './database/engines.ts';

/**
 * `perform` of a small action (somebody chooses how often mail comes: roles, schema, one row, undo, audit entry, commit)
 * by people of one organisation and of many, beside the bare rows of it in a transaction without any of that.
 */

const seconds = 4;
const people = 8;
const targetPerSecond = 500;

/** How often the work is done in a second by so many at the same time. */
async function rate(work: (person: number, round: number) => Promise<unknown>): Promise<number> {
  const done = async (until: number): Promise<number> => {
    const counts = await Promise.all(
      Array.from({ length: people }, async (_, person) => {
        let round = 0;
        for (; performance.now() < until; round++) await work(person, round);
        return round;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  await done(performance.now() + 1000);
  const begun = performance.now();
  const count = await done(begun + seconds * 1000);
  return count / ((performance.now() - begun) / 1000);
}

async function personIn({ database, contextOfPerson }: Doors, organisation: string | null): Promise<Context> {
  const id =
    organisation === null
      ? await createOrganisation(database, { name: 'Ale', unitCode: '1440' }, new Date())
      : (organisation as Context['organisation']['id']);
  const made = await sql<{ id: PersonId }>`with made as (
      insert into person (organisation_id, name, created_at) values (${id}, 'Eva', now()) returning organisation_id, id
    ), role as (
      insert into person_role (organisation_id, person_id, role) select organisation_id, id, 'reader' from made
    ) select id from made`.execute(database.db);
  const context = await contextOfPerson(id, made.rows[0]?.id ?? ('' as PersonId), {
    language: 'sv',
    requestId: crypto.randomUUID(),
  });
  if (context === null) throw new Error('The person was not made.');
  return context;
}

const measure = (engine: Engine) =>
  onEngine(engine, async doors => {
    const [action] = messageActions;
    const first = await personIn(doors, null);
    const together: Context[] = [first];
    while (together.length < people) together.push(await personIn(doors, first.organisation.id));
    const apart: Context[] = [];
    while (apart.length < people) apart.push(await personIn(doors, null));
    const choose = (contexts: readonly Context[]) =>
      rate(async (person, round) => {
        const context = contexts[person];
        if (context === undefined || action === undefined) throw new Error('Nobody is there.');
        await action.perform(context, {
          topic: 'own-matters',
          frequency: round % 2 === 0 ? 'weekly' : 'daily',
        });
      });
    const inOne = await choose(together);
    const inMany = await choose(apart);
    await doors.database.runScript(
      'create table bare (organisation_id uuid, id bigserial, content jsonb); grant all on bare to rodret_app; grant all on sequence bare_id_seq to rodret_app',
    );
    const bare = await rate(async person => {
      const context = together[person];
      await context?.db.transaction().execute(async trx => {
        await sql`update person set version = version + 1 where organisation_id = ${context.organisation.id}
          and id = ${context.actor.id}`.execute(trx);
        await sql`insert into bare (organisation_id, content) values (${context.organisation.id},
          '{"topic": "own-matters", "frequency": "weekly"}')`.execute(trx);
      });
    });
    return {
      name: `perform of a small action on ${engine}, ${people} at the same time`,
      perSecondInOneOrganisation: inOne,
      perSecondInManyOrganisations: inMany,
      reference: { perSecond: bare, how: 'an update and an insert in a transaction, without the rest' },
      ratio: inOne / bare,
      target: { perSecond: targetPerSecond },
      met: Math.min(inOne, inMany) >= targetPerSecond,
    };
  });

const results = [];
for (const engine of engines) results.push(await measure(engine));
console.log(JSON.stringify(results, null, 2));
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
