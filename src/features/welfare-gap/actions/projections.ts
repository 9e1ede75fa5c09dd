import { defineAction, definePreparedAction } from '#platform/action/action.ts';
import { Refusal, refused, unknown } from '#platform/action/refusal.ts';
import {
  type ImportProjection,
  importProjectionSchema,
  type ProjectionFault,
  type RemoveProjection,
  removeProjectionSchema,
} from '../model/projection.ts';
import { readProjection } from '../projection-file.ts';
import {
  allProjections,
  deleteProjection,
  insertProjection,
  scenariosResting,
} from '../store/projections.ts';

/** All that is wrong in the file, each as a field problem that says the line and what stands there. */
function refusedFile(faults: readonly ProjectionFault[]): Refusal {
  return new Refusal({
    status: 422,
    code: 'projection-unusable',
    message: 'The file cannot be read as a projection of the population.',
    fields: faults.map(({ line, reason, cell }) => ({
      path: line === 0 ? 'text' : `text.${line}`,
      code: 'refused',
      values: { reason, line, cell },
    })),
  });
}

/** Reads a projection of a unit’s population by age out of a file, all or nothing. */
export const importProjection = definePreparedAction<
  ImportProjection,
  { readonly id: string; readonly years: number },
  boolean
>({
  name: 'welfare-gap.importProjection',
  permission: 'welfare.edit',
  input: importProjectionSchema,
  record: ({ unit, baseYear }) => ({ unit, baseYear }),
  prepare: async ({ warehouse }, { unit }) =>
    (await warehouse.units()).some(({ code, kind }) => code === unit && kind !== 'nation'),
  run: async ({ db, organisation, actor, now }, { unit, name, baseYear, region, text }, isKnown) => {
    if (!isKnown) throw refused('unit', 'unit-unknown', 'There is no such municipality or region.');
    const { values, faults } = readProjection(text, { region, baseYear });
    if (faults.length > 0) throw refusedFile(faults);
    const by = { person: actor.id, at: now() };
    const id = await insertProjection(db, organisation.id, { unit, name, baseYear, values }, by);
    return {
      output: { id, years: new Set(values.map(({ year }) => year)).size },
      affected: [{ kind: 'projection', id, change: 'created' }],
      undo: { action: 'welfare-gap.removeProjection', input: { projection: id } },
    };
  },
  discard: async () => {},
});

/** Removes an imported projection that no scenario rests on. */
export const removeProjection = defineAction<RemoveProjection, { readonly id: string }>({
  name: 'welfare-gap.removeProjection',
  permission: 'welfare.edit',
  input: removeProjectionSchema,
  record: ({ projection }) => ({ projection }),
  run: async ({ db, organisation }, { projection }) => {
    const found = (await allProjections(db, organisation.id)).find(({ id }) => id === projection);
    if (found === undefined) throw unknown('projection');
    if ((await scenariosResting(db, organisation.id, projection)) > 0)
      throw refused('projection', 'projection-in-use', 'A scenario rests on this projection.');
    await deleteProjection(db, organisation.id, projection);
    return {
      output: { id: projection },
      affected: [{ kind: 'projection', id: projection, change: 'removed' }],
    };
  },
});
