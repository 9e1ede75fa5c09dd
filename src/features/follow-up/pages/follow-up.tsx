import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Done } from '#ui/components/done.tsx';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { FollowedTable } from '../components/followed-table.tsx';
import { listMessages } from '../messages/list.ts';
import { followUpWords } from '../messages/words.ts';
import { statuses } from '../model/check-in.ts';
import { everythingFollowed, filterOf, fits, isLate } from '../model/filter.ts';
import { readFollowed } from '../reading/followed.ts';
import type { Route } from './+types/follow-up';

export const handle = { permission: 'follow-up.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const filter = filterOf(new URL(request.url).searchParams);
  const all = await readFollowed(member, everythingFollowed);
  return {
    language: member.language,
    filter,
    total: all.length,
    act: all.filter(({ latest }) => latest?.status === 'action-needed').length,
    late: all.filter(isLate).length,
    rows: all.filter(each => fits(each, filter)),
    owners: [...new Map(all.map(({ owner }) => [owner.id, owner])).values()],
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${followUpWords(loaderData?.language ?? 'sv').room} – Rodret` }];
}

export default function FollowUpPage({ loaderData }: Route.ComponentProps) {
  const { language, total, act, late, rows, owners, filter } = loaderData;
  const text = listMessages(language);
  const words = followUpWords(language);
  const all = formatCount(total, text.one, text.many, language);
  const number = (count: number) => formatNumber(count, language, 0);
  const finding =
    total === 0
      ? text.empty
      : act > 0
        ? text.findingAct(number(act), all)
        : late > 0
          ? text.findingLate(number(late), all)
          : text.findingCalm(all);
  const any = { value: '', label: text.all };
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={words.room} title={finding} lede={text.lede} />
      <p className="button-row">
        <ButtonLink label={text.toAgenda} href="/uppfoljning/dagordning" variant="primary" />
        <ButtonLink label={text.toAttention} href="/uppfoljning/uppmarksamhet" variant="secondary" />
      </p>
      {total === 0 ? (
        <EmptyState
          title={text.empty}
          text={text.emptyText}
          action={{ label: text.toDecisions, href: '/beslut' }}
        />
      ) : (
        <>
          <Filters
            action="/uppfoljning"
            label={text.filters}
            button={text.show}
            reset={{ label: text.clear, href: '/uppfoljning' }}
            filters={[
              {
                kind: 'select',
                name: 'lage',
                label: text.columns.status,
                value: filter.status ?? '',
                options: [
                  any,
                  ...statuses.toReversed().map(status => ({ value: status, label: words.status[status] })),
                  { value: 'unanswered', label: words.unanswered },
                ],
              },
              {
                kind: 'select',
                name: 'agare',
                label: text.columns.owner,
                value: filter.owner ?? '',
                options: [any, ...owners.map(({ id, name }) => ({ value: id, label: name }))],
              },
              { kind: 'checkbox', name: 'sena', label: text.onlyLate, isChecked: filter.isLate },
            ]}
          />
          {rows.length === 0 ? <p>{text.nothingFits}</p> : <FollowedTable language={language} rows={rows} />}
        </>
      )}
    </>
  );
}
