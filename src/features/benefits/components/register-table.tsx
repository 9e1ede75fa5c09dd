import { type InitiativeHead, numberName } from '#features/initiatives/index.ts';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { homeText } from '../home-text.ts';
import { registerMessages } from '../messages/register.ts';
import { benefitWords } from '../messages/words.ts';
import type { BenefitRow } from '../reading/register.ts';

export const initiativeName = ({ number, title }: Pick<InitiativeHead, 'number' | 'title'>): string =>
  `${numberName(number)} ${title}`;

/** The register: what is over and not booked first. */
export function RegisterTable(props: { readonly language: Language; readonly rows: readonly BenefitRow[] }) {
  const { language, rows } = props;
  const text = registerMessages(language);
  const words = benefitWords(language);
  const number = (value: number) => formatNumber(value, language, 0);
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: text.columns.what,
          align: 'text',
          cell: ({ id, what }) => (
            <a href={`/nyttor/${id}`}>
              <Swedish>{what}</Swedish>
            </a>
          ),
        },
        {
          key: 'home',
          header: text.columns.home,
          align: 'text',
          cell: ({ home, isWithdrawn, isClosed }) =>
            [
              homeText(home, language),
              ...(isWithdrawn ? [text.withdrawn] : []),
              ...(isClosed ? [text.closed] : []),
            ].join(', '),
        },
        {
          key: 'promised',
          header: text.columns.promised,
          align: 'number',
          cell: ({ promisedSoFar, due }) =>
            due === 0 ? words.notYet : formatKronor(promisedSoFar, language),
        },
        {
          key: 'years',
          header: text.columns.years,
          align: 'text',
          cell: ({ booked, due }) =>
            due === 0 ? (
              words.notYet
            ) : booked < due ? (
              <strong>{words.ofYears(number(booked), number(due))}</strong>
            ) : (
              words.ofYears(number(booked), number(due))
            ),
        },
        {
          key: 'kind',
          header: text.columns.kind,
          align: 'text',
          cell: ({ kind }) => words.kind[kind],
        },
        {
          key: 'owner',
          header: text.columns.owner,
          align: 'text',
          cell: ({ owner }) => owner?.name ?? text.noOwner,
        },
        {
          key: 'initiative',
          header: text.columns.initiative,
          align: 'text',
          cell: ({ initiative }) => (
            <a href={`/initiativ/${initiative.id}`}>
              <Swedish>{initiativeName(initiative)}</Swedish>
            </a>
          ),
        },
      ]}
    />
  );
}
