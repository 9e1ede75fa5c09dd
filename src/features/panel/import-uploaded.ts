import { importSnapshot } from '#features/panel/actions/import-snapshot.ts';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { receiveUpload, type Upload } from '#platform/upload.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import type { ImportResult } from '#platform/warehouse/import/import-snapshot.ts';

/** Larger files are read from disk by the command line. */
const limits = { fileBytes: 500 * 1024 * 1024, fieldBytes: 10_000 };

const besides = ['keyFigures', 'units', 'groups', 'structure'] as const;

/** Imports what a form or an API client sent; the files sent are taken away whatever happens. */
export async function importUploaded(context: Context, request: Request): Promise<ImportResult> {
  const upload = await receiveUpload(request, context.dataFolder, limits);
  try {
    const values = upload.files.get('values');
    const text = (name: string) => {
      const given = upload.fields.get(name)?.trim() ?? '';
      return given === '' ? {} : { [name]: given };
    };
    // The same content gives the same snapshot: a repeated import needs no key.
    return await perform(
      importSnapshot,
      { ...context, idempotencyKey: null },
      {
        values: values?.path,
        ...(values === undefined ? {} : { name: values.name }),
        ...Object.fromEntries(
          besides.flatMap(field => (upload.files.has(field) ? [[field, upload.files.get(field)?.path]] : [])),
        ),
        ...text('source'),
        ...text('fetchedOn'),
        ...text('onto'),
      },
    );
  } catch (error) {
    throw error instanceof BadInput ? refusalOf(error, upload) : error;
  } finally {
    await upload.remove();
  }
}

/** The same fault with the name and field its sender knows the file by, and the words sent, so that none are lost. */
function refusalOf(problem: BadInput, { files, fields }: Pick<Upload, 'files' | 'fields'>): Refusal {
  const [field, sent] =
    [...files].find(([, { path }]) => problem.where.file === path || path.endsWith(problem.where.file)) ?? [];
  const file = sent?.name ?? problem.where.file;
  const line = problem.where.line === undefined ? '' : `, line ${problem.where.line}`;
  return new Refusal({
    status: 422,
    code: 'import-unusable',
    message: `${file}${line}: ${problem.reason}. ${problem.remedy}`,
    values: {
      file,
      field: field ?? 'values',
      line: problem.where.line ?? 0,
      reason: problem.reason,
      remedy: problem.remedy,
      source: fields.get('source') ?? '',
      onto: fields.get('onto') ?? '',
    },
  });
}
