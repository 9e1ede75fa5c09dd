import { turned } from '#core/situations/gap.ts';
import type { Situation } from '#core/situations/situation.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import {
  checkText,
  columnsOf,
  countsOf,
  displayUnit,
  nameOf,
  notKnownOf,
  type Place,
  peersIn,
  readingOf,
  situationMessages,
  stripOf,
} from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatValue } from '#ui/format/units.ts';
import type { Brief, BriefArea, BriefGap } from '../model.ts';
import { namesOf, seriesFor } from './key-figure.ts';

const mostRows = 4;
/** So many of each list stand in the situation in a page at least. */
const firstRows = 3;
const mostMore = 8;
const mostToAsk = 5;
/** Where more are tested, chance alone places many among the last. */
const fewTested = 100;
/** From so far down the country a key figure is worth a question. */
const lastPart = 0.8;

/** Where the unit stands beside those like it. */
export function situationFor(
  place: Place,
  language: Language,
  patterns: readonly Pattern[],
): Brief['situation'] {
  const { worse, better, cost } = columnsOf(place);
  const { gaps, checks } = readingOf(place);
  const { units } = place.analysis.snapshot;
  const rows = (situations: readonly Situation[]) =>
    situations.slice(0, mostRows).map(situation => rowOf(place, situation, language));
  const notKnown = notKnownOf(place);
  const overall = place.scoredClass === 1 ? 'overall' : 'region-overall';
  return {
    counts: countsOf(place),
    areas: areasOf(place, language),
    worse: rows(worse),
    better: rows(better),
    costs: rows(cost),
    more: [worse, better]
      .flatMap(column => column.slice(firstRows))
      .slice(0, mostMore)
      .map(situation => rowOf(place, situation, language)),
    toAsk: toAskOf(place, language, patterns),
    toCheck: gaps
      .filter(({ keyFigure }) => checks.has(keyFigure.id))
      .map(({ keyFigure }) => nameOf(keyFigure.title)),
    silentAreas: silentAreasOf(place, language),
    of: { worse: worse.length, better: better.length, costs: cost.length },
    peers: peersIn(place, overall).map(peer => units[peer]!.name),
    hasFewTruePeers: place.analysis.peers.fewTruePeers.has(place.position),
    notKnown: {
      ...notKnown,
      isBeingCompared: place.analysis.snapshot.adjustments.isBeingCompared,
      newestYear: Number.isFinite(notKnown.newestYear) ? notKnown.newestYear : null,
    },
  };
}

/** Placed among the last in the country by the newest value, last ones first, without a gap that is shown. */
function toAskOf(
  place: Place,
  language: Language,
  patterns: readonly Pattern[],
): Brief['situation']['toAsk'] {
  const { gaps } = readingOf(place);
  if (gaps.length >= fewTested) return [];
  return gaps
    .filter(
      ({ keyFigure: { direction }, level, rank, of, value, peerMedian }) =>
        level === 'none' &&
        direction !== 'cost' &&
        rank / of >= lastPart &&
        turned(direction, value - peerMedian) < 0,
    )
    .toSorted((one, other) => other.rank / other.of - one.rank / one.of)
    .slice(0, mostToAsk)
    .map(gap => {
      const unit = displayUnit(gap.keyFigure.title);
      return {
        ...namesOf(place, gap, language),
        year: gap.year,
        value: gap.value,
        peerMedian: gap.peerMedian,
        shown: {
          value: formatValue(gap.value, unit, language),
          peerMedian: formatValue(gap.peerMedian, unit, language),
        },
        rank: gap.rank,
        of: gap.of,
        patterns: patterns
          .filter(({ mechanisms }) =>
            mechanisms.some(({ keyFigures }) => keyFigures.some(({ id }) => id === gap.keyFigure.id)),
          )
          .map(({ name }) => name[language]),
      };
    });
}

function silentAreasOf(place: Place, language: Language): readonly string[] {
  const mine = place.scoredClass === 1 ? 'municipality' : 'region';
  const heard = new Set(readingOf(place).gaps.map(({ keyFigure }) => keyFigure.area));
  return place.analysis.areas
    .filter(({ id, scope }) => scope === mine && !heard.has(id))
    .map(({ name }) => name[language]);
}

function rowOf(place: Place, situation: Situation, language: Language): BriefGap {
  const { lead, gathered, comparability, verdict } = situation;
  const unit = displayUnit(lead.keyFigure.title);
  const isCostlyWithoutQuality = lead.standing === 'higher cost' && verdict === 'worse';
  return {
    ...namesOf(place, lead, language),
    year: lead.year,
    value: lead.value,
    peerMedian: lead.peerMedian,
    shown: {
      value: formatValue(lead.value, unit, language),
      peerMedian: formatValue(lead.peerMedian, unit, language),
    },
    rank: lead.rank,
    of: lead.of,
    persistenceYears: lead.persistenceYears,
    yearsCounted: lead.yearsCounted,
    standing: lead.standing,
    level: lead.level,
    alsoTold: gathered.length,
    caution:
      comparability.kind === 'check'
        ? checkText(comparability, language)
        : isCostlyWithoutQuality
          ? situationMessages(language).row.costBesideQuality
          : null,
    series: seriesFor(place, lead),
  };
}

function areasOf(place: Place, language: Language): readonly BriefArea[] {
  return stripOf(place, language, '').map(({ area, points }) => {
    const known = points.filter(({ gap }) => Number.isFinite(gap));
    const clear = known.filter(({ level }) => level === 'clear');
    const judged = clear.filter(({ meaning }) => meaning === 'good-or-bad');
    const [first] = clear.toSorted((one, other) => Math.abs(other.gap) - Math.abs(one.gap));
    return {
      area,
      tested: known.length,
      worse: judged.filter(({ gap }) => gap < 0).length,
      better: judged.filter(({ gap }) => gap >= 0).length,
      points: known.map(({ id, gap, level, meaning }) => ({ keyFigure: id, gap, level, meaning })),
      clearest: first === undefined ? null : { name: first.title, gap: first.gap },
    };
  });
}
