import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import {
  answer,
  anyMemberOfRequest,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  type RestApp,
} from '#platform/rest/rest.ts';
import { verifyChain } from './actions.ts';
import { entryOperations } from './api/entries.ts';
import { takeBack } from './take-back.ts';

const faultSchema = z.object({ kind: z.string() }).catchall(z.union([z.string(), z.number(), z.null()]));

const verifyRoute = createRoute({
  method: 'post',
  path: '/audit/verification',
  operationId: verifyChain.name,
  tags: ['audit'],
  summary:
    'Kontrollerar varje post i kedjan mot ankarna. Checks every entry of the chain against the anchors.',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.strictObject({}), example: {} } } },
  },
  responses: {
    ...answer(
      z.object({
        isWhole: z.boolean(),
        entries: z.number().int(),
        last: z.number().int(),
        anchors: z.number().int(),
        faults: z.array(faultSchema).readonly(),
        guardsOff: z.array(z.string()).readonly(),
      }),
      'Vad som hittades. What was found.',
      {
        isWhole: false,
        entries: 11,
        last: 12,
        anchors: 2,
        faults: [{ kind: 'missing', first: 5, last: 5 }],
        guardsOff: [],
      },
    ),
    ...changeProblemAnswers,
  },
});

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
  api.route('/', entryOperations());
  api.openapi(verifyRoute, async context => {
    const found = await perform(
      verifyChain,
      memberOfRequest(context, 'audit.read'),
      context.req.valid('json'),
    );
    const isWhole = found.faults.length === 0 && found.guardsOff.length === 0;
    return context.json({ isWhole, ...found, faults: found.faults.map(fault => ({ ...fault })) }, 200);
  });
  api.openapi(undoRoute, async context => {
    const { entry } = context.req.valid('json');
    return context.json({ entry, action: await takeBack(anyMemberOfRequest(context), entry) }, 200);
  });
  return api;
}
