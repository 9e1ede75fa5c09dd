import { situationMessages } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatRank, formatYear } from '#ui/format/numbers.ts';
import { type BriefBlock, type Cell, type Column, inCell, plain } from '../document/document.ts';
import { standingMessages } from '../messages/situation.ts';
import type { Brief, BriefArea, BriefGap } from '../model.ts';
import { laneOf } from './lane.ts';
import { smallLine } from './small-line.ts';
import { inList, within } from './words.ts';

const rowsAList = 3;
/** Rows of print that the list and the lanes may take, so that the situation stays on its page. */
const listRows = 17;
const laneRows = 13;
/** So many letters of a name, and of what is said of it, stand in a row of the list. */
const nameLetters = 46;
const aboutLetters = 56;
/** Standing, year, and for how long, beside the area. */
const standingLetters = 40;

/** The situation in a page. */
export function situationBlocks(brief: Brief): readonly BriefBlock[] {
  const { language, unit, snapshot, situation, madeOn } = brief;
  const text = standingMessages(language);
  const all = situationMessages(language);
  const { counts } = situation;
  const title: BriefBlock = {
    kind: 'title',
    topic: text.topic(unit.name),
    title:
      counts.tested === 0
        ? text.nothingTested(unit.name)
        : all.summary(
            formatNumber(counts.tested, language),
            counts.worse,
            counts.better,
            all.similar[unit.kind],
          ),
    facts: text.facts(formatDate(madeOn, language), formatDate(snapshot.fetchedOn, language)),
  };
  if (counts.tested === 0) return [title, { kind: 'lead', line: plain(text.noTest) }, ...notesOf(brief)];
  return [
    title,
    { kind: 'lead', line: plain(leadOf(brief)) },
    ...notesOf(brief),
    {
      kind: 'numbers',
      numbers: [
        { number: formatNumber(counts.tested, language), words: text.tested, sense: 'neutral' },
        { number: formatNumber(counts.worse, language), words: text.worse, sense: 'act' },
        { number: formatNumber(counts.better, language), words: text.better, sense: 'good' },
        { number: formatNumber(brief.moving.count, language), words: text.moving, sense: 'neutral' },
      ],
    },
    { kind: 'heading', level: 2, text: text.standsOut },
    ...listed(situation, language),
    ...areaBlocks(situation.areas, language),
  ];
}

function leadOf({ language, situation: { counts, peers } }: Brief): string {
  const text = standingMessages(language);
  const all = situationMessages(language);
  return [
    all.summaryCosts(counts.higherCost, counts.lowerCost),
    ...(counts.smaller > 0 ? [all.summarySmaller(counts.smaller)] : []),
    peers.length === 0 ? text.noPeers : text.comparedWith(inList(peers, text.and)),
  ].join(' ');
}

const notesOf = ({ language, unit, situation }: Brief): readonly BriefBlock[] => {
  const text = standingMessages(language);
  const notes = [
    ...(unit.isMadeUp ? [text.madeUp] : []),
    ...(situation.hasFewTruePeers ? [text.fewTruePeers] : []),
  ];
  return notes.map(note => ({ kind: 'text', line: [{ text: note, isStrong: true }] }));
};

/** What the list of the first page holds: worse and better in turn, as far as there is room. */
export function listedFirst({ worse, better }: Brief['situation']): readonly BriefGap[] {
  const inTurn = worse.slice(0, rowsAList).flatMap((row, at) => [row, ...better.slice(at, at + 1)]);
  const wanted = [...inTurn, ...better.slice(worse.length, rowsAList)];
  const fitting = new Set(
    within(
      listRows,
      wanted,
      ({ name, area, caution }) =>
        Math.ceil(name.length / nameLetters) +
        Math.ceil((area.length + standingLetters + (caution?.length ?? 0)) / aboutLetters),
    ),
  );
  return [...worse, ...better].filter(row => fitting.has(row));
}

function listed(situation: Brief['situation'], language: Language): readonly BriefBlock[] {
  const text = standingMessages(language);
  const { worse, better } = situation;
  const shown = listedFirst(situation);
  const nothing = [
    ...(worse.length === 0 ? [text.noneWorse] : []),
    ...(better.length === 0 ? [text.noneBetter] : []),
  ];
  return [
    ...(shown.length === 0 ? [] : [gapTable(shown, language, text.standsOut)]),
    ...(nothing.length === 0 ? [] : [{ kind: 'text', line: plain(nothing.join(' ')) } as const]),
  ];
}

/** Key figures beside their peers, each with its line of ten years. */
export function gapTable(
  rows: readonly BriefGap[],
  language: Language,
  caption: string,
  numberShare = 1.5,
): BriefBlock {
  const text = standingMessages(language);
  const columns: readonly Column[] = [
    { head: text.keyFigure, align: 'start', share: 9.6 - 2 * numberShare },
    { head: text.here, align: 'end', share: numberShare },
    { head: text.peers, align: 'end', share: numberShare },
    { head: text.rank, align: 'end', share: 1.4 },
    { head: text.years, align: 'start', share: 1.7 },
  ];
  return { kind: 'table', caption, columns, rows: rows.map(row => gapCells(row, language)) };
}

function gapCells(row: BriefGap, language: Language): readonly Cell[] {
  const text = standingMessages(language);
  const words = standingWords(row, language);
  const about = [
    row.area,
    formatYear(row.year),
    text.persistence(row.persistenceYears, row.yearsCounted),
    ...(row.level === 'avvikelse' ? [text.smaller] : []),
    ...(row.caution === null ? [] : [row.caution]),
  ].join(' · ');
  return [
    {
      kind: 'line',
      line: [
        { text: row.name, isStrong: true, isSwedish: true },
        { text: `\n${words.word}`, isStrong: true, sense: words.sense },
        { text: ` · ${about}`, isSoft: true },
      ],
    },
    { kind: 'line', line: inCell(row.shown.value) },
    { kind: 'line', line: inCell(row.shown.peerMedian) },
    { kind: 'line', line: plain(formatRank(row.rank, row.of, language)) },
    { kind: 'drawing', drawing: smallLine(row.series, lineLabel(row, language)) },
  ];
}

function standingWords({ standing }: BriefGap, language: Language) {
  const text = standingMessages(language);
  switch (standing) {
    case 'worse':
      return { word: text.worseWord, sense: 'act' } as const;
    case 'better':
      return { word: text.betterWord, sense: 'good' } as const;
    case 'higher cost':
      return { word: text.higherCost, sense: 'neutral' } as const;
    case 'lower cost':
      return { word: text.lowerCost, sense: 'neutral' } as const;
  }
}

function lineLabel({ series, shown, year }: BriefGap, language: Language): string {
  const first = series.own.findIndex(value => value !== null);
  return standingMessages(language).lineLabel(
    formatYear(series.firstYear + Math.max(0, first)),
    formatNumber(series.own[first] ?? 0, language),
    formatYear(year),
    shown.value,
    shown.peerMedian,
  );
}

/** The service areas as lanes: those with a clear gap, then those with most key figures. */
function areaBlocks(areas: readonly BriefArea[], language: Language): readonly BriefBlock[] {
  const text = standingMessages(language);
  const byWeight = areas.toSorted(
    (one, other) =>
      Number(other.clearest !== null) - Number(one.clearest !== null) || other.tested - one.tested,
  );
  const drawn = new Set(
    within(laneRows, byWeight, ({ area, clearest }) =>
      Math.max(1, Math.ceil(area.length / 28), Math.ceil((clearest?.name.length ?? 0) / 54)),
    ),
  );
  const rest = areas.length - drawn.size;
  const title = text.areasTitle(
    areas.length,
    areas.filter(({ worse }) => worse > 0).length,
    areas.filter(({ better }) => better > 0).length,
  );
  const restText =
    rest === 0
      ? ''
      : `${text.notDrawn(
          rest,
          byWeight.slice(drawn.size).every(({ clearest }) => clearest === null),
        )} `;
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      caption: title,
      isDense: true,
      columns: [
        { head: text.area, align: 'start', share: 2.5 },
        { head: text.distance, align: 'spread', share: 3 },
        { head: text.clearest, align: 'start', share: 4.5 },
      ],
      rows: areas.filter(area => drawn.has(area)).map(area => laneCells(area, language)),
    },
    { kind: 'text', isNote: true, line: plain(`${restText}${text.areasKey('4')}`) },
  ];
}

function laneCells(area: BriefArea, language: Language): readonly Cell[] {
  const text = standingMessages(language);
  return [
    { kind: 'line', line: plain(area.area) },
    { kind: 'drawing', drawing: laneOf(area, text.laneLabel(area.tested, area.worse, area.better)) },
    {
      kind: 'line',
      line:
        area.clearest === null
          ? [{ text: text.nothingClear, isSoft: true }]
          : [{ text: area.clearest.name, isSwedish: true }],
    },
  ];
}
