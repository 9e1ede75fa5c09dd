import { expect, it } from 'vitest';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { findOffer } from '#platform/action/undo.ts';
import { inTransaction } from '#platform/database/open-transaction.ts';
import { queueMessage } from '#platform/mail/queue-message.ts';
import { roles } from '#platform/permissions.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { choosePreference } from './actions.ts';
import { preferencesOf } from './store.ts';

describeOnEachEngine('Choosing how often mail comes', database => {
  const somebody = async () => {
    const { id } = await makeOrganisation(database(), 'Ale');
    return makePerson(database(), id, { name: 'Bo', roles: ['reader'] });
  };

  it('holds for whoever chose, and for nobody else', async () => {
    const { id } = await makeOrganisation(database(), 'Ale');
    const bo = await makePerson(database(), id, { name: 'Bo', roles: ['reader'] });
    const eva = await makePerson(database(), id, { name: 'Eva', roles: ['reader'] });
    const context = await bo.context();
    await perform(choosePreference, context, { topic: 'own-matters', frequency: 'weekly' });
    expect([...(await preferencesOf(context.db, id, bo.id))]).toEqual([['own-matters', 'weekly']]);
    expect([...(await preferencesOf(context.db, id, eva.id))]).toEqual([]);
  });

  it('is open to every role, since everybody has mail of their own', async () => {
    const { id } = await makeOrganisation(database(), 'Ale');
    for (const role of roles) {
      const person = await makePerson(database(), id, { name: role, roles: [role] });
      const input = { topic: 'own-matters', frequency: 'at-once' };
      await expect(perform(choosePreference, await person.context(), input)).resolves.toEqual({
        frequency: 'at-once',
      });
    }
  });

  it('can be taken back to what held before, also where nothing had been chosen', async () => {
    const context = await (await somebody()).context();
    const { entry } = await performWithReceipt(choosePreference, context, {
      topic: 'own-matters',
      frequency: 'never',
    });
    expect(await findOffer(context.db, context, entry ?? 0)).toMatchObject({
      action: 'messages.choosePreference',
      input: { topic: 'own-matters', frequency: 'daily' },
    });
  });

  it('never: takes away what waits for the person, and what comes after is not written', async () => {
    const bo = await somebody();
    const context = await bo.context();
    const write = () =>
      inTransaction(context.db, trx =>
        queueMessage(
          { ...context, db: trx },
          { personId: bo.id, topic: 'own-matters', language: 'sv', subject: 'Hej', body: 'Hej' },
        ),
      );
    const waiting = () => context.db.selectFrom('mail_message').select('topic').execute();
    await write();
    expect(await waiting()).toHaveLength(1);
    await perform(choosePreference, context, { topic: 'own-matters', frequency: 'never' });
    expect(await waiting()).toEqual([]);
    await write();
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ['security, which always comes', { topic: 'security', frequency: 'never' }],
    ['a topic that does not exist', { topic: 'news', frequency: 'daily' }],
    ['a frequency that does not exist', { topic: 'own-matters', frequency: 'hourly' }],
    ['nothing', {}],
  ])('is refused for %s', async (_, input) => {
    const context = await (await somebody()).context();
    await expect(perform(choosePreference, context, input)).rejects.toMatchObject({ status: 422 });
  });
});
