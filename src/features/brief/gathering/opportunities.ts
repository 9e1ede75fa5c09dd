import type { Pattern } from '#features/catalogue/index.ts';
import { evidenceFor, summaryOf } from '#features/evidence/index.ts';
import {
  type RankedOpportunity,
  rankedRow,
  rankingOf,
  reachWords,
  strongest,
  voiceLine,
} from '#features/opportunities/index.ts';
import { displayUnit, nameOf, type Place } from '#features/situation/index.ts';
import type { Context, Language } from '#platform/context.ts';
import { decimalsOfColumn, formatNumber, formatYears } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';
import { opportunityMessages } from '../messages/opportunities.ts';
import type { Brief, BriefOpportunity } from '../model.ts';

const mostOpportunities = 5;
const mostTeachers = 2;

/** The first five of the ranking: the open one, or for members that of their organisation. */
export async function opportunitiesFor(
  place: Place,
  member: Context | null,
  language: Language,
): Promise<Brief['opportunities']> {
  const { ranked } = await rankingOf(member, place.unit.code, place);
  return {
    total: ranked.length,
    rows: ranked.slice(0, mostOpportunities).map((each, at) => rowOf(place, each, at + 1, language)),
  };
}

function rowOf(place: Place, ranked: RankedOpportunity, rank: number, language: Language): BriefOpportunity {
  const { item, supports, total } = ranked;
  const row = rankedRow(ranked, place, place.unit.code, { rank, language, query: '' });
  const voice = strongest(supports);
  const pattern =
    item.kind === 'open' ? item.opportunity.pattern : item.kind === 'pattern' ? item.pattern : null;
  const common = {
    rank,
    pattern: pattern?.id ?? null,
    name: row.name,
    area: row.areaName,
    what: pattern?.summary[language] ?? (item.kind === 'own' ? item.own.what : ''),
    score: total > 0 ? Math.round(total * 100) : null,
    why: row.why,
    swedish: row.swedish,
    voice: voice === null ? null : voiceLine(voice, language),
    question: pattern?.questionsToAsk[0]?.[language] ?? null,
    risk: pattern?.risks[0]?.[language] ?? null,
    effort:
      pattern === null
        ? null
        : {
            size: opportunityMessages(language).sizes[pattern.effort.size],
            months: pattern.effort.months,
          },
    evidence: pattern === null ? null : evidenceOf(place, pattern, language),
  };
  if (item.kind !== 'open') {
    return { ...common, keyFigures: [], introduced: null, isAlreadyHere: false, reach: null, learnFrom: [] };
  }
  const { evidence, adoption, reachable, learnFrom } = item.opportunity;
  const shown = reachWords(reachable, language);
  return {
    ...common,
    keyFigures: evidence.map(({ gap }) => gap.keyFigure.id),
    introduced: adoption.peersAnswering === 0 ? null : introducedWords(item.opportunity, language),
    isAlreadyHere: adoption.own === 'introduced' && !adoption.ownIsUncertain,
    reach:
      reachable === null || shown === null
        ? null
        : { unit: reachable.unit, low: reachable.low, high: reachable.high, shown },
    learnFrom: learnFrom
      .slice(0, mostTeachers)
      .map(teacher => teacherOf(place, item.opportunity, teacher, language)),
  };
}

type Open = Extract<RankedOpportunity['item'], { kind: 'open' }>['opportunity'];

function introducedWords({ adoption }: Open, language: Language): string {
  const text = opportunityMessages(language).introduced;
  const { peersAnswering, peersIntroduced, peersTesting, own, ownIsUncertain } = adoption;
  const peers = text.peers(peersIntroduced.length, peersAnswering, peersTesting.length);
  return `${peers} ${ownIsUncertain ? text.uncertain : text.own[own]}`;
}

function evidenceOf(place: Place, pattern: Pattern, language: Language): BriefOpportunity['evidence'] {
  const found = evidenceFor(place.analysis, [pattern], pattern.id);
  const { verdict, finding, swedish, explanation } = summaryOf(place.analysis, found, language);
  return {
    verdict: found.verdict,
    word: verdict,
    finding,
    swedish,
    explanation: found.verdict === 'cannot-tell' ? null : explanation,
  };
}

function teacherOf(
  { analysis }: Place,
  { evidence }: Open,
  { unit, isPeer, before, now }: Open['learnFrom'][number],
  language: Language,
): BriefOpportunity['learnFrom'][number] {
  const { code, name } = analysis.snapshot.units[unit]!;
  const taught = evidence.find(({ situation }) => situation.learnFrom.length > 0);
  const title = taught?.situation.lead.keyFigure.title ?? '';
  const measure = displayUnit(title);
  const decimals = decimalsOfColumn([before.mean, now.mean]);
  return {
    unit: code,
    name,
    isPeer,
    measuredBy: nameOf(title),
    told: opportunityMessages(language).teacher(
      name,
      formatNumber(before.mean, language, decimals),
      formatYears(before.firstYear, before.lastYear),
      formatValue(now.mean, measure, language, decimals),
      formatYears(now.firstYear, now.lastYear),
    ),
  };
}
