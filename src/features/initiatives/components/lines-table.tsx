import { Table } from '#ui/components/table.tsx';
import { formatKronor } from '#ui/format/money.ts';
import type { Language } from '#ui/language/language.ts';
import { economyMessages } from '../messages/economy.ts';
import { initiativeWords } from '../messages/words.ts';
import type { Line } from '../model/initiative.ts';

/** The lines of an initiative as they were estimated. */
export function LinesTable(props: { readonly language: Language; readonly lines: readonly Line[] }) {
  const { language } = props;
  const text = economyMessages(language);
  const words = initiativeWords(language);
  const estimate = ({ low, likely, high }: Line['perYear'][number]) =>
    low === likely && likely === high
      ? formatKronor(likely, language)
      : [low, likely, high].map(amount => formatKronor(amount, language)).join(' – ');
  return (
    <Table
      caption={text.linesCaption}
      label={text.linesCaption}
      rows={props.lines.map((line, position) => ({ ...line, position }))}
      rowKey={({ position }) => `${position}`}
      columns={[
        { key: 'what', header: text.what, align: 'text', cell: line => line.what },
        {
          key: 'kind',
          header: text.kind,
          align: 'text',
          cell: line => `${words.side[line.side]}, ${words.lineKind[line.kind]}, ${words.aim[line.aim]}`,
        },
        {
          key: 'who',
          header: text.who,
          align: 'text',
          cell: line =>
            `${line.party === '' ? text.unnamed : line.party}${line.isOutside ? `, ${text.outside}` : ''}`,
        },
        {
          key: 'years',
          header: text.firstYears,
          align: 'text',
          cell: line =>
            `${line.perYear.map(estimate).join('; ')}${line.side === 'investment' ? '' : `; ${text.goesOn}`}`,
        },
      ]}
    />
  );
}
