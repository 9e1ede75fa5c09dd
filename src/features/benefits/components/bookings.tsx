import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { type Column, Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { realisedText } from '../home-text.ts';
import { benefitMessages } from '../messages/benefit.ts';
import type { BookingTold } from '../reading/benefit.ts';

/** Everything booked, with what shows it; what was corrected stands with a word on it. */
export function Bookings(props: {
  readonly language: Language;
  readonly benefit: string;
  readonly bookings: readonly BookingTold[];
  readonly mayCorrect: boolean;
}) {
  const { language, benefit, bookings, mayCorrect } = props;
  const text = benefitMessages(language);
  const columns: readonly [Column<BookingTold>, ...Column<BookingTold>[]] = [
    {
      key: 'year',
      header: text.bookingColumns.year,
      align: 'text',
      cell: ({ year }) => formatYear(year),
    },
    {
      key: 'what',
      header: text.bookingColumns.what,
      align: 'text',
      cell: ({ realised, correctedBy }) =>
        correctedBy === null ? (
          <Swedish>{realisedText(realised, language)}</Swedish>
        ) : (
          <>
            <s>{realisedText(realised, language)}</s>, {text.corrected}
          </>
        ),
    },
    {
      key: 'evidence',
      header: text.bookingColumns.evidence,
      align: 'text',
      cell: ({ evidence, reference, measure, documentHash }) => (
        <>
          <Swedish>{reference === '' ? evidence : `${evidence} (${reference})`}</Swedish>
          {measure !== null && (
            <>
              {' '}
              <a href={`/matt/${measure.id}`}>
                <Swedish>{measure.name}</Swedish>
              </a>
            </>
          )}
          {documentHash !== null && <code className="hash"> {text.hash(documentHash)}</code>}
        </>
      ),
    },
    {
      key: 'who',
      header: text.bookingColumns.who,
      align: 'text',
      cell: ({ bookedBy, realisedOn }) => text.by(bookedBy.name, formatDate(realisedOn, language)),
    },
    ...(mayCorrect
      ? [
          {
            key: 'correct',
            header: text.bookingColumns.correct,
            align: 'text',
            cell: ({ id, year, realised, correctedBy }: BookingTold) =>
              correctedBy === null && (
                <a
                  href={`/nyttor/${benefit}/bokfor?rattar=${id}`}
                  aria-label={text.correctLabel(formatYear(year), realisedText(realised, language))}
                >
                  {text.correct}
                </a>
              ),
          } as const,
        ]
      : []),
  ];
  return (
    <Section id="bokfort" title={text.bookings}>
      {bookings.length === 0 ? (
        <p>{text.bookingsNone}</p>
      ) : (
        <Table
          caption={text.bookingsCaption}
          captionDisplay="hidden"
          label={text.bookingsCaption}
          rows={bookings}
          rowKey={({ id }) => id}
          columns={columns}
        />
      )}
    </Section>
  );
}
