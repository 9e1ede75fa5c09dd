import type { Language } from '#platform/context.ts';
import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatChange, formatNumber, formatShare, formatSigned, formatYear } from '#ui/format/numbers.ts';
import { type BriefBlock, inCell, plain } from '../document/document.ts';
import { closingMessages } from '../messages/closing.ts';
import type { Brief, BriefChallenge } from '../model.ts';

type Known = Extract<BriefChallenge, { kind: 'known' }>;
type People = Extract<BriefChallenge, { kind: 'people' }>;

/** What the needs of coming years take, and how much the catalogue could take away of it. */
export function challengeBlocks({ language, challenge }: Brief): readonly BriefBlock[] {
  const text = closingMessages(language).challenge;
  if (challenge.kind === 'not-known') {
    return [
      { kind: 'heading', level: 2, text: text.heading },
      { kind: 'text', line: plain(text.missing[challenge.missing]) },
    ];
  }
  if (challenge.kind === 'people') return peopleBlocks(challenge, language);
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
      ? [
          text.closedHands(
            rangeOf(whole(closed.hands.low), whole(closed.hands.high), language),
            whole(closed.hands.likely),
            hands >= 1 ? formatShare(closed.hands.high / hands, language, 0) : null,
          ),
        ]
      : []),
    ...(money !== null && closed.money.high > 0
      ? [
          text.closedMoney(
            moneyRange(closed.money.low, closed.money.high, language),
            formatKronor(closed.money.likely, language),
          ),
        ]
      : []),
  ];
  return told.length === 0 ? text.notClosed : `${told.join(' ')} ${text.closedCaution}`;
}

/** `5–15`; from nothing `upp till 15`. */
function rangeOf(low: string, high: string, language: Language): string {
  const text = closingMessages(language).challenge;
  if (low === high) return high;
  return low === '0' ? text.upTo(high) : `${low}–${high}`;
}

const moneyRange = (low: number, high: number, language: Language): string =>
  low < high / 200
    ? closingMessages(language).challenge.upTo(formatKronor(high, language))
    : formatKronorRange(low, high, language);

/** To three figures: a projection is no count. */
const roundly = (count: number): number => Number(count.toPrecision(3));

/** How many live here by age, where nothing tells what they need. */
function peopleBlocks(challenge: People, language: Language): readonly BriefBlock[] {
  const text = closingMessages(language).challenge;
  const { base, horizon, ageInYears, groups, healthCare, sources } = challenge;
  const number = (value: number) => formatNumber(Math.round(value), language, 0);
  const all = groups.reduce(
    (sum, group) => ({ base: sum.base + group.base, horizon: sum.horizon + group.horizon }),
    { base: 0, horizon: 0 },
  );
  const row = (name: string, group: { readonly base: number; readonly horizon: number }) => [
    { kind: 'line', line: [{ text: name, isStrong: group === all }] } as const,
    ...[
      number(group.base),
      number(group.horizon),
      formatSigned(Math.round(group.horizon - group.base), language, 0),
      formatChange(group.horizon / group.base - 1, language, 0),
    ].map(shown => ({ kind: 'line', line: plain(shown) }) as const),
  ];
  const [baseYear, horizonYear] = [formatYear(base), formatYear(horizon)];
  const oldest = groups.at(-1);
  return [
    {
      kind: 'heading',
      level: 2,
      text:
        oldest === undefined
          ? text.heading
          : text.oldest(
              text.ages(oldest.ages),
              number(roundly(Math.abs(oldest.horizon - oldest.base))),
              oldest.horizon >= oldest.base,
              baseYear,
              horizonYear,
            ),
    },
    { kind: 'text', line: plain(text.peopleLede(ageInYears)) },
    {
      kind: 'table',
      caption: text.peopleCaption,
      columns: [
        { head: text.age, align: 'start', share: 3 },
        { head: baseYear, align: 'end', share: 1.5 },
        { head: horizonYear, align: 'end', share: 1.5 },
        { head: text.change, align: 'end', share: 1.5 },
        { head: text.percent, align: 'end', share: 1.5 },
      ],
      rows: [...groups.map(group => row(text.ages(group.ages), group)), row(text.inAll, all)],
    },
    ...(healthCare === null || all.horizon <= all.base
      ? []
      : [
          {
            kind: 'text',
            line: plain(
              text.healthCare(
                formatNumber(healthCare.kronorPerInhabitant, language, 0),
                formatYear(healthCare.year),
                number(roundly(all.horizon - all.base)),
                formatKronor((all.horizon - all.base) * healthCare.kronorPerInhabitant, language),
              ),
            ),
          } as const,
        ]),
    { kind: 'text', isNote: true, line: plain(text.source(sources)) },
  ];
}
