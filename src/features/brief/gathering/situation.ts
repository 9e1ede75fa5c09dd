import type { Situation } from '#core/situations/situation.ts';
import {
  checkText,
  columnsOf,
  countsOf,
  displayUnit,
  notKnownOf,
  type Place,
  peersIn,
  situationMessages,
  stripOf,
} from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatValue } from '#ui/format/units.ts';
import type { Brief, BriefArea, BriefGap } from '../model.ts';
import { namesOf, seriesFor } from './key-figure.ts';

const mostRows = 4;

/** Where the unit stands beside those like it. */
export function situationFor(place: Place, language: Language): Brief['situation'] {
  const { worse, better, cost } = columnsOf(place);
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
    of: { worse: worse.length, better: better.length, costs: cost.length },
    peers: peersIn(place, overall).map(peer => units[peer]!.name),
    hasFewTruePeers: place.analysis.peers.fewTruePeers.has(place.position),
    notKnown: {
      ...notKnown,
      newestYear: Number.isFinite(notKnown.newestYear) ? notKnown.newestYear : null,
    },
  };
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
