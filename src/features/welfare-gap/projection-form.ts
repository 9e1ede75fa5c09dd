import { readFile } from 'node:fs/promises';
import type { FieldProblem } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Context, Language } from '#platform/context.ts';
import { decodeText } from '#platform/decode-text.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { receiveUpload } from '#platform/upload.ts';
import { problemMessages } from './messages/problems.ts';
import { scenarioMessages } from './messages/scenario.ts';

export type ProjectionValues = Readonly<Record<'unit' | 'name' | 'baseYear' | 'region' | 'text', string>>;

export const emptyProjection: ProjectionValues = { unit: '', name: '', baseYear: '', region: '', text: '' };

const mostBytes = 2_000_000;

export type SentProjection = {
  readonly step: 'import' | 'remove';
  /** Which is to be removed. */
  readonly projection: string;
  readonly values: ProjectionValues;
};

/** What a form brought: a file before what was pasted. */
export async function projectionSent(request: Request, { dataFolder }: Context): Promise<SentProjection> {
  const upload = await receiveUpload(request, dataFolder, {
    fileBytes: mostBytes,
    fieldBytes: 2 * mostBytes,
  });
  try {
    const file = upload.files.get('file');
    const field = (name: string) => upload.fields.get(name) ?? '';
    return {
      step: field('step') === 'remove' ? 'remove' : 'import',
      projection: field('projection'),
      values: {
        unit: field('unit').trim(),
        name: field('name'),
        baseYear: field('baseYear').trim(),
        region: field('region').trim(),
        text: file === undefined ? field('text') : decodeText(await readFile(file.path)),
      },
    };
  } finally {
    await upload.remove();
  }
}

function textFor(problem: FieldProblem, language: Language): string {
  const text = problemMessages(language);
  const reason = String(problem.values.reason ?? '');
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const file: Readonly<Record<string, (cell: string) => string>> = text.file;
  const ofFile = problem.path.startsWith('text') ? file[reason] : undefined;
  if (ofFile !== undefined) {
    const said = ofFile(String(problem.values.cell ?? ''));
    const line = Number(problem.values.line ?? 0);
    return line === 0 ? said : text.line(String(line), said);
  }
  if (problem.path === 'text' && problem.code === 'required')
    return scenarioMessages(language).projections.noFile;
  return reasons[reason] ?? fieldProblemText(problem, language);
}

/** What is wrong, by field; several of the file each on a row of its own. */
export function projectionProblem(error: unknown, language: Language) {
  const { status, code, fields, message } = shownRefusal(error);
  const errors =
    fields.length === 0
      ? [
          {
            field: 'text',
            message: code === 'file-too-large' ? scenarioMessages(language).projections.tooLarge : message,
          },
        ]
      : fields.map(problem => ({
          field: problem.path.split('.')[0] ?? 'text',
          message: textFor(problem, language),
        }));
  return { status, errors };
}
