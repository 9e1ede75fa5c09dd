import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import type { ComparedShown } from '../compare-view.ts';
import { compareMessages } from '../messages/compare.ts';

/** Opportunities of two places, each with what speaks for it at both. */
export function ComparedList(props: {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly names: { readonly one: string; readonly other: string };
  readonly opportunities: readonly ComparedShown[];
}) {
  const { names, opportunities } = props;
  const text = compareMessages(props.language);
  return (
    <Section id={props.id} title={props.title}>
      {opportunities.length === 0 && <p>{props.none}</p>}
      {opportunities.map(({ id, name, area, href, lines }) => (
        <Table
          key={id}
          caption={
            <>
              <h3>
                <a href={href}>{name}</a>
              </h3>
              <p className="hint">{area}</p>
            </>
          }
          label={name}
          rows={lines}
          rowKey={line => line.key}
          columns={[
            {
              key: 'what',
              header: text.what,
              align: 'text',
              cell: line => (line.isSwedish ? <Swedish>{line.label}</Swedish> : line.label),
            },
            { key: 'one', header: names.one, align: 'text', cell: line => line.one },
            { key: 'other', header: names.other, align: 'text', cell: line => line.other },
          ]}
        />
      ))}
    </Section>
  );
}
