import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  type RestApp,
} from '#platform/rest/rest.ts';
import { addInitiative, removeInitiative } from '../actions/adding.ts';
import { changeOrigins } from '../actions/origins.ts';
import { changeBasis } from '../actions/sections.ts';
import { changeSetting } from '../actions/setting.ts';
import { changeState } from '../actions/state.ts';
import { addSchema, basisBodySchema, changeOriginsSchema, changeStateSchema } from '../model/initiative.ts';
import { changeSettingSchema } from '../model/setting.ts';
import {
  answerExample,
  basisExample,
  exampleIds,
  idParameter,
  initiativeExample,
  initiativeSchema,
  lineExample,
  settingExample,
  staffingExample,
  stepsExample,
} from './schemas.ts';

const tags = ['initiatives'];
const ofInitiative = z.object({ initiative: idParameter });
export const initiativeAnswers = {
  ...answer(initiativeSchema, 'Initiativet efteråt. The initiative afterwards.', initiativeExample),
  ...changeProblemAnswers,
};

const origins = [{ kind: 'opportunity' as const, unit: '1440', pattern: 'home-care-route-planning' }];

const addRoute = createRoute({
  method: 'post',
  path: '/initiatives',
  operationId: addInitiative.name,
  tags,
  summary: 'För in ett initiativ som idé. Enters an initiative as an idea.',
  request: {
    body: jsonBody(addSchema, {
      ...basisExample,
      origins,
      lines: [lineExample],
      staffing: [staffingExample],
      effectChain: stepsExample,
      legalAnswers: [answerExample],
    }),
  },
  responses: initiativeAnswers,
});

const changeBasisRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/basis',
  operationId: changeBasis.name,
  tags,
  summary:
    'Ändrar namn, slag, mål, förvaltningar och när det får börja. Changes name, kind, goals, departments and when it may start.',
  request: {
    params: ofInitiative,
    body: jsonBody(basisBodySchema, { version: 1, ...basisExample }),
  },
  responses: initiativeAnswers,
});

const changeOriginsRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/origins',
  operationId: changeOrigins.name,
  tags,
  summary: 'Säger vad initiativet kommer ur. Says what the initiative grew out of.',
  request: {
    params: ofInitiative,
    body: jsonBody(changeOriginsSchema.omit({ initiative: true }), { version: 1, origins }),
  },
  responses: initiativeAnswers,
});

const changeStateRoute = createRoute({
  method: 'put',
  path: '/initiatives/{initiative}/state',
  operationId: changeState.name,
  tags,
  summary:
    'Säger att det är berett, åter en idé eller nedlagt. Says that it is prepared, an idea again or dropped.',
  request: {
    params: ofInitiative,
    body: jsonBody(changeStateSchema.omit({ initiative: true }), { version: 1, state: 'prepared' }),
  },
  responses: initiativeAnswers,
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/initiatives/{initiative}',
  operationId: removeInitiative.name,
  tags,
  summary: 'Tar bort en idé som inget hänvisar till. Removes an idea that nothing refers to.',
  request: { params: ofInitiative, query: z.object({ version: z.coerce.number().int().min(1) }) },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Initiativet är borttaget. The initiative is removed.', {
      id: exampleIds.initiative,
    }),
    ...changeProblemAnswers,
  },
});

const changeSettingRoute = createRoute({
  method: 'put',
  path: '/planning-setting',
  operationId: changeSetting.name,
  tags,
  summary:
    'Ändrar planens år, perioder, prisår och kalkylränta. Changes years, periods, price year and discount rate of the plan.',
  request: { body: jsonBody(changeSettingSchema, { ...settingExample, version: 0 }) },
  responses: {
    ...answer(changeSettingSchema, 'Inställningen efteråt. The setting afterwards.', {
      ...settingExample,
      version: 1,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations that enter, remove and change initiatives as wholes. */
export function initiativeChangingOperations(): RestApp {
  const api = createRest();
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    return context.json(await perform(addInitiative, member, context.req.valid('json')), 200);
  });
  api.openapi(changeBasisRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeBasis, member, input), 200);
  });
  api.openapi(changeOriginsRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeOrigins, member, input), 200);
  });
  api.openapi(changeStateRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeState, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeInitiative, member, input), 200);
  });
  api.openapi(changeSettingRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    return context.json(await perform(changeSetting, member, context.req.valid('json')), 200);
  });
  return api;
}
