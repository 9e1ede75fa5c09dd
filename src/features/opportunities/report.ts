import type { ScorePart } from '#core/opportunities/opportunity.ts';
import { type Pattern, shippedPatterns } from '#features/catalogue/index.ts';
import type { AdoptionReport, OpportunityReport } from '#features/opportunities/model/report.ts';
import { adoptionAt, opportunitiesAt, type PlacedOpportunity, unitAt } from '#features/opportunities/view.ts';
import type { Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';

/** Adoption at a place as data. */
export function adoptionReport(place: Place, language: Language): AdoptionReport {
  return {
    ...headOf(place),
    adoption: adoptionAt(place).map(({ keyFigure, own, peers, nation }) => ({
      keyFigure: keyFigure.id,
      title: keyFigure.title,
      way: keyFigure.way[language],
      area: keyFigure.area,
      tells: keyFigure.tells,
      state: own.state,
      year: own.year,
      since: own.since.kind === 'not introduced' ? null : own.since,
      change: own.change,
      isUncertain: own.isUncertain,
      peers: peers.map(({ unit, answer }) => ({
        ...named(place, unit),
        state: answer.state,
        isUncertain: answer.isUncertain,
      })),
      nation: {
        year: nation.year,
        answering: nation.answering,
        introduced: nation.introduced,
        testing: nation.testing,
      },
    })),
  };
}

/** The ranked opportunities of a place as data. */
export function opportunityReport(
  place: Place,
  language: Language,
  patterns: readonly Pattern[] = shippedPatterns(),
): OpportunityReport {
  return {
    ...headOf(place),
    opportunities: opportunitiesAt(place, patterns).map((opportunity, index) =>
      row(place, opportunity, index + 1, language),
    ),
  };
}

function row(
  place: Place,
  opportunity: PlacedOpportunity,
  rank: number,
  language: Language,
): OpportunityReport['opportunities'][number] {
  const { pattern, score, adoption } = opportunity;
  const taught = opportunity.evidence.find(({ situation }) => situation.learnFrom.length > 0);
  return {
    rank,
    pattern: pattern.id,
    name: pattern.name[language],
    area: opportunity.area,
    basis: opportunity.basis,
    score: {
      total: score.total,
      severity: partOf(score.severity),
      persistence: partOf(score.persistence),
      prize: partOf(score.prize),
      addressability: partOf(score.addressability),
    },
    evidence: opportunity.evidence.map(({ situation, gap, mechanism }) => ({
      keyFigure: gap.keyFigure.id,
      title: gap.keyFigure.title,
      year: gap.year,
      value: gap.value,
      peerMedian: gap.peerMedian,
      meanGap: gap.meanGap,
      threshold: gap.threshold,
      level: gap.level,
      persistenceYears: gap.persistenceYears,
      moves: mechanism.moves,
      reaches: { low: mechanism.reaches.low, high: mechanism.reaches.high },
      alsoTells: [situation.lead, ...situation.gathered.map(each => each.gap)]
        .map(({ keyFigure }) => keyFigure.id)
        .filter(id => id !== gap.keyFigure.id),
    })),
    adoption: {
      own: adoption.own,
      ownIsUncertain: adoption.ownIsUncertain,
      peersAnswering: adoption.peersAnswering,
      peersIntroduced: adoption.peersIntroduced.map(unit => named(place, unit)),
      peersTesting: adoption.peersTesting.map(unit => named(place, unit)),
    },
    reachable: opportunity.reachable,
    withoutPrize: opportunity.withoutPrize,
    learnFrom: opportunity.learnFrom.map(({ unit, isPeer, before, now }) => ({
      ...named(place, unit),
      isPeer,
      keyFigure: taught?.situation.lead.keyFigure.id ?? '',
      before,
      now,
    })),
  };
}

const partOf = (part: ScorePart | null): ScorePart | null => part;

function named(place: Place, position: number): { readonly unit: string; readonly name: string } {
  const { code, name } = unitAt(place, position);
  return { unit: code, name };
}

const headOf = ({ unit, analysis }: Place) => ({
  unit: unit.code,
  name: unit.name,
  snapshot: analysis.snapshot.manifest.id,
});
