import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { languageOf } from '#platform/mail/language.ts';
import { frequencyOf } from '#platform/mail/topics.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  type RestApp,
} from '#platform/rest/rest.ts';
import { chooseLanguage, choosePreference } from './actions.ts';
import { choosePreferenceSchema, chosenTopics, languages } from './model.ts';
import { preferencesOf } from './store.ts';

const preferenceSchema = choosePreferenceSchema.meta({ id: 'MailPreference' });
const example = { topic: 'own-matters' as const, frequency: 'weekly' as const };

const readPreferences = createRoute({
  method: 'get',
  path: '/own/mail-preferences',
  operationId: 'messages.readPreferences',
  tags: ['messages'],
  summary: 'Hur ofta du får utskick, per ämne. How often mail comes to you, by topic.',
  responses: {
    ...answer(z.array(preferenceSchema), 'Dina val. Your choices.', [example]),
    400: changeProblemAnswers[400],
    401: changeProblemAnswers[401],
    403: changeProblemAnswers[403],
  },
});

const choose = createRoute({
  method: 'put',
  path: '/own/mail-preferences',
  operationId: choosePreference.name,
  tags: ['messages'],
  summary: 'Väljer hur ofta utskick om ett ämne kommer. Chooses how often mail about a topic comes.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: preferenceSchema,
          example,
        },
      },
    },
  },
  responses: {
    ...answer(preferenceSchema, 'Ditt val efteråt. Your choice afterwards.', example),
    ...changeProblemAnswers,
  },
});

const languageSchema = z.object({ language: z.enum(languages) }).meta({ id: 'MailLanguage' });
const languageExample = { language: 'sv' as const };

const readLanguage = createRoute({
  method: 'get',
  path: '/own/mail-language',
  operationId: 'messages.readLanguage',
  tags: ['messages'],
  summary: 'Vilket språk utskicken till dig har. The language of the mail that comes to you.',
  responses: {
    ...answer(languageSchema, 'Språket. The language.', languageExample),
    400: changeProblemAnswers[400],
    401: changeProblemAnswers[401],
    403: changeProblemAnswers[403],
  },
});

const chooseLanguageRoute = createRoute({
  method: 'put',
  path: '/own/mail-language',
  operationId: chooseLanguage.name,
  tags: ['messages'],
  summary: 'Väljer språk för utskicken. Chooses the language of the mail.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: languageSchema, example: languageExample } },
    },
  },
  responses: {
    ...answer(languageSchema, 'Språket efteråt. The language afterwards.', languageExample),
    ...changeProblemAnswers,
  },
});

/** Operations on the mail that somebody gets. */
export function messageOperations(): RestApp {
  const api = createRest();
  api.openapi(readPreferences, async context => {
    const { db, organisation, actor } = memberOfRequest(context, 'own.edit');
    const chosen = await preferencesOf(db, organisation.id, actor.id);
    const preferences = chosenTopics.map(topic => ({
      topic,
      frequency: frequencyOf(topic, chosen.get(topic) ?? null),
    }));
    return context.json(preferences, 200);
  });
  api.openapi(choose, async context => {
    const member = memberOfRequest(context, 'own.edit');
    const input = context.req.valid('json');
    const { frequency } = await perform(choosePreference, member, input);
    return context.json({ topic: input.topic, frequency }, 200);
  });
  api.openapi(readLanguage, async context => {
    const { db, organisation, actor } = memberOfRequest(context, 'own.edit');
    return context.json({ language: await languageOf(db, organisation.id, actor.id) }, 200);
  });
  api.openapi(chooseLanguageRoute, async context => {
    const member = memberOfRequest(context, 'own.edit');
    return context.json(await perform(chooseLanguage, member, context.req.valid('json')), 200);
  });
  return api;
}
