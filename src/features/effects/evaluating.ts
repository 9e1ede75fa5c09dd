import { suspectedBreaks } from '#core/effects/breaks.ts';
import type { EffectQuestion } from '#core/effects/effect-question.ts';
import { defaultEvaluation, type EffectEvaluation } from '#core/effects/evaluate-effect.ts';
import { askBetweenBreaks, type EffectSettings, type SideBySide } from '#core/effects/side-by-side.ts';
import type { EffectTask } from '#platform/parallel/effect-task.ts';
import { heldOutOf } from '#platform/warehouse/adjustments.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';
import { type ClassPanel, classPanelOf } from './class-panel.ts';
import type { QuestionFault, Settings } from './model/question.ts';
import type { Compared, EvaluationResult, MethodResult, Power } from './model/result.ts';
import type { Evaluation } from './store/evaluations.ts';

/** The level of all intervals. */
export const { level } = defaultEvaluation;

export type Asked = { readonly place: ClassPanel; readonly task: EffectTask };

/** A question as the thread takes it. */
export function taskOf(
  snapshot: Snapshot,
  settings: Settings,
  keyFigure: string,
): Asked | { readonly fault: QuestionFault } {
  if (heldOutOf(snapshot.adjustments, keyFigure) !== null) return { fault: 'held-out' };
  const place = classPanelOf(snapshot, settings.unit, keyFigure);
  if (place === null) return { fault: 'key-figure-unknown' };
  const codes = new Set(settings.without.map(({ unit }) => unit));
  const asked: EffectSettings = {
    unit: 0,
    from: settings.startYear,
    without: place.units.flatMap(({ code }, at) => (at > 0 && codes.has(code) ? [at] : [])),
    breaks: settings.breaks,
    relevantEffect: settings.relevantEffect,
  };
  return { place, task: { panel: place.panel, settings: asked } };
}

/** Why a question cannot be asked; null where it can. */
export function faultOf(snapshot: Snapshot, settings: Settings, keyFigure: string): QuestionFault | null {
  const asked = taskOf(snapshot, settings, keyFigure);
  if ('fault' in asked) return asked.fault;
  const question = askBetweenBreaks(asked.task.panel, asked.task.settings);
  return question.kind === 'question' ? null : question.kind;
}

/** What the thread found, as it is kept: units by name. */
export function resultOf(
  { place }: Asked,
  { question, methods, power }: SideBySide,
  compared: Compared | null,
): EvaluationResult {
  const { keyFigure, units, panel } = place;
  const { window, preYears, incomplete, yearsLeftOut } = question;
  const named = (found: EffectEvaluation) => methodResult(found, question, units);
  return {
    unit: units[0]!.name,
    title: keyFigure.title,
    source: keyFigure.source,
    isOwnCalculation: keyFigure.isOwnCalculation,
    fetchedOn: keyFigure.fetchedOn,
    years: {
      first: window.years[0]!,
      last: window.years.at(-1)!,
      before: preYears,
      after: window.years.length - preYears,
    },
    donors: window.members.length - 1,
    missingYears: incomplete.map(unit => units[unit]!.name),
    yearsLeftOut: [...yearsLeftOut],
    suspectedBreaks: suspectedBreaks(panel).filter(
      year => year > window.years[0]! && year <= window.years.at(-1)!,
    ),
    methods: {
      'synthetic-control': named(methods['synthetic-control']),
      'synthetic-did': named(methods['synthetic-did']),
      did: named(methods.did),
    },
    power: powerOf(power),
    compared,
  };
}

/** What JSON can hold: null for what is no number. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function methodResult(
  found: EffectEvaluation,
  { window }: EffectQuestion,
  units: ClassPanel['units'],
): MethodResult {
  const name = (member: number) => units[window.members[member]!]!.name;
  const { members, weights, timeWeights } = found.control;
  return {
    verdict: found.verdict,
    reasons: [...found.reasons],
    averageEffect: found.averageEffect,
    preRmspe: found.preRmspe,
    interval: found.interval,
    placebo: found.placebo,
    rmspeRatio: { ...found.rmspeRatio, ratio: finite(found.rmspeRatio.ratio) },
    standardError: finite(found.placeboDeviation),
    minimumDetectableEffect: found.minimumDetectableEffect,
    relevantEffect: finite(found.relevantEffect),
    range: found.range === null ? null : { low: found.range.low, high: found.range.high },
    placeboInTime: found.placeboInTime,
    path: found.path.map(year => ({ ...year })),
    weights: members
      .map((member, at) => ({ unit: name(member), weight: weights[at]! }))
      .filter(({ weight }) => weight > 1e-6)
      .toSorted((one, other) => other.weight - one.weight || one.unit.localeCompare(other.unit, 'sv')),
    timeWeights:
      timeWeights === null
        ? null
        : timeWeights.flatMap((weight, at) => (weight > 1e-6 ? [{ year: window.years[at]!, weight }] : [])),
    leaveOneOut: found.leaveOneOut.map(({ without, averageEffect }) => ({
      unit: name(without),
      averageEffect,
    })),
    placebos: found.placeboEffects.map(({ member, averageEffect }) => ({
      unit: name(member),
      averageEffect,
    })),
  };
}

function powerOf(power: SideBySide['power']): Power {
  if (power.kind === 'cannot-tell') return power;
  const { effects, placebos, lastYear } = power;
  return { kind: 'detectable', effects: effects.map(effect => ({ ...effect })), placebos, lastYear };
}

/** How the values of a new snapshot differ from those that an evaluation was made of, over the years of either. */
export function comparedWith(before: Evaluation, old: ClassPanel | null, now: ClassPanel): Compared {
  const lookUpIn = (place: ClassPanel) => {
    const { firstYear, yearCount, values } = place.panel;
    const rows = new Map(place.units.map(({ code }, row) => [code, row]));
    return (code: string, year: number) => {
      const row = rows.get(code);
      const column = year - firstYear;
      return row === undefined || column < 0 || column >= yearCount
        ? Number.NaN
        : values[row * yearCount + column]!;
    };
  };
  const count = { changed: 0, added: 0, gone: 0 };
  if (old !== null) {
    const [was, is] = [lookUpIn(old), lookUpIn(now)];
    const codes = new Set([...old.units, ...now.units].map(({ code }) => code));
    const first = Math.min(old.panel.firstYear, now.panel.firstYear);
    const end = Math.max(...[old, now].map(({ panel }) => panel.firstYear + panel.yearCount));
    for (const code of codes) {
      for (let year = first; year < end; year += 1) {
        const [one, other] = [was(code, year), is(code, year)];
        if (Number.isNaN(one) && !Number.isNaN(other)) count.added += 1;
        else if (!Number.isNaN(one) && Number.isNaN(other)) count.gone += 1;
        else if (one !== other && !Number.isNaN(one)) count.changed += 1;
      }
    }
  }
  const { settings, result } = before;
  const { verdict, averageEffect } = result.methods[settings.method];
  return {
    snapshot: settings.snapshot,
    verdict,
    averageEffect,
    valuesChanged: count.changed,
    valuesAdded: count.added,
    valuesGone: count.gone,
    leftOutBefore: settings.without.length,
  };
}
