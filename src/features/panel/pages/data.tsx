import { messages } from '#features/panel/messages.ts';
import { snapshotName } from '#features/panel/snapshot-name.ts';
import { pageContext } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYears } from '#ui/format/numbers.ts';
import type { Route } from './+types/data';

export async function loader({ context }: Route.LoaderArgs) {
  const { warehouse, language, organisation, actor } = context.get(pageContext);
  return {
    language,
    unitCode: organisation?.unitCode ?? null,
    // Who is nobody here may sign in as somebody who may.
    mayImport: actor === null || may(actor, 'values.import'),
    snapshots: await warehouse.list(),
    problems: await warehouse.problems(),
  };
}

export function meta() {
  return [{ title: 'Data – Rodret' }];
}

export default function DataPage({ loaderData }: Route.ComponentProps) {
  const { language, snapshots, problems } = loaderData;
  const text = messages(language).data;
  const number = (count: number) => formatNumber(count, language);
  const newest = snapshots[0];
  return (
    <>
      <Finding
        level={1}
        topic={text.title}
        title={
          newest === undefined
            ? text.title
            : text.finding(formatDate(newest.fetchedOn, language), number(newest.scope.keyFigures))
        }
        lede={text.lede}
      />
      <Table
        caption={text.caption}
        captionDisplay="hidden"
        label={text.caption}
        rows={snapshots}
        rowKey={row => row.id}
        columns={[
          {
            key: 'name',
            header: text.name,
            align: 'text',
            cell: row => (
              <>
                <a href={`/data/ogonblicksbild/${row.id}`}>{snapshotName(row, language)}</a>
                <br />
                <span className="hint">
                  {row.id}
                  {row.isStarter && ` · ${text.starter}`}
                </span>
              </>
            ),
          },
          {
            key: 'fetched',
            header: text.fetched,
            align: 'text',
            cell: row => formatDate(row.fetchedOn, language),
          },
          {
            key: 'keyFigures',
            header: text.keyFigures,
            align: 'number',
            cell: row => number(row.scope.keyFigures),
          },
          {
            key: 'units',
            header: text.units,
            align: 'number',
            cell: row => text.unitsText(number(row.scope.municipalities), number(row.scope.regions)),
          },
          {
            key: 'years',
            header: text.years,
            align: 'number',
            cell: row => formatYears(row.scope.firstYear, row.scope.lastYear),
          },
          { key: 'values', header: text.values, align: 'number', cell: row => number(row.rows) },
        ]}
      />
      <p>
        <a href="/data/andringar">{text.revisions}</a>
      </p>
      {problems.length > 0 && (
        <Section id="problem" title={text.problems}>
          <ul>
            {problems.map(problem => (
              <li key={problem.folder}>{text.problem(problem.folder, problem.reason)}</li>
            ))}
          </ul>
        </Section>
      )}
      {loaderData.mayImport && (
        <Section id="importera" title={text.import} lede={text.importLede}>
          <ButtonLink label={text.importLink} href="/data/importera" variant="secondary" />
        </Section>
      )}
    </>
  );
}
