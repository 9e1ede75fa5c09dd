import { formatDate } from '#ui/format/dates.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { type BriefBlock, type Line, plain } from '../document/document.ts';
import { closingMessages } from '../messages/closing.ts';
import type { Brief, BriefSource } from '../model.ts';

/** Where the values come from, how the rest was worked out, and how to do it again. */
export function sourceBlocks({ language, sources, snapshot, unit }: Brief): readonly BriefBlock[] {
  const text = closingMessages(language);
  const bySource = [
    ...Map.groupBy(sources, each =>
      JSON.stringify([each.source, each.fetchedOn, each.isOwnCalculation]),
    ).values(),
  ];
  const { gap, moving, prize, evidence, limits } = text.method;
  return [
    { kind: 'heading', level: 2, text: text.sourcesHeading },
    { kind: 'text', line: plain(text.sourcesLede) },
    {
      kind: 'facts',
      facts: bySource.flatMap(([first, ...others]) =>
        first === undefined
          ? []
          : [
              {
                term: first.isOwnCalculation
                  ? text.own(bareSource(first.source))
                  : text.fetched(first.source, formatDate(first.fetchedOn, language)),
                line: listOf([first, ...others], text.sourceItem),
              },
            ],
      ),
    },
    { kind: 'heading', level: 3, text: text.methodHeading },
    { kind: 'list', isNumbered: false, items: [gap, moving, prize, evidence, limits].map(plain) },
    {
      kind: 'facts',
      facts: [
        { term: text.snapshot, line: plain(`${snapshot.id}, sha256 ${snapshot.contentHash.slice(0, 16)}`) },
        {
          term: text.again,
          line: plain(`npm run -s rodret -- brief ${unit.code} --snapshot ${snapshot.id} --out brief.pdf`),
        },
      ],
    },
  ];
}

/** The source of an own calculation says itself that it is one. */
const bareSource = (source: string): string => source.replace(/[;,] egen beräkning$/, '');

const listOf = (
  sources: readonly BriefSource[],
  itemOf: (name: string, id: string, year: string | null) => string,
): Line => [
  {
    text: `${sources
      .map(({ name, keyFigure, year }) => itemOf(name, keyFigure, year === null ? null : formatYear(year)))
      .join('; ')}.`,
    isSwedish: true,
  },
];
