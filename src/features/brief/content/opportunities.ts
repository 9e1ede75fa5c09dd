import { formatNumber } from '#ui/format/numbers.ts';
import { type BriefBlock, type Line, lineWith, plain } from '../document/document.ts';
import { opportunityMessages } from '../messages/opportunities.ts';
import type { Brief, BriefOpportunity } from '../model.ts';
import { upperFirst } from './words.ts';

/** So many key figures before it, and the page is full enough to begin a new one. */
const fullPage = 6;

/** The first opportunities, each with its evidence and prize. */
export function opportunityBlocks(brief: Brief): readonly BriefBlock[] {
  const { language, opportunities } = brief;
  const text = opportunityMessages(language);
  const { rows, total } = opportunities;
  if (rows.length === 0) {
    return [
      { kind: 'heading', level: 2, text: text.none },
      { kind: 'text', line: plain(text.noneText) },
    ];
  }
  return [
    {
      kind: 'heading',
      level: 2,
      text: text.heading(rows.length, total),
      onNewPage:
        brief.moving.rows.length + brief.situation.costs.length + brief.situation.more.length >= fullPage,
    },
    { kind: 'text', line: plain(`${text.lede} ${text.doNotAdd}`) },
    ...rows.flatMap(row => blocksOf(row, brief)),
  ];
}

function blocksOf(row: BriefOpportunity, brief: Brief): readonly BriefBlock[] {
  const { language } = brief;
  const text = opportunityMessages(language);
  const number = (value: number) => formatNumber(value, language, 0);
  const { evidence, effort, learnFrom, reach, risk } = row;
  const fact = (term: string, line: Line | null) => (line === null ? [] : [{ term, line }]);
  const isMeasured = row.keyFigures.length > 0;
  const worth: Line =
    reach === null
      ? plain(text.worthUnknown)
      : [{ text: text.worthText(upperFirst(reach.shown)), isStrong: true }, { text: ` ${text.worthHow}` }];
  return [
    { kind: 'heading', level: 3, text: `${row.rank}. ${row.name}` },
    ...(row.what === '' ? [] : [{ kind: 'text', line: plain(row.what) } as const]),
    {
      kind: 'facts',
      facts: [
        ...fact(text.whyHere, lineWith(row.why, row.swedish)),
        ...fact(text.worth, isMeasured ? worth : null),
        ...fact(text.known, evidence === null ? null : knownLine(evidence)),
        ...fact(text.whoHas, row.introduced === null ? null : plain(row.introduced)),
        ...fact(text.learn, learnFrom.length === 0 ? null : teachers(row, brief)),
        ...fact(text.voice, row.voice === null ? null : plain(`${row.voice}.`)),
        ...fact(
          text.effort,
          effort === null
            ? null
            : plain(
                `${text.effortText(effort.size, number(effort.months.low), number(effort.months.high))}${risk === null ? '' : ` ${text.risk(risk)}`}`,
              ),
        ),
        ...fact(text.question, row.question === null ? null : plain(row.question)),
      ],
    },
  ];
}

const knownLine = ({ finding, explanation, swedish }: NonNullable<BriefOpportunity['evidence']>): Line =>
  lineWith(explanation === null ? `${finding}.` : `${finding}. ${explanation}`, swedish);

/** Who has risen, told once: opportunities that answer the same situation have the same teachers. */
function teachers({ learnFrom, swedish, rank }: BriefOpportunity, { language, opportunities }: Brief): Line {
  const text = opportunityMessages(language);
  const toldOf = ({ learnFrom: each }: Pick<BriefOpportunity, 'learnFrom'>) =>
    each.map(({ told }) => told).join('; ');
  const told = toldOf({ learnFrom });
  const before = opportunities.rows.find(each => each.rank < rank && toldOf(each) === told);
  if (before !== undefined) return plain(text.sameAs(String(before.rank)));
  const measuredBy = learnFrom[0]?.measuredBy ?? '';
  return measuredBy === swedish
    ? plain(`${told}.`)
    : lineWith(`${told}. ${text.measuredBy(measuredBy)}`, measuredBy);
}
