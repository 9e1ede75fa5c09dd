import { expect, test } from 'vitest';
import type { Database } from '#platform/database/open.ts';
import { inTransaction } from '#platform/database/open-transaction.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import {
  changeRhythm,
  dutiesOf,
  fulfil,
  owe,
  release,
  rhythmOf,
  standingDuties,
  startRhythm,
} from './index.ts';

const at = '2026-03-02T08:00:00.000Z';
const today = '2026-03-02';

async function setting(database: Database) {
  const { id, person } = await makeOrganisation(database, 'Måsteköping');
  const other = await makePerson(database, id, { name: 'Eva Annan', roles: ['leader'] });
  const within = <Result>(body: Parameters<typeof inTransaction<Result>>[1]) =>
    inTransaction(database.dbOf(id), body);
  const given = {
    kind: 'check-in',
    subject: { kind: 'commitment', id: 'a' },
    title: 'Avstämning: Digital tillsyn',
    address: '/uppfoljning/avstamning/:duty',
    responsible: person.id,
    line: null,
  } as const;
  const open = () => dutiesOf(database.dbOf(id), id, { today, isOpen: true });
  return { id, person: person.id, other: other.id, within, given, open, db: database.dbOf(id) };
}

describeOnEachEngine('Owing', database => {
  test('is once per kind, subject, responsible and day, and anew where it ended', async () => {
    const { id, within, given, open, db } = await setting(database());
    const duty = { ...given, dueOn: '2026-03-31', at };
    const first = await within(trx => owe(trx, id, duty));
    expect(await within(trx => owe(trx, id, duty))).toBe(first);
    expect(await open()).toMatchObject([
      { id: first, address: `/uppfoljning/avstamning/${first}`, line: null },
    ]);
    await within(trx => release(trx, id, { subject: given.subject, why: 'withdrawn', at }));
    expect(await open()).toEqual([]);
    await expect(
      within(trx => fulfil(trx, id, { duty: first, by: given.responsible, at })),
    ).rejects.toMatchObject({ code: 'duty-ended' });
    expect(await within(trx => owe(trx, id, duty))).not.toBe(first);
    expect((await standingDuties(db, id, { today })).map(({ standing }) => standing).toSorted()).toEqual([
      'ended',
      'waiting',
    ]);
  });

  test('in a rhythm makes the next when one is done; done is done', async () => {
    const { id, person, other, within, given, open } = await setting(database());
    await within(trx => startRhythm(trx, id, { ...given, every: 'month', firstDueOn: '2026-01-31', at }));
    const [first] = await open();
    await within(trx => fulfil(trx, id, { duty: first?.id ?? '', by: person, at }));
    await within(trx => fulfil(trx, id, { duty: first?.id ?? '', by: other, at }));
    expect(await open()).toMatchObject([{ dueOn: '2026-03-31', responsible: person }]);
  });

  test('by a changed rhythm replaces what waits; a new owner has no old duties', async () => {
    const { id, other, within, given, open } = await setting(database());
    await within(trx => startRhythm(trx, id, { ...given, every: 'quarter', firstDueOn: '2026-06-01', at }));
    await within(trx => changeRhythm(trx, id, { ...given, every: 'month', nextDueOn: '2026-04-01', at }));
    expect(await open()).toMatchObject([{ dueOn: '2026-04-01' }]);
    await within(trx =>
      startRhythm(trx, id, { ...given, responsible: other, every: 'month', firstDueOn: '2026-05-01', at }),
    );
    expect(await open()).toMatchObject([{ dueOn: '2026-05-01', responsible: other }]);
    await within(trx => release(trx, id, { subject: given.subject, why: 'withdrawn', at }));
    expect(await rhythmOf(database().dbOf(id), id, given)).toBeNull();
  });
});
