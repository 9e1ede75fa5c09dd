import { z } from 'zod';
import { partsOn } from '#features/organisations/index.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { orNoPage } from '#platform/page-form.ts';
import { requestLine } from '#platform/rest/request-line.ts';
import { todayOf } from '#platform/today.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { SameNumbers } from '#ui/components/same-numbers.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import { ReportShown } from '../components/report-shown.tsx';
import { reportOf } from '../content.ts';
import { messages } from '../messages.ts';
import { type Asked, reportForms, usualAsked } from '../model.ts';
import type { Route } from './+types/reports';

export const handle = { permission: 'reports.read' } satisfies PageHandle;

const yearsShown = 4;

/** What the address asks for; what it cannot read, it leaves as it usually is. */
function askedIn(request: Pick<Request, 'url'>, today: string): Asked {
  const asked = new URL(request.url).searchParams;
  const usual = usualAsked(today);
  const part = z.uuid().safeParse(asked.get('namnd'));
  const year = z.coerce.number().int().min(1990).max(2200).safeParse(asked.get('ar'));
  return {
    part: part.success ? part.data : null,
    form: reportForms.find(form => form === asked.get('period')) ?? usual.form,
    year: year.success ? year.data : usual.year,
  };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const today = todayOf(member);
  const asked = askedIn(request, today);
  const parts = await partsOn(member.db, member.organisation.id, today);
  const { unitCode } = member.organisation;
  const newest = unitCode === null ? null : await member.warehouse.newestWith(unitCode);
  return {
    language: member.language,
    asked,
    today,
    boards: parts
      .filter(({ kind }) => kind === 'board' || kind === 'executive-board')
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
    report: await orNoPage(reportOf(member, asked)),
    snapshot: newest?.manifest.id ?? null,
    unit: newest === null ? null : unitCode,
    command: requestLine(member, `/api/v1/report?${queryOf(asked)}`),
  };
}

const queryOf = ({ part, form, year }: Asked): string =>
  new URLSearchParams({ ...(part === null ? {} : { part }), form, year: String(year) }).toString();

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.report.title ?? messages('sv').title} – Rodret` }];
}

export default function ReportsPage({ loaderData }: Route.ComponentProps) {
  const { language, asked, boards, report, today, snapshot } = loaderData;
  const text = messages(language);
  const file = (format: string) => `/api/v1/report-file?${queryOf(asked)}&format=${format}`;
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: yearsShown }, (_, ago) => formatYear(thisYear - ago));
  return (
    <>
      <Finding level={1} topic={text.title} title={report.title} lede={text.lede} />
      <Filters
        action="/rapporter"
        label={text.filters}
        button={text.show}
        filters={[
          {
            kind: 'select',
            name: 'namnd',
            label: text.part,
            value: asked.part ?? '',
            options: [{ value: '', label: text.whole }, ...boards],
          },
          {
            kind: 'select',
            name: 'period',
            label: text.form,
            value: asked.form,
            options: reportForms.map(form => ({ value: form, label: text.forms[form] })),
          },
          {
            kind: 'select',
            name: 'ar',
            label: text.year,
            value: formatYear(asked.year),
            options: [...new Set([formatYear(asked.year), ...years])].map(year => ({
              value: year,
              label: year,
            })),
          },
        ]}
      />
      <p className="button-row">
        <ButtonLink label={text.word} href={file('docx')} variant="primary" />
        <ButtonLink label={text.pdf} href={file('pdf')} variant="secondary" />
      </p>
      {loaderData.unit !== null && (
        <p>
          {text.briefText} <a href={`/brief/${loaderData.unit}`}>{text.brief}</a>.
        </p>
      )}
      <article className="report">
        <ReportShown blocks={report.blocks} />
      </article>
      <SameNumbers
        language={language}
        text={
          <>
            {text.howCounted}
            {snapshot !== null && (
              <>
                {' '}
                {text.snapshot}:{' '}
                <a href={`/data/ogonblicksbild/${encodeURIComponent(snapshot)}`}>{snapshot}</a>.
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
