import { displayUnit, nameOf } from '#features/situation/index.ts';
import { formatSigned, nbsp } from '#ui/format/numbers.ts';
import { formatDifference } from '#ui/format/units.ts';
import type { Language } from '#ui/language/language.ts';
import { effectsMessages } from './messages/effects.ts';
import { verdictWords } from './messages/verdicts.ts';
import type { Evaluation } from './store/evaluations.ts';

/** A difference in the unit of the key figure, with its sign. */
export const effectText = (value: number, title: string, language: Language): string =>
  formatDifference(value, displayUnit(title), language);

/** A size of a difference, without sign. */
export const sizeText = (value: number, title: string, language: Language): string =>
  effectText(value, title, language).replace('+', '');

/** From the one to the other; `–` where nothing is known. */
export const rangeText = (
  range: { readonly low: number; readonly high: number } | null,
  title: string,
  language: Language,
): string =>
  range === null
    ? '–'
    : `${formatSigned(range.low, language)} ${language === 'sv' ? 'till' : 'to'}${nbsp}${effectText(range.high, title, language)}`;

type Told = Pick<Evaluation, 'id' | 'settings' | 'result' | 'isPlanned' | 'initiative' | 'keyFigure' | 'at'>;

/** An evaluation as lists show it. */
export function evaluationRow(evaluation: Told, language: Language) {
  const { settings, result, isPlanned, initiative } = evaluation;
  const found = result.methods[settings.method];
  const text = effectsMessages(language);
  return {
    id: evaluation.id,
    initiative,
    keyFigure: evaluation.keyFigure,
    name: nameOf(result.title),
    unit: result.unit,
    startYear: settings.startYear,
    verdict: found.verdict,
    verdictText: verdictWords[language][found.verdict],
    effect: effectText(found.averageEffect, result.title, language),
    kind: isPlanned ? text.planned : initiative === null ? text.exploratory : text.outsidePlan,
    snapshot: settings.snapshot,
    at: evaluation.at,
  };
}
export type EvaluationRow = ReturnType<typeof evaluationRow>;
