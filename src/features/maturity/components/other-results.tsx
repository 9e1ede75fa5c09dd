import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { type Column, Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import type { ListPage } from '../list-page.ts';
import { listMessages } from '../messages/list.ts';

type Row = ListPage['others'][number];

/** What other models gave, each on its own scale. */
export function OtherResults(props: {
  readonly language: Language;
  readonly others: readonly Row[];
  readonly mayEdit: boolean;
}) {
  const { language, others, mayEdit } = props;
  const text = listMessages(language);
  const columns: readonly [Column<Row>, ...Column<Row>[]] = [
    {
      key: 'model',
      header: text.model,
      align: 'text',
      cell: ({ id, model }) =>
        mayEdit ? (
          <a href={`/mognad/andra-modeller/${id}`}>
            <Swedish>{model}</Swedish>
          </a>
        ) : (
          <Swedish>{model}</Swedish>
        ),
    },
    { key: 'year', header: text.year, align: 'number', cell: ({ year }) => year },
    { key: 'index', header: text.index, align: 'number', cell: ({ index }) => index ?? text.none },
    { key: 'scale', header: text.scale, align: 'number', cell: ({ scale }) => scale },
    {
      key: 'dimensions',
      header: text.dimensions,
      align: 'text',
      cell: ({ dimensions }) => <Swedish>{dimensions.join(' · ')}</Swedish>,
    },
    { key: 'source', header: text.source, align: 'text', cell: ({ source }) => <Swedish>{source}</Swedish> },
  ];
  return (
    <Section id="andra-modeller" title={text.others} lede={text.othersLede}>
      {others.length === 0 ? (
        <p>{text.noOthers}</p>
      ) : (
        <Table
          caption={text.others}
          captionDisplay="hidden"
          label={text.others}
          columns={columns}
          rows={others}
          rowKey={({ id }) => id}
        />
      )}
      {mayEdit && (
        <p className="button-row">
          <ButtonLink label={text.addOther} href="/mognad/andra-modeller/ny" variant="secondary" />
        </p>
      )}
    </Section>
  );
}
