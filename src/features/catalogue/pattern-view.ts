import { readTitle } from '#core/panel/unit-of-measure.ts';
import type { Language } from '#platform/context.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatShare } from '#ui/format/numbers.ts';
import { catalogueMessages } from './messages/catalogue.ts';
import type { LawFact, Pattern } from './model/pattern.ts';
import { shippedLawFacts } from './shipped.ts';

/** `10–40 %`: the unit once. */
const shareRange = (low: number, high: number, language: Language): string =>
  low === high
    ? formatShare(high, language, 0)
    : `${formatNumber(low * 100, language, 0)}–${formatShare(high, language, 0)}`;

/** A fact of law with the days that it was in force and checked. */
function factView({ text, statute, validFrom, source, ...fact }: LawFact, language: Language) {
  const words = catalogueMessages(language);
  return {
    text: text[language],
    statute,
    status: fact.certain ? words.checked(formatDate(fact.checkedOn, language)) : words.unchecked,
    validFrom: validFrom === null ? null : words.validFrom(formatDate(validFrom, language)),
    source: words.source(source),
  };
}

/** A pattern in one language, ready to be shown. */
export function patternView(pattern: Pattern, language: Language) {
  const facts = shippedLawFacts();
  const words = catalogueMessages(language);
  const { areas } = shippedReferenceData();
  const { low, high } = pattern.effort.months;
  const number = (value: number) => formatNumber(value, language, 0);
  return {
    id: pattern.id,
    name: pattern.name[language],
    summary: pattern.summary[language],
    scope: words[pattern.scope],
    areas: areas.filter(({ id }) => pattern.areas.includes(id)).map(({ name }) => name[language]),
    changes: {
      residents: pattern.whatChanges.residents[language],
      employees: pattern.whatChanges.employees[language],
      organisation: pattern.whatChanges.organisation[language],
    },
    mechanisms: pattern.mechanisms.map(({ text, moves, reaches, keyFigures }) => ({
      text: text[language],
      moves: moves === 'up' ? words.up : words.down,
      reach: `${words.reach(shareRange(reaches.low, reaches.high, language))} ${reaches.basis[language]}`,
      keyFigures: keyFigures.map(({ id, title }) => ({ id, name: readTitle(title).name })),
    })),
    preconditions: pattern.preconditions.map(each => each[language]),
    legal: pattern.legalConditions.map(condition => {
      const fact = condition.fact === null ? undefined : facts.get(condition.fact);
      return {
        text: condition.text[language],
        fact: fact === undefined ? null : factView(fact, language),
      };
    }),
    human:
      pattern.decisionsAboutIndividuals.kind === 'touched'
        ? pattern.decisionsAboutIndividuals.humanInTheLoop[language]
        : null,
    effort: {
      size: words[pattern.effort.size],
      months: low === high ? words.monthsSame(number(low)) : words.months(number(low), number(high)),
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
    adoption: pattern.adoptionKeyFigures.map(({ id, title }) => ({ id, name: readTitle(title).name })),
    questions: pattern.questionsToAsk.map(each => each[language]),
  };
}

export type PatternView = ReturnType<typeof patternView>;
