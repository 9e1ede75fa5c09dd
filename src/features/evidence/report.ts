import type { JudgedStudy } from '#core/effects/evidence-verdict.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import type { Analysis } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import type { EvidenceList, EvidenceReport } from './model.ts';
import { outlookOf, unitsOfWay } from './outlook.ts';
import {
  evidenceIn,
  type IntroducedWay,
  type PatternEvidence,
  type PatternStudy,
} from './pattern-evidence.ts';

/** Each of the patterns with its verdict, as data. */
export function evidenceList(
  analysis: Analysis,
  patterns: readonly Pattern[],
  language: Language,
): EvidenceList {
  return {
    snapshot: analysis.snapshot.manifest.id,
    patterns: [...evidenceIn(analysis, patterns).values()].map(evidence => headOf(evidence, language)),
  };
}

/** One pattern with everything its verdict rests on, as data; of one key figure where asked for. */
export function evidenceReport(
  analysis: Analysis,
  evidence: PatternEvidence,
  keyFigure: string | null,
  language: Language,
): EvidenceReport {
  return {
    ...headOf(evidence, language),
    snapshot: analysis.snapshot.manifest.id,
    ways: evidence.ways.map(way => wayOf(analysis, way, language)),
    studies: evidence.studies
      .filter(({ study }) => keyFigure === null || study.outcome.id === keyFigure)
      .map(studyOf),
  };
}

function headOf(evidence: PatternEvidence, language: Language): EvidenceList['patterns'][number] {
  const outlook = outlookOf(evidence);
  return {
    pattern: evidence.pattern.id,
    name: evidence.pattern.name[language],
    verdict: evidence.verdict,
    nothing: evidence.nothing,
    outlook: { ...outlook, way: outlook.way?.id ?? null },
  };
}

function wayOf(
  { snapshot: { units } }: Analysis,
  way: IntroducedWay,
  language: Language,
): EvidenceReport['ways'][number] {
  const named = (unit: number) => ({ unit: units[unit]!.code, name: units[unit]!.name });
  const { adopters, notIntroduced, leftOut } = unitsOfWay(way);
  const { id, title, area, way: name } = way.keyFigure;
  return {
    keyFigure: id,
    title,
    way: name[language],
    area,
    asked: way.asked,
    adopters: adopters.map(({ unit, year }) => ({ ...named(unit), year })),
    notIntroduced: notIntroduced.map(named),
    leftOut: leftOut.map(({ why, units: own }) => ({
      why,
      units: own.map(({ unit, since }) => ({ ...named(unit), since })),
    })),
  };
}

function studyOf({
  study,
  verdict,
  reasons,
  chance,
}: JudgedStudy<PatternStudy>): EvidenceReport['studies'][number] {
  const { numbers } = study;
  return {
    way: study.way.id,
    keyFigure: study.outcome.id,
    title: study.outcome.title,
    moves: study.outcome.moves,
    verdict,
    reasons: [...reasons],
    adopters: study.adopters,
    controls: study.controls,
    firstYear: study.firstYear,
    lastYear: study.lastYear,
    years: study.years.map(year => ({ ...year })),
    average:
      numbers === null || chance === null
        ? null
        : {
            effect: numbers.average.effect,
            standardError: numbers.average.standardError,
            ...numbers.interval,
            level: 0.9,
            chance,
            relevantEffect: numbers.relevantEffect,
          },
    besideMean: numbers?.besideMean ?? null,
    beforeChance: numbers?.before.chance ?? null,
    withoutCohort: [...(numbers?.withoutCohort ?? [])],
  };
}
