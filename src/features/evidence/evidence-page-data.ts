import { type Pattern, shownName } from '#features/catalogue/index.ts';
import type { Analysis } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatYear, formatYears, nbsp } from '#ui/format/numbers.ts';
import { messages } from './messages.ts';
import { outlookOf, unitsOfWay } from './outlook.ts';
import { evidenceIn, type IntroducedWay, type PatternEvidence } from './pattern-evidence.ts';
import { ordered, strength, studyView, summaryOf, toneOf, verdictWord } from './view.ts';

/** Everything the page of one pattern shows. */
export function evidencePageData(analysis: Analysis, evidence: PatternEvidence, language: Language) {
  const { manifest } = analysis.snapshot;
  return {
    language,
    id: evidence.pattern.id,
    name: shownName(evidence.pattern, language),
    summary: summaryOf(analysis, evidence, language),
    studies: ordered(evidence).map(judged => studyView(judged, manifest.id, language)),
    ways: evidence.ways.flatMap(way => wayData(analysis, way, language) ?? []),
    asks: evidence.pattern.adoptionKeyFigures.map(({ id }) => id),
    snapshot: {
      id: manifest.id,
      source: manifest.source,
      fetchedOn: formatDate(manifest.fetchedOn, language),
    },
  };
}

export type WayData = NonNullable<ReturnType<typeof wayData>>;

function wayData({ snapshot: { units }, areas }: Analysis, way: IntroducedWay, language: Language) {
  if (way.asked === null) return null;
  const text = messages(language);
  const { adopters, notIntroduced, leftOut } = unitsOfWay(way);
  const name = (unit: number) => units[unit]!.name;
  const withYear = (unit: number, year: number | null) =>
    year === null ? name(unit) : text.page.since(name(unit), formatYear(year));
  return {
    id: way.keyFigure.id,
    title: way.keyFigure.title,
    name: way.keyFigure.way[language],
    area: areas.find(({ id }) => id === way.keyFigure.area)?.name[language] ?? '',
    asked: formatYears(way.asked.first, way.asked.last),
    adopters: adopters.map(({ unit, year }) => withYear(unit, year)),
    notIntroduced: notIntroduced.map(name),
    leftOut: leftOut.map(({ why, units: own }) => ({
      why: text.leftOut[why],
      units: own.map(({ unit, since }) => withYear(unit, why === 'already' ? null : since)),
    })),
  };
}

/** Each of the patterns with its verdict: those that are asked about, and those that are not. */
export function evidenceListData(analysis: Analysis, patterns: readonly Pattern[], language: Language) {
  const all = [...evidenceIn(analysis, patterns).values()];
  const query = `?snapshot=${encodeURIComponent(analysis.snapshot.manifest.id)}`;
  const rows = all
    .filter(({ nothing }) => nothing !== 'no-figures')
    .sort((one, other) => strength.indexOf(one.verdict) - strength.indexOf(other.verdict))
    .map(evidence => {
      const outlook = outlookOf(evidence);
      return {
        id: evidence.pattern.id,
        name: shownName(evidence.pattern, language),
        href: `/belagg/${evidence.pattern.id}${query}`,
        verdict: verdictWord(evidence, outlook, language).replaceAll(' ', nbsp),
        tone: toneOf(evidence.verdict, ordered(evidence)[0]),
        adopters: outlook.adopters,
        unconfirmed: outlook.unconfirmed,
        earliest: outlook.earliest,
      };
    });
  return {
    language,
    snapshot: analysis.snapshot.manifest.id,
    clear: all.filter(({ verdict }) => verdict === 'clear').length,
    rows,
    others: all
      .filter(({ nothing }) => nothing === 'no-figures')
      .map(({ pattern }) => ({
        id: pattern.id,
        name: shownName(pattern, language),
        href: `/belagg/${pattern.id}${query}`,
      })),
  };
}
