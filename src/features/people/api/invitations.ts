import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idParameter } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  type RestApp,
} from '#platform/rest/rest.ts';
import { invite, renewInvitation, restoreInvitation, withdrawInvitation } from '../actions/inviting.ts';
import { inviteSchema } from '../model.ts';
import { changedSchema, exampleIds, invitedExample, invitedSchema } from './schemas.ts';

const inviteRoute = createRoute({
  method: 'post',
  path: '/people',
  operationId: invite.name,
  tags: ['people'],
  summary:
    'Bjuder in en person; länken gäller i sju dagar och visas en gång. Invites a person; the link holds for seven days and is told once.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: inviteSchema,
          example: { name: 'Bo Ek', email: 'bo.ek@example.se', roles: ['contributor'] },
        },
      },
    },
  },
  responses: {
    ...answer(invitedSchema, 'Inbjudan. The invitation.', invitedExample),
    ...changeProblemAnswers,
  },
});

const renewRoute = createRoute({
  method: 'post',
  path: '/people/{person}/invitations',
  operationId: renewInvitation.name,
  tags: ['people'],
  summary: 'Ger en ny länk; de tidigare slutar gälla. Gives a new link; the earlier ones stop to hold.',
  request: { params: z.object({ person: idParameter(exampleIds.person) }) },
  responses: {
    ...answer(invitedSchema, 'Inbjudan. The invitation.', invitedExample),
    ...changeProblemAnswers,
  },
});

const versionBody = {
  required: true,
  content: {
    'application/json': {
      schema: z.strictObject({ version: z.int().min(1) }),
      example: { version: 1 },
    },
  },
} as const;

const ofInvitation = {
  params: z.object({ invitation: idParameter(exampleIds.invitation) }),
  body: versionBody,
};

const changedInvitation = answer(changedSchema, 'Inbjudans nya version. The new version of the invitation.', {
  id: exampleIds.invitation,
  version: 2,
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/invitations/{invitation}/withdrawal',
  operationId: withdrawInvitation.name,
  tags: ['people'],
  summary: 'Drar tillbaka en inbjudan. Withdraws an invitation.',
  request: ofInvitation,
  responses: { ...changedInvitation, ...changeProblemAnswers },
});

const restoreRoute = createRoute({
  method: 'post',
  path: '/invitations/{invitation}/restoration',
  operationId: restoreInvitation.name,
  tags: ['people'],
  summary:
    'Låter en tillbakadragen inbjudan gälla igen, till sin dag. Lets a withdrawn invitation hold again, until its day.',
  request: ofInvitation,
  responses: { ...changedInvitation, ...changeProblemAnswers },
});

/** Operations on invitations. */
export function invitationOperations(): RestApp {
  const api = createRest();
  api.openapi(inviteRoute, async context => {
    const member = memberOfRequest(context, 'people.edit');
    return context.json(await perform(invite, member, context.req.valid('json')), 200);
  });
  api.openapi(renewRoute, async context => {
    const member = memberOfRequest(context, 'people.edit');
    return context.json(await perform(renewInvitation, member, context.req.valid('param')), 200);
  });
  api.openapi(withdrawRoute, async context => {
    const member = memberOfRequest(context, 'people.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(withdrawInvitation, member, input), 200);
  });
  api.openapi(restoreRoute, async context => {
    const member = memberOfRequest(context, 'people.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(restoreInvitation, member, input), 200);
  });
  return api;
}
