import type { EffectMethod } from '#core/effects/side-by-side.ts';
import type { Settings } from './model/question.ts';
import type { EvaluationResult } from './model/result.ts';

const quoted = (text: string): string => (/^[\w.,-]+$/.test(text) ? text : `"${text}"`);

type Told = {
  readonly settings: Settings;
  readonly result: Pick<EvaluationResult, 'unit'>;
};

/** The options that name the question, the same for both commands. */
function asked({ settings, result }: Told): string {
  const { startYear, without, breaks } = settings;
  return [
    `--unit ${quoted(result.unit)} --from ${startYear}`,
    ...(without.length === 0 ? [] : [`--without ${quoted(without.map(({ name }) => name).join(','))}`]),
    ...(breaks.length === 0 ? [] : [`--breaks ${breaks.join(',')}`]),
  ].join(' ');
}

/** The command that gives the same numbers of the file that is offered for download. */
export function effectLine(told: Told, method: EffectMethod, file: string): string {
  const { relevantEffect } = told.settings;
  const relevant = relevantEffect === null ? '' : ` --relevant ${relevantEffect}`;
  return `npm run -s rodret -- effect ${file} ${asked(told)} --method ${method}${relevant} --json`;
}

/** The command that gives the smallest effect that could have been seen before the start. */
export const powerLine = (told: Told, file: string): string =>
  `npm run -s rodret -- power ${file} ${asked(told)} --json`;

/** Name of the file with the values: of the key figure and the snapshot. */
export const panelFileName = (keyFigure: string, { snapshot }: Pick<Settings, 'snapshot'>): string =>
  `${keyFigure}-${snapshot}.csv`;
