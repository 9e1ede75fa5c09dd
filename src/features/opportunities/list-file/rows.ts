import { totalWithVoice } from '#core/opportunities/score.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import { evidenceOf, verdictOf } from '#features/evidence/index.ts';
import { displayUnit, type Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { unitName } from '#ui/format/units.ts';
import { listFileMessages } from '../messages/list-file.ts';
import { ownMessages } from '../messages/own.ts';
import type { Dismissed } from '../model/dismissed.ts';
import { opportunityNamed } from '../model/voice.ts';
import { areaName, areaOfItem } from '../ranked-row.ts';
import type { RankedOpportunity, Ranking } from '../ranking.ts';
import { referenceOf } from '../ranking.ts';
import { type PlacedOpportunity, unitAt } from '../view.ts';
import { wordOf } from '../wording.ts';

type Column = keyof ReturnType<typeof listFileMessages>['columns'];

/** One opportunity as a row of the file: numbers are numbers, what is not known is left out. */
export type ListRow = Readonly<Partial<Record<Column, string | number>>>;

/** The columns of the file, in order. */
export const listColumns = (
  language: Language,
): readonly { readonly key: Column; readonly name: string }[] => {
  const { columns } = listFileMessages(language);
  return (Object.keys(columns) as Column[]).map(key => ({ key, name: columns[key] }));
};

/** What open values say of an opportunity: its score by parts, evidence, prize, adoption and whom to learn from. */
function openCells(place: Place, opportunity: PlacedOpportunity, language: Language): ListRow {
  const text = listFileMessages(language);
  const { score, evidence, adoption, reachable, learnFrom, pattern } = opportunity;
  const gap = evidence[0]?.gap;
  const { snapshot } = place.analysis;
  const registered = gap === undefined ? undefined : snapshot.keyFigures[gap.keyFigure.position];
  const scale = adoption.rows[0]?.keyFigure.scale ?? '0-1-2';
  return {
    basis: text.bases[opportunity.basis],
    ...(score.severity === null ? {} : { severity: score.severity.raw }),
    ...(score.persistence === null ? {} : { persistence: score.persistence.raw }),
    ...(score.prize === null ? {} : { prizeShare: score.prize.raw }),
    ...(score.addressability === null
      ? {}
      : { reachLow: score.addressability.low, reachHigh: score.addressability.high }),
    ...(gap === undefined
      ? {}
      : {
          keyFigure: gap.keyFigure.id,
          keyFigureTitle: gap.keyFigure.title,
          year: gap.year,
          value: gap.value,
          peerMedian: gap.peerMedian,
          measure: unitName(displayUnit(gap.keyFigure.title), language) ?? '',
        }),
    ...(reachable === null
      ? {}
      : { prizeLow: reachable.low, prizeHigh: reachable.high, prizeUnit: text.units[reachable.unit] }),
    ...(adoption.rows.length === 0
      ? {}
      : {
          own: wordOf(adoption.own, scale, language),
          answering: adoption.peersAnswering,
          introduced: adoption.peersIntroduced.length,
          testing: adoption.peersTesting.length,
        }),
    learnFrom: learnFrom.map(({ unit }) => unitAt(place, unit).name).join(', '),
    evidence: verdictOf(evidenceOf(place.analysis, pattern), language),
    ...(registered === undefined ? {} : { source: registered.source, fetchedOn: registered.fetchedOn }),
  };
}

function rankedCells(
  place: Place,
  { item, total, voice }: RankedOpportunity,
  rank: number,
  language: Language,
): ListRow {
  const text = listFileMessages(language);
  const area = areaOfItem(item);
  const measured = item.kind === 'open' ? item.opportunity.score.total : 0;
  const pattern = item.kind === 'own' ? null : item.kind === 'open' ? item.opportunity.pattern : item.pattern;
  return {
    rank,
    name: item.kind === 'own' ? item.own.title : (pattern?.name[language] ?? ''),
    id: pattern?.id ?? referenceOf(item, place.unit.code),
    area: area === null ? ownMessages(language).whole : areaName(area, language),
    state: text.states.open,
    score: total * 100,
    ...(voice === null ? {} : { voice: (totalWithVoice(measured, voice) - measured) * 100 }),
    ...(item.kind === 'open'
      ? openCells(place, item.opportunity, language)
      : { basis: item.kind === 'own' ? text.bases.own : text.bases.voice }),
  };
}

function dismissedCells(
  { opportunity, title, reason }: Dismissed,
  catalogue: readonly Pattern[],
  language: Language,
): ListRow {
  const ref = opportunityNamed(opportunity);
  const id = ref?.kind === 'open' ? ref.pattern : opportunity;
  const pattern = catalogue.find(each => each.id === id);
  return {
    name: title ?? pattern?.name[language] ?? id,
    id,
    state: listFileMessages(language).states.dismissed,
    reason,
  };
}

/** A number without the dust of its arithmetic: fourteen digits say all that a source does. */
const clean = (row: ListRow): ListRow =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Number(value.toPrecision(14)) : value,
    ]),
  );

/** The whole list as rows: what is ranked in its order, then what is put aside. */
export function listRows(
  place: Place,
  { ranked, dismissed }: Ranking,
  catalogue: readonly Pattern[],
  language: Language,
): readonly ListRow[] {
  return [
    ...ranked.map((entry, index) => clean(rankedCells(place, entry, index + 1, language))),
    ...dismissed.map(each => dismissedCells(each, catalogue, language)),
  ];
}

/** What is said of the list beside it: of whom, of which snapshot, by what method, and the request that gives the same. */
export function aboutList(place: Place, language: Language): readonly (readonly [string, string])[] {
  const { lines } = listFileMessages(language);
  const { code, name } = place.unit;
  const snapshot = place.analysis.snapshot.manifest.id;
  return [
    [lines.unit, `${name} (${code})`],
    [lines.snapshot, snapshot],
    [lines.method, lines.methodText],
    [lines.same, `GET /api/v1/units/${code}/opportunities?snapshot=${encodeURIComponent(snapshot)}`],
  ];
}
