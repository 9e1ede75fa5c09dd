import type { AdoptionAnswer, AdoptionRow, AdoptionState } from '#core/adoption/adoption.ts';
import { median } from '#core/numerics/median.ts';
import type { AdoptionLeg, Evidence, Opportunity, Score } from '#core/opportunities/opportunity.ts';
import type { PatternShape } from '#core/opportunities/pattern-shape.ts';
import { scoreOf } from '#core/opportunities/score.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import { byClarity } from '#core/situations/gap.ts';
import type { Situation } from '#core/situations/situation.ts';

export type RankInput<Pattern extends PatternShape> = {
  readonly kind: 'municipality' | 'region';
  readonly situations: readonly Situation[];
  readonly adoption: readonly AdoptionRow[];
  readonly patterns: readonly Pattern[];
  /** A situation whose latest year lies before this is too old to act on, and is no evidence. */
  readonly oldestYear: number;
};

/** So many of the peers that answered must have introduced a way of working for it to stand without a situation. */
const leastPeersAhead = 0.5;
const fewestPeersAnswering = 4;

const steps: Readonly<Record<AdoptionState, number>> = { missing: -1, no: 0, testing: 1, introduced: 2 };

/**
 * The opportunities of one unit: digital patterns whose mechanisms speak to a situation in which it stands worse or costs more,
 * or which at least half of its peers have introduced and it has not.
 *
 * A mechanism speaks to a situation when it names one of its key figures (id and title) and moves it towards the peers. Situations to check
 * and those that have turned are no evidence. A pattern the unit has introduced (and surely so) is left out where nothing else
 * speaks for it, and stands last where a situation does. Ranked by score, called situations before unproven ones; without evidence by the share of peers ahead. That
 * peers have introduced something is never the reason why they stand better. Reference: docs/methods/opportunities.md.
 */
export function rankOpportunities<Pattern extends PatternShape>(
  input: RankInput<Pattern>,
): readonly Opportunity<Pattern>[] {
  const usable = input.situations.filter(
    situation =>
      situation.comparability.kind === 'comparable' &&
      !situation.hasTurned &&
      situation.lead.year >= input.oldestYear &&
      (situation.verdict === 'worse' || situation.verdict === 'higher cost'),
  );
  const found = input.patterns.flatMap(pattern => {
    if (pattern.scope !== 'both' && pattern.scope !== input.kind) return [];
    const evidence = evidenceFor(pattern, usable);
    const adoption = adoptionLeg(pattern, input.adoption, evidence[0]?.situation.area ?? null);
    const peersAhead =
      adoption.own !== 'introduced' &&
      adoption.own !== 'missing' &&
      adoption.peersAnswering >= fewestPeersAnswering &&
      adoption.peersIntroduced.length >= leastPeersAhead * adoption.peersAnswering;
    if (evidence.length === 0 && !peersAhead) return [];
    const score = scoreOf(evidence);
    const opportunity: Opportunity<Pattern> = {
      pattern,
      area: evidence[0]?.situation.area ?? areaOf(pattern, adoption),
      basis: evidence.length === 0 ? 'adoption' : peersAhead ? 'situation and adoption' : 'situation',
      evidence,
      adoption,
      score,
      reachable: reachableOf(evidence, score),
      withoutPrize: evidence.length === 0 ? 'no situation' : score.prize === null ? 'prize unknown' : null,
      learnFrom: evidence.find(each => each.situation.learnFrom.length > 0)?.situation.learnFrom ?? [],
    };
    return [opportunity];
  });
  return withNeutralPrizes(found).sort(byRank);
}

/**
 * Where a prize cannot be known the opportunity is ranked by the rest: the missing part weighs as the middle of the prizes known at the
 * same unit, so that not knowing neither lifts nor sinks it. Without any known prize nothing changes.
 */
function withNeutralPrizes<Pattern extends PatternShape>(
  found: readonly Opportunity<Pattern>[],
): Opportunity<Pattern>[] {
  const neutral = median(found.flatMap(({ score }) => (score.prize === null ? [] : [score.prize.scaled])));
  return found.map(opportunity => {
    const { score } = opportunity;
    if (score.prize !== null || score.severity === null || Number.isNaN(neutral)) return opportunity;
    return { ...opportunity, score: { ...score, total: (score.total ** 3 * neutral) ** (1 / 4) } };
  });
}

function evidenceFor(pattern: PatternShape, situations: readonly Situation[]): readonly Evidence[] {
  const evidence = situations.flatMap(situation =>
    pattern.mechanisms.flatMap(mechanism => {
      const gaps = [situation.lead, ...situation.gathered.map(each => each.gap)].filter(
        gap =>
          mechanism.keyFigures.some(
            ({ id, title }) => id === gap.keyFigure.id && sameTitle(title, gap.keyFigure.title),
          ) && (mechanism.moves === 'down' ? gap.meanGap > 0 : gap.meanGap < 0),
      );
      const gap = gaps.sort(byClarity)[0];
      return gap === undefined ? [] : [{ situation, gap, mechanism }];
    }),
  );
  return evidence.sort((a, b) => byClarity(a.gap, b.gap));
}

/** Peers differ between service areas: only rows of one area are counted together. */
function adoptionLeg(
  pattern: PatternShape,
  adoption: readonly AdoptionRow[],
  area: string | null,
): AdoptionLeg {
  const ids = new Set(pattern.adoptionKeyFigures.map(({ id }) => id));
  const all = adoption.filter(row => ids.has(row.keyFigure.id));
  const hasOwnRows = all.some(row => row.keyFigure.area === area);
  const chosen = hasOwnRows ? area : all[0]?.keyFigure.area;
  const rows = all.filter(row => row.keyFigure.area === chosen);
  const furthest = (answers: readonly AdoptionAnswer[]) =>
    answers.reduce<AdoptionAnswer | undefined>(
      (best, answer) => (best === undefined || steps[answer.state] > steps[best.state] ? answer : best),
      undefined,
    );
  const own = furthest(rows.map(row => row.own));
  const byPeer = new Map<number, AdoptionAnswer[]>();
  for (const { peers } of rows) {
    for (const { unit, answer } of peers) byPeer.set(unit, [...(byPeer.get(unit) ?? []), answer]);
  }
  const states = [...byPeer].map(([unit, answers]) => ({ unit, state: furthest(answers)!.state }));
  const inState = (state: AdoptionState) =>
    states.filter(peer => peer.state === state).map(({ unit }) => unit);
  return {
    rows,
    own: own?.state ?? 'missing',
    ownIsUncertain: own?.isUncertain ?? false,
    peersAnswering: states.filter(({ state }) => state !== 'missing').length,
    peersIntroduced: inState('introduced'),
    peersTesting: inState('testing'),
  };
}

function reachableOf(evidence: readonly Evidence[], score: Score): Opportunity<unknown>['reachable'] {
  const prize = evidence[0]?.situation.prize;
  const reach = score.addressability;
  if (prize?.kind !== 'known' || reach === null) return null;
  return { unit: prize.unit, low: prize.toPeerMedian * reach.low, high: prize.toPeerMedian * reach.high };
}

function areaOf(pattern: PatternShape, adoption: AdoptionLeg): string {
  return adoption.rows[0]?.keyFigure.area ?? pattern.areas[0] ?? 'overall';
}

const shareAhead = ({ adoption }: Pick<Opportunity<unknown>, 'adoption'>): number =>
  adoption.peersAnswering === 0 ? 0 : adoption.peersIntroduced.length / adoption.peersAnswering;

const isAlreadyHere = ({ adoption }: Pick<Opportunity<unknown>, 'adoption'>): boolean =>
  adoption.own === 'introduced' && !adoption.ownIsUncertain;

function byRank(a: Opportunity<PatternShape>, b: Opportunity<PatternShape>): number {
  return (
    Number(isAlreadyHere(a)) - Number(isAlreadyHere(b)) ||
    b.score.total - a.score.total ||
    shareAhead(b) - shareAhead(a) ||
    (a.pattern.id < b.pattern.id ? -1 : 1)
  );
}
