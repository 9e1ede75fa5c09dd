import { SubmitButton } from '#ui/components/forms.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { scenarioMessages } from '../messages/scenario.ts';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly base: string;
  readonly years: string;
  readonly groups: string;
};

/** Imported projections, each with the way to remove it. */
export function ProjectionTable(props: {
  readonly language: Language;
  readonly rows: readonly Row[];
  readonly mayEdit: boolean;
}) {
  const text = scenarioMessages(props.language).projections;
  return (
    <div id="inlasta">
      <Table
        caption={text.title}
        captionDisplay="hidden"
        label={text.title}
        rows={props.rows}
        rowKey={row => row.id}
        columns={[
          { key: 'name', header: text.name, align: 'text', cell: (row: Row) => row.name },
          {
            key: 'unit',
            header: text.unit,
            align: 'text',
            cell: (row: Row) => <a href={`/valfardsgapet/${row.unit}`}>{row.unitName}</a>,
          },
          { key: 'base', header: text.base, align: 'text', cell: (row: Row) => row.base },
          { key: 'years', header: text.years, align: 'text', cell: (row: Row) => row.years },
          { key: 'groups', header: text.groups, align: 'text', cell: (row: Row) => row.groups },
          ...(props.mayEdit
            ? [
                {
                  key: 'remove',
                  header: text.remove,
                  align: 'text' as const,
                  cell: (row: Row) => (
                    <form method="post" encType="multipart/form-data">
                      <input type="hidden" name="step" value="remove" />
                      <input type="hidden" name="projection" value={row.id} />
                      <SubmitButton label={text.remove} variant="secondary" />
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
