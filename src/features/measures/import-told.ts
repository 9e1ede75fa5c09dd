import { readFile } from 'node:fs/promises';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { decodeText } from '#platform/decode-text.ts';
import { receiveUpload } from '#platform/upload.ts';
import { previewValues } from './actions/import-values.ts';
import type { Fault, Told } from './components/import-shown.tsx';
import { mostFileCharacters } from './model/value.ts';
import { allMeasures } from './store/measures.ts';
import { shownPeriod, shownPoint } from './wording.ts';

const mostRowsTold = 200;

/** A preview as a page tells it. */
export async function toldPreview(own: Context, text: string): Promise<Told> {
  const { db, organisation, language } = own;
  const plan = await previewValues(own, text);
  const measures = new Map((await allMeasures(db, organisation.id)).map(measure => [measure.id, measure]));
  return {
    basis: plan.basis,
    text,
    added: plan.added.length,
    corrected: plan.corrected.length,
    unchanged: plan.unchanged,
    rows: [...plan.corrected, ...plan.added].slice(0, mostRowsTold).flatMap(row => {
      const measure = measures.get(row.measure);
      if (measure === undefined) return [];
      return [
        {
          key: `${row.measure} ${row.period}`,
          measure: measure.name,
          period: shownPeriod(row.period, language),
          was: row.was === null ? null : shownPoint(row.was, measure, language),
          becomes: shownPoint(row, measure, language),
        },
      ];
    }),
  };
}

export type Sent = {
  readonly text: string;
  readonly isSaving: boolean;
  readonly basis: string | null;
  readonly reason: string;
};

/** What a form brought: a file before text, and whether it is to be saved as it was previewed. */
export async function sentIn(request: Request, { dataFolder }: Context): Promise<Sent> {
  const upload = await receiveUpload(request, dataFolder, {
    fileBytes: mostFileCharacters,
    fieldBytes: 2 * mostFileCharacters,
  });
  try {
    const file = upload.files.get('file');
    const text = file === undefined ? upload.fields.get('text') : decodeText(await readFile(file.path));
    if ((text ?? '').trim() === '') throw noFile();
    return {
      text: text ?? '',
      isSaving: upload.fields.get('step') === 'save',
      basis: upload.fields.get('basis') ?? null,
      reason: upload.fields.get('reason') ?? '',
    };
  } finally {
    await upload.remove();
  }
}

const noFile = (): Refusal =>
  new Refusal({ status: 422, code: 'no-file', message: 'Choose a file or paste text.' });

export const faultsOf = ({ code, fields }: Refusal): readonly Fault[] =>
  code !== 'import-unusable'
    ? []
    : fields.map(({ values: { line, column, reason, cell } }) => ({
        line: Number(line),
        column: String(column),
        reason: String(reason),
        cell: String(cell),
      }));
