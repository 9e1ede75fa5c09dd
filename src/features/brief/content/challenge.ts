import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatNumber, formatSigned, formatYear } from '#ui/format/numbers.ts';
import { type BriefBlock, inCell, plain } from '../document/document.ts';
import { closingMessages } from '../messages/closing.ts';
import type { Brief, BriefChallenge } from '../model.ts';

type Known = Extract<BriefChallenge, { kind: 'known' }>;

/** What the needs of coming years take, and how much the catalogue could take away of it. */
export function challengeBlocks({ language, challenge }: Brief): readonly BriefBlock[] {
  const text = closingMessages(language).challenge;
  if (challenge.kind === 'not-known') {
    return [
      { kind: 'heading', level: 2, text: text.heading },
      { kind: 'text', line: plain(text.missing[challenge.missing]) },
    ];
  }
  const { base, horizon, ageInYears, sources, areas } = challenge;
  return [
    { kind: 'heading', level: 2, text: challenge.sentence },
    { kind: 'text', line: plain(text.lede(formatYear(base), formatYear(horizon), ageInYears)) },
    ...(areas.length === 0 ? [] : [areaTable(challenge, language)]),
    { kind: 'text', line: plain(closedText(challenge, language)) },
    { kind: 'text', isNote: true, line: plain(text.source(sources)) },
  ];
}

function areaTable({ areas, hands, money }: Known, language: Brief['language']): BriefBlock {
  const text = closingMessages(language).challenge;
  const handsOf = (count: number | null) =>
    count === null ? text.unknown : formatSigned(Math.round(count), language, 0);
  const moneyOf = (kronor: number | null) =>
    kronor === null ? text.unknown : `${kronor > 0 ? '+' : ''}${formatKronor(kronor, language)}`;
  const isWhole = areas.every(area => area.hands !== null && area.money !== null);
  const total = { name: isWhole ? text.inAll : text.inAllKnown, hands, money };
  return {
    kind: 'table',
    caption: text.caption,
    columns: [
      { head: text.area, align: 'start', share: 4 },
      { head: text.hands, align: 'end', share: 2.5 },
      { head: text.money, align: 'end', share: 2.5 },
    ],
    rows: [...areas, total].map(row => [
      { kind: 'line', line: [{ text: row.name, isStrong: row === total }] },
      { kind: 'line', line: plain(handsOf(row.hands)) },
      { kind: 'line', line: inCell(moneyOf(row.money)) },
    ]),
  };
}

function closedText({ closed, hands, money }: Known, language: Brief['language']): string {
  const text = closingMessages(language).challenge;
  const whole = (value: number) => formatNumber(Math.round(value), language, 0);
  const told = [
    ...(hands !== null && closed.hands.high >= 1
      ? [text.closedHands(whole(closed.hands.low), whole(closed.hands.high), whole(closed.hands.likely))]
      : []),
    ...(money !== null && closed.money.high > 0
      ? [
          text.closedMoney(
            formatKronorRange(closed.money.low, closed.money.high, language),
            formatKronor(closed.money.likely, language),
          ),
        ]
      : []),
  ];
  return told.length === 0 ? text.notClosed : `${told.join(' ')} ${text.closedCaution}`;
}
