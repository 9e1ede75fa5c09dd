import type { AdoptionAnswer } from '#core/adoption/adoption.ts';
import { type Pattern, shippedLawFacts } from '#features/catalogue/index.ts';
import { basisOf } from '#features/opportunities/basis.ts';
import { adoptionMessages } from '#features/opportunities/messages/adoption.ts';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { prizeMessages } from '#features/opportunities/messages/prize.ts';
import { voiceMessages } from '#features/opportunities/messages/voice.ts';
import { prizeSteps } from '#features/opportunities/prize-view.ts';
import type { VoiceOn } from '#features/opportunities/reading.ts';
import { evidenceSentence } from '#features/opportunities/rows.ts';
import { opportunitiesAt, type PlacedOpportunity, unitAt } from '#features/opportunities/view.ts';
import { markOf, shareRange, wayFor } from '#features/opportunities/wording.ts';
import { displayUnit, nameOf, type Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import type { ScorePart } from '#ui/components/score-parts.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatShare, formatYear, formatYears } from '#ui/format/numbers.ts';
import { formatDifference, formatValue } from '#ui/format/units.ts';

/** The opportunity of a pattern of the catalogue at a place; null where it answers nothing there. */
export function opportunityOf(
  place: Place,
  pattern: Pattern,
  patterns: readonly Pattern[],
): PlacedOpportunity | null {
  return opportunitiesAt(place, patterns).find(candidate => candidate.pattern.id === pattern.id) ?? null;
}

/**
 * The parts of the score as a bar shows them, written as they were measured. The score is their geometric mean, so no
 * part owns a piece of it: the bar is as long as the score, and each part takes of it by its own size. What employees say
 * is added to that, and owns what it adds.
 */
export function scoreParts(
  { score }: PlacedOpportunity,
  language: Language,
  voice: VoiceOn | null,
): readonly ScorePart[] {
  const text = messages(language).one;
  const { rules } = prizeMessages(language);
  const known = [score.severity, score.persistence, score.prize, score.addressability].filter(
    part => part !== null,
  );
  const sum = known.reduce((total, part) => total + part.scaled, 0);
  const points = (scaled: number) => (sum === 0 ? 0 : (score.total * 100 * scaled) / sum);
  const { severity, persistence, prize, addressability } = score;
  return [
    ...(severity === null
      ? []
      : [
          {
            label: text.severity,
            points: points(severity.scaled),
            explanation: rules.severity,
            display: text.spreads(formatNumber(severity.raw, language, 1)),
          },
        ]),
    ...(persistence === null
      ? []
      : [
          {
            label: text.persistence,
            points: points(persistence.scaled),
            explanation: rules.persistence,
            display: text.years(formatShare(persistence.raw, language, 0)),
          },
        ]),
    ...(prize === null
      ? [{ label: text.prize, points: 0, display: text.noPrize, explanation: rules.prize }]
      : [
          {
            label: text.prize,
            points: points(prize.scaled),
            explanation: rules.prize,
            display: text.ofBase(formatShare(prize.raw, language)),
          },
        ]),
    ...(addressability === null
      ? []
      : [
          {
            label: text.addressability,
            points: points(addressability.scaled),
            explanation: rules.addressability,
            display: text.ofGap(shareRange(addressability.low, addressability.high, language)),
          },
        ]),
    ...(voice === null || voice.supports.length === 0
      ? []
      : [
          {
            label: voiceMessages(language).part,
            points: voice.added * 100,
            display: voice.display,
            explanation: rules.voice,
          },
        ]),
  ];
}

/** Since when something has been introduced: `sedan 2022`; empty where it has not. */
function sinceWords({ since }: AdoptionAnswer, language: Language): string {
  const text = adoptionMessages(language);
  switch (since.kind) {
    case 'in':
      return text.sinceIn(formatYear(since.year));
    case 'no later than':
      return text.sinceNoLater(formatYear(since.year));
    case 'not introduced':
      return '';
  }
}

/** What is said of one pattern at one place, ready to be shown. */
export function opportunityDetails(
  place: Place,
  opportunity: PlacedOpportunity,
  language: Language,
  query: string,
  voice: VoiceOn | null,
) {
  const { evidence, adoption, learnFrom, score } = opportunity;
  const lead = evidence.find(each => each.situation.learnFrom.length > 0);
  const measure = displayUnit(lead?.situation.lead.keyFigure.title ?? '');
  return {
    total: voice?.total ?? formatNumber(Math.round(score.total * 100), language, 0),
    parts: scoreParts(opportunity, language, voice),
    prize: prizeSteps(opportunity, language),
    evidence: evidence.map(each => ({
      key: `${each.gap.keyFigure.id} ${each.mechanism.moves}`,
      sentence: evidenceSentence(each, language),
      swedish: nameOf(each.gap.keyFigure.title),
      href: `/nyckeltal/${place.unit.code}/${each.gap.keyFigure.id}${query}`,
    })),
    adoption: adoption.rows.map(({ keyFigure, own, peers }) => ({
      id: keyFigure.id,
      way: wayFor(
        keyFigure,
        adoption.rows.map(row => row.keyFigure),
        language,
      ),
      own: markOf(own, keyFigure.scale, language),
      since: sinceWords(own, language),
      peers: peers.map(({ unit, answer }) => ({
        ...unitAt(place, unit),
        ...markOf(answer, keyFigure.scale, language),
        note: sinceWords(answer, language),
      })),
    })),
    learnName: nameOf(lead?.situation.lead.keyFigure.title ?? ''),
    learnFrom: learnFrom.map(({ unit, isPeer, before, now }) => ({
      ...unitAt(place, unit),
      isPeer,
      href: `/nyckeltal/${unitAt(place, unit).code}/${lead?.situation.lead.keyFigure.id}${query}`,
      compare: `/mojligheter/${place.unit.code}/jamfor${query === '' ? '?' : `${query}&`}med=${unitAt(place, unit).code}`,
      change: formatDifference(now.mean - before.mean, measure, language),
      before: formatValue(before.mean, measure, language),
      beforeYears: formatYears(before.firstYear, before.lastYear),
      now: formatValue(now.mean, measure, language),
      nowYears: formatYears(now.firstYear, now.lastYear),
    })),
  };
}

/** The pattern itself in one language, with what each key figure says at the place, its legal conditions with their facts. */
export function patternTexts(place: Place, pattern: Pattern, language: Language) {
  const facts = shippedLawFacts();
  const { basis: basisWords } = prizeMessages(language);
  const text = messages(language).one;
  return {
    id: pattern.id,
    name: pattern.name[language],
    summary: pattern.summary[language],
    changes: {
      residents: pattern.whatChanges.residents[language],
      employees: pattern.whatChanges.employees[language],
      organisation: pattern.whatChanges.organisation[language],
    },
    mechanisms: pattern.mechanisms.map(mechanism => ({
      text: mechanism.text[language],
      moves: mechanism.moves,
      reach: text.reach(
        shareRange(mechanism.reaches.low, mechanism.reaches.high, language),
        mechanism.reaches.basis[language],
      ),
      keyFigures: mechanism.keyFigures.map(keyFigure => {
        const basis = basisOf(place, keyFigure, mechanism.moves);
        return { ...keyFigure, isHeld: basis !== 'not held', basis: basisWords[basis] };
      }),
    })),
    preconditions: pattern.preconditions.map(each => each[language]),
    legal: pattern.legalConditions.map(condition => {
      const fact = condition.fact === null ? undefined : facts.get(condition.fact);
      return {
        text: condition.text[language],
        fact:
          fact === undefined
            ? null
            : fact.certain
              ? text.fact(fact.statute, formatDate(fact.checkedOn, language))
              : text.factUncertain(fact.statute),
      };
    }),
    human:
      pattern.decisionsAboutIndividuals.kind === 'touched'
        ? pattern.decisionsAboutIndividuals.humanInTheLoop[language]
        : null,
    effort: {
      size: text[pattern.effort.size],
      months: text.months(
        formatNumber(pattern.effort.months.low, language),
        formatNumber(pattern.effort.months.high, language),
      ),
      text: pattern.effort.text[language],
    },
    risks: pattern.risks.map(each => each[language]),
    worseOff: pattern.mayBeWorseOff[language],
    effects:
      pattern.knownEffects.kind === 'unknown'
        ? []
        : pattern.knownEffects.effects.map(effect => ({
            text: effect.text[language],
            source: `${effect.source}, ${effect.year}`,
          })),
    questions: pattern.questionsToAsk.map(each => each[language]),
  };
}

export type OpportunityDetails = ReturnType<typeof opportunityDetails>;
export type PatternTexts = ReturnType<typeof patternTexts>;
