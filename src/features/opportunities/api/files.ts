import { createRoute, z } from '@hono/zod-openapi';
import { patternsEverFor, patternsFor } from '#features/catalogue/index.ts';
import { type Place, placeOf } from '#features/situation/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context, Language } from '#platform/context.ts';
import { answer, createRest, problemAnswers, type RestApp } from '#platform/rest/rest.ts';
import { type Compared, type ComparedSide, type Comparison, comparisonOf } from '../compare.ts';
import { peersBeside, placeBeside } from '../comparing.ts';
import { type ListFile, listCsv, listWorkbook } from '../list-file/write.ts';
import { listFileMessages } from '../messages/list-file.ts';
import { rankingOf } from '../ranking.ts';
import { comparisonExample, comparisonSchema } from './compare-schemas.ts';
import { tags } from './schemas.ts';

const params = z.object({
  unit: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ examples: ['1440'] }),
});
const query = z.object({ snapshot: z.string().optional() });
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const csvRoute = createRoute({
  method: 'get',
  path: '/units/{unit}/opportunities-file',
  operationId: 'opportunities.exportOpportunities',
  tags,
  summary:
    'Möjligheterna som CSV, för den egna enheten med egna och avfärdade. The opportunities as CSV, for the own unit with its own and dismissed ones.',
  request: { params, query },
  responses: {
    200: { description: 'Listan. The list.', content: { 'text/csv': { schema: z.string() } } },
    ...problemAnswers,
  },
});

const workbookRoute = createRoute({
  method: 'get',
  path: '/units/{unit}/opportunities-workbook',
  operationId: 'opportunities.exportWorkbook',
  tags,
  summary:
    'Möjligheterna som arbetsbok i Excel, med samma siffror. The opportunities as an Excel workbook, with the same figures.',
  request: { params, query },
  responses: {
    200: {
      description: 'Ett blad med listan, ett om den. One sheet with the list, one about it.',
      content: { [workbookType]: { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...problemAnswers,
  },
});

const compareRoute = createRoute({
  method: 'get',
  path: '/units/{unit}/opportunities-comparison',
  operationId: 'opportunities.compareOpportunities',
  tags,
  summary:
    'Två enheters möjligheter bredvid varandra: vilka båda har och vilka bara den ena. The opportunities of two units beside each other: which both have and which only one.',
  request: {
    params,
    query: query.extend({
      with: z.string().optional().meta({
        description:
          'Den andra enhetens kod; utan den jämförs med den närmaste liknande. The other unit’s code; without it the nearest peer is compared with.',
      }),
    }),
  },
  responses: {
    ...answer(comparisonSchema, 'Jämförelsen. The comparison.', comparisonExample),
    ...problemAnswers,
  },
});

const side = ({ rank, opportunity, adoption }: ComparedSide) => ({
  rank,
  total: opportunity?.score.total ?? null,
  reachable: opportunity?.reachable ?? null,
  state: adoption?.own.state ?? null,
});

const told = ({ pattern, area, figures, one, other }: Compared, language: Language) => ({
  pattern: pattern.id,
  name: pattern.name[language],
  area,
  keyFigures: figures.map(figure => ({
    id: figure.id,
    title: figure.title,
    unit: figure.one,
    with: figure.other,
  })),
  unit: side(one),
  with: side(other),
});

/** Operations that give the list as a file, and two lists beside each other. */
export function opportunityFileOperations(): RestApp {
  const api = createRest();
  api.openapi(csvRoute, async context => {
    const { warehouse, language } = context.get('context');
    const { unit } = context.req.valid('param');
    const place = await placeOf(warehouse, unit, context.req.valid('query').snapshot ?? null);
    const file = await fileOf(context.get('visit').member, place);
    return context.body(listCsv(file, language), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${listFileMessages(language).fileName(unit)}.csv"`,
      'Cache-Control': 'no-store',
    });
  });
  api.openapi(workbookRoute, async context => {
    const { warehouse, language } = context.get('context');
    const { unit } = context.req.valid('param');
    const place = await placeOf(warehouse, unit, context.req.valid('query').snapshot ?? null);
    const bytes = await listWorkbook(await fileOf(context.get('visit').member, place), language);
    return context.body(Uint8Array.from(bytes).buffer, 200, {
      'Content-Type': workbookType,
      'Content-Disposition': `attachment; filename="${listFileMessages(language).fileName(unit)}.xlsx"`,
      'Cache-Control': 'no-store',
    });
  });
  api.openapi(compareRoute, async context => {
    const { warehouse, language } = context.get('context');
    const { snapshot, with: chosen } = context.req.valid('query');
    const place = await placeOf(warehouse, context.req.valid('param').unit, snapshot ?? null);
    const other = besideOrNone(place, chosen ?? null);
    const catalogue = await patternsFor(context.get('visit').member);
    const { both, onlyOne, onlyOther } =
      other === null ? nothingCompared : comparisonOf(place, other, catalogue);
    const listed = (all: readonly Compared[]) => all.map(each => told(each, language));
    return context.json(
      {
        unit: place.unit.code,
        name: place.unit.name,
        with: other === null ? null : { unit: other.unit.code, name: other.unit.name },
        snapshot: place.analysis.snapshot.manifest.id,
        both: listed(both),
        onlyUnit: listed(onlyOne),
        onlyWith: listed(onlyOther),
      },
      200,
    );
  });
  return api;
}

const fileOf = async (member: Context | null, place: Place): Promise<ListFile> => ({
  place,
  ranking: await rankingOf(member, place.unit.code, place),
  catalogue: await patternsEverFor(member),
});

/** Where there is nobody to compare with. */
const nothingCompared: Comparison = { both: [], onlyOne: [], onlyOther: [] };

/**
 * The other place, or the nearest peer where none is asked for; null where there is no peer. Unknown where the one asked for is not
 * of the same kind in the same snapshot.
 */
function besideOrNone(place: Place, chosen: string | null): Place | null {
  const code = chosen ?? peersBeside(place)[0]?.code;
  if (code === undefined) return null;
  const found = placeBeside(place, code);
  if (found === null) throw unknown('unit');
  return found;
}
