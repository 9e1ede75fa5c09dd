import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { chooseUnit } from '#features/organisations/actions/choose-unit.ts';
import { perform } from '#platform/action/perform.ts';
import { listOrganisations } from '#platform/database/organisations.ts';
import { root } from '#platform/root.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { testContext } from '../../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../../tests/support/database.ts';

const warehouse = openWarehouse({
  starterFolder: fileURLToPath(new URL('data/starter', root)),
  folder: fileURLToPath(new URL('data/none', root)),
});
afterAll(() => warehouse.close());

describeOnEachEngine('Choosing the unit that the organisation is', database => {
  const actions = async () =>
    (await database().db.selectFrom('audit_entry').select('action').orderBy('sequence').execute()).map(
      ({ action }) => action,
    );

  test('saves code and name, and writes who did it', async () => {
    const context = await testContext(database(), { warehouse });
    const before = await actions();
    expect(await perform(chooseUnit, context, { unitCode: '1440' })).toMatchObject({ name: 'Ale' });
    const [organisation] = await listOrganisations(database());
    expect(organisation).toMatchObject({ name: 'Ale', unitCode: '1440' });
    expect(await actions()).toEqual([...before, 'organisations.chooseUnit']);
  });

  test.each([
    ['a code that no snapshot holds', { unitCode: '9999' }],
    ['the nation, which nobody leads here', { unitCode: '0000' }],
    ['a name where a code is asked for', { unitCode: 'Ale' }],
    ['nothing', {}],
  ])('refuses %s, and changes nothing', async (_, input) => {
    const context = await testContext(database(), { warehouse });
    const before = await actions();
    await expect(perform(chooseUnit, context, input)).rejects.toMatchObject({ name: 'Refusal', status: 422 });
    const [organisation] = await listOrganisations(database());
    expect(organisation?.unitCode).toBe('1440');
    expect(await actions()).toEqual(before);
  });
});
