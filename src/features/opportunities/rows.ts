import { isOwnId } from '#features/catalogue/index.ts';
import { evidenceOf, verdictOf } from '#features/evidence/index.ts';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { type PlacedOpportunity, unitAt } from '#features/opportunities/view.ts';
import { reachWords, wordOf } from '#features/opportunities/wording.ts';
import { displayUnit, nameOf, type Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';

/** One ranked opportunity as plain data: name, why here, who has it, what it could reach, whom to learn from. */
export type OpportunityRowData = {
  readonly id: string;
  readonly rank: number;
  readonly href: string;
  readonly name: string;
  readonly areaName: string;
  readonly why: string;
  /** Title of a key figure in `why`: the source's own, in Swedish. */
  readonly swedish: string;
  /** What employees say for it, in one line; null where nobody has been heard. */
  readonly voice: string | null;
  readonly facts: readonly string[];
};

const namedTeachers = 2;

export function opportunityRow(
  place: Place,
  opportunity: PlacedOpportunity,
  rank: number,
  language: Language,
  query: string,
  voice: string | null,
): OpportunityRowData {
  const text = messages(language).list;
  const { pattern, adoption, evidence } = opportunity;
  const number = (count: number) => formatNumber(count, language);
  const introduced = adoption.peersIntroduced.length;
  const scale = adoption.rows[0]?.keyFigure.scale ?? '0-1-2';
  const reach = reachWords(opportunity.reachable, language);
  const teachers = opportunity.learnFrom.slice(0, namedTeachers).map(({ unit }) => unitAt(place, unit).name);
  const peersHave =
    adoption.peersAnswering === 0
      ? text.peersUnknown
      : introduced === 0
        ? text.peersNone
        : text.peersHave(number(introduced), number(adoption.peersAnswering));
  const own =
    adoption.peersAnswering === 0
      ? null
      : adoption.own === 'introduced'
        ? text.ownAlready
        : text.ownState(wordOf(adoption.own, scale, language));
  return {
    id: pattern.id,
    rank,
    href: `/mojligheter/${place.unit.code}/${pattern.id}${query}`,
    name: pattern.name[language],
    areaName: place.analysis.areas.find(({ id }) => id === opportunity.area)?.name[language] ?? '',
    why:
      evidence[0] === undefined
        ? text.whyAdoption(number(introduced), number(adoption.peersAnswering))
        : evidenceSentence(evidence[0], language),
    swedish: nameOf(evidence[0]?.gap.keyFigure.title ?? ''),
    voice,
    facts: [
      ...(isOwnId(pattern.id) ? [text.ownPattern] : []),
      own === null ? peersHave : `${peersHave}; ${own}`,
      ...(evidence.length === 0 ? [] : [reach === null ? text.noPrize : text.reachable(reach)]),
      ...(teachers.length === 0 ? [] : [text.learnFrom(teachers.join(', '))]),
      text.evidence(verdictOf(evidenceOf(place.analysis, pattern), language).toLowerCase()),
    ],
  };
}

/** A gap as one sentence of evidence. */
export function evidenceSentence({ gap }: PlacedOpportunity['evidence'][number], language: Language): string {
  const unit = displayUnit(gap.keyFigure.title);
  return messages(language).list.why(
    nameOf(gap.keyFigure.title),
    formatValue(gap.value, unit, language),
    formatValue(gap.peerMedian, unit, language),
    formatYear(gap.year),
  );
}
