import { Section } from '#ui/components/finding.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { visionMessages } from '../messages.ts';
import type { HeadShown } from '../view.ts';

/** Every edition, the latest first. */
export function Editions(props: { readonly language: Language; readonly heads: readonly HeadShown[] }) {
  const text = visionMessages(props.language);
  return (
    <Section id="utgavor" title={text.editions} lede={text.editionsLede}>
      <Table
        caption={text.editionsTable}
        captionDisplay="hidden"
        label={text.editionsTable}
        columns={[
          {
            key: 'edition',
            header: text.edition,
            align: 'text',
            cell: ({ id, number }) => (
              <a href={`/vision/utgavor/${id}`}>
                {text.edition} {number}
              </a>
            ),
          },
          {
            key: 'published',
            header: text.published,
            align: 'text',
            cell: ({ publishedAt, publishedBy }) =>
              publishedAt === null
                ? text.draft
                : publishedBy === null
                  ? publishedAt
                  : `${publishedAt} ${text.by} ${publishedBy}`,
          },
        ]}
        rows={props.heads}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
