import { data } from 'react-router';
import { patternsFor } from '#features/catalogue/index.ts';
import { analysisFor } from '#features/evidence/asked.ts';
import { evidenceListData } from '#features/evidence/evidence-page-data.ts';
import { messages } from '#features/evidence/messages.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { Command } from '#ui/components/provenance.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Route } from './+types/evidence';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { warehouse, language } = context.get(pageContext);
  const snapshotId = new URL(request.url).searchParams.get('snapshot');
  try {
    const patterns = await patternsFor(context.get(visitContext).member);
    return evidenceListData(await analysisFor(warehouse, snapshotId), patterns, language);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 404) throw error;
    throw data(error.message, { status: 404 });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').list.title} – Rodret` }];
}

export default function EvidencePage({ loaderData }: Route.ComponentProps) {
  const { language, rows, others, clear } = loaderData;
  const all = messages(language);
  const text = all.list;
  const patterns = (count: number) => formatCount(count, text.patternOne, text.patternMany, language);
  const number = (count: number) => formatNumber(count, language, 0);
  return (
    <>
      <Finding
        level={1}
        topic={text.title}
        title={clear === 0 ? text.none : text.clear(patterns(clear))}
        lede={text.lede}
      />
      <Table
        caption={all.section.title}
        captionDisplay="hidden"
        label={all.section.title}
        columns={[
          {
            key: 'pattern',
            header: text.pattern,
            align: 'text',
            cell: row => <a href={row.href}>{row.name}</a>,
          },
          {
            key: 'verdict',
            header: text.verdict,
            align: 'text',
            cell: row => <StatusMark tone={row.tone} label={row.verdict} />,
          },
          { key: 'adopters', header: text.adopters, align: 'number', cell: row => number(row.adopters) },
          {
            key: 'unconfirmed',
            header: text.unconfirmed,
            align: 'number',
            cell: row => number(row.unconfirmed),
          },
          {
            key: 'earliest',
            header: text.earliest,
            align: 'text',
            cell: row => (row.earliest === null ? text.tooFew : text.answers(formatYear(row.earliest))),
          },
        ]}
        rows={rows}
        rowKey={row => row.id}
      />
      <Section id="ovriga" title={text.others(patterns(others.length))} lede={text.othersText}>
        <ul>
          {others.map(({ id, name, href }) => (
            <li key={id}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
      <p>
        <a href="/monster">{text.catalogue}</a>
      </p>
      <Section id="sjalv" title={all.page.method} lede={all.page.definition}>
        <Command
          line={`npm run -s rodret -- evidence digital-locks --snapshot ${loaderData.snapshot} --json`}
        />
      </Section>
    </>
  );
}
