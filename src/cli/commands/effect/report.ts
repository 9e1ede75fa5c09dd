import { columns, short } from '#cli/columns.ts';
import type { EffectQuestion } from '#core/effects/effect-question.ts';
import type { EffectEvaluation } from '#core/effects/evaluate-effect.ts';
import type { LongPanel } from '#core/effects/read-long-panel.ts';
import type { EffectMethod } from '#core/effects/side-by-side.ts';
import { reasonWords, verdictWords } from '#features/effects/index.ts';
import type { Language } from '#platform/context.ts';

type Asked = {
  readonly method: EffectMethod;
  readonly from: number;
  readonly panel: LongPanel;
  readonly question: EffectQuestion;
  /** Names of donors left out for want of predictors. */
  readonly withoutPredictors: readonly string[];
  readonly language: Language;
};

/** What `effect --json` gives; numbers are in the outcome's unit, `weights` those above a millionth, heaviest first. */
export function effectReport(found: EffectEvaluation, asked: Asked) {
  const { method, from, panel, question, withoutPredictors, language } = asked;
  const { window, preYears } = question;
  const name = (member: number) => panel.units[window.members[member]!]!;
  const { members, weights, timeWeights } = found.control;
  const heaviest = members
    .map((member, at) => ({ unit: name(member), weight: weights[at]! }))
    .filter(({ weight }) => weight > 1e-6)
    .sort((one, other) => other.weight - one.weight);
  return {
    method,
    unit: name(0),
    outcome: panel.outcome,
    from,
    years: {
      first: window.years[0]!,
      last: window.years.at(-1)!,
      before: preYears,
      after: window.years.length - preYears,
    },
    donors: window.members.length - 1,
    weights: Object.fromEntries(heaviest.map(({ unit, weight }) => [unit, weight])),
    ...(timeWeights === null
      ? {}
      : {
          timeWeights: Object.fromEntries(
            timeWeights.flatMap((weight, at) => (weight > 1e-6 ? [[window.years[at], weight]] : [])),
          ),
        }),
    preRmspe: found.preRmspe,
    averageEffect: found.averageEffect,
    ...(method === 'synthetic-did' ? { standardError: found.placeboDeviation } : {}),
    interval: found.interval,
    effects: found.effects,
    placebo: found.placebo,
    rmspeRatio: found.rmspeRatio,
    placeboInTime: found.placeboInTime,
    leaveOneOut: found.leaveOneOut.map(({ without, averageEffect }) => ({
      without: name(without),
      averageEffect,
    })),
    range: found.range,
    minimumDetectableEffect: found.minimumDetectableEffect,
    relevantEffect: found.relevantEffect,
    verdict: verdictWords[language][found.verdict],
    reasons: found.reasons.map(reason => reasonWords[language][reason]),
    leftOut: {
      missingYears: question.incomplete.map(unit => panel.units[unit]!),
      withoutPredictors,
      farOff: question.farOff.map(unit => panel.units[unit]!),
      years: question.yearsLeftOut,
    },
  };
}

/** The same for a terminal; without a comparison that holds its rank is not told. */
export function effectText(report: ReturnType<typeof effectReport>, isCompared: boolean): string {
  const { placebo, interval, range, minimumDetectableEffect } = report;
  const lines = [
    `${report.unit}, ${report.outcome}, from ${report.from} (${report.method}): ${report.years.before} years before, ${report.years.after} after, ${report.donors} donors`,
    '',
    `${report.verdict}. ${report.reasons.join(' ')}`,
    '',
    `Mean effect ${short(report.averageEffect)}${interval === null ? '' : `, ${Math.round(100 * interval.level)} % interval ${short(interval.low)} to ${short(interval.high)}`}`,
    isCompared
      ? `Rank ${placebo.rank} of ${placebo.of} comparable in size, p = ${placebo.p.toFixed(3)}`
      : 'The comparison does not hold: rank and p say nothing',
    ...(range === null ? [] : [`Equally good controls: ${short(range.low)} to ${short(range.high)}`]),
    ...(minimumDetectableEffect === null
      ? []
      : [`Smallest effect found with 80 % power: ${short(minimumDetectableEffect)}`]),
    `Root mean squared gap before: ${short(report.preRmspe)}`,
    '',
  ];
  const years = report.effects.map(({ year, actual, counterfactual, effect }) => [
    `${year}`,
    short(actual),
    short(counterfactual),
    short(effect),
  ]);
  const weights = Object.entries(report.weights)
    .slice(0, 10)
    .map(([unit, weight]) => [unit, weight.toFixed(3)]);
  return [
    ...lines.map(line => `${line}\n`),
    columns([['year', 'actual', 'without', 'effect'], ...years], new Set([1, 2, 3])),
    '\n',
    columns([['donor', 'weight'], ...weights], new Set([1])),
  ].join('');
}
