import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { formatKronor } from '#ui/format/money.ts';
import type { Language } from '#ui/language/language.ts';
import { aroundMessages } from '../messages/around.ts';
import { messages } from '../messages/portfolio.ts';
import type { SelectionResult } from '../model/result.ts';
import { budgetText, roleText } from '../why-text.ts';
import { type Bar, barList } from './bar-list.tsx';

type Marginal = NonNullable<SelectionResult['marginal']>;

const mostDrawn = 10;
/** Of the greatest: what is smaller stands in the table alone. */
const leastShown = 0.005;

/** One more of a limit, in words. */
export function moreText(
  { more }: Marginal[number],
  plan: { readonly firstYear: number },
  language: Language,
): string {
  const text = aroundMessages(language);
  return more.kind === 'budget'
    ? text.million(budgetText(more.budget, language), String(plan.firstYear + more.year))
    : text.hand(roleText(more, language));
}

/** What one more of each limit would give, most first. */
export function MarginalFigure(props: {
  readonly language: Language;
  readonly plan: { readonly firstYear: number };
  readonly marginal: Marginal;
  readonly title: string;
}) {
  const { language, plan, title } = props;
  const text = aroundMessages(language);
  const bars: readonly Bar[] = props.marginal.map(each => {
    const name = moreText(each, plan, language);
    return { key: name, name, value: each.gain, told: formatKronor(each.gain, language), isFaint: false };
  });
  const most = bars[0]?.value ?? 0;
  const drawn = bars.filter(({ value }) => value > leastShown * most).slice(0, mostDrawn);
  return (
    <ChartFigure<Bar>
      language={language}
      text={{ title, subtitle: text.marginalSubtitle, source: messages(language).ownCalculation }}
      svg={barList(drawn, most, title)}
      table={{
        columns: [
          { key: 'more', header: text.more, align: 'text', cell: row => row.name },
          { key: 'gain', header: text.gain, align: 'number', cell: row => row.told },
        ],
        rows: bars,
        rowKey: row => row.key,
      }}
    />
  );
}
