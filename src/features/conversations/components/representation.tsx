import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { representationMessages } from '../messages/representation.ts';
import type { Represented } from '../reading/results.ts';
import { partText } from '../results/wording.ts';

/** Who took part against who was invited. */
export function RepresentationTable(props: {
  readonly language: Language;
  readonly title: string;
  readonly name: string;
  readonly rows: readonly Represented[];
  /** Where counts are least ones. */
  readonly isLeast: boolean;
}) {
  const { language, isLeast } = props;
  const text = representationMessages(language);
  const number = (count: number) => formatNumber(count, language, 0);
  return (
    <Table
      caption={props.title}
      label={props.title}
      rows={props.rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: props.name, align: 'text', cell: ({ name }) => name },
        {
          key: 'people',
          header: text.people,
          align: 'number',
          cell: ({ people }) =>
            people === null ? text.fewerThanSix : isLeast ? text.atLeast(number(people)) : number(people),
        },
        {
          key: 'invited',
          header: text.invited,
          align: 'number',
          cell: ({ invited }) => (invited === null ? text.fewerThanSix : number(invited)),
        },
        {
          key: 'share',
          header: text.share,
          align: 'number',
          cell: ({ people, invited }) => {
            if (people === null) return invited === null ? '' : text.isMissing;
            if (invited === null) return '';
            const share = partText(people / invited, language);
            return isLeast ? text.atLeastShare(share) : share;
          },
        },
      ]}
    />
  );
}
