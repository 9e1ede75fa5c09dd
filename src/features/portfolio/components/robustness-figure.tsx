import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { formatNumber, formatShare } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { aroundMessages } from '../messages/around.ts';
import { messages } from '../messages/portfolio.ts';
import type { RobustnessResult } from '../model/result.ts';
import { type Bar, barList } from './bar-list.tsx';

/** Chosen in at least so many of ten outcomes: what holds. */
const sureShare = 0.8;
const mostDrawn = 40;

export const sureOf = ({ chosen, shares }: RobustnessResult): number =>
  shares.filter(({ id, share }) => share >= sureShare && chosen.includes(id)).length;

/** How often each initiative is chosen when benefits vary. */
export function RobustnessFigure(props: {
  readonly language: Language;
  readonly result: RobustnessResult;
  readonly nameOf: (id: string) => string;
}) {
  const { language, result, nameOf } = props;
  const text = aroundMessages(language);
  const bars: readonly Bar[] = result.shares
    .toSorted((a, b) => b.share - a.share)
    .map(({ id, share }) => ({
      key: id,
      name: nameOf(id),
      value: share,
      told: formatShare(share, language, 0),
      isFaint: !result.chosen.includes(id),
    }));
  const title = text.robustTitle(
    formatNumber(sureOf(result), language, 0),
    formatNumber(result.chosen.length, language, 0),
  );
  return (
    <ChartFigure<Bar>
      language={language}
      text={{
        title,
        subtitle: text.robustSubtitle(formatNumber(result.draws, language, 0)),
        source: messages(language).ownCalculation,
      }}
      svg={barList(bars.slice(0, mostDrawn), 1, title)}
      note={text.robustRegret(
        formatShare(Math.max(0, result.meanRegret), language, 1),
        formatShare(Math.max(0, result.meanGapToRelaxation), language, 1),
      )}
      table={{
        columns: [
          { key: 'name', header: messages(language).views.result, align: 'text', cell: row => row.name },
          { key: 'share', header: text.share, align: 'number', cell: row => row.told },
          {
            key: 'chosen',
            header: text.isChosen,
            align: 'text',
            cell: row => (row.isFaint ? text.no : text.yes),
          },
        ],
        rows: bars,
        rowKey: row => row.key,
      }}
    />
  );
}
