import { formatNumber, formatRank, formatYear } from '#ui/format/numbers.ts';
import { type BriefBlock, type Cell, inCell, plain } from '../document/document.ts';
import { standingMessages } from '../messages/situation.ts';
import type { Brief, BriefAsk, BriefMoving } from '../model.ts';
import { gapTable, listedFirst } from './situation.ts';
import { smallLine } from './small-line.ts';
import { inList } from './words.ts';

/** What is moving, what costs otherwise, and what is not known. */
export function movingBlocks(brief: Brief): readonly BriefBlock[] {
  const { language, moving, situation } = brief;
  const text = standingMessages(language);
  const count = formatNumber(moving.count, language);
  const isCut = moving.rows.length < moving.count;
  return [
    { kind: 'heading', level: 2, text: text.movingTitle(count), onNewPage: situation.counts.tested > 0 },
    {
      kind: 'text',
      line: plain(
        moving.count === 0
          ? text.movingNone
          : `${text.movingLede}${isCut ? ` ${text.movingFirst(moving.rows.length, count)}` : ''}`,
      ),
    },
    ...(moving.rows.length === 0 ? [] : [movingTable(brief)]),
    ...(moving.rows.length === 0 ? [] : [{ kind: 'text', isNote: true, line: plain(text.lineKey) } as const]),
    ...(situation.counts.tested === 0
      ? []
      : [...costBlocks(brief), ...moreBlocks(brief), ...askBlocks(brief)]),
    ...notKnownBlocks(brief),
  ];
}

function movingTable({ language, moving }: Brief): BriefBlock {
  const text = standingMessages(language);
  const cellsOf = (row: BriefMoving): readonly Cell[] => [
    {
      kind: 'line',
      line: [
        { text: row.name, isStrong: true, isSwedish: true },
        { text: `\n${row.area}`, isSoft: true },
      ],
    },
    {
      kind: 'line',
      line: plain(
        text.fromTo(row.shown.from, formatYear(row.from.year), row.shown.to, formatYear(row.to.year)),
      ),
    },
    {
      kind: 'line',
      sense: row.isImproving ? 'good' : 'act',
      line: [
        { text: row.isImproving ? text.improving : text.worsening, isStrong: true },
        { text: '\n' },
        ...inCell(row.shown.perYear),
      ],
    },
    { kind: 'line', line: inCell(row.shown.perYearAmongAll) },
    {
      kind: 'drawing',
      drawing: smallLine(
        row.series,
        text.fromTo(row.shown.from, formatYear(row.from.year), row.shown.to, formatYear(row.to.year)),
      ),
    },
  ];
  return {
    kind: 'table',
    caption: text.movingLede,
    columns: [
      { head: text.keyFigure, align: 'start', share: 4 },
      { head: text.change, align: 'start', share: 2.4 },
      { head: text.perYear, align: 'start', share: 2.1 },
      { head: text.perYearAll, align: 'start', share: 2.1 },
      { head: text.years, align: 'start', share: 1.9 },
    ],
    rows: moving.rows.map(cellsOf),
  };
}

function costBlocks({ language, situation: { costs, of } }: Brief): readonly BriefBlock[] {
  const text = standingMessages(language);
  const heading: BriefBlock = { kind: 'heading', level: 3, text: text.costTitle };
  if (costs.length === 0) return [heading, { kind: 'text', line: plain(text.noneCost) }];
  return [
    heading,
    {
      kind: 'text',
      line: plain(
        of.costs > costs.length
          ? `${text.costLede} ${text.costFirst(costs.length, formatNumber(of.costs, language))}`
          : text.costLede,
      ),
    },
    gapTable(costs, language, text.costTitle, 2),
  ];
}

/** What differs and did not find room in the situation in a page. */
function moreBlocks({ language, situation }: Brief): readonly BriefBlock[] {
  const text = standingMessages(language);
  const shown = new Set(listedFirst(situation).map(({ keyFigure }) => keyFigure));
  const rows = situation.more.filter(({ keyFigure }) => !shown.has(keyFigure));
  return rows.length === 0
    ? []
    : [{ kind: 'heading', level: 3, text: text.moreTitle }, gapTable(rows, language, text.moreTitle)];
}

/** What is worth a question though nothing is shown. */
function askBlocks({ language, situation: { toAsk } }: Brief): readonly BriefBlock[] {
  const text = standingMessages(language);
  if (toAsk.length === 0) return [];
  const cellsOf = (row: BriefAsk): readonly Cell[] => [
    {
      kind: 'line',
      line: [
        { text: row.name, isStrong: true, isSwedish: true },
        { text: `\n${row.area} · ${formatYear(row.year)}`, isSoft: true },
      ],
    },
    { kind: 'line', line: inCell(row.shown.value) },
    { kind: 'line', line: inCell(row.shown.peerMedian) },
    { kind: 'line', line: plain(formatRank(row.rank, row.of, language)) },
    {
      kind: 'line',
      line: plain(row.patterns.length === 0 ? text.noPattern : inList(row.patterns, text.and)),
    },
  ];
  return [
    { kind: 'heading', level: 3, text: text.askTitle },
    { kind: 'text', line: plain(text.askLede) },
    {
      kind: 'table',
      caption: text.askTitle,
      columns: [
        { head: text.keyFigure, align: 'start', share: 4.6 },
        { head: text.here, align: 'end', share: 1.2 },
        { head: text.peers, align: 'end', share: 1.2 },
        { head: text.rank, align: 'end', share: 1.4 },
        { head: text.answering, align: 'start', share: 3.6 },
      ],
      rows: toAsk.map(cellsOf),
    },
  ];
}

function notKnownBlocks({
  language,
  situation: { notKnown, counts, silentAreas },
}: Brief): readonly BriefBlock[] {
  const text = standingMessages(language);
  const number = (count: number) => formatNumber(count, language);
  const told = [
    ...(notKnown.noDirection > 0 ? [text.noDirection(number(notKnown.noDirection))] : []),
    ...(notKnown.tooFewYears > 0 ? [text.tooFewYears(number(notKnown.tooFewYears))] : []),
    ...(notKnown.noValue > 0 ? [text.noValue(number(notKnown.noValue))] : []),
    ...(notKnown.old > 0 && notKnown.newestYear !== null
      ? [text.old(number(notKnown.old), formatYear(notKnown.newestYear - 3))]
      : []),
    ...(notKnown.isBeingCompared ? [text.isBeingCompared] : []),
    ...(notKnown.heldOut > 0 ? [text.heldOut(number(notKnown.heldOut))] : []),
    ...(notKnown.hardlyAny !== null
      ? [text.hardlyAny(number(notKnown.hardlyAny.withValue), number(notKnown.hardlyAny.of))]
      : []),
    ...(counts.toCheck > 0 ? [text.toCheck(number(counts.toCheck))] : []),
    ...(silentAreas.length > 0 && counts.tested > 0
      ? [text.silent(silentAreas.join('; '), silentAreas.length === 1)]
      : []),
  ];
  return told.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: text.notKnownTitle },
        { kind: 'text', line: plain(told.join(' ')) },
      ];
}
