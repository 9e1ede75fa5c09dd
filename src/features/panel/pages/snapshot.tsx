import { data } from 'react-router';
import { SetAsideRows } from '#features/panel/components/set-aside-rows.tsx';
import { messages } from '#features/panel/messages/data.ts';
import { snapshotName, snapshotSource } from '#features/panel/snapshot-name.ts';
import { sourcesOf } from '#features/panel/sources.ts';
import { pageContext } from '#platform/page-context.ts';
import { readImportReport } from '#platform/warehouse/import/report.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Command, Disclosure, Facts } from '#ui/components/provenance.tsx';
import { Message } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate, formatDateTime } from '#ui/format/dates.ts';
import { formatNumber, formatYears } from '#ui/format/numbers.ts';
import type { Route } from './+types/snapshot';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { warehouse, language } = context.get(pageContext);
  const snapshot = await warehouse.open(params.snapshot);
  const folder = await warehouse.folderOf(params.snapshot);
  if (snapshot === null || folder === null) throw data(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  return {
    language,
    manifest: snapshot.manifest,
    sources: sourcesOf(snapshot.keyFigures),
    report: await readImportReport(folder),
    outcome: search.has('importerad')
      ? ('new' as const)
      : search.has('fanns')
        ? ('already held' as const)
        : null,
    setAsideNow: Number.parseInt(search.get('fanns') ?? '', 10) || 0,
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const name = loaderData === undefined ? '' : snapshotName(loaderData.manifest, loaderData.language);
  return [{ title: `${name} – Rodret` }];
}

const reasons = ['bortfall', 'not applicable', 'suppressed'] as const;

export default function SnapshotPage({ loaderData }: Route.ComponentProps) {
  const { language, manifest, report, outcome, setAsideNow } = loaderData;
  const all = messages(language);
  const text = all.snapshot;
  const number = (count: number) => formatNumber(count, language);
  const { scope } = manifest;
  const missing = reasons.filter(reason => manifest.missing[reason] > 0);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: all.data.title, href: '/data' }]}
        current={manifest.id}
      />
      {outcome !== null && (
        <Message kind="saved">{outcome === 'new' ? text.imported : text.alreadyHeld}</Message>
      )}
      {setAsideNow > 0 && <Message kind="caution">{text.alreadyHeldSetAside(number(setAsideNow))}</Message>}
      <Finding
        level={1}
        title={snapshotName(manifest, language)}
        lede={text.lede(snapshotSource(manifest, language))}
      />
      <Section id="om" title={text.about}>
        <Facts
          facts={[
            {
              term: text.scope,
              description: `${text.scopeText(number(scope.keyFigures), number(scope.municipalities), number(scope.regions), formatYears(scope.firstYear, scope.lastYear), number(manifest.rows))} ${text.scopeMeaning}`,
            },
            { term: text.fetched, description: formatDate(manifest.fetchedOn, language) },
            { term: text.made, description: formatDateTime(manifest.createdAt, language) },
            {
              term: text.onto,
              description:
                manifest.onto === null ? (
                  text.ontoNone
                ) : (
                  <a href={`/data/ogonblicksbild/${manifest.onto}`}>{manifest.onto}</a>
                ),
            },
            { term: text.id, description: manifest.id },
            { term: text.hash, description: <code>{manifest.contentHash}</code> },
          ]}
        />
        <p>{text.command}:</p>
        <Command line={`npm run -s rodret -- gaps Ale --snapshot ${manifest.id}`} />
      </Section>
      {report !== null && <SetAsideRows language={language} report={report} />}
      <Section id="saknas" title={text.missing}>
        {missing.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <Table
            caption={text.missing}
            captionDisplay="hidden"
            label={`${text.missing}: ${text.reason.toLowerCase()}, ${text.count.toLowerCase()}`}
            rows={missing}
            rowKey={reason => reason}
            columns={[
              { key: 'reason', header: text.reason, align: 'text', cell: reason => text[reason] },
              {
                key: 'count',
                header: text.count,
                align: 'number',
                cell: reason => number(manifest.missing[reason]),
              },
            ]}
          />
        )}
        {manifest.withoutTitle.length > 0 && (
          <Disclosure summary={text.withoutTitle(number(manifest.withoutTitle.length))}>
            <p>{manifest.withoutTitle.join(', ')}</p>
          </Disclosure>
        )}
      </Section>
      <Section id="kallor" title={text.sources}>
        <Table
          caption={text.sourcesCaption}
          captionDisplay="hidden"
          label={text.sourcesCaption}
          rows={loaderData.sources}
          rowKey={row => `${row.source} ${row.fetchedOn} ${row.isOwnCalculation}`}
          columns={[
            {
              key: 'source',
              header: text.source,
              align: 'text',
              cell: row => row.source,
            },
            {
              key: 'fetched',
              header: text.fetched,
              align: 'text',
              cell: row => formatDate(row.fetchedOn, language),
            },
            {
              key: 'count',
              header: all.data.keyFigures,
              align: 'number',
              cell: row => number(row.keyFigures),
            },
          ]}
        />
      </Section>
    </>
  );
}
