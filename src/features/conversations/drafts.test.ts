import { beforeAll, expect, test } from 'vitest';
import {
  type Conversing,
  conversationOf,
  makeConversing,
  openConversation,
} from '../../../tests/support/conversing.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { readConversation } from './reading/conversation.ts';

describeOnEachEngine('A draft of a conversation', database => {
  let all: Conversing;
  beforeAll(async () => {
    all = await makeConversing(database(), 1);
  });
  const idOf = (made: unknown) => String(Reflect.get(Object(made), 'id'));

  test('is removed with all that hangs on it, in the version that was seen', async () => {
    const conversation = idOf(await all.does(all.leader, 'startConversation', conversationOf({})));
    await all.does(all.leader, 'addStatements', {
      conversation,
      statements: [{ text: 'Mötena är för långa.', origin: 'leadership', originId: null }],
    });
    const removing = (version: number) => all.does(all.leader, 'removeDraft', { conversation, version });
    await expect(removing(7)).rejects.toMatchObject({ status: 409 });
    await removing(1);
    await expect(readConversation(await all.leader.context(), conversation)).rejects.toMatchObject({
      status: 404,
    });
    await expect(removing(1)).rejects.toMatchObject({ status: 404 });
  });

  test('is kept once it has been opened', async () => {
    const { conversation } = await openConversation(all);
    const removing = all.does(all.leader, 'removeDraft', { conversation, version: 2 });
    await expect(removing).rejects.toMatchObject({ status: 422, code: 'opened-already' });
    await expect(
      database()
        .db.withTables<{ conversation: { id: string } }>()
        .deleteFrom('conversation')
        .where('id', '=', conversation)
        .execute(),
    ).rejects.toThrow('is kept');
  });
});
