import type { z } from 'zod';
import { patternNamed } from '#features/catalogue/index.ts';
import {
  besideInThread,
  showInThread,
  type ThreadObject,
  type ThreadRef,
  tieInThread,
  untieBack,
} from '#features/thread/index.ts';
import { type ActionContext, definePreparedAction } from '#platform/action/action.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { changeOriginsSchema, type Initiative, type Origin } from '../model/initiative.ts';
import { isOpen, originOf, refOf } from '../model/origin.ts';
import { shownOf } from '../store/beside.ts';
import { affected, changing } from './seen.ts';

/** Origins of open values as the thread shows them: nobody else makes those. */
export async function shownOrigins(
  { db, organisation, warehouse }: Pick<Context, 'db' | 'organisation' | 'warehouse'>,
  origins: readonly Origin[],
): Promise<readonly ThreadObject[]> {
  const shown: ThreadObject[] = [];
  const open = origins.filter(isOpen);
  const units = open.length > 0 ? await warehouse.units() : [];
  for (const origin of open) {
    const unit = units.find(({ code }) => code === origin.unit);
    if (unit === undefined) throw unknown('unit');
    if (origin.kind === 'opportunity') {
      const pattern = await patternNamed({ db, organisation }, origin.pattern);
      if (pattern === undefined) throw unknown('pattern');
      shown.push({
        kind: 'opportunity',
        id: `${origin.unit}/${origin.pattern}`,
        title: pattern.name.sv,
        titleEnglish: pattern.name.en,
        told: `Möjlighet i ${unit.name}`,
        toldEnglish: `Opportunity in ${unit.name}`,
        href: `/mojligheter/${origin.unit}/${origin.pattern}`,
      });
    } else {
      const snapshot = await warehouse.newestWith(origin.unit);
      const keyFigure = snapshot?.keyFigures.find(({ id }) => id === origin.keyFigure);
      if (keyFigure === undefined) throw unknown('key-figure');
      shown.push({
        kind: 'gap',
        id: `${origin.unit}/${origin.keyFigure}`,
        title: keyFigure.title,
        told: `Nyckeltal ${keyFigure.id}, ${unit.name}`,
        toldEnglish: `Key figure ${keyFigure.id}, ${unit.name}`,
        href: `/nyckeltal/${origin.unit}/${origin.keyFigure}`,
      });
    }
  }
  return shown;
}

/** What the organisation has of its own must stand in the thread; unknown otherwise, by its kind. */
async function refuseUnknownOwn(
  db: ActionContext['db'],
  organisationId: ActionContext['organisation']['id'],
  own: readonly ThreadRef[],
): Promise<void> {
  for (const [kind, refs] of Map.groupBy(own, each => each.kind)) {
    const ids = new Set(refs.map(({ id }) => id));
    const known = await shownOf(db, organisationId, kind, [...ids]);
    if (known.length < ids.size) throw unknown(kind);
  }
}

/** Ties an initiative to all that it grew out of, and to the goals it serves; gaps of an opportunity also lead to that. */
export async function tieOrigins(
  { db, organisation, now }: ActionContext,
  initiative: string,
  {
    origins,
    goals,
    shown,
  }: {
    readonly origins: readonly Origin[];
    readonly goals: readonly string[];
    readonly shown: readonly ThreadObject[];
  },
): Promise<void> {
  const own: readonly ThreadRef[] = origins.flatMap(origin => (isOpen(origin) ? [] : [refOf(origin)]));
  await refuseUnknownOwn(db, organisation.id, own);
  const knownGoals = await shownOf(db, organisation.id, 'goal', goals);
  const self: ThreadRef = { kind: 'initiative', id: initiative };
  await untieBack(db, organisation.id, self);
  const from: readonly ThreadRef[] = [
    ...shown,
    ...own,
    ...knownGoals.map(id => ({ kind: 'goal' as const, id })),
  ];
  for (const object of shown) await showInThread(db, organisation.id, object, now());
  for (const ref of from) await tieInThread(db, organisation.id, ref, self, now());
  for (const gap of shown.filter(({ kind }) => kind === 'gap')) {
    for (const opportunity of shown.filter(({ kind }) => kind === 'opportunity'))
      await tieInThread(db, organisation.id, gap, opportunity, now());
  }
}

/** Ties an initiative to the goals it serves now, and to all that it grew out of before. */
export async function retieGoals(
  context: ActionContext,
  { id, goals }: Pick<Initiative, 'id' | 'goals'>,
): Promise<void> {
  const { db, organisation } = context;
  const before = await besideInThread(db, organisation.id, { kind: 'initiative', id }, 'before');
  const origins = before.map(originOf).filter(origin => origin !== null);
  const open = new Set(origins.filter(isOpen).map(origin => refOf(origin).id));
  const shown = before.filter(({ kind, id }) => (kind === 'gap' || kind === 'opportunity') && open.has(id));
  await tieOrigins(context, id, { origins, goals, shown });
}

/** What an initiative grew out of, as the thread holds it. */
export async function originsOf(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  initiative: string,
): Promise<readonly Origin[]> {
  const before = await besideInThread(db, organisation.id, { kind: 'initiative', id: initiative }, 'before');
  return before.map(originOf).filter(origin => origin !== null);
}

/** Says anew what an initiative grew out of. */
export const changeOrigins = definePreparedAction<
  z.infer<typeof changeOriginsSchema>,
  Initiative,
  readonly ThreadObject[]
>({
  name: 'initiatives.changeOrigins',
  permission: 'initiatives.edit',
  input: changeOriginsSchema,
  record: ({ initiative, origins }) => ({ initiative, origins: origins.length }),
  prepare: (context, { origins }) => shownOrigins(context, origins),
  discard: async () => {},
  run: async (context, input, shown) => {
    const before = await originsOf(context, input.initiative);
    const { after } = await changing(context, input, ({ id, goals }) =>
      tieOrigins(context, id, { origins: input.origins, goals, shown }),
    );
    return {
      output: after,
      affected: [affected(after.id, 'changed')],
      undo: {
        action: 'initiatives.changeOrigins',
        input: { initiative: after.id, version: after.version, origins: before },
      },
    };
  },
});
