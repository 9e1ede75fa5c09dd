import { Section } from '#ui/components/finding.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';

type Shown =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: 'signatures'; readonly roles: readonly string[] };

/** The blocks below each heading of the second level; those before the first stand alone. */
function sectionsOf(blocks: readonly Shown[]) {
  const sections: { readonly title: string | null; readonly blocks: Shown[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level < 3) {
      sections.push({ title: block.level === 1 ? null : block.text, blocks: [] });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

const keyOf = (block: Shown): string =>
  `${block.kind} ${'text' in block ? block.text : 'head' in block ? block.head.join() : ''}`;

/** A report as a page: block by block what its files hold. The first heading is the page's own. */
export function ReportShown({ blocks }: { readonly blocks: readonly Shown[] }) {
  return sectionsOf(blocks).map(({ title, blocks: inside }, at) => {
    const shown = inside.map(block => <BlockShown key={keyOf(block)} block={block} heading={title ?? ''} />);
    return title === null ? (
      <div key="head">{shown}</div>
    ) : (
      <Section key={title} id={`del-${at}`} title={title}>
        {shown}
      </Section>
    );
  });
}

function BlockShown({ block, heading }: { readonly block: Shown; readonly heading: string }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return (
        <p className="document-text">
          <Swedish>{block.text}</Swedish>
        </p>
      );
    case 'facts':
      return <Facts facts={block.facts.map(({ term, text }) => ({ term, description: text }))} />;
    case 'table':
      return <BlockTable head={block.head} rows={block.rows} heading={heading} />;
    case 'signatures':
      return null;
  }
}

function BlockTable(props: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly heading: string;
}) {
  const [first = '', ...others] = props.head;
  const column = (header: string, index: number) =>
    ({
      key: String(index),
      header,
      align: 'text',
      cell: (row: { readonly cells: readonly string[] }) => <Swedish>{row.cells[index] ?? ''}</Swedish>,
    }) as const;
  return (
    <Table
      caption={props.heading}
      captionDisplay="hidden"
      label={`${props.heading}: ${others.join(', ')}`}
      rows={props.rows.map((cells, at) => ({ at, cells }))}
      rowKey={({ at }) => String(at)}
      columns={[column(first, 0), ...others.map((header, index) => column(header, index + 1))]}
    />
  );
}
