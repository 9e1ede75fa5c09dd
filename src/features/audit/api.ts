import { createRoute, z } from '@hono/zod-openapi';
import {
  answer,
  anyMemberOfRequest,
  changeProblemAnswers,
  createRest,
  type RestApp,
} from '#platform/rest/rest.ts';
import { takeBack } from './take-back.ts';

const undoRoute = createRoute({
  method: 'post',
  path: '/undo',
  operationId: 'audit.undo',
  tags: ['audit'],
  summary:
    'Ångrar en egen ändring: en gång, inom ett dygn. Takes a change of your own back: once, within a day.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            entry: z.number().int().min(1).meta({
              description: 'Revisionspostens nummer. The number of the audit entry.',
            }),
          }),
          example: { entry: 12 },
        },
      },
    },
  },
  responses: {
    ...answer(
      z.object({ entry: z.number().int(), action: z.string() }),
      'Posten vars ändring är ångrad, och vad som gjordes. The entry undone, and the action that did it.',
      { entry: 12, action: 'organisations.chooseUnit' },
    ),
    ...changeProblemAnswers,
  },
});

/** Operations on the audit, and what takes changes back. */
export function auditOperations(): RestApp {
  const api = createRest();
  api.openapi(undoRoute, async context => {
    const { entry } = context.req.valid('json');
    return context.json({ entry, action: await takeBack(anyMemberOfRequest(context), entry) }, 200);
  });
  return api;
}
