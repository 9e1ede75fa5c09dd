import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { requestLine } from '#platform/rest/request-line.ts';
import { Done } from '#ui/components/done.tsx';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import type { Option } from '#ui/components/forms.tsx';
import { SameNumbers } from '#ui/components/same-numbers.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { choicesFor } from '../choices.ts';
import { MeasureTable } from '../components/measure-table.tsx';
import { filterOf } from '../filter.ts';
import { messages } from '../messages/measures.ts';
import { measureKinds } from '../model/measure.ts';
import { statuses } from '../model/status.ts';
import { measureStatuses } from '../reading/statuses.ts';
import { measureRow } from '../rows.ts';
import type { Route } from './+types/measures';

export const handle = { permission: 'measures.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language } = member;
  const filter = filterOf(new URL(request.url).searchParams);
  const all = await measureStatuses(member, { withRetired: true });
  const shown = all.filter(filter.isShown);
  const { goals, initiatives } = await choicesFor(member);
  const of = (status: (typeof statuses)[number]) =>
    shown.filter(each => each.standing.status === status).length;
  return {
    command: requestLine(member, '/api/v1/measure-statuses?limit=100'),
    language,
    values: filter.values,
    rows: shown.map(status => measureRow(status, language)),
    counts: { all: all.length, shown: shown.length, act: of('act'), watch: of('watch'), above: of('above') },
    goals,
    initiatives,
    mayEdit: may(member.actor, 'measures.edit'),
    mayReport: may(member.actor, 'measures.report'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function MeasuresPage({ loaderData }: Route.ComponentProps) {
  const { language, rows, counts, values } = loaderData;
  const text = messages(language);
  const chosen = (options: readonly Option[]) => [{ value: '', label: text.anyone }, ...options];
  const select = (name: keyof typeof values, label: string, options: readonly Option[]) =>
    ({ kind: 'select', name, label, value: String(values[name]), options: chosen(options) }) as const;
  const isEmpty = counts.all === 0;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={text.title} title={findingOf(loaderData)} lede={text.lede} />
      {isEmpty ? (
        <EmptyState
          title={text.empty}
          text={loaderData.mayEdit ? text.emptyText : text.emptyReader}
          {...(loaderData.mayEdit ? { action: { label: text.add, href: '/matt/nytt' } } : {})}
        />
      ) : (
        <>
          <p className="button-row">
            {loaderData.mayEdit && <ButtonLink label={text.add} href="/matt/nytt" variant="primary" />}{' '}
            {loaderData.mayReport && (
              <ButtonLink label={text.importValues} href="/matt/importera" variant="secondary" />
            )}
          </p>
          <Filters
            action="/matt"
            label={text.filters}
            button={text.apply}
            reset={{ label: text.clear, href: '/matt' }}
            filters={[
              { kind: 'text', name: 'namn', label: text.search, value: values.namn },
              select(
                'status',
                text.statusFilter,
                statuses.map(value => ({ value, label: text.statuses[value] })),
              ),
              select(
                'slag',
                text.kindFilter,
                measureKinds.map(value => ({ value, label: text.kinds[value] })),
              ),
              select('mal', text.goalFilter, loaderData.goals),
              select('initiativ', text.initiativeFilter, loaderData.initiatives),
              { kind: 'checkbox', name: 'alla', label: text.withRetired, isChecked: values.alla },
            ]}
          />
          {rows.length > 0 && <MeasureTable language={language} rows={rows} />}
          <SameNumbers
            language={language}
            text={text.howCounted}
            method="measures"
            command={loaderData.command}
          />
        </>
      )}
    </>
  );
}

function findingOf({ language, counts }: Route.ComponentProps['loaderData']): string {
  const text = messages(language);
  if (counts.all === 0) return text.title;
  if (counts.shown === 0) return text.findingNone;
  const all = formatCount(counts.shown, text.one, text.many, language);
  const number = (count: number) => formatNumber(count, language, 0);
  if (counts.act > 0) return text.findingAct(number(counts.act), all);
  if (counts.watch > 0) return text.findingWatch(number(counts.watch), all);
  return counts.above > 0 ? text.findingAbove(number(counts.above), all) : text.findingUnknown(all);
}
