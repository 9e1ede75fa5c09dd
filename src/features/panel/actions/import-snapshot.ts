import path from 'node:path';
import { type ImportInput, importSchema } from '#features/panel/model/import.ts';
import { definePreparedAction } from '#platform/action/action.ts';
import {
  type ImportResult,
  type StagedImport,
  stageImport,
} from '#platform/warehouse/import/import-snapshot.ts';
import { comparedAhead, importContext, publicationOf } from './import-context.ts';

/**
 * Reads a file of values into a new snapshot, all or nothing: the folder is made whole under a working name, and gets
 * its lasting name with the commit that writes the audit entry.
 */
export const importSnapshot = definePreparedAction<ImportInput, ImportResult, StagedImport>({
  name: 'panel.importSnapshot',
  permission: 'values.import',
  input: importSchema,
  record: ({ values, name, source, fetchedOn, onto }) => ({
    file: name ?? path.basename(values),
    source: source ?? null,
    fetchedOn: fetchedOn ?? null,
    onto: onto ?? null,
  }),
  prepare: async (context, { values, name, ...rest }) =>
    comparedAhead(
      context,
      await stageImport(
        { ...rest, values: { kind: 'file', path: values, name: name ?? values } },
        importContext(context),
      ),
    ),
  run: async ({ organisation }, _, { stage, manifest, report, state }) => ({
    output: { manifest, report, state },
    affected: state === 'new' ? [{ kind: 'snapshot', id: manifest.id, change: 'created' }] : [],
    publish: [publicationOf(organisation.id, { stage, manifest })],
  }),
  discard: ({ discard }) => discard(),
});
