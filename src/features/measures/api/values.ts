import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, jsonBody, pageSchema } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { importValues } from '../actions/import-values.ts';
import { correctValue, recordValues } from '../actions/values.ts';
import { correctValueSchema, importValuesSchema, recordValuesSchema } from '../model/value.ts';
import { measureSeries } from '../reading/series.ts';
import { allMeasures } from '../store/measures.ts';
import { recordedValues } from '../store/values.ts';
import {
  exampleIds,
  ofMeasure,
  recordedExample,
  recordedSchema,
  removedSchema,
  rowExample,
  rowSchema,
  seriesExample,
  seriesSchema,
  tags,
} from './schemas.ts';

const seriesRoute = createRoute({
  method: 'get',
  path: '/measures/{measure}/series',
  operationId: 'measures.readSeries',
  tags,
  summary:
    'Måttets värden som de gäller nu, med källa för varje. The values of a measure as they hold now, with the source of each.',
  request: { params: ofMeasure },
  responses: { ...answer(seriesSchema, 'Serien. The series.', seriesExample), ...memberProblemAnswers },
});

const valuesRoute = createRoute({
  method: 'get',
  path: '/measures/{measure}/values',
  operationId: 'measures.listValues',
  tags,
  summary:
    'Varje värde som någonsin förts in, också de som rättats. Every value ever recorded, also those corrected.',
  request: { params: ofMeasure, query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(rowSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [rowExample],
    }),
    ...memberProblemAnswers,
  },
});

const recordRoute = createRoute({
  method: 'post',
  path: '/measures/{measure}/values',
  operationId: recordValues.name,
  tags,
  summary:
    'För in värden, alla eller inga, varvid det som redan står där lämnas. Records values, all or none, leaving what stands there already.',
  request: {
    params: ofMeasure,
    body: jsonBody(recordValuesSchema.omit({ measure: true, cameBy: true }), {
      values: [
        { period: '2025-Q2', value: 86.4, missing: null, note: '' },
        { period: '2025-Q3', value: null, missing: 'bortfall', note: 'Systembyte' },
      ],
      reason: '',
    }),
  },
  responses: {
    ...answer(recordedSchema, 'Hur många. How many.', recordedExample),
    ...changeProblemAnswers,
  },
});

const correctRoute = createRoute({
  method: 'post',
  path: '/measure-values/{value}/correction',
  operationId: correctValue.name,
  tags,
  summary: 'Rättar ett värde med en ny rad som säger varför. Corrects a value by a new row that says why.',
  request: {
    params: z.object({ value: idParameter(exampleIds.value) }),
    body: jsonBody(correctValueSchema.omit({ value: true, cameBy: true }), {
      number: 87.1,
      missing: null,
      note: '',
      reason: 'Två ärenden saknades.',
    }),
  },
  responses: {
    ...answer(removedSchema, 'Den nya raden. The new row.', { id: exampleIds.value }),
    ...changeProblemAnswers,
  },
});

const fileExample = 'mått;period;värde;saknas;anmärkning\nBygglov i tid;2025-Q2;86,4;;\n';

const importRoute = createRoute({
  method: 'post',
  path: '/measure-values-file',
  operationId: importValues.name,
  tags,
  summary: 'Läser in värden ur en CSV-fil, alla eller inga. Imports values of a CSV file, all or none.',
  request: { body: jsonBody(importValuesSchema, { text: fileExample, reason: '', basis: null }) },
  responses: {
    ...answer(recordedSchema, 'Hur många. How many.', { added: 1, corrected: 0, unchanged: 0 }),
    ...changeProblemAnswers,
  },
});

/** Operations on values of measures. */
export function measureValueOperations(): RestApp {
  const api = createRest();
  api.openapi(seriesRoute, async context => {
    const member = memberOfRequest(context, 'measures.read');
    const series = await measureSeries(member, context.req.valid('param').measure);
    const { measure, points, snapshot, panelRevisions } = series;
    return context.json(
      {
        measure: measure.id,
        unit: measure.unit,
        snapshot,
        points: [...points],
        panelRevisions: [...panelRevisions],
      },
      200,
    );
  });
  api.openapi(valuesRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'measures.read');
    const { measure } = context.req.valid('param');
    const measures = await allMeasures(db, organisation.id);
    if (!measures.some(({ id }) => id === measure)) throw unknown('measure');
    const rows = await recordedValues(db, organisation.id, measure);
    return context.json(pageOf(rows, context.req.valid('query')), 200);
  });
  api.openapi(recordRoute, async context => {
    const member = memberOfRequest(context, 'measures.report');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(recordValues, member, input), 200);
  });
  api.openapi(correctRoute, async context => {
    const member = memberOfRequest(context, 'measures.report');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(correctValue, member, input), 200);
  });
  api.openapi(importRoute, async context => {
    const member = memberOfRequest(context, 'measures.report');
    return context.json(await perform(importValues, member, context.req.valid('json')), 200);
  });
  return api;
}
