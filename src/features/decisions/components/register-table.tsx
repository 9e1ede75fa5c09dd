import { Filters } from '#ui/components/filters.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { deciderText } from '../decider-text.ts';
import { registerMessages } from '../messages/register.ts';
import { decisionWords } from '../messages/words.ts';
import { outcomes } from '../model/decision.ts';
import type { DecisionFilter, DecisionRow } from '../reading/decisions.ts';

/** What of the register is shown. */
export function RegisterFilters(props: {
  readonly language: Language;
  readonly filter: DecisionFilter;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly initiatives: readonly { readonly id: string; readonly title: string }[];
}) {
  const { language, filter, owners, initiatives } = props;
  const text = registerMessages(language);
  const all = { value: '', label: text.all };
  return (
    <Filters
      action="/beslut"
      label={text.filters}
      button={text.show}
      reset={{ label: text.clear, href: '/beslut' }}
      filters={[
        {
          kind: 'select',
          name: 'utfall',
          label: text.outcome,
          value: filter.outcome ?? '',
          options: [
            all,
            ...outcomes.map(outcome => ({ value: outcome, label: decisionWords(language).outcome[outcome] })),
          ],
        },
        {
          kind: 'select',
          name: 'agare',
          label: text.owner,
          value: filter.owner ?? '',
          options: [all, ...owners.map(({ id, name }) => ({ value: id, label: name }))],
        },
        {
          kind: 'select',
          name: 'initiativ',
          label: text.initiative,
          value: filter.initiative ?? '',
          options: [all, ...initiatives.map(({ id, title }) => ({ value: id, label: title }))],
        },
      ]}
    />
  );
}

/** The register: what lacks something first. */
export function RegisterTable(props: { readonly language: Language; readonly rows: readonly DecisionRow[] }) {
  const { language, rows } = props;
  const text = registerMessages(language);
  const words = decisionWords(language);
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'decision',
          header: text.columns.decision,
          align: 'text',
          cell: ({ id, number, title }) => (
            <a href={`/beslut/${id}`}>
              <Swedish>{text.number(formatNumber(number, language, 0), title)}</Swedish>
            </a>
          ),
        },
        {
          key: 'outcome',
          header: text.columns.outcome,
          align: 'text',
          cell: ({ outcome, revisedBy }) =>
            revisedBy === null ? words.outcome[outcome] : `${words.outcome[outcome]}, ${text.revised}`,
        },
        {
          key: 'missing',
          header: text.columns.missing,
          align: 'text',
          cell: ({ missing }) =>
            missing.length === 0 ? (
              text.nothingMissing
            ) : (
              <strong>{missing.map(lack => words.missing[lack]).join(', ')}</strong>
            ),
        },
        {
          key: 'owner',
          header: text.columns.owner,
          align: 'text',
          cell: ({ commitment }) => commitment?.owner.name ?? text.noOwner,
        },
        {
          key: 'day',
          header: text.columns.day,
          align: 'text',
          cell: ({ decidedOn }) => formatDate(decidedOn, language),
        },
        {
          key: 'decider',
          header: text.columns.decider,
          align: 'text',
          cell: row => deciderText(row, language),
        },
      ]}
    />
  );
}
