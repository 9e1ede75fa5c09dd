import { daysText, type Part, treeItems, treeOn } from '#features/organisations/index.ts';
import { Table } from '#ui/components/table.tsx';
import { Tree } from '#ui/components/tree.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages.ts';
import type { Copy } from '../model.ts';

/** What was handed over, as it was. */
export function CopyShown({ language, copy }: { readonly language: Language; readonly copy: Copy }) {
  const text = messages(language);
  switch (copy.kind) {
    case 'document':
      return (
        <article className="document" lang="sv">
          <h3>{copy.title}</h3>
          <p className="document-text">{copy.text}</p>
        </article>
      );
    case 'leadership':
      return <Members language={language} copy={copy} />;
    case 'organisation': {
      const parts = copy.parts.map((part): Part => ({ ...part, version: 1 }));
      return (
        <>
          <p>
            {copy.unitCode === null
              ? copy.organisation
              : text.ofOrganisation(copy.organisation, copy.unitCode)}
          </p>
          {parts.length === 0 ? (
            <p>{text.nothing}</p>
          ) : (
            <Tree items={treeItems(treeOn(parts, copy.onDate), language, () => null)} />
          )}
        </>
      );
    }
  }
}

function Members(props: {
  readonly language: Language;
  readonly copy: Extract<Copy, { readonly kind: 'leadership' }>;
}) {
  const { language, copy } = props;
  const text = messages(language);
  if (copy.members.length === 0) return <p>{text.nobody}</p>;
  const caption = text.members(formatDate(copy.onDate, language));
  return (
    <Table
      caption={caption}
      captionDisplay="hidden"
      label={caption}
      rows={copy.members}
      rowKey={({ name, title }) => `${name} ${title}`}
      columns={[
        {
          key: 'name',
          header: text.name,
          align: 'text',
          cell: ({ name, isChair }) => (isChair ? `${name} (${text.chair})` : name),
        },
        { key: 'title', header: text.titleOf, align: 'text', cell: ({ title }) => title },
        {
          key: 'days',
          header: text.days,
          align: 'text',
          cell: member => daysText(member, language, copy.onDate),
        },
        { key: 'part', header: text.part, align: 'text', cell: ({ part }) => part ?? '' },
      ]}
    />
  );
}
