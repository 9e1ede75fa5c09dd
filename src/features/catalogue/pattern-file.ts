import { fieldProblems, unstorableTexts } from '#platform/action/field-problems.ts';
import { type FieldProblem, Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { type Known, knownTo, unknownReferences } from './known.ts';
import { linesOfJson } from './model/json-lines.ts';
import { ownIdOf } from './model/own.ts';
import { type Pattern, patternSchema } from './model/pattern.ts';

/** Patterns as a file: one as an object, several as a list; the same as the files of `data/patterns/`. */
export const fileOf = (patterns: readonly Pattern[], isList: boolean): string =>
  `${JSON.stringify(isList ? patterns : patterns[0], null, 2)}\n`;

/** The patterns of a file, as `patternsInFile` reads them against what the organisation's may refer to. */
export const checkPatterns = async (
  context: Pick<Context, 'organisation' | 'warehouse'>,
  text: string,
): Promise<readonly Pattern[]> => patternsInFile(text, await knownTo(context));

const mostFaultsTold = 200;

/**
 * The patterns of a file, each under the id that the organisation keeps it by; all that is wrong is told at once, by path
 * and line, and then none is taken.
 */
export function patternsInFile(text: string, known: Known): readonly Pattern[] {
  const read = parsed(text);
  const isList = Array.isArray(read);
  const given: readonly unknown[] = isList ? read : [read];
  const faults: FieldProblem[] = [];
  const patterns: Pattern[] = [];
  const ids = new Set<string>();
  given.forEach((each, at) => {
    const inFile = (path: string) =>
      isList ? [String(at), path].filter(step => step !== '').join('.') : path;
    const result = patternSchema.safeParse(each, { reportInput: true });
    if (!result.success) {
      for (const problem of fieldProblems(result.error))
        faults.push({ ...problem, path: inFile(problem.path) });
      return;
    }
    // JSON spells out what the text of the file itself could not hold.
    for (const problem of unstorableTexts(result.data))
      faults.push({ ...problem, path: inFile(problem.path) });
    const { id, ...content } = result.data;
    for (const { path, ...values } of unknownReferences(content, known))
      faults.push({ path: inFile(path), code: 'refused', values });
    const own = ownIdOf(id);
    if (ids.has(own))
      faults.push({ path: inFile('id'), code: 'refused', values: { reason: 'twice', value: id } });
    ids.add(own);
    patterns.push({ id: own, ...content });
  });
  if (given.length === 0) faults.push({ path: '', code: 'refused', values: { reason: 'no-patterns' } });
  if (faults.length > 0) throw unusable(text, faults);
  return patterns;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position === undefined ? lineCount(text) : lineCount(text.slice(0, Number(position)));
    throw refusalOf([{ path: '', code: 'refused', values: { reason: 'no-json', line } }]);
  }
}

const lineCount = (text: string): number => text.split('\n').length;

/** With the line of each fault: that of the value, or where there is none that of what should hold it. */
function unusable(text: string, faults: readonly FieldProblem[]): Refusal {
  const lines = linesOfJson(text.replace(/^\uFEFF/, ''));
  const lineOf = (path: string): number => {
    const line = lines.get(path);
    if (line !== undefined || path === '') return line ?? 1;
    return lineOf(path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '');
  };
  return refusalOf(
    faults.map(fault => ({ ...fault, values: { ...fault.values, line: lineOf(fault.path) } })),
  );
}

function refusalOf(faults: readonly FieldProblem[]): Refusal {
  const [first] = faults;
  const where =
    first === undefined ? '' : ` The first on line ${first.values.line}: ${first.path || 'the file'}.`;
  return new Refusal({
    status: 422,
    code: 'file-unusable',
    message: `Nothing was imported: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.${where}`,
    fields: faults.slice(0, mostFaultsTold).map(fault => ({
      ...fault,
      path: `line ${fault.values.line}${fault.path === '' ? '' : `, ${fault.path}`}`,
      values: { ...fault.values, place: fault.path },
    })),
    values: { count: faults.length },
  });
}
