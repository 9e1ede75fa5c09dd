import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { PathSeriesFigure } from '#ui/charts/path-series.tsx';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { SameNumbers } from '#ui/components/same-numbers.tsx';
import { ButtonLink, EmptyState, Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { yearNameOf } from '../chart-data.ts';
import { Revisions, WhereUsed } from '../components/measure-parts.tsx';
import { pointColumns } from '../components/point-table.tsx';
import { measurePage } from '../measure-page.ts';
import { measureMessages } from '../messages/measure.ts';
import { messages } from '../messages/measures.ts';
import type { Route } from './+types/measure';

export const handle = { permission: 'measures.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return orNoPage(measurePage(member, request, idInAddress(params.measure)));
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.name ?? ''} – Rodret` }];
}

export default function MeasurePage({ loaderData }: Route.ComponentProps) {
  const { language, id, name, rows, periods } = loaderData;
  const text = measureMessages(language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/matt' }]}
        current={<Swedish>{name}</Swedish>}
      />
      <Finding
        level={1}
        topic={text.topic(loaderData.kind)}
        title={
          <>
            <Swedish>{name}</Swedish>: {loaderData.status.toLowerCase()}
          </>
        }
        lede={loaderData.lede}
      />
      <p>
        <StatusMark tone={loaderData.tone} label={loaderData.status} />
      </p>
      {loaderData.isGone && <Message kind="caution">{text.isGone}</Message>}
      {loaderData.heldOut !== null && (
        <Message kind="caution">
          {text.heldOut} <a href={loaderData.heldOut}>{text.heldOutLink}</a>
        </Message>
      )}
      <ThreadLine {...loaderData.thread} />
      <p className="button-row">
        {loaderData.isReported && loaderData.mayReport && rows.length > 0 && (
          <ButtonLink label={text.enter} href={`/matt/${id}/varden`} variant="primary" />
        )}
        {loaderData.mayEdit && (
          <ButtonLink label={text.change} href={`/matt/${id}/andra`} variant="secondary" />
        )}
      </p>
      {rows.length === 0 ? (
        !loaderData.isGone && <Empty {...loaderData} />
      ) : (
        <PathSeriesFigure
          language={language}
          text={{
            title: loaderData.finding,
            subtitle: text
              .subtitle(loaderData.chart.unit, periods[0] ?? '', periods.at(-1) ?? '')
              .replace(/^, /, ''),
            source: loaderData.source,
          }}
          series={{ ...loaderData.chart, yearName: yearNameOf(loaderData.chart.isByYear, language) }}
          table={{
            columns: pointColumns(language, id, loaderData.isReported && loaderData.mayReport),
            rows,
            rowKey: ({ period }) => period,
          }}
          note={loaderData.band === null ? text.chartNotePlain : text.chartNote(loaderData.band)}
        />
      )}
      <Section id="definition" title={text.definitionTitle}>
        <Facts
          facts={loaderData.facts.map(({ term, description, isWritten }) => ({
            term,
            description: isWritten ? <Swedish>{description}</Swedish> : description,
          }))}
        />
      </Section>
      <WhereUsed language={language} used={loaderData.used} />
      <Revisions language={language} history={loaderData.history} />
      <SameNumbers
        language={language}
        text={
          <>
            {text.howCounted}
            {loaderData.snapshot !== null && (
              <>
                {' '}
                {text.snapshot}{' '}
                <a href={`/data/ogonblicksbild/${encodeURIComponent(loaderData.snapshot)}`}>
                  {loaderData.snapshot}
                </a>
                .
              </>
            )}
          </>
        }
        method="measures"
        command={loaderData.command}
      />
    </>
  );
}

function Empty({ language, id, isReported, mayReport }: Route.ComponentProps['loaderData']) {
  const text = measureMessages(language);
  if (!isReported) return <p>{text.emptyPanel}.</p>;
  return (
    <EmptyState
      title={text.empty}
      text={mayReport ? text.emptyText : text.emptyReader}
      {...(mayReport ? { action: { label: text.enter, href: `/matt/${id}/varden` } } : {})}
    />
  );
}
