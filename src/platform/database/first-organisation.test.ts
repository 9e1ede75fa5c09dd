import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { firstOrganisation } from './first-organisation.ts';

const now = new Date('2026-03-02T08:00:00Z');

describeOnEachEngine('The first organisation', database => {
  it('is made once, with its first audit entry, also by instances that start together', async () => {
    const made = await Promise.all([1, 2, 3].map(() => firstOrganisation(database(), now)));
    expect(new Set(made.map(each => each.organisation.id)).size).toBe(1);
    expect(made[0]).toMatchObject({
      organisation: { name: 'Vår organisation', unitCode: null },
      actor: { name: 'Lokal användare', roles: ['administrator', 'leader', 'strategist'] },
    });
    const audit = await database().db.selectFrom('audit_entry').select(['action', 'sequence']).execute();
    expect(audit).toEqual([{ action: 'installation.begin', sequence: 1 }]);
  });

  it('follows what is changed of it', async () => {
    await database().db.updateTable('organisation').set({ name: 'Ale', unit_code: '1440' }).execute();
    expect((await firstOrganisation(database(), now)).organisation).toMatchObject({
      name: 'Ale',
      unitCode: '1440',
    });
  });
});
