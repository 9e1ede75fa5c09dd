import { defineAction, type ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { languageOf } from '#platform/mail/language.ts';
import { dropMessages } from '#platform/mail/queue-message.ts';
import { type Frequency, frequencyOf } from '#platform/mail/topics.ts';
import {
  type ChooseLanguage,
  type ChoosePreference,
  chooseLanguageSchema,
  choosePreferenceSchema,
} from './model.ts';
import { preferencesOf, saveLanguage, savePreference } from './store.ts';

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

/** Somebody chooses the language of the mail and the calendar that come to themselves. */
export const chooseLanguage = defineAction<ChooseLanguage, ChooseLanguage>({
  name: 'messages.chooseLanguage',
  permission: 'own.edit',
  input: chooseLanguageSchema,
  record: ({ language }) => ({ language }),
  run: async ({ db, organisation, actor }, { language }) => {
    const before = await languageOf(db, organisation.id, actor.id);
    await saveLanguage(db, organisation.id, actor.id, language);
    return {
      output: { language },
      affected: [{ kind: 'mail-preference', id: actor.id, change: 'changed' }],
      ...(before === language
        ? {}
        : { undo: { action: 'messages.chooseLanguage', input: { language: before } } }),
    };
  },
});

export const messageActions: readonly ListedAction[] = [listed(choosePreference), listed(chooseLanguage)];
