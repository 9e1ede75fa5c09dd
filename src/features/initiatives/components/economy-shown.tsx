import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatShare, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { economyMessages } from '../messages/economy.ts';
import { initiativeWords } from '../messages/words.ts';
import type { Amounts } from '../model/economy.ts';
import { lineSides } from '../model/fields.ts';
import type { InitiativeView } from '../view.ts';
import { LinesTable } from './lines-table.tsx';

type Shown = {
  readonly language: Language;
  readonly view: Pick<InitiativeView, 'initiative' | 'economy' | 'setting' | 'starts'>;
  readonly mayEdit: boolean;
};

/** What an initiative gives and costs: the finding, the years, who pays and gains, and the lines themselves. */
export function EconomyShown({ language, view, mayEdit }: Shown) {
  const { economy, setting, initiative } = view;
  const text = economyMessages(language);
  const { net } = economy;
  const edit = mayEdit && (
    <p>
      <ButtonLink label={text.edit} href={`/initiativ/${initiative.id}/nytta`} variant="secondary" />
    </p>
  );
  if (initiative.lines.length === 0) {
    return (
      <Section id="nytta" title={text.title} lede={text.none}>
        {edit}
      </Section>
    );
  }
  const amount = formatKronor(Math.abs(net.present), language);
  return (
    <Section
      id="nytta"
      title={net.present >= 0 ? text.finding(amount) : text.findingLoss(amount)}
      lede={text.range(formatKronorRange(net.presentLow, net.presentHigh, language))}
    >
      <p>{text.cash(formatKronor(economy.netFinancial.present, language))}</p>
      <YearTable language={language} view={view} />
      <Parties language={language} view={view} />
      <LinesTable language={language} lines={initiative.lines} />
      {['decided', 'running', 'ended'].includes(initiative.state) && (
        <p>
          <a href={`/nyttor?initiativ=${initiative.id}`}>{text.register}</a>
        </p>
      )}
      <p className="hint">
        {text.method(
          formatYear(setting.firstYear),
          formatYear(setting.priceYear),
          formatShare(setting.discountRate, language),
          view.starts.earliest,
        )}{' '}
        {text.quality}
      </p>
      {edit}
    </Section>
  );
}

function YearTable({ language, view: { economy } }: Pick<Shown, 'language' | 'view'>) {
  const text = economyMessages(language);
  const words = initiativeWords(language);
  const rows: readonly (Amounts & { readonly name: string; readonly isSum: boolean })[] = [
    ...lineSides.flatMap(side => {
      const kinds = economy.rows.filter(row => row.side === side);
      const named = kinds.map(row => ({
        ...row,
        name: text.rowName(text.sideSum[side], words.lineKind[row.kind]),
        isSum: false,
      }));
      return kinds.length > 1
        ? [...named, { ...economy.sums[side], name: text.sideSum[side], isSum: true }]
        : named;
    }),
    { ...economy.net, name: text.net, isSum: true },
  ];
  return (
    <Table
      caption={text.tableCaption}
      label={text.tableCaption}
      rows={rows}
      rowKey={({ name }) => name}
      isOwn={({ isSum }) => isSum}
      columns={[
        { key: 'row', header: text.row, align: 'text', cell: row => row.name },
        ...economy.years.map((year, at) => ({
          key: `${year}`,
          header: formatYear(year),
          align: 'number' as const,
          cell: (row: Amounts) => formatKronor(row.perYear[at] ?? 0, language),
        })),
        {
          key: 'present',
          header: text.presentValue,
          align: 'number',
          cell: row => formatKronor(row.present, language),
        },
        {
          key: 'range',
          header: text.presentRange,
          align: 'number',
          cell: row => formatKronorRange(row.presentLow, row.presentHigh, language),
        },
      ]}
    />
  );
}

function Parties({ language, view: { economy } }: Pick<Shown, 'language' | 'view'>) {
  const text = economyMessages(language);
  const names = [...Map.groupBy(economy.parties, ({ party, isOutside }) => `${isOutside} ${party}`).values()];
  const rows = names.map(group => ({
    party: group[0]?.party ?? '',
    isOutside: group[0]?.isOutside ?? false,
    gains: group.filter(({ side }) => side === 'benefit').reduce((sum, { present }) => sum + present, 0),
    pays: group.filter(({ side }) => side !== 'benefit').reduce((sum, { present }) => sum + present, 0),
  }));
  return (
    <>
      <h3>{text.partiesTitle}</h3>
      <Table
        caption={text.partiesCaption}
        label={text.partiesCaption}
        rows={rows}
        rowKey={({ party, isOutside }) => `${isOutside} ${party}`}
        columns={[
          {
            key: 'party',
            header: text.party,
            align: 'text',
            cell: row =>
              `${row.party === '' ? text.unnamed : row.party}${row.isOutside ? `, ${text.outside}` : ''}`,
          },
          {
            key: 'gains',
            header: text.gains,
            align: 'number',
            cell: row => formatKronor(row.gains, language),
          },
          { key: 'pays', header: text.pays, align: 'number', cell: row => formatKronor(row.pays, language) },
        ]}
      />
    </>
  );
}
