import type { Language } from '#platform/context.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { lowerFirst } from '../content/words.ts';
import { decideMessages } from '../messages/decide.ts';
import type { Brief, BriefSuggestion } from '../model.ts';

const mostSuggestions = 5;
const mostToTry = 2;

/** What the figures alone suggest that the leadership decides, in the order of what can be acted on. */
export function suggestionsFrom(
  { situation, moving, opportunities }: Pick<Brief, 'situation' | 'moving' | 'opportunities'>,
  language: Language,
): readonly BriefSuggestion[] {
  const text = decideMessages(language);
  const { counts, costs } = situation;
  if (counts.tested === 0) {
    return [{ decide: text.chooseMeasures, because: text.chooseMeasuresWhy, swedish: '' }];
  }
  const measured = opportunities.rows.filter(({ keyFigures }) => keyFigures.length > 0);
  const isWorth = ({ reach }: (typeof measured)[number]) => (reach === null ? '' : text.worth(reach.shown));
  const toTry = measured
    .filter(({ isAlreadyHere }) => !isAlreadyHere)
    .slice(0, mostToTry)
    .map(each => ({
      decide: text.tryOut(lowerFirst(each.name)),
      because: `${each.why} ${isWorth(each)}`.trim(),
      swedish: each.swedish,
    }));
  const inUse = measured
    .filter(({ isAlreadyHere }) => isAlreadyHere)
    .slice(0, 1)
    .map(each => ({
      decide: text.useFully(lowerFirst(each.name)),
      because: each.why,
      swedish: each.swedish,
    }));
  const worsening = moving.rows
    .filter(({ isImproving }) => !isImproving)
    .slice(0, 1)
    .map(({ name, from, shown }) => ({
      decide: text.explain(name),
      because: text.explainWhy(shown.perYear, shown.perYearAmongAll, formatYear(from.year)),
      swedish: name,
    }));
  const costly = costs
    .filter(({ caution, standing }) => caution !== null && standing === 'higher cost')
    .slice(0, 1)
    .map(({ name, shown }) => ({
      decide: text.reviewCost(name),
      because: text.reviewCostWhy(shown.value, shown.peerMedian),
      swedish: name,
    }));
  const toCheck =
    counts.toCheck === 0 ? [] : [{ decide: text.check(counts.toCheck), because: text.checkWhy, swedish: '' }];
  return [...toTry, ...inUse, ...worsening, ...costly, ...toCheck].slice(0, mostSuggestions);
}
