import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { TouchList } from '../components/touch-list.tsx';
import { messages } from '../messages/direction.ts';
import { trendMessages } from '../messages/trend.ts';
import { trendList } from '../trend-view.ts';
import type { Route } from './+types/trends';

export const handle = { permission: 'direction.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    trends: await trendList(member),
    mayEdit: may(member.actor, 'direction.edit'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${trendMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function TrendsPage({ loaderData }: Route.ComponentProps) {
  const { language, trends, mayEdit } = loaderData;
  const text = trendMessages(language);
  const add = { label: text.add, href: '/inriktning/trender/ny' };
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/inriktning' }]}
        current={text.title}
      />
      <Finding level={1} topic={text.title} title={findingOf(loaderData)} lede={text.lede} />
      {trends.length === 0 ? (
        <EmptyState title={text.empty} text={text.emptyText} {...(mayEdit ? { action: add } : {})} />
      ) : (
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={trends}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'trend',
              header: text.trend,
              align: 'text',
              cell: trend => <a href={`/inriktning/trender/${trend.id}`}>{trend.title}</a>,
            },
            { key: 'meaning', header: text.meaning, align: 'text', cell: ({ meaning }) => meaning },
            {
              key: 'touches',
              header: text.touches,
              align: 'text',
              cell: ({ touches }) => <TouchList touches={touches} />,
            },
            { key: 'by', header: text.byDate, align: 'text', cell: ({ byDate }) => byDate },
            {
              key: 'decision',
              header: text.decision,
              align: 'text',
              cell: ({ needsDecision }) => (
                <StatusMark
                  tone={needsDecision ? 'watch' : 'same'}
                  label={needsDecision ? text.needed : text.notNeeded}
                />
              ),
            },
          ]}
        />
      )}
      {mayEdit && trends.length > 0 && (
        <p>
          <ButtonLink {...add} variant="primary" />
        </p>
      )}
    </>
  );
}

function findingOf({ language, trends }: Route.ComponentProps['loaderData']): string {
  const text = trendMessages(language);
  if (trends.length === 0) return text.title;
  const counted = (count: number) => formatCount(count, text.one, text.many, language);
  const deciding = trends.filter(({ needsDecision }) => needsDecision).length;
  return deciding === 0 ? text.findingNone(counted(trends.length)) : text.finding(counted(deciding));
}
