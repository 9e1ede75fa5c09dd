import { Section } from '#ui/components/finding.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { benefitMessages } from '../messages/benefit.ts';
import { registerMessages } from '../messages/register.ts';
import type { Forecast } from '../model/forecast.ts';

/** What the years to come can be expected to give, or that it cannot be told. */
export function ForecastShown({
  language,
  forecast,
}: {
  readonly language: Language;
  readonly forecast: Forecast;
}) {
  const text = benefitMessages(language);
  const years = formatCount(forecast.basis, text.yearOne, text.yearMany, language);
  const lede =
    forecast.kind === 'forecast'
      ? forecast.isSpreadKnown
        ? text.forecastText(
            formatShare(forecast.share, language, 0),
            formatNumber(forecast.spread * 100, language, 0),
            years,
          )
        : text.forecastAlike(formatShare(forecast.share, language, 0), years)
      : text.cannotTellText(forecast.basis === 0 ? text.bookedNone : text.bookedOne);
  const rows = forecast.years.map(each => ({
    year: each.year,
    middle: 'mean' in each ? each.mean : each.likely,
    low: each.low,
    high: each.high,
  }));
  const isTold = forecast.kind === 'forecast';
  const [first] = rows;
  const title =
    first === undefined
      ? text.nothingAhead
      : isTold
        ? text.forecast(formatYear(first.year), formatKronor(first.middle, language))
        : text.cannotTell;
  return (
    <Section id="prognos" title={title} {...(first === undefined ? {} : { lede })}>
      {rows.length > 0 && (
        <Table
          caption={text.forecastCaption}
          captionDisplay="hidden"
          label={text.forecastCaption}
          rows={rows}
          rowKey={({ year }) => formatYear(year)}
          columns={[
            { key: 'year', header: text.year, align: 'text', cell: ({ year }) => formatYear(year) },
            {
              key: 'middle',
              header: isTold ? text.expected : text.promised,
              align: 'number',
              cell: ({ middle }) => formatKronor(middle, language),
            },
            {
              key: 'range',
              header: isTold && forecast.isSpreadKnown ? text.interval : text.range,
              align: 'number',
              cell: ({ low, high }) => formatKronorRange(low, high, language),
            },
          ]}
        />
      )}
      <p className="hint">{registerMessages(language).methodText}</p>
    </Section>
  );
}
