import { defineAction, type ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { dropMessages } from '#platform/mail/queue-message.ts';
import { type Frequency, frequencyOf } from '#platform/mail/topics.ts';
import { type ChoosePreference, choosePreferenceSchema } from './model.ts';
import { preferencesOf, savePreference } from './store.ts';

/** Somebody chooses how often mail about a topic comes to themselves. What waits is not sent to who wants none. */
export const choosePreference = defineAction<ChoosePreference, { frequency: Frequency }>({
  name: 'messages.choosePreference',
  permission: 'own.edit',
  input: choosePreferenceSchema,
  record: ({ topic, frequency }) => ({ topic, frequency }),
  run: async ({ db, organisation, actor }, { topic, frequency }) => {
    const chosen = await preferencesOf(db, organisation.id, actor.id);
    const before = frequencyOf(topic, chosen.get(topic) ?? null);
    await savePreference(db, organisation.id, actor.id, { topic, frequency });
    if (frequency === 'never') await dropMessages(db, organisation.id, actor.id, topic);
    return {
      output: { frequency },
      affected: [{ kind: 'mail-preference', id: actor.id, change: 'changed' }],
      ...(before === frequency
        ? {}
        : { undo: { action: 'messages.choosePreference', input: { topic, frequency: before } } }),
    };
  },
});

export const messageActions: readonly ListedAction[] = [listed(choosePreference)];
