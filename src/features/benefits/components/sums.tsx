import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { registerMessages } from '../messages/register.ts';
import { benefitWords } from '../messages/words.ts';
import type { RolledUp, RollUp } from '../model/roll-up.ts';

type Names = Readonly<Record<string, string>>;

/** The worst beside the mean, and of which initiatives nothing is known. */
export function WorstAndMean(props: {
  readonly language: Language;
  readonly sum: RollUp;
  readonly initiativeNames: Names;
}) {
  const { language, sum, initiativeNames } = props;
  const text = registerMessages(language);
  const [worst] = sum.shares;
  const count = (number: number) => formatCount(number, text.initiativeOne, text.initiativeMany, language);
  const link = (id: string) => (
    <a href={`/nyttor?initiativ=${id}`}>
      <Swedish>{initiativeNames[id] ?? ''}</Swedish>
    </a>
  );
  return (
    <>
      {worst !== undefined && sum.meanShare !== null && (
        <p>
          {text.worst} {link(worst.initiative)}:{' '}
          {text.worstText(formatShare(worst.share, language, 0), formatKronor(worst.promised, language))}{' '}
          {text.mean(formatShare(sum.meanShare, language, 0), count(sum.shares.length))}
        </p>
      )}
      {sum.silent.length > 0 && (
        <>
          <p>{text.silent(count(sum.silent.length))}</p>
          <ul>
            {sum.silent.map(id => (
              <li key={id}>{link(id)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Promised against realised by year and kind, each measure in a column of its own; years to come below. */
export function Sums(props: { readonly language: Language; readonly rows: readonly RolledUp[] }) {
  const { language, rows } = props;
  const text = registerMessages(language);
  const isKnown = ({ isOver, home }: RolledUp) =>
    isOver || home.bookings.money + home.bookings.hours + home.bookings.quality > 0;
  const ahead = rows.filter(row => !isKnown(row));
  const over = rows.filter(isKnown);
  return (
    <Section id="summor" title={text.sumTitle} lede={text.valued}>
      {over.length > 0 && <SumTable language={language} caption={text.sumCaption} rows={over} />}
      {ahead.length > 0 && (
        <details className="disclosure">
          <summary>{text.ahead}</summary>
          <SumTable language={language} caption={text.aheadCaption} rows={ahead} />
        </details>
      )}
    </Section>
  );
}

function SumTable(props: {
  readonly language: Language;
  readonly caption: string;
  readonly rows: readonly RolledUp[];
}) {
  const { language, caption, rows } = props;
  const text = registerMessages(language);
  const words = benefitWords(language);
  const known = (row: RolledUp, told: string, bookings: number) =>
    bookings > 0 ? told : row.isOver && row.booked === 0 ? words.missing : '';
  const number = (value: number) => formatNumber(value, language);
  return (
    <Table
      caption={caption}
      captionDisplay="hidden"
      label={caption}
      rows={rows}
      rowKey={({ year, kind }) => `${year} ${kind}`}
      columns={[
        {
          key: 'year',
          header: text.sumColumns.year,
          align: 'text',
          cell: ({ year }) => formatYear(year),
        },
        { key: 'kind', header: text.sumColumns.kind, align: 'text', cell: ({ kind }) => words.kind[kind] },
        {
          key: 'promised',
          header: text.sumColumns.promised,
          align: 'number',
          cell: ({ low, likely, high }) =>
            `${formatKronor(likely, language)} (${formatKronorRange(low, high, language)})`,
        },
        {
          key: 'money',
          header: text.sumColumns.money,
          align: 'number',
          cell: row => known(row, formatKronor(row.home.kronor, language), row.home.bookings.money),
        },
        {
          key: 'hours',
          header: text.sumColumns.hours,
          align: 'number',
          cell: ({ home }) => (home.bookings.hours > 0 ? words.hours(number(home.hours)) : ''),
        },
        {
          key: 'quality',
          header: text.sumColumns.quality,
          align: 'text',
          cell: ({ home }) =>
            home.qualities > 0
              ? formatCount(home.qualities, words.qualityOne, words.qualityMany, language)
              : '',
        },
        {
          key: 'booked',
          header: text.sumColumns.booked,
          align: 'text',
          cell: ({ isOver, booked, promises }) =>
            isOver ? words.ofYears(number(booked), number(promises)) : words.notYet,
        },
      ]}
    />
  );
}
