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
import { bookBenefit } from '../actions/book.ts';
import { closeRegister } from '../actions/close.ts';
import { passOnBenefit } from '../actions/pass-on.ts';
import { passOnSchema } from '../model/benefit.ts';
import { bookSchema } from '../model/booking.ts';
import { closeSchema } from '../model/closing.ts';
import { ofBenefit, tags } from './parts.ts';
import { bookExample, exampleIds, lessonExample } from './schemas.ts';

const book = createRoute({
  method: 'post',
  path: '/benefits/{benefit}/bookings',
  operationId: bookBenefit.name,
  tags,
  summary:
    'Bokför vad som kommit hem ett år, eller rättar en bokning. Books what came home in a year, or corrects a booking.',
  request: { params: ofBenefit, body: jsonBody(bookSchema.omit({ benefit: true }), bookExample) },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Bokningen. The booking.', { id: exampleIds.booking }),
    ...changeProblemAnswers,
  },
});

const passOn = createRoute({
  method: 'put',
  path: '/benefits/{benefit}/owner',
  operationId: passOnBenefit.name,
  tags,
  summary: 'Lämnar över ansvaret för nyttan från i dag. Passes the benefit on from today.',
  request: {
    params: ofBenefit,
    body: jsonBody(passOnSchema.omit({ benefit: true }), { version: 1, owner: exampleIds.owner }),
  },
  responses: {
    ...answer(z.object({ id: z.uuid(), version: z.int() }), 'Nyttan. The benefit.', {
      id: exampleIds.benefit,
      version: 2,
    }),
    ...changeProblemAnswers,
  },
});

const close = createRoute({
  method: 'post',
  path: '/initiatives/{initiative}/benefit-closing',
  operationId: closeRegister.name,
  tags,
  summary:
    'Stänger initiativets nyttoregister med en lärdom. Closes the benefit register of the initiative with a lesson.',
  request: {
    params: z.object({ initiative: z.uuid().meta({ examples: [exampleIds.initiative] }) }),
    body: jsonBody(closeSchema.omit({ initiative: true }), {
      reasons: [...lessonExample.reasons],
      lesson: lessonExample.lesson,
    }),
  },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Stängningen. The closing.', { id: exampleIds.closing }),
    ...changeProblemAnswers,
  },
});

/** Operations that change the benefit register. */
export function benefitChangingOperations(): RestApp {
  const api = createRest();
  api.openapi(book, async context => {
    const member = memberOfRequest(context, 'benefits.book');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(bookBenefit, member, input), 200);
  });
  api.openapi(passOn, async context => {
    const member = memberOfRequest(context, 'benefits.book');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(passOnBenefit, member, input), 200);
  });
  api.openapi(close, async context => {
    const member = memberOfRequest(context, 'benefits.book');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(closeRegister, member, input), 200);
  });
  return api;
}
