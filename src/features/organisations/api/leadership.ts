import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idParameter, jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { addSeat, changeSeat, endSeat, removeSeat } from '../actions/seats.ts';
import { addSeatSchema, changeSeatSchema, endSeatSchema } from '../model/seat.ts';
import { sittingOn, vacanciesFrom } from '../model/seat-rules.ts';
import { allSeats } from '../store/seats.ts';
import {
  dayQuery,
  exampleIds,
  removedSchema,
  seatExample,
  seatFieldsExample,
  seatOutcomeExample,
  seatOutcomeSchema,
  seatSchema,
  vacancyExample,
  vacancySchema,
  versionQuery,
} from './schemas.ts';

const tags = ['organisation'];
const ofSeat = z.object({ seat: idParameter(exampleIds.seat) });
const outcome = answer(seatOutcomeSchema, 'Platsen. The seat.', seatOutcomeExample);

const readRoute = createRoute({
  method: 'get',
  path: '/organisation/leadership',
  operationId: 'organisations.readLeadership',
  tags,
  summary:
    'Ledningsgruppen en viss dag, och alla platser genom tiden. The leadership group on a day, and all seats over time.',
  request: { query: dayQuery },
  responses: {
    ...answer(
      z.object({
        date: z.iso.date(),
        members: z.array(seatSchema).readonly(),
        history: z.array(seatSchema).readonly(),
        vacancies: z.array(vacancySchema).readonly(),
      }),
      'Ledningsgruppen. The leadership group.',
      { date: '2026-03-02', members: [seatExample], history: [seatExample], vacancies: [vacancyExample] },
    ),
    ...memberProblemAnswers,
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/organisation/leadership',
  operationId: addSeat.name,
  tags,
  summary:
    'Ger en person, eller någon ny utan konto, en plats. Gives a person, or somebody new without an account, a seat.',
  request: {
    body: jsonBody(addSeatSchema, { person: exampleIds.person, newPerson: null, ...seatFieldsExample }),
  },
  responses: { ...outcome, ...changeProblemAnswers },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/organisation/leadership/{seat}',
  operationId: changeSeat.name,
  tags,
  summary: 'Ändrar titel, ordförandeskap, del eller dagar. Changes title, chair, part or days.',
  request: {
    params: ofSeat,
    body: jsonBody(changeSeatSchema.omit({ seat: true }), { version: 1, ...seatFieldsExample }),
  },
  responses: { ...outcome, ...changeProblemAnswers },
});

const endRoute = createRoute({
  method: 'post',
  path: '/organisation/leadership/{seat}/ending',
  operationId: endSeat.name,
  tags,
  summary: 'Sätter platsens sista dag. Sets the last day of a seat.',
  request: {
    params: ofSeat,
    body: jsonBody(endSeatSchema.omit({ seat: true }), { version: 1, lastDay: '2026-12-31' }),
  },
  responses: { ...outcome, ...changeProblemAnswers },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/organisation/leadership/{seat}',
  operationId: removeSeat.name,
  tags,
  summary: 'Tar bort en plats som blev fel. Removes a seat that was a mistake.',
  request: { params: ofSeat, query: versionQuery },
  responses: {
    ...answer(removedSchema, 'Platsen är borttagen. The seat is removed.', { id: exampleIds.seat }),
    ...changeProblemAnswers,
  },
});

/** Operations on the leadership group. */
export function leadershipOperations(): RestApp {
  const api = createRest();
  api.openapi(readRoute, async context => {
    const { db, organisation, now } = memberOfRequest(context, 'organisation.read');
    const today = now().toISOString().slice(0, 10);
    const date = context.req.valid('query').date ?? today;
    const history = await allSeats(db, organisation.id);
    const members = sittingOn(history, date);
    return context.json({ date, members, history, vacancies: vacanciesFrom(history, today) }, 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'leadership.edit');
    return context.json(await perform(addSeat, member, context.req.valid('json')), 200);
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'leadership.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeSeat, member, input), 200);
  });
  api.openapi(endRoute, async context => {
    const member = memberOfRequest(context, 'leadership.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(endSeat, member, input), 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'leadership.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeSeat, member, input), 200);
  });
  return api;
}
