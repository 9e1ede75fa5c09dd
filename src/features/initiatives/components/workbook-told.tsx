import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import type { ToldFault, ToldPlan } from '../excel/told.ts';
import { excelMessages } from '../messages/excel.ts';
import { numberName } from '../model/initiative.ts';

/** What reading a workbook in would do, and the button that does it. */
export function WorkbookPreview(props: {
  readonly language: Language;
  readonly plan: ToldPlan;
  readonly workbook: string;
}) {
  const { language, plan } = props;
  const text = excelMessages(language);
  const count = (number: number) => formatNumber(number, language, 0);
  const said = [
    ...(plan.added > 0 ? [text.adds(count(plan.added))] : []),
    ...(plan.changed > 0 ? [text.changes(count(plan.changed))] : []),
  ].join(', ');
  return (
    <Section
      id="det-har-hander"
      title={text.previewTitle}
      lede={said === '' ? text.nothing : `${said}. ${text.unchanged(count(plan.unchanged))}.`}
    >
      {plan.rows.length > 0 && (
        <>
          <Table
            caption={text.previewCaption}
            captionDisplay="hidden"
            label={text.previewCaption}
            rows={plan.rows}
            rowKey={({ number }) => `${number}`}
            columns={[
              {
                key: 'number',
                header: text.number,
                align: 'text',
                cell: row => <span className="no-break">{numberName(row.number)}</span>,
              },
              { key: 'name', header: text.name, align: 'text', cell: row => row.title },
              {
                key: 'what',
                header: text.what,
                align: 'text',
                cell: row => {
                  if (row.was === null) return text.added;
                  return row.was === row.title ? text.changedSame : text.changed(row.was);
                },
              },
              { key: 'lines', header: text.lines, align: 'number', cell: row => count(row.lines) },
              { key: 'staffing', header: text.staffing, align: 'number', cell: row => count(row.staffing) },
            ]}
          />
          <form method="post" encType="multipart/form-data">
            <input type="hidden" name="step" value="save" />
            <input type="hidden" name="basis" value={plan.basis} />
            <input type="hidden" name="workbook" value={props.workbook} />
            <SubmitButton label={text.apply(said)} />
          </form>
        </>
      )}
    </Section>
  );
}

/** What is wrong with a workbook, by sheet and cell. */
export function WorkbookFaults(props: {
  readonly language: Language;
  readonly count: number;
  readonly faults: readonly ToldFault[];
}) {
  const { language, faults, count } = props;
  const text = excelMessages(language);
  return (
    <Section
      id="fel"
      title={text.faultsTitle(formatNumber(count, language, 0))}
      {...(count > faults.length ? { lede: text.firstFaults(formatNumber(faults.length, language, 0)) } : {})}
    >
      <Table
        caption={text.faultsCaption}
        captionDisplay="hidden"
        label={text.faultsCaption}
        rows={faults}
        rowKey={({ key }) => key}
        columns={[
          { key: 'sheet', header: text.sheet, align: 'text', cell: fault => fault.sheet },
          { key: 'cell', header: text.cell, align: 'text', cell: fault => fault.cell },
          { key: 'fault', header: text.fault, align: 'text', cell: fault => fault.text },
        ]}
      />
    </Section>
  );
}
