import { Disclosure } from '#ui/components/provenance.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { planMessages } from '../messages/plan.ts';
import type { RegisterView } from '../register-view.ts';

/** What was written down, with a way to take it away. */
export function IntroductionTable({
  language,
  rows,
  mayEdit,
}: {
  readonly language: Language;
  readonly rows: RegisterView['rows'];
  readonly mayEdit: boolean;
}) {
  const text = planMessages(language).register;
  return (
    <Table
      caption={text.caption}
      label={text.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'unit', header: text.unit, align: 'text', cell: row => row.unit },
        { key: 'pattern', header: text.pattern, align: 'text', cell: row => row.pattern },
        { key: 'firstYear', header: text.firstYear, align: 'number', cell: row => formatYear(row.firstYear) },
        { key: 'source', header: text.source, align: 'text', cell: row => row.source },
        ...(mayEdit
          ? [
              {
                key: 'remove',
                header: <span className="ds-sr-only">{text.remove}</span>,
                align: 'text',
                cell: (row: RegisterView['rows'][number]) => (
                  <form method="post">
                    <input type="hidden" name="introduction" value={row.id} />
                    <button
                      className="ds-button"
                      type="submit"
                      data-variant="tertiary"
                      aria-label={text.removeLabel(row.unit, row.pattern)}
                    >
                      {text.remove}
                    </button>
                  </form>
                ),
              } as const,
            ]
          : []),
      ]}
    />
  );
}

/** What municipalities answer themselves, by pattern. */
export function AnswersTable({
  language,
  rows,
}: {
  readonly language: Language;
  readonly rows: RegisterView['answers'];
}) {
  const text = planMessages(language).register;
  return (
    <Table
      caption={text.answersCaption}
      captionDisplay="hidden"
      label={text.answersCaption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'pattern', header: text.pattern, align: 'text', cell: row => row.name },
        {
          key: 'introduced',
          header: text.introduced,
          align: 'text',
          cell: row => (
            <Disclosure summary={formatNumber(row.units.length, language, 0)}>
              <p>
                {row.units
                  .map(({ name, firstYear }) => `${name} ${firstYear === null ? '' : formatYear(firstYear)}`)
                  .join(', ')}
              </p>
            </Disclosure>
          ),
        },
      ]}
    />
  );
}
