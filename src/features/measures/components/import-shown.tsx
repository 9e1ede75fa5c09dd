import { Section } from '#ui/components/finding.tsx';
import { SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { valueMessages } from '../messages/values.ts';

export type Fault = {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly cell: string;
};

/** What is wrong in a file, by line and column. */
export function ImportFaults(props: { readonly language: Language; readonly faults: readonly Fault[] }) {
  const { language, faults } = props;
  const text = valueMessages(language);
  const columns: Readonly<Record<string, string>> = text.columns;
  return (
    <Table
      caption={text.faultsCaption}
      captionDisplay="hidden"
      label={text.faultsCaption}
      rows={faults}
      rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
      columns={[
        {
          key: 'line',
          header: text.line,
          align: 'number',
          cell: ({ line }) => formatNumber(line, language, 0),
        },
        { key: 'column', header: text.column, align: 'text', cell: ({ column }) => columns[column] ?? '' },
        { key: 'fault', header: text.fault, align: 'text', cell: fault => faultText(fault, language) },
      ]}
    />
  );
}

function faultText({ reason, cell }: Fault, language: Language): string {
  const reasons: Readonly<Record<string, string | ((cell: string) => string)>> =
    valueMessages(language).fileReasons;
  const text = reasons[reason] ?? reason;
  return typeof text === 'string' ? text : text(cell);
}

export type Told = {
  readonly basis: string;
  readonly text: string;
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly rows: readonly {
    readonly key: string;
    readonly measure: string;
    readonly period: string;
    /** Null where the value is new. */
    readonly was: string | null;
    readonly becomes: string;
  }[];
};

/** What an import would do, and the button that does it. */
export function ImportPreview(props: {
  readonly language: Language;
  readonly told: Told;
  readonly reason: string;
  readonly reasonError: string | undefined;
}) {
  const { language, told } = props;
  const text = valueMessages(language);
  const count = (number: number) => formatNumber(number, language, 0);
  const isNothing = told.added + told.corrected === 0;
  return (
    <Section
      id="det-har-hander"
      title={text.preview}
      lede={
        isNothing
          ? text.nothing
          : text.counts(count(told.added), count(told.corrected), count(told.unchanged))
      }
    >
      {!isNothing && (
        <>
          <Table
            caption={text.previewCaption}
            captionDisplay="hidden"
            label={text.previewCaption}
            rows={told.rows}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'measure',
                header: text.measure,
                align: 'text',
                cell: ({ measure }) => <Swedish>{measure}</Swedish>,
              },
              { key: 'period', header: text.period, align: 'text', cell: ({ period }) => period },
              { key: 'was', header: text.was, align: 'number', cell: ({ was }) => was ?? text.isNew },
              { key: 'becomes', header: text.becomes, align: 'number', cell: ({ becomes }) => becomes },
            ]}
          />
          <form method="post" encType="multipart/form-data" className="form">
            <input type="hidden" name="step" value="save" />
            <input type="hidden" name="basis" value={told.basis} />
            <textarea hidden readOnly name="text" value={told.text} />
            {told.corrected > 0 && (
              <TextField
                id="reason"
                name="reason"
                label={text.reason}
                value={props.reason}
                error={props.reasonError}
                autoComplete="off"
                isRequired
              />
            )}
            <SubmitButton label={text.take} />
          </form>
        </>
      )}
    </Section>
  );
}
