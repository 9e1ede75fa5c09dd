import { expect, it } from 'vitest';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import type { Context } from '../context.ts';
import { recordReading } from './record-reading.ts';

describeOnEachEngine('A sensitive reading', database => {
  const readings = ({ organisation }: Context) =>
    database()
      .db.selectFrom('audit_entry')
      .select(['actor_id', 'action', 'affected', 'via'])
      .where('organisation_id', '=', organisation.id)
      .where('action', 'like', 'test.%')
      .orderBy('sequence')
      .execute();
  const at = (time: string) => () => new Date(`2026-03-02T${time}.000Z`);
  const person = (id: string) => ({ kind: 'person', id });

  it('stands in the audit once per reader, thing and hour', async () => {
    const { id, person: reader } = await makeOrganisation(database(), 'Läsorten');
    const other = await makePerson(database(), id, { name: 'Eva', roles: ['reader'] });
    const first = await reader.context({ now: at('08:00:00') });
    await recordReading(first, 'test.read', person('a'));
    await recordReading(await reader.context({ now: at('08:59:59') }), 'test.read', person('a'));
    await recordReading(first, 'test.read', person('b'));
    await recordReading(await other.context({ now: at('08:30:00') }), 'test.read', person('a'));
    await recordReading(await reader.context({ now: at('09:00:01') }), 'test.read', person('a'));
    expect(await readings(first)).toMatchObject([
      { actor_id: reader.id, via: 'session', affected: [{ kind: 'person', id: 'a', change: 'read' }] },
      { actor_id: reader.id, affected: [{ id: 'b' }] },
      { actor_id: other.id, affected: [{ id: 'a' }] },
      { actor_id: reader.id, affected: [{ id: 'a' }] },
    ]);
  });

  it('asked many times at once is written once', async () => {
    const { id } = await makeOrganisation(database(), 'Samtidsorten');
    const context = await testContext(database(), { organisationId: id });
    await Promise.all(Array.from({ length: 8 }, () => recordReading(context, 'test.once', person('a'))));
    expect(await readings(context)).toHaveLength(1);
  });
});
