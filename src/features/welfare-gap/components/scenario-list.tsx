import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/page.ts';

/** The organisation’s scenarios of a unit, and the way to a new one. */
export function ScenarioList(props: {
  readonly language: Language;
  readonly unit: string;
  readonly mayEdit: boolean;
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly horizon: string }[];
}) {
  const { language, scenarios } = props;
  const text = messages(language).scenarios;
  return (
    <Section
      id="scenarier"
      title={
        scenarios.length === 0
          ? text.headingNone
          : text.heading(formatCount(scenarios.length, text.one, text.many, language))
      }
      lede={text.text}
    >
      {scenarios.length > 0 && (
        <Table
          caption={text.name}
          captionDisplay="hidden"
          label={text.name}
          rows={scenarios}
          rowKey={row => row.id}
          columns={[
            {
              key: 'name',
              header: text.name,
              align: 'text',
              cell: row => <a href={`/valfardsgapet/scenarier/${row.id}`}>{row.name}</a>,
            },
            { key: 'until', header: text.until, align: 'text', cell: row => row.horizon },
          ]}
        />
      )}
      {props.mayEdit && (
        <ButtonLink
          label={text.add}
          href={`/valfardsgapet/${props.unit}/nytt-scenario`}
          variant="secondary"
        />
      )}
    </Section>
  );
}
