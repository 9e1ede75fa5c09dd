import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import type { InitiativeView } from '../view.ts';

/** Whose hands an initiative needs, and when. */
export function StaffingShown(props: {
  readonly language: Language;
  readonly view: Pick<InitiativeView, 'initiative' | 'periods' | 'partName'>;
  readonly mayEdit: boolean;
}) {
  const { language, view } = props;
  const { id, staffing } = view.initiative;
  const text = initiativeMessages(language).staffing;
  const most = Math.max(
    0,
    ...view.periods.map((_, period) =>
      staffing.reduce((sum, { perPeriod }) => sum + (perPeriod[period] ?? 0), 0),
    ),
  );
  return (
    <Section
      id="bemanning"
      title={staffing.length === 0 ? text.title : text.finding(formatNumber(most, language))}
      {...(staffing.length === 0 ? { lede: text.none } : {})}
    >
      {staffing.length > 0 && (
        <Table
          caption={text.caption}
          label={text.caption}
          rows={staffing.map((row, position) => ({ ...row, position }))}
          rowKey={({ position }) => `${position}`}
          columns={[
            { key: 'role', header: text.role, align: 'text', cell: row => row.role },
            {
              key: 'part',
              header: text.part,
              align: 'text',
              cell: row => (row.part === null ? text.common : (view.partName[row.part] ?? '')),
            },
            ...view.periods.map((name, period) => ({
              key: name,
              header: name,
              align: 'number' as const,
              cell: (row: { readonly perPeriod: readonly number[] }) =>
                formatNumber(row.perPeriod[period] ?? 0, language),
            })),
          ]}
        />
      )}
      {props.mayEdit && (
        <p>
          <ButtonLink label={text.edit} href={`/initiativ/${id}/bemanning`} variant="secondary" />
        </p>
      )}
    </Section>
  );
}
