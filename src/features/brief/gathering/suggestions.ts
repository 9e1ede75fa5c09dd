import type { Language } from '#platform/context.ts';
import { formatNumber, formatRank, formatShare, formatYear } from '#ui/format/numbers.ts';
import { inList, lowerFirst } from '../content/words.ts';
import { closingMessages } from '../messages/closing.ts';
import { decideMessages } from '../messages/decide.ts';
import type { Brief, BriefChallenge, BriefMoving, BriefSuggestion } from '../model.ts';

const mostSuggestions = 5;
const mostToTry = 2;

type Told = Pick<Brief, 'situation' | 'moving' | 'opportunities' | 'challenge'>;

/** What the figures alone suggest that the leadership decides, in the order of what can be acted on. */
export function suggestionsFrom(
  { situation, moving, opportunities, challenge }: Told,
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
    .toSorted((one, other) => Number(standsWorse(other)) - Number(standsWorse(one)))
    .slice(0, 1)
    .map(row => ({
      decide: text.explain(row.name),
      because: [
        text.explainWhy(row.shown.perYear, row.shown.perYearAmongAll, formatYear(row.from.year)),
        ...(standsWorse(row) ? [] : [text.stillBetter]),
      ].join(' '),
      swedish: row.name,
    }));
  const costly = costs
    .filter(({ caution, standing }) => caution !== null && standing === 'higher cost')
    .slice(0, 1)
    .map(({ name, shown }) => ({
      decide: text.reviewCost(name),
      because: text.reviewCostWhy(shown.value, shown.peerMedian),
      swedish: name,
    }));
  const asked = situation.toAsk.slice(0, 1).map(({ name, shown, rank, of, patterns }) => ({
    decide: text.ask(name),
    because: [
      text.askWhy(shown.value, shown.peerMedian, formatRank(rank, of, language)),
      ...patterns.slice(0, 1).map(text.askPattern),
    ].join(' '),
    swedish: name,
  }));
  return [
    ...toTry,
    ...inUse,
    ...worsening,
    ...planFor(challenge, language),
    ...costly,
    ...asked,
    ...toCheckFrom(situation, language),
  ].slice(0, mostSuggestions);
}

/** Whether what moves the wrong way also stands worse than the peers by the newest value. */
function standsWorse({ series, to, perYear, isImproving }: BriefMoving): boolean {
  const peers = series.peers.findLast(value => value !== null) ?? null;
  if (peers === null || isImproving) return false;
  return perYear < 0 ? to.value < peers : to.value > peers;
}

/** The long-term challenge is nobody's until somebody has it. */
function planFor(challenge: BriefChallenge, language: Language): readonly BriefSuggestion[] {
  const text = decideMessages(language);
  const whole = (value: number) => formatNumber(Math.round(value), language, 0);
  if (challenge.kind === 'known' && challenge.hands !== null && challenge.hands >= 1) {
    const { hands, closed, base, horizon } = challenge;
    if (closed.hands.high >= hands) return [];
    const because = text.planForWhy(whole(hands), formatYear(base), whole(closed.hands.high));
    return [{ decide: text.planFor(formatYear(horizon)), because, swedish: '' }];
  }
  const oldest = challenge.kind === 'people' ? challenge.groups.at(-1) : undefined;
  if (challenge.kind !== 'people' || oldest === undefined || oldest.horizon <= oldest.base) return [];
  const more = formatShare(oldest.horizon / oldest.base - 1, language, 0);
  const because = text.planForWhyPeople(
    closingMessages(language).challenge.ages(oldest.ages),
    more,
    formatYear(challenge.base),
  );
  return [{ decide: text.planFor(formatYear(challenge.horizon)), because, swedish: '' }];
}

const mostNamed = 3;

function toCheckFrom({ toCheck }: Brief['situation'], language: Language): readonly BriefSuggestion[] {
  const text = decideMessages(language);
  if (toCheck.length === 0) return [];
  const rest = toCheck.length - mostNamed;
  const names = [...toCheck.slice(0, mostNamed).map(text.quoted), ...(rest > 0 ? [text.others(rest)] : [])];
  return [
    { decide: text.check(toCheck.length), because: text.checkWhy(inList(names, text.and)), swedish: '' },
  ];
}
