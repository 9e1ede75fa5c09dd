import { json } from '#cli/columns.ts';
import { type Arguments, type FileCommand, UsageError } from '#cli/command.ts';
import { betweenBreaks } from '#core/effects/breaks.ts';
import type { MakeControl } from '#core/effects/control.ts';
import { askEffect, type EffectQuestion, type NoQuestion } from '#core/effects/effect-question.ts';
import type { EffectWindow } from '#core/effects/effect-window.ts';
import { defaultEvaluation, evaluateEffect } from '#core/effects/evaluate-effect.ts';
import { predictorControl } from '#core/effects/predictor-control.ts';
import type { LongPanel } from '#core/effects/read-long-panel.ts';
import { type PredictorTable, predictorsOf } from '#core/effects/read-predictors.ts';
import { controlsBy, type EffectMethod } from '#core/effects/side-by-side.ts';
import { isWithoutComparison } from '#core/effects/verdict.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import {
  breaksGiven,
  donorsNamed,
  panelIn,
  panelOptions,
  predictorsIn,
  required,
  unitNamed,
  yearFrom,
} from './effect/read-panel.ts';
import { effectReport, effectText } from './effect/report.ts';
import { numberOf } from './select/options.ts';

const isMethod = (name: string): name is EffectMethod => Object.hasOwn(controlsBy, name);

export const effectCommand: FileCommand = {
  needs: 'files',
  usage:
    'effect PANEL.csv --unit NAME --from YEAR [--outcome COLUMN] [--unit-column C] [--year-column C] [--method synthetic-control|synthetic-did|did] [--predictors FILE.csv] [--donors NAME,NAME] [--without NAME,NAME] [--breaks YEAR,YEAR] [--relevant EFFECT] [--level 0.9] [--json]',
  summary:
    'Did it change anything? One unit of a panel (a row per unit and year) against what the others say would have been. YEAR is the first treated one. Told in docs/methods/effects.md.',
  options: {
    ...panelOptions,
    method: { type: 'string' },
    predictors: { type: 'string' },
    relevant: { type: 'string' },
    level: { type: 'string' },
  },
  takes: { least: 1, most: 1 },
  run: async (given, io) => {
    const file = given.positionals[0] ?? '';
    const name = required(given, 'unit', 'the unit where something was done, as the file names it');
    const from = yearFrom(given);
    if (from === null) throw new UsageError('--from is needed: the first treated year.');
    const method = given.text('method') ?? 'synthetic-control';
    if (!isMethod(method))
      throw new UsageError(`--method takes ${Object.keys(controlsBy).join(', ')}, not ${method}.`);
    const predictorFile = given.text('predictors');
    if (predictorFile !== null && method !== 'synthetic-control')
      throw new UsageError('--predictors goes with --method synthetic-control.');
    const settings = {
      ...defaultEvaluation,
      level: numberOf(given, 'level', defaultEvaluation.level, { least: 0.5, most: 0.99 }),
      relevantEffect:
        given.text('relevant') === null
          ? null
          : numberOf(given, 'relevant', 0, { least: 0, most: Number.MAX_VALUE }),
    };
    const panel = await panelIn(given, io);
    const unit = unitNamed(panel, name, file);
    const predictors = predictorFile === null ? null : await predictorsIn(predictorFile, io);
    const { donors, withoutPredictors } = donorsWith(panel, unit, given, predictors, predictorFile ?? '');
    const side = betweenBreaks(panel, from, breaksGiven(given));
    const question = 'kind' in side ? side : askEffect(side, unit, from, donors);
    if (question.kind !== 'question') throw refusalOf(question, panel.units, name, from, file);
    const found = evaluateEffect(
      question.window,
      question.preYears,
      predictors === null ? controlsBy[method] : withPredictors(panel, predictors),
      settings,
    );
    const asked = { method, from, panel, question, withoutPredictors, language: io.language };
    const report = effectReport(found, asked);
    const isCompared = !isWithoutComparison(found.reasons);
    await io.stdout(given.isSet('json') ? json(report) : effectText(report, isCompared));
  },
};

const withPredictors =
  (panel: LongPanel, predictors: PredictorTable) =>
  (window: EffectWindow, preYears: number): MakeControl =>
    predictorControl(
      window,
      preYears,
      predictorsOf(
        predictors,
        window.members.map(member => panel.units[member]!),
      ),
    );

/** The donors asked for, without those that lack predictors where predictors are used. */
function donorsWith(
  panel: LongPanel,
  unit: number,
  given: Arguments,
  predictors: PredictorTable | null,
  predictorFile: string,
): { readonly donors: readonly number[] | null; readonly withoutPredictors: readonly string[] } {
  const donors = donorsNamed(panel, unit, given);
  if (predictors === null) return { donors, withoutPredictors: [] };
  const name = panel.units[unit]!;
  if (!predictors.byUnit.has(name)) {
    throw new BadInput(
      { file: predictorFile },
      `has no complete row for ${name}`,
      'Give the unit all predictors, or leave --predictors out.',
    );
  }
  const pool = donors ?? Array.from(panel.units.keys()).filter(other => other !== unit);
  const has = (donor: number) => predictors.byUnit.has(panel.units[donor]!);
  return {
    donors: pool.filter(has),
    withoutPredictors: pool.filter(donor => !has(donor)).map(donor => panel.units[donor]!),
  };
}

function refusalOf(
  question: Exclude<NoQuestion, EffectQuestion>,
  units: readonly string[],
  unit: string,
  from: number,
  file: string,
): BadInput {
  switch (question.kind) {
    case 'no-years-before':
      return new BadInput(
        { file },
        `has no value of ${unit} before ${from}: its first year that others have too is ${question.firstYear}`,
        'Give the first treated year with --from, and years before it in the file.',
      );
    case 'one-year-before':
      return new BadInput(
        { file },
        `has one year of ${unit} before ${from}, ${question.year}: from one year nothing can be told`,
        'Give at least five years before the start.',
      );
    case 'no-years-after':
      return new BadInput(
        { file },
        `has no value of ${unit} in ${from} or later: its last year that others have too is ${question.lastYear}`,
        'Give the first treated year with --from, and years after it in the file.',
      );
    case 'unit-among-donors':
      return new BadInput(
        { file },
        `${unit} is both the treated unit and a donor`,
        'Take it out of --donors.',
      );
    case 'unit-twice': {
      const twin = units[question.donor] ?? '';
      return new BadInput(
        { file },
        `has the values of ${unit} once more under the name ${twin}: held against itself no unit shows an effect`,
        `Leave it out with --without "${twin}".`,
      );
    }
    case 'no-donors':
      return new BadInput(
        { file },
        `has no other unit to hold ${unit} against`,
        'Give a panel with comparable units, at least 60 for a verdict.',
      );
    case 'break-at-start':
      return new BadInput(
        { file },
        `breaks in ${question.year}, the first treated year: what comes before means something else than what comes after`,
        'Nothing can be told of this start. Choose another, or an outcome that does not break there.',
      );
    case 'no-complete-donors':
      return new BadInput(
        { file },
        `has no other unit with values in all years of ${unit}`,
        'Take away years that are missing, or choose donors that have them with --donors.',
      );
  }
}
